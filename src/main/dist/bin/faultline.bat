@echo off
rem Starts faultline on a Java 17 or later.
setlocal
set "home=%~dp0.."
if exist "%home%\runtime\bin\java.exe" (
  set "java=%home%\runtime\bin\java.exe"
  set "jdk=%home%\runtime"
  goto found
)
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
  set "java=%JAVA_HOME%\bin\java.exe"
  set "jdk=%JAVA_HOME%"
  goto found
)
set java=
for %%d in (java.exe) do set "java=%%~$PATH:d"
if not defined java (
  echo faultline: no Java found; install a JDK 17 or later, or set JAVA_HOME 1>&2
  exit /b 2
)
for %%d in ("%java%\..\..") do set "jdk=%%~fd"

:found
set version=
if exist "%jdk%\release" (
  for /f "usebackq tokens=2 delims==" %%v in (`findstr /b JAVA_VERSION^= "%jdk%\release"`) do set "version=%%~v"
)
rem The archive of this very Java, where there is one; Java itself checks that it fits.
set archive=
if defined version (
  if exist "%home%\lib\faultline-%version%.jsa" (
    set archive="-XX:SharedArchiveFile=%home%\lib\faultline-%version%.jsa"
  )
)
"%java%" %archive% -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m -Xmn16m ^
  "-Dfaultline.lib=%home%\lib" -cp "%home%\lib\faultline.jar" dev.faultline.cli.Main %*
exit /b %ERRORLEVEL%
