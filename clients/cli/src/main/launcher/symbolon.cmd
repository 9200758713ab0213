@echo off
rem Starts symbolon.jar beside this script. A tool that runs for a second needs a quick start more than fast code later.
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
%JAVA% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %SYMBOLON_JAVA_OPTIONS% -jar "%~dp0symbolon.jar" %*
