#!/usr/bin/env python3
"""check.py PROGRAM SDK CERTS   Has the program write each variant of the code, runs it against the real SDKs, and
checks what it answers to every kind of request. SDK holds `node_modules` and `venv`, CERTS `cert.pem` and `key.pem`."""

import http.client
import json
import os
import pathlib
import ssl
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM, SDK, CERTS = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("node", "python")
AMAZON = "https://api.amazon.com/user/profile"
KEYCLOAK = "https://login.example.com/realms/home/protocol/openid-connect"
SECRET = "hush-0123456789abcdef0123456789abcdef0123456789abcdef"
EVENT_SECRET = "hush-event-secret"
HOSTILE = "Car\"'`\\${process.exit(7)}*/ <b> & {{speech}}\n\"\"\"#Fu"
# Alexa waits 8 seconds; ours are to be well below. Milliseconds.
SOON = 5000
LOCALES = ("ar-SA de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP nl-NL pt-BR").split()

checked = 0


def check(is_so, *what):
    global checked
    checked += 1
    if not is_so:
        raise SystemExit("FAILED: " + " ".join(str(part) for part in what))


class Profile:
    """The server of profiles, and what it was asked."""

    def __init__(self):
        command = [sys.executable, HERE / "profile.py", CERTS / "cert.pem", CERTS / "key.pem"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self.process.stdout.readline().strip()
        self.noted = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.noted.append(json.loads(line))

    @property
    def asked(self):
        """All it was asked so far: what is asked now comes after everything before."""
        mark = f"/mark/{time.monotonic_ns()}"
        here = ssl.create_default_context(cafile=CERTS / "cert.pem")
        connection = http.client.HTTPSConnection("localhost", int(self.port), timeout=10, context=here)
        connection.request("GET", mark)
        connection.getresponse().read()
        until = time.monotonic() + 10
        while not any(one["path"] == mark for one in self.noted):
            check(time.monotonic() < until, "the server of profiles says nothing")
            time.sleep(0.01)
        return [one for one in self.noted if not one["path"].startswith("/mark/")]

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def written(folder, language, *more, settings=None):
    file = folder / "settings.json"
    file.write_text(json.dumps({"accountLinkingRequest": settings or amazon()}))
    out = folder / language
    command = [PROGRAM, "code", str(file), "--language", language, "--out", str(out), "--yes", *more]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    check(run.returncode == 0, command, run.stderr)
    for name in run.stdout.split("\n"):
        check(not name or SECRET not in pathlib.Path(name).read_text(), "a secret in", name)
    return out


def amazon(scopes=("profile",)):
    return {
        "type": "AUTH_CODE", "authorizationUrl": "https://www.amazon.com/ap/oa", "clientId": "hush-client",
        "scopes": list(scopes), "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
        "clientSecret": SECRET, "accessTokenScheme": "HTTP_BASIC",
    }


def keycloak():
    return {**amazon(["openid"]), "authorizationUrl": f"{KEYCLOAK}/auth", "accessTokenUrl": f"{KEYCLOAK}/token"}


def own():
    server = "https://login.tidewater-lights.com"
    return {**amazon(["home"]), "authorizationUrl": f"{server}/start", "accessTokenUrl": f"{server}/tokens"}


def answers(code, language, profile, events, trusts=True, environment=None):
    """What the code answers to these events, in one run. Neither tokens nor secrets may be in its log."""
    runner = ["node", HERE / "run.cjs"] if language == "node" else [SDK / "venv/bin/python", HERE / "run.py"]
    command = [*runner, code, profile.port] + ([CERTS / "cert.pem"] if trusts else [])
    # Lambda's own variables for finding packages.
    around = {"PATH": os.environ["PATH"], "NODE_PATH": str(SDK / "node_modules"), **(environment or {})}
    lines = "".join(json.dumps(event) + "\n" for event in events)
    run = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120, env=around)
    found = [json.loads(line[7:]) for line in run.stdout.split("\n") if line.startswith("ANSWER ")]
    check(len(found) == len(events), language, run.stdout[-2000:], run.stderr[-2000:])
    log = run.stderr + "".join(line for line in run.stdout.split("\n") if not line.startswith("ANSWER "))
    for hidden in ("Bearer", "token-", EVENT_SECRET, "Atza", "Atzr", "good-code"):
        check(hidden not in log, language, "logs", hidden, log)
    return found


