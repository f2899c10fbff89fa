#!/usr/bin/env bash
# `rehearse` against ten real OAuth servers, each with Basic and with body credentials, with PKCE and without, and with
# a no, and with the implicit grant where it is offered; the practice Alexa app at one of them; against Login with Amazon
# of the practice Amazon; and against a server that misbehaves in two hundred ways.
# All of it on 127.0.0.1, every port a free one.
set -euo pipefail
. tests/real/common.sh

install_oauth
CERTIFICATES=$REAL/oauth/tls
bash tests/real/oauth/make-certs.sh "$CERTIFICATES"
python3 tests/real/rehearsal.py "$PROGRAM" "$REAL/oauth" "$CERTIFICATES" "$REAL/out/rehearsal"
