"""Rehearses the link against real OAuth servers, a practice Amazon, and a server that misbehaves in two hundred ways.

usage: rehearsal.py PROGRAM INSTALLED CERTIFICATES OUT

What it saw is written to OUT/rehearsal.md as well.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parent / "oauth"))

from browser import Browser, Stuck  # noqa: E402
from expected import FAULTS  # noqa: E402
from front import Front, free_ports  # noqa: E402
from servers import BASIC, BODY, CLIENT_ID, CLIENT_SECRET, OidcMock, SERVERS  # noqa: E402

PROGRAM, INSTALLED, CERTIFICATES, OUT = sys.argv[1], *map(Path, sys.argv[2:5])
PATIENCE = 150
AT_ONCE = 10
VENDOR = "MREHEARSAL2026"
ALEXA_HOSTS = ("pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp")
STATUS_PAGE = f"/spa/skill/account-linking-status.html?vendorId={VENDOR}"
# With the signs that have to be encoded in a header.
ODD_SECRET = "s3cret:with+reserved%20 &=chars"


class Told:
    """What one rehearsal told."""

    def __init__(self, code, out, err):
        self.code = code
        report = json.loads(out)
        findings = report["findings"]
        self.codes = sorted({one["code"] for one in findings if one["severity"] != "note"})
        self.notes = {one["code"] for one in findings} - set(self.codes)
        unknown = [one["code"] for one in report["notChecked"] if one.get("kind") == "unknown"]
        self.unknown = sorted(set(unknown))
        self.stations = {one["name"]: one["result"] for one in report["stations"]}
        self.text = out + err


def settings(base, authorize, token, client, scheme, scopes, pkce):
    told = {
        "type": "AUTH_CODE",
        "authorizationUrl": f"{base}{authorize}",
        "accessTokenUrl": f"{base}{token}",
        "accessTokenScheme": scheme,
        "clientId": client,
        "scopes": scopes,
        "skipOnEnablement": True,
    }
    if pkce:
        told["pkceConfiguration"] = {"status": "ENABLED", "codeChallengeMethod": "S256"}
    return {"accountLinkingRequest": told}


def rehearse(name, told, secret, port, more=(), resolve=("127.0.0.1",), before=()):
    """One rehearsal, signed in by the script."""
    file = OUT / "settings" / f"{name.replace('/', '-').replace(' ', '-')}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told))
    server = urlsplit(told["accountLinkingRequest"]["authorizationUrl"])
    command = [PROGRAM, *before, "rehearse", file, "--no-browser", "--port", str(port), "--format", "json", *more]
    command += ["--cacert", CERTIFICATES / "ca.pem"]
    for address in resolve if server.port else ():
        command += ["--resolve", f"localhost:{server.port}:{address}"]
    env = {**os.environ, "SKILL_LINKER_CLIENT_SECRET": secret}
    err = open(file.with_suffix(".err"), "w+")
    pasted = subprocess.PIPE if "alexa" in more else subprocess.DEVNULL
    pipes = {"stdin": pasted, "stdout": subprocess.PIPE, "stderr": err}
    program = subprocess.Popen(command, env=env, text=True, **pipes)
    late = threading.Timer(PATIENCE, program.kill)
    late.start()
    given = [secret]
    try:
        # An address each sign-in, and then the report.
        while (line := program.stdout.readline()).startswith("http"):
            try:
                ended = Browser(CERTIFICATES, "--deny" in more).sign_in(line.strip())
                given += re.findall(r"\b(?:code|access_token)=([^&#]{9,})", ended)
                if program.stdin:
                    program.stdin.write(f"{ended}\n")
                    program.stdin.flush()
            except Stuck as stuck:
                # A page that is seen not to work ends the wait by itself; a person ends the others.
                if not stuck.is_dead or "--deny" in more:
                    program.send_signal(signal.SIGINT)
        out = line + program.stdout.read()
        program.wait(PATIENCE)
        err.seek(0)
        result = Told(program.returncode, out, err.read())
    finally:
        late.cancel()
        program.kill()
        err.close()
    if any(text in result.text for text in given):
        raise RuntimeError("the secret, a code or a token was told")
    return result


class Table:
    """What was expected and what was seen, printed as it comes and kept as Markdown."""

    def __init__(self, *heads):
        self.lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
        self.good = self.all = 0

    def add(self, fits, *cells):
        self.all += 1
        self.good += fits
        self.lines.append("| " + " | ".join(cells) + f" | {'yes' if fits else '**no**'} |")
        print("  " if fits else "! ", *cells, sep="  ", flush=True)


def listed(codes):
    return " ".join(codes) or "none"


def with_server(kind, table):
    """Every scheme and both ways of PKCE at one server, one after the other."""
    port = free_ports()
    alexas = [] if kind.implicit is None else [f"https://{host}{STATUS_PAGE}" for host in ALEXA_HOSTS]
    server = kind(INSTALLED, CERTIFICATES, OUT, " ".join([f"http://127.0.0.1:{port}/cb", *alexas]))
    try:
        server.wait()
        if alexas:
            without_code(server, port, table)
        # Before a yes is remembered.
        at_server(server, BASIC, False, port, table, deny=True)
        for scheme in (BASIC, BODY):
            for pkce in (False, True):
                at_server(server, scheme, pkce, port, table)
    finally:
        server.stop()


def at_server(server, scheme, pkce, port, table, deny=False):
    client, secret = server.clients[scheme]
    told = settings(server.base, server.authorize, server.token, client, scheme, server.scopes, pkce)
    label = "deny" if deny else "PKCE" if pkce else "no PKCE"
    expected = server.denied if deny else server.expected.get(scheme, [])
    code = server.denied_code if deny else 1 if "AL-308" in expected else 0
    seen = "nothing"
    try:
        result = rehearse(f"{server.name}-{scheme}-{label}", told, secret, port, ["--deny"] if deny else [])
        ran = [f"{name} {result.stations[name]}" for name in ("token", "refresh")]
        seen = f"exit {result.code}, {listed(result.codes)}" + ("" if deny else f", {', '.join(ran)}")
        green = deny or expected or all(one.endswith("fine") for one in ran)
        fits = (result.code, result.codes) == (code, expected) and bool(green)
    except Exception as error:  # told as a difference, so that the others are still seen
        seen, fits = repr(error), False
    table.add(fits, server.name, scheme, label, f"exit {code}, {listed(expected)}", seen)


def at_fault(fault, plain, odd, table):
    name, scheme = fault["name"], fault.get("scheme", BASIC)
    expected = FAULTS.get(name, [])
    base, resolve, secret = plain.base, ["127.0.0.1"], CLIENT_SECRET
    if name == "basic-not-decoded":
        base, secret = odd.base, ODD_SECRET
    elif name == "ipv6-only":
        base, resolve = plain.on_ipv6, ["127.0.0.1", "::1"]
    elif name == "h2-only":
        base = plain.on_http2
    elif name.startswith("abrupt"):
        base = plain.abrupt
    more = ["--thorough"] if name in ("ignores-redirect-uri", "pkce-ignored") else []
    pkce = name in ("pkce-ignored", "pkce-plain", "pkce-unknown")
    path = f"/fault/{name}"
    told = settings(base, f"{path}/authorize", f"{path}/token", CLIENT_ID, scheme, ["profile"], pkce)
    if name == "basic-not-decoded":
        told["accountLinkingRequest"]["clientSecret"] = ODD_SECRET
    try:
        result = rehearse(name, told, secret, free_ports(), more, resolve)
        if told_of := [text for text in plain.issued(name) if text in result.text]:
            raise RuntimeError(f"{len(told_of)} codes or tokens were told")
        wanted = [code.rstrip("?") for code in expected if code.endswith("?")]
        seen = result.codes + [code for code in expected if code in result.notes]
        seen += [f"{code}?" for code in wanted if code in result.unknown]
    except Exception as error:  # told as a difference, so that the others are still seen
        seen = [repr(error)]
    table.add(sorted(seen) == sorted(expected), name, listed(expected), listed(seen))


def without_code(server, port, table):
    """The implicit grant: the token comes to Alexa's own address, which the person pastes."""
    told = settings(server.base, server.authorize, "", CLIENT_ID, BASIC, server.scopes, False)
    asked = told["accountLinkingRequest"]
    asked["type"] = "IMPLICIT"
    del asked["accessTokenUrl"], asked["accessTokenScheme"]
    more = ["--redirect", "alexa", "--vendor", VENDOR]
    code, seen = 1 if server.implicit else 0, "nothing"
    try:
        result = rehearse(f"{server.name}-implicit", told, CLIENT_SECRET, port, more)
        token = result.stations["token"]
        seen = f"exit {result.code}, {listed(result.codes)}, token {token}"
        is_right = token == ("problem" if server.implicit else "fine")
        fits = (result.code, result.codes) == (code, server.implicit) and is_right
    except Exception as error:  # told as a difference, so that the others are still seen
        seen, fits = repr(error), False
    table.add(fits, server.name, "implicit", "no PKCE", f"exit {code}, {listed(server.implicit)}", seen)


