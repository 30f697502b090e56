@echo off
rem Runs flyback from a checkout, and builds it when that is needed. See :usage below.
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

if "%~1"=="" (
  set "DEFAULT=upgrade"
  goto run
)
for %%C in (upgrade current history heads show stamp revision squash rebase diff check drift verify repair restore-data wait doctor local completion --version -V --help -h) do (
  if "%~1"=="%%C" goto run
)
if "%~1"=="downgrade" goto downgrade
>&2 echo error: there is no command "%~1"
goto usage

rem Without a target, downgrade undoes the newest revision. Windows splits --name=value into two.
:downgrade
shift /1
if "%~1"=="" (
  set "ADDED=-1"
  goto run
)
set "ARGUMENT=%~1"
for %%O in (-d -m -o -r --database-url --exclude --history-table --lock-retries --lock-timeout --lock-wait --message --migrations --models-from --output --placeholder --postgres-archive --range --rename --schema --schema-dir --scratch-url --statement-timeout --timeout --from --to --junit --save-data --backup) do (
  if "%~1"=="%%O" (
    shift /1
    goto downgrade
  )
)
if "%~1"=="-h" goto run
if "%~1"=="--help" goto run
if not "%ARGUMENT:~0,1%"=="-" goto run
for %%D in (0 1 2 3 4 5 6 7 8 9) do if "%ARGUMENT:~1,1%"=="%%D" goto run
goto downgrade

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

:usage
(
  echo Usage: migrate_db.bat [COMMAND [ARGUMENT...]]
  echo.
  echo   upgrade [TARGET]      apply what is pending, up to head; the command if none is given
  echo   downgrade [TARGET]    undo, down to the target; without one: the newest revision ^(-1^)
  echo   current               say which revision is applied
  echo   history               list all revisions with their state
  echo.
  echo These are given to flyback as they are:
  echo   heads show stamp revision squash rebase diff check drift verify repair restore-data wait doctor local completion --version --help
  echo.
  echo Examples:
  echo   migrate_db.bat upgrade --local
  echo   migrate_db.bat downgrade -2 --local
  echo   migrate_db.bat upgrade --help
) >&2
exit /b 2

:end
exit /b %ERRORLEVEL%