def custom(kind, name=None, token=None, locale="en-US"):
    user = {"userId": "amzn1.ask.account.X", **({"accessToken": token} if token else {})}
    application = {"applicationId": "amzn1.ask.skill.0"}
    device = {"deviceId": "d", "supportedInterfaces": {}}
    request = {"type": kind, "requestId": "r", "timestamp": "2026-11-22T10:00:00Z", "locale": locale}
    if name:
        request["intent"] = {"name": name, "confirmationStatus": "NONE"}
    if kind == "SessionEndedRequest":
        request["reason"] = "USER_INITIATED"
    return {
        "version": "1.0",
        "session": {"new": True, "sessionId": "s", "application": application, "user": user},
        "context": {"System": {"application": application, "user": user, "device": device,
                               "apiEndpoint": "https://api.amazonalexa.com"}},
        "request": request,
    }


def intent(name, token=None):
    return custom("IntentRequest", name, token)


def launch(token=None):
    return custom("LaunchRequest", token=token)


def parts(found):
    """Speech, type of the card, and whether the session ends, of a skill's answer."""
    response = found["answer"].get("response", {})
    speech = (response.get("outputSpeech") or {}).get("ssml", "")
    speech = speech.removeprefix("<speak>").removesuffix("</speak>")
    return speech, (response.get("card") or {}).get("type"), response.get("shouldEndSession")


LINK = "To use Car-Fu, link your account first. The Alexa app has a card for it."
LATER = "I could not look up your account in time. Try again in a little while."
HELLO = "Hello Zoë &amp; &lt;Bo&gt; $&amp; {name}. Your account is linked."
ASK = "What would you like to do? You can say: who am I."
LINKED = "Your account is linked."
HELP = "I can tell you whose account is linked. Say: who am I."
CUSTOM = [
    ("launch, nobody linked", launch(), (LINK, "LinkAccount", True)),
    ("launch, linked", launch("good"), (f"{HELLO} {ASK}", None, False)),
    ("who am I, nobody linked", intent("WhoAmIIntent"), (LINK, "LinkAccount", True)),
    ("who am I, linked", intent("WhoAmIIntent", "good"), (HELLO, None, True)),
    ("a number without a name", intent("WhoAmIIntent", "number"), (LINKED, None, True)),
    ("a name that is none", intent("WhoAmIIntent", "odd-name"), (LINKED, None, True)),
    ("the token ran out", launch("expired"), (LINK, "LinkAccount", True)),
    ("the token is refused", launch("refused"), (LINK, "LinkAccount", True)),
    ("400 for another reason", launch("malformed"), (LATER, None, True)),
    ("the server is busy", launch("busy"), (LATER, None, True)),
    ("the server never answers", launch("slow"), (LATER, None, True)),
    ("the server answers drop by drop", launch("drip"), (LATER, None, True)),
    ("no JSON", launch("broken"), (LATER, None, True)),
    ("no object", launch("list"), (LATER, None, True)),
    ("far too much", launch("huge"), (LATER, None, True)),
    ("a redirect", launch("moved"), (LATER, None, True)),
    ("a token with a line end", launch("token-\r\nX: y"), (LATER, None, True)),
    ("help", intent("AMAZON.HelpIntent"), (HELP, None, False)),
    ("stop", intent("AMAZON.StopIntent"), ("Goodbye.", None, True)),
    ("cancel", intent("AMAZON.CancelIntent"), ("Goodbye.", None, True)),
    ("home", intent("AMAZON.NavigateHomeIntent"), ("Goodbye.", None, True)),
    ("fallback", intent("AMAZON.FallbackIntent"),
     ("I did not understand that. You can say: who am I.", None, False)),
    ("an intent nobody wrote", intent("OtherIntent"),
     ("Something went wrong. Try again in a little while.", None, True)),
]


