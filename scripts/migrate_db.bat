@echo off
rem Runs flyback from a checkout, and builds it when that is needed. Everything is given to flyback as it is, with two
rem defaults: the command is upgrade where none is given, and the target of downgrade -1.
rem
rem flyback runs in the caller's folder: .env is read there, and .flyback is kept there. The checkout is
rem found by the place of this file.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "OLDEST_JAVA=17"
rem What flyback calls itself in its hints.
set "FLYBACK_COMMAND=%~0"
rem The checkout's migrations as they are now, instead of those of the last build; any folder that is named wins.
if not defined MIGRATIONS_MOUNT set "MIGRATIONS_MOUNT=%ROOT%\migrations"
set "DEFAULT="
set "ADDED="

set "COMMAND="

rem Looks for a command, and behind downgrade for its target. Windows splits --name=value into two.
:scan
if "%~1"=="" goto scanned
set "ARGUMENT=%~1"
for %%O in (-d -m -o -r --database-url --exclude --history-table --lock-retries --lock-timeout --lock-wait --message --migrations --models-from --output --placeholder --postgres-archive --range --rename --schema --schema-dir --scratch-url --statement-timeout --timeout --from --to --junit --save-data --backup) do (
  if "%~1"=="%%O" (
    shift /1
    goto next
  )
)
for %%O in (-h --help -V --version) do if "%~1"=="%%O" goto run
if not "%ARGUMENT:~0,1%"=="-" goto word
if not defined COMMAND goto next
for %%D in (0 1 2 3 4 5 6 7 8 9) do if "%ARGUMENT:~1,1%"=="%%D" goto run
goto next

:word
if defined COMMAND goto run
set "COMMAND=%ARGUMENT%"
if not "%COMMAND%"=="downgrade" goto run

:next
shift /1
goto scan

:scanned
if defined COMMAND (set "ADDED=-1") else (set "DEFAULT=upgrade")

:run
set "PROGRAM="
for %%F in ("%ROOT%\target\flyback.exe" "%ROOT%\target\*-runner.exe") do if exist "%%~fF" set "PROGRAM=%%~fF"
if not defined PROGRAM goto jvm
"%PROGRAM%" %DEFAULT% %* %ADDED%
goto end

:jvm
set "JAVA=java"
set "JAVAC=javac"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
  set "JAVAC=%JAVA_HOME%\bin\javac.exe"
)
set "FOUND="
for /f "tokens=1-3" %%A in ('^""%JAVA%" -version 2^>^&1^"') do (
  if "%%B"=="version" if not defined FOUND set "FOUND=%%~C"
)
if not defined FOUND (
  >&2 echo error: flyback needs Java %OLDEST_JAVA% or later, and there is no Java in JAVA_HOME or on the PATH
  goto java_remedy
)
for /f "delims=.-+ tokens=1" %%V in ("%FOUND%") do set "MAJOR=%%V"
if %MAJOR% LSS %OLDEST_JAVA% (
  >&2 echo error: flyback needs Java %OLDEST_JAVA% or later, and "%JAVA%" is %FOUND%
  goto java_remedy
)

set "JAR=%ROOT%\target\quarkus-app\quarkus-run.jar"
if not exist "%JAR%" (
  >&2 echo Building flyback, once ^(this downloads what it needs and takes some minutes^)
  goto build
)
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; Set-Location -LiteralPath $env:ROOT; exit [int][bool](Get-ChildItem src/main, pom.xml -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)"
if not errorlevel 1 goto start
>&2 echo Building flyback again, as its sources have changed

:build
"%JAVAC%" -version >nul 2>&1
if errorlevel 1 (
  >&2 echo error: flyback has to be built first, and "%JAVA%" is no JDK: it has no compiler beside it
  goto java_remedy
)
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -q package -DskipTests >&2 <nul
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  >&2 echo error: the build has failed
  >&2 echo hint: its messages are above; to repeat it, run mvnw package -DskipTests in "%ROOT%"
  exit /b 1
)

:start
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%JAR%" %DEFAULT% %* %ADDED%
goto end

:java_remedy
>&2 echo hint: install a JDK %OLDEST_JAVA% or later, or set JAVA_HOME to one
exit /b 2

:end
exit /b %ERRORLEVEL%
