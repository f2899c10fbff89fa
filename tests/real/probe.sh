#!/usr/bin/env bash
# `check --probe` against servers with good and bad certificates, and against one that misbehaves in two hundred ways:
# each fault has its code, and a good server none. All of it on 127.0.0.1.
set -euo pipefail
. tests/real/common.sh

TLS=$REAL/oauth/tls
# Some of them run out within days.
rm -rf "$TLS" && mkdir -p "$TLS"
bash tests/real/oauth/make-certs.sh "$TLS"
python3 tests/real/oauth/fault_server.py --port 4700 >"$REAL/out/faults.log" 2>&1 &
FAULTS=$!
python3 tests/real/oauth/serve.py --backend 127.0.0.1:4700 --dir "$TLS" >"$REAL/out/tls.log" 2>&1 &
FRONT=$!
trap 'kill $FAULTS $FRONT 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    curl -s -o /dev/null --cacert "$TLS/ca.pem" https://localhost:4801/fault/ok/me && break
    sleep 0.1
done
python3 tests/real/probe.py "$PROGRAM" "$TLS"
