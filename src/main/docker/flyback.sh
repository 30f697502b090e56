#!/bin/sh
# What `flyback` is in the image of Dockerfile.jvm.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar /opt/flyback/quarkus-run.jar "$@"
