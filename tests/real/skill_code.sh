#!/usr/bin/env bash
# The code that `code` writes, run by the real SDKs from npm and PyPI: nobody linked, linked, refused, slow, hostile.
# The profile server is one of our own on 127.0.0.1; the code is not changed for it.
set -euo pipefail
. tests/real/common.sh

SDK=$REAL/skill
install_skill_sdks "$SDK"
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$SDK/key.pem" -out "$SDK/cert.pem" -days 2 \
    -subj /CN=localhost -addext "subjectAltName=DNS:localhost" 2>/dev/null
python3 tests/real/skill/check.py "$PROGRAM" "$SDK" "$SDK"
