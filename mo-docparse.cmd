@echo off
rem Opens the page of docparse in the browser. The first time it is installed, which takes some minutes.
chcp 65001 > nul
cd /d "%~dp0"
where node > nul 2> nul
if errorlevel 1 (
  echo Hãy cài Node.js ^(bản LTS^) từ https://nodejs.org rồi mở lại tệp này.
  pause
  exit /b 1
)
if not exist dist\.built (
  echo Lần đầu: đang cài đặt, mất vài phút và cần mạng. Trang sẽ tự mở khi xong.
  call npm ci --no-fund --no-audit --loglevel=error
  if errorlevel 1 (
    pause
    exit /b 1
  )
)
node bin\docparse.js serve --open --lang vi %*
if errorlevel 1 pause