def custom_skill(profile, folder, language):
    code = written(folder, language, "--name", "Car-Fu")
    before = len(profile.asked)
    found = answers(code, language, profile, [event for _, event, _ in CUSTOM])
    for (name, _, expected), answer in zip(CUSTOM, found):
        check(parts(answer) == expected, language, name, answer, "expected", expected)
        check(answer["ms"] < SOON, language, name, "took", answer["ms"])
    asked = profile.asked[before:]
    check(asked and all(one["meant"] == AMAZON for one in asked), language, asked)
    check(all(one["path"] == "/user/profile" for one in asked), language, "followed a redirect", asked)
    reprompt = found[1]["answer"]["response"]["reprompt"]["outputSpeech"]["ssml"]
    check(reprompt == f"<speak>{ASK}</speak>", language, reprompt)
    ended = answers(code, language, profile, [custom("SessionEndedRequest")])[0]
    check(parts(ended)[:2] == ("", None) and "thrown" not in ended["answer"], language, ended)
    untrusted = answers(code, language, profile, [launch("good")], trusts=False)[0]
    check(parts(untrusted) == (LATER, None, True), language, "a certificate nobody vouches for", untrusted)


def other_services(profile, folder, language):
    code = written(folder, language, "--name", "Car-Fu", settings=keycloak())
    before = len(profile.asked)
    found = answers(code, language, profile, [launch(), launch("good"), launch("refused")])
    check([parts(one)[1] for one in found] == ["LinkAccount", None, "LinkAccount"], language, found)
    meant = {one["meant"] for one in profile.asked[before:]}
    check(meant == {f"{KEYCLOAK}/userinfo"}, language, meant)
    code = written(folder, language, "--name", "Car-Fu", settings=own())
    before = len(profile.asked)
    found = answers(code, language, profile, [launch(), intent("WhoAmIIntent", "good")])
    check([parts(one)[:2] for one in found] == [(LINK, "LinkAccount"), (LINKED, None)], language, found)
    check(len(profile.asked) == before, language, "asked somebody although there is no address")
    # The marked place is all there is to fill.
    main = code / ("index.js" if language == "node" else "lambda_function.py")
    text = main.read_text()
    check(text.count('PROFILE_URL = ""') == 1, language, "no place to fill")
    main.write_text(text.replace('PROFILE_URL = ""', 'PROFILE_URL = "https://me.example.com/who?all=1"'))
    found = answers(code, language, profile, [intent("WhoAmIIntent", "good"), launch("refused")])
    check([parts(one)[:2] for one in found] == [(HELLO, None), (LINK, "LinkAccount")], language, found)
    check(profile.asked[-1]["meant"] == "https://me.example.com/who?all=1", language, profile.asked[-1])


def names_and_locales(profile, folder, language):
    code = written(folder, language, "--name", HOSTILE)
    speech = parts(answers(code, language, profile, [launch()])[0])[0]
    expected = "Car\"'`\\${process.exit(7)}*/ &lt;b&gt; &amp; {{speech}}\"\"\"#Fu"
    check(speech == LINK.replace("Car-Fu", expected), language, speech)
    for locale in LOCALES:
        code = written(folder, language, "--name", "Car-Fu", "--locale", locale)
        found = answers(code, language, profile, [launch(), intent("WhoAmIIntent", "good")])
        for speech in (parts(one)[0] for one in found):
            is_english = speech.startswith(("To use", "Hello"))
            check(speech and is_english == locale.startswith("en"), language, locale, speech)
        check("Car-Fu" in parts(found[0])[0] and "Zoë" in parts(found[1])[0], language, locale, found)


def directive(namespace, name, payload=None, endpoint=None, **header):
    header = {"namespace": namespace, "name": name, "messageId": "m", "payloadVersion": "3", **header}
    body = {"header": header, "payload": payload or {}}
    return {"directive": {**body, "endpoint": endpoint} if endpoint else body}


def bearer(token):
    return {"type": "BearerToken", "token": token}


def discovery(token):
    return directive("Alexa.Discovery", "Discover", {"scope": bearer(token)} if token else {})


def power(name, token):
    endpoint = {"endpointId": "lamp-1", "scope": bearer(token)}
    return directive("Alexa.PowerController", name, endpoint=endpoint, correlationToken="c")