class FaultServer:
    """The server that misbehaves, and the doors in front of it."""

    def __init__(self, secret):
        port = free_ports(3)
        env = {**os.environ, "CLIENT_ID": CLIENT_ID, "CLIENT_SECRET": secret}
        script = Path(__file__).parent / "oauth"
        command = [sys.executable, script / "fault_server.py", "--port", str(port)]
        log = open(OUT / f"faults-{port}.log", "wb")
        self.running = [subprocess.Popen(command, env=env, stdout=log, stderr=log)]
        self.origin = f"http://127.0.0.1:{port}"
        self.base = f"https://localhost:{Front(port, CERTIFICATES).port}"
        self.abrupt = f"https://localhost:{Front(port, CERTIFICATES, is_abrupt=True).port}"
        self.on_ipv6 = f"https://localhost:{Front(port + 1, CERTIFICATES, '::1').port}"
        http2 = free_ports()
        self.on_http2 = f"https://localhost:{http2}"
        command = ["node", script / "h2only.mjs", "127.0.0.1", str(http2), CERTIFICATES, f"127.0.0.1:{port}"]
        self.running.append(subprocess.Popen(command, stdout=log, stderr=log))
        done = subprocess.run(
            ["curl", "-s", "--retry", "30", "--retry-delay", "1", "--retry-all-errors", "--max-time", "30"]
            + [f"{self.origin}/faults.json"],
            capture_output=True,
            check=True,
        )
        self.faults = json.loads(done.stdout)

    def issued(self, fault):
        """The codes and tokens that it gave out."""
        return json.loads(open_url(f"{self.origin}/issued.json?fault={fault}"))

    def stop(self):
        for one in self.running:
            one.terminate()
            one.wait(20)


