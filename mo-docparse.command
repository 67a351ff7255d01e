#!/bin/sh
# Mở trang của docparse trong trình duyệt. Lần đầu cài đặt, mất vài phút.
cd "$(dirname "$0")" || exit 1
if ! command -v node > /dev/null; then
  echo 'Hãy cài Node.js (bản LTS) từ https://nodejs.org rồi mở lại tệp này.'
  exit 1
fi
if [ ! -f dist/.built ]; then
  echo 'Lần đầu: đang cài đặt, mất vài phút và cần mạng. Trang sẽ tự mở khi xong.'
  npm ci --no-fund --no-audit --loglevel=error || exit 1
fi
exec node bin/docparse.js serve --open --lang vi "$@"
