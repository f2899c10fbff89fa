"""Probes every server of the lab and compares the codes with those expected.

usage: probe.py PROGRAM CERTIFICATES
"""

import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM, CERTIFICATES = sys.argv[1], Path(sys.argv[2])

# What a server's certificate or greeting gives, by the name of the case.
TLS = {
    "expires-soon": ["AL-205"],
    "expired": ["AL-205"],
    "not-yet": ["AL-205"],
    "wrong-host": ["AL-205"],
    "no-san": ["AL-205"],
    "wrong-eku": ["AL-205"],
    "expired-inter": ["AL-205"],
    # Reached by another name than the one its right certificate is for.
    "sni-default": ["AL-205"],
    "self-signed": ["AL-203"],
    "self-signed-ca": ["AL-203"],
    "untrusted-root": ["AL-203"],
    "missing-inter": ["AL-203"],
    "sha1": ["AL-203"],
    "rsa1024": ["AL-203"],
    "tls10-only": ["AL-204"],
    "tls11-only": ["AL-204"],
    "tls13-only": ["AL-204"],
    "weak-cipher": ["AL-204"],
    "client-cert": ["AL-223"],
    "plain-http": ["AL-223"],
    "handshake-hang": ["AL-223"],
    "handshake-reset": ["AL-223"],
    "ssh-banner": ["AL-223"],
    "h2-only": ["AL-223"],
    "https-redirects-http": ["AL-215", "AL-224"],
}

# What a server's answers give. A page that says nothing of phones is a note beside it.
FAULTS = {
    "ok-login-form": ["AL-218"],
    "html-200": ["AL-210"],
    "empty-200": ["AL-212"],
    "oob-error-200": ["AL-212"],
    "wants-json": ["AL-210"],
    "get-only": ["AL-210"],
    "err-non-rfc": ["AL-212"],
    "err-text": ["AL-212"],
    "err-html-500": ["AL-210"],
    "err-403": ["AL-212"],
    "err-404": ["AL-212"],
    "err-object": ["AL-212"],
    "err-200": ["AL-212"],
    "html-500": ["AL-210"],
    "http-503": ["AL-210"],
    "http-404": ["AL-210"],
    "redirect-login": ["AL-215"],
    "redirect-307": ["AL-215"],
    "redirect-301": ["AL-215"],
    "redirect-loop": ["AL-215"],
    "waf-403": ["AL-214"],
    "delay-5s": ["AL-213"],
    "delay-4s": ["AL-213"],
    "hang": ["AL-213"],
    "ipv6-only": ["AL-207", "AL-210"],
    "h2-only": ["AL-210"],
    "auth-404": ["AL-207"],
    "auth-500": ["AL-207"],
    "auth-blank": ["AL-207"],
    "auth-http-basic": ["AL-218"],
    "auth-alert": ["AL-218"],
    "error-scope": ["AL-209"],
    "error-unauthorized": ["AL-209"],
    "redirect-mismatch": ["AL-208"],
    "redirect-307-post": ["AL-218"],
    "redirect-meta": ["AL-218"],
    "form-post": ["AL-218"],
    "double-callback": ["AL-218"],
    "cold-start": ["AL-213"],
    "status-204": ["AL-212"],
    "status-418": ["AL-212"],
    "http-413": ["AL-212"],
    "wants-charset": ["AL-210"],
    "auth-405": ["AL-207"],
    "auth-digest": ["AL-218"],
    "auth-webview": ["AL-220"],
    "auth-robots": ["AL-214"],
    "auth-to-http": ["AL-224"],
    "form-post-parts": ["AL-218"],
    "redirect-refresh": ["AL-218"],
    "told-other-token": ["AL-216"],
    "told-jwt-only": ["AL-216"],
}


def probe(base, path=""):
    """The codes of the probe for a server, and how its stations stand."""
    port = base.rsplit(":", 1)[1]
    settings = {
        "type": "AUTH_CODE",
        "authorizationUrl": f"{base}{path}/authorize",
        "accessTokenUrl": f"{base}{path}/token",
        "accessTokenScheme": "HTTP_BASIC",
        "clientId": "alexa-test",
        "clientSecret": "alexa-test-secret-0123456789",
        "scopes": ["profile"],
        "skipOnEnablement": True,
    }
    with tempfile.TemporaryDirectory() as folder:
        file, context = Path(folder, "settings.json"), Path(folder, "context.json")
        file.write_text(json.dumps({"accountLinkingRequest": settings}))
        context.write_text(json.dumps({"vendorId": "M1TESTVENDOR00"}))
        command = [PROGRAM, "check", file, "--context", context, "--probe", "--format", "json"]
        command += ["--cacert", CERTIFICATES / "ca.pem", "--resolve", f"localhost:{port}:127.0.0.1"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    report = json.loads(done.stdout)
    assert "alexa-test-secret" not in done.stdout + done.stderr
    found = sorted({f["code"] for f in report["findings"] if f["code"].startswith("AL-2")})
    return found, " ".join(station["result"] for station in report["stations"])


def compare(name, expected, base, path=""):
    try:
        found, stations = probe(base, path)
    except Exception as error:  # told as a difference, so that the others are still seen
        found, stations = [repr(error)], ""
    mark = "  " if found == expected else "! "
    print(f"{mark}{name:24}expected {expected}, found {found}  {stations}", flush=True)
    return found == expected


def main():
    cases = json.loads((CERTIFICATES / "cases.json").read_text())
    good = next(case for case in cases if case["name"] == "good")["url"].rstrip("/")
    faults = json.loads(subprocess.check_output(["curl", "-s", "http://127.0.0.1:4700/faults.json"]))
    faults = faults if isinstance(faults, list) else faults["faults"]
    rows = [(c["name"], TLS.get(c["name"], []), c["url"].rstrip("/"), "/fault/ok") for c in cases]
    rows += [(f["name"], FAULTS.get(f["name"], []), good, f"/fault/{f['name']}") for f in faults]
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda row: compare(*row), rows))
    print(f"{sum(results)} of {len(results)} as expected")
    sys.exit(0 if all(results) else 1)


main()