def security_profile(origin, return_url):
    """Makes one at the practice console, by its forms; gives client ID and secret."""
    console = f"{origin}/settings/console/securityprofile"
    named = {"name": "Rehearsal", "description": "Rehearsal", "privacy_url": "https://example.com/p"}
    open_url(f"{console}/create-security-profile.html", named)
    page = open_url(f"{origin}/loginwithamazon/console/site/lwa/overview.html")
    client = re.search(r"amzn1\.application-oa2-client\.\w+", page).group()
    secret = re.search(r"amzn1\.oa2-cs\.v1\.\w+", page).group()
    saved = {"origin": "", "return_url": return_url, "do": "save"}
    open_url(f"{console}/web-settings/update.html?profile={client}", saved)
    return client, secret


def open_url(url, form=None):
    data = urlencode(form).encode() if form else None
    with urlopen(url, data=data, timeout=20) as answer:
        return answer.read().decode()


def start_practice(*more):
    """A practice Amazon, and what it tells of itself."""
    command = [PROGRAM, "practice", "--format", "json", *more]
    practice = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    told = ""
    while line := practice.stdout.readline():
        told += line
        if line == "}\n":
            return practice, json.loads(told)
    raise RuntimeError("no practice Amazon")


def at_the_app(table):
    """The practice Alexa app links with a server that nobody here wrote and that holds a client to one scheme, or cannot."""
    port = free_ports()
    own = ["--port", str(port), "--cacert", CERTIFICATES / "ca.pem"]
    return_url = f"http://127.0.0.1:{port}/api/skill/link/MPRACTICE2026"
    server = OidcMock(INSTALLED, CERTIFICATES, OUT / "app", return_url)
    try:
        server.wait()
        practice, told = start_practice(*own, "--resolve", f"localhost:{urlsplit(server.base).port}:127.0.0.1")
        try:
            for scheme, other in ((BASIC, BODY), (BODY, BASIC)):
                client, secret = server.clients[scheme]
                for sent, word, expected in (
                    (scheme, secret, "has been successfully linked"),
                    (other, secret, "or wants them sent by the other authentication scheme"),
                    (scheme, "another secret", "does not know the client ID with this secret"),
                ):
                    asked = settings(server.base, server.authorize, server.token, client, sent, server.scopes, True)
                    seen = linked(told, asked, word)
                    name = f"client of {scheme}, {'its' if word == secret else 'another'} secret"
                    table.add(expected in seen, f"Alexa app, {server.name}", sent, name, expected, seen[-120:].strip())
        finally:
            practice.terminate()
            practice.wait(20)
    finally:
        server.stop()