def grant(code, token="good"):
    payload = {"grant": {"type": "OAuth2.AuthorizationCode", "code": code}, "grantee": bearer(token)}
    return directive("Alexa.Authorization", "AcceptGrant", payload)


def event_of(found):
    event = found["answer"]["event"]
    header = event["header"]
    return header["namespace"], header["name"], event["payload"].get("type")


def smart_home(profile, folder, language):
    code = written(folder, language, "--kind", "smart-home", "--name", "Porch Light")
    refused = ("Alexa", "ErrorResponse", "INVALID_AUTHORIZATION_CREDENTIAL")
    failed = ("Alexa", "ErrorResponse", "INTERNAL_ERROR")
    unknown = ("Alexa", "ErrorResponse", "INVALID_DIRECTIVE")
    no_grant = ("Alexa.Authorization", "ErrorResponse", "ACCEPT_GRANT_FAILED")
    cases = [
        ("discovery", discovery("good"), ("Alexa.Discovery", "Discover.Response", None)),
        ("discovery without a token", discovery(None), refused),
        ("discovery, ran out", discovery("expired"), refused),
        ("discovery, refused", discovery("refused"), refused),
        ("discovery, slow", discovery("slow"), failed),
        ("discovery, busy", discovery("busy"), failed),
        ("on", power("TurnOn", "good"), ("Alexa", "Response", None)),
        ("off", power("TurnOff", "good"), ("Alexa", "Response", None)),
        ("on, refused", power("TurnOn", "refused"), refused),
        ("no switch", power("Explode", "good"), unknown),
        ("another interface", directive("Alexa.Speaker", "SetVolume"), unknown),
        ("a grant without ID and secret", grant("good-code"), no_grant),
    ]
    found = answers(code, language, profile, [event for _, event, _ in cases])
    for (name, _, expected), answer in zip(cases, found):
        check(event_of(answer) == expected, language, name, answer, "expected", expected)
        check(answer["ms"] < SOON, language, name, "took", answer["ms"])
    device = found[0]["answer"]["event"]["payload"]["endpoints"][0]
    check(device["manufacturerName"] == "Porch Light" and device["endpointId"] == "lamp-1", device)
    on = found[6]["answer"]
    check(on["event"]["header"]["correlationToken"] == "c" and on["event"]["endpoint"]["endpointId"] == "lamp-1", on)
    check([one["answer"]["context"]["properties"][0]["value"] for one in found[6:8]] == ["ON", "OFF"], found[6:8])
    check(len({one["answer"]["event"]["header"]["messageId"] for one in found}) == len(found), "the same number twice")
    accepting(profile, code, language, no_grant)
    code = written(folder, language, "--kind", "smart-home", "--no-events")
    check(event_of(answers(code, language, profile, [grant("good-code")])[0]) == unknown, language, "events are off")


def accepting(profile, code, language, no_grant):
    before = len(profile.asked)
    environment = {"ALEXA_CLIENT_ID": "amzn1.application-oa2-client.e", "ALEXA_CLIENT_SECRET": EVENT_SECRET}
    events = [grant("good-code"), grant("bad-code"), grant("good-code", "refused")]
    found = [event_of(one) for one in answers(code, language, profile, events, environment=environment)]
    accepted = ("Alexa.Authorization", "AcceptGrant.Response", None)
    check(found == [accepted, no_grant, no_grant], language, found)
    posts = [one for one in profile.asked[before:] if one["method"] == "POST"]
    form = {"grant_type": ["authorization_code"], "code": ["good-code"],
            "client_id": [environment["ALEXA_CLIENT_ID"]], "client_secret": [EVENT_SECRET]}
    check(posts[0]["form"] == form and len(posts) == 2, language, posts)
    check(all(one["meant"] == "https://api.amazon.com/auth/o2/token" for one in posts), language, posts)
    check(all(one["authorization"] is None for one in posts), language, posts)


def main():
    profile = Profile()
    for part in (custom_skill, other_services, names_and_locales, smart_home):
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                part(profile, pathlib.Path(folder), language)
            print(f"{part.__name__} in {language}: fine", flush=True)
    profile.end()
    print(f"{checked} checks: the code of both languages does what it says")


main()
