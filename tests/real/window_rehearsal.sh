# Probe and rehearsal in the real window against real OAuth servers, with a real browser that signs in there: at the desk
# and at step 7. All of it on 127.0.0.1. The authority of the servers is trusted as this computer's own ones are.
. tests/real/common.sh
install_oauth
TLS=$REAL/oauth/tls
bash tests/real/oauth/make-certs.sh "$TLS"
export TLS SSL_CERT_FILE=$TLS/ca.pem
PLAY=tests/real/window_rehearsal.py
. tests/real/stage.sh
if grep -rqF alexa-test-secret "$work"; then fail "the secret of a server is in a file"; fi