def linked(told, asked, secret):
    """Stores settings for a skill, enables it anew and links; the words of the page where it ends."""
    origin, skill = told["address"], told["skills"][0]["id"]
    asked["accountLinkingRequest"]["clientSecret"] = secret
    store = Request(
        f"{origin}/v1/skills/{skill}/stages/development/accountLinkingClient",
        json.dumps(asked).encode(),
        {"Authorization": f"Bearer {told['accessToken']}", "Content-Type": "application/json"},
        method="PUT",
    )
    urlopen(store, timeout=20).close()
    page = f"{origin}/practice/alexa-app/{skill}"
    for act in ("disable", "enable"):
        open_url(page, {"do": act})
    person = Browser(CERTIFICATES)
    person.sign_in(f"{page}/link/na")
    return re.sub(r"<[^>]*>|\s+", " ", person.ended_on)


def at_practice(table):
    """Login with Amazon of the practice Amazon, both schemes."""
    port = free_ports()
    practice, told = start_practice()
    try:
        origin = told["address"]
        client, secret = security_profile(origin, f"http://127.0.0.1:{port}/cb")
        for scheme in (BASIC, BODY):
            asked = settings("", "https://www.amazon.com/ap/oa", "https://api.amazon.com/auth/o2/token",
                             client, scheme, ["profile"], False)
            seen = rehearse(f"practice-{scheme}", asked, secret, port, before=["--amazon", origin])
            fits = (seen.code, seen.codes) == (0, [])
            table.add(fits, "practice Amazon", scheme, "no PKCE", "exit 0, none", f"exit {seen.code}, {listed(seen.codes)}")
    finally:
        practice.terminate()
        practice.wait(20)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    servers = Table("server", "scheme", "run", "expected", "seen", "fits")
    faults = Table("fault", "expected", "seen", "fits")
    plain, odd = FaultServer(CLIENT_SECRET), FaultServer(ODD_SECRET)
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            jobs = [pool.submit(with_server, kind, servers) for kind in SERVERS]
            jobs.append(pool.submit(at_practice, servers))
            jobs.append(pool.submit(at_the_app, servers))
            jobs += [pool.submit(at_fault, fault, plain, odd, faults) for fault in plain.faults]
        failed = [repr(job.exception()) for job in jobs if job.exception()]
    finally:
        plain.stop()
        odd.stop()
    for error in failed:
        print("!", error)
    (OUT / "rehearsal.md").write_text("\n".join([*servers.lines, "", *faults.lines, ""]))
    print(f"{servers.good} of {servers.all} rehearsals and links, and {faults.good} of {faults.all} faults as expected")
    good = not failed and servers.good == servers.all and faults.good == faults.all
    sys.exit(0 if good else 1)


main()
