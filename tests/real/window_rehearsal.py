"""Probe and rehearsal in the real window, by mouse, against real OAuth servers. A real browser signs in there.

python3 window_rehearsal.py PROGRAM OUT: pictures go to OUT. Needs what window_rehearsal.sh starts.
"""

import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from story import OWN_RETURN_URL, Story, VENDOR_BOX, browser, opened

sys.path.insert(0, str(Path(__file__).parent / "oauth"))

from browser import PASSWORD, USER  # noqa: E402
from front import Front  # noqa: E402
from servers import BASIC, BODY, CLIENT_SECRET, Authlib, Django, NodeOauth, OidcProvider  # noqa: E402

PROGRAM, OUT = sys.argv[1:3]
INSTALLED, TLS = Path(os.environ["REAL"], "oauth"), Path(os.environ["TLS"])
VENDOR, SKILL_ID = "M2OWNSERVER01", "amzn1.ask.skill.12345678-1234-1234-1234-123456789012"
ALEXAS = [
    f"https://{host}/api/skill/link/{VENDOR}"
    for host in ("pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp")
]
STATIONS = (
    "Address found",
    "Secure connection",
    "Sign-in page answers",
    "Redirect URLs accepted",
    "Token address answers",
    "ID and secret accepted",
    "Token comes back",
    "Refresh works",
)
FINE, PROBLEM, UNKNOWN, NOT_ASKED = "fine", "problem", "could not tell", "not asked"
# Which addresses are accepted is told by a sign-in with each of them alone.
LINKED = (FINE, FINE, FINE, UNKNOWN, FINE, FINE, FINE, FINE)
# For all questions of one rehearsal, with pauses between them. Seconds.
PATIENCE = 90
OWN_NETWORK = "This is my own server on this network"
LAST = "Last of all, try what only a thief would"
A_NO = "Rehearse a no"


def start_servers():
    """All of them, beside each other."""
    known = " ".join([OWN_RETURN_URL, *ALEXAS])
    servers = [kind(INSTALLED, TLS, Path(OUT, "servers"), known) for kind in (OidcProvider, Django, NodeOauth, Authlib)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda server: server.wait(), servers))
    return servers


def place(address):
    """How a server is called in the lists: with its port."""
    return address.split("/")[2]


class OwnServers(Story):
    # How many times the browser was opened.
    visits = 0

    def station(self, name):
        return self.window.find(f"{name}: …", "push button").get_name()

    def stations(self, *expected):
        """How all of them stand, as a screen reader tells it."""
        told = [self.station(name) for name in STATIONS]
        seen = [re.match(r"[^:]*: ([^,]*)", one)[1] for one in told]
        assert seen == list(expected), told

    def codes(self, *expected):
        """What the servers have against the settings, by what they said. That they stand at home is known."""
        names = [name.removeprefix("label: ") for name in self.window.names()]
        seen = sorted({name for name in names if re.fullmatch(r"AL-[23]\d\d", name)})
        assert seen == list(expected), seen
        assert CLIENT_SECRET not in " ".join(names), "the secret is on the screen"

    def tick(self, *names):
        for name in names:
            self.window.activate(name)

    def begin(self, *ticks):
        """“Begin”, and the address that the browser is sent to."""
        self.window.activate("Rehearse with a sign-in…")
        self.window.wait_for("Rehearse the link")
        self.tick(*ticks)
        self.window.activate("Begin")
        self.visits += 1
        return opened(self.visits)

    def sign_in(self, address, answer="yes"):
        """What a person does in the browser; where that ends."""
        told = browser("own-server", address, answer, USER, PASSWORD, f"{OUT}/own-browser.png")
        return json.loads(told)

    def rehearse(self, server, expected, codes, *ticks, answer="yes"):
        address = self.begin(*ticks)
        ended = self.sign_in(address, answer)
        assert ended["at"].startswith("http://127.0.0.1:9090/"), ended
        self.window.wait_for("Rehearsed at…", PATIENCE)
        self.stations(*expected)
        self.codes(*codes)
        print(f"{server.name}: as expected, {' '.join(codes) or 'no finding'}")

    def desk(self, server):
        """Somebody’s settings, asked and rehearsed; the secret in them goes nowhere."""
        window, host = self.window, place(server.base)
        window.activate("Check a configuration")
        window.wait_for("What somebody sent you")
        window.fill("What somebody sent you", json.dumps({"accountLinkingRequest": {
            "type": "AUTH_CODE",
            "authorizationUrl": f"{server.base}{server.authorize}",
            "accessTokenUrl": f"{server.base}{server.token}",
            "accessTokenScheme": BASIC,
            "clientId": server.clients[BASIC][0],
            "clientSecret": CLIENT_SECRET,
            "scopes": ["profile"],
            "skipOnEnablement": True,
        }}))
        window.wait_for("There was a secret in here…")
        window.activate("Ask the addresses…")
        self.tick(host)
        window.activate("Ask")
        window.wait_for("Asked 1 server at…")
        self.stations(PROBLEM, *[NOT_ASKED] * 7)
        window.wait_for("127.0.0.1 is known to your own network alone. …")
        window.activate("Ask again…")
        self.tick(OWN_NETWORK)
        window.activate("Ask")
        window.wait_for("Your own network was allowed.")
        self.stations(FINE, FINE, UNKNOWN, UNKNOWN, FINE, NOT_ASKED, NOT_ASKED, NOT_ASKED)
        self.picture("own-desk-asked")
        self.rehearse(server, (FINE, FINE, FINE, UNKNOWN, FINE, NOT_ASKED, NOT_ASKED, NOT_ASKED), (), host)
        self.picture("own-desk-rehearsed")

    def set_up(self):
        """The same settings, carried into the wizard to where they are rehearsed with the secret."""
        window = self.window
        window.activate("Open in the wizard")
        window.wait_for("Tell us which skill to link")
        window.fill("Skill ID", SKILL_ID)
        window.fill(VENDOR_BOX, VENDOR)
        for heading in ("Register Alexa at your sign-in service", "Copy three addresses into your profile",
                        "Paste the client ID and secret"):
            self.next(heading)
        window.fill("Client secret", CLIENT_SECRET)
        for heading in ("Choose what your skill may know", "Look over the addresses", "Check, then send to Amazon"):
            self.next(heading)
        self.stations(*[NOT_ASKED] * 8)
        self.picture("own-1-at-rest")

    def first(self, server):
        """Watched from its beginning to what went over the wire."""
        window = self.window
        address = self.begin(place(server.base), OWN_NETWORK, LAST)
        window.wait_for("Sign in in your browser, then come back here")
        assert "asking" in self.station("Sign-in page answers")
        self.picture("own-2-running")
        self.sign_in(address)
        window.wait_for("Rehearsed at…", PATIENCE)
        self.stations(*LINKED)
        self.codes("AL-309")
        window.wait_for("Old refresh token ends at once")
        self.picture("own-3-finished")
        code = "grant_type=authorization_code", '"access_token":"••••••••('
        self.wire("own-4-token", "Token comes back", "The code for tokens", *code)
        refresh = "grant_type=refresh_token", "refresh_token=••••••••"
        self.wire("own-4-refresh", "Refresh works", "Refresh once more, with the newest token", *refresh)

    def wire(self, picture, station, question, *parts):
        """A station pressed, and one of its questions: what was sent, and what came back."""
        window = self.window
        window.activate(self.station(station))
        window.activate(question)
        window.wait_for("What came back")
        names = window.names()
        assert "label: What was sent" in names, names
        seen = "\n".join(names)
        assert all(part in seen for part in parts) and CLIENT_SECRET not in seen, seen
        self.picture(picture)
        window.activate(question)

    def change(self, row, values):
        """Other values in their boxes, and back to the check."""
        self.window.activate(f"Change: {row}")
        for label, value in values.items():
            self.window.fill(label, value)
        self.next("Check, then send to Amazon")

    def addresses_of(self, server, token=None):
        self.change("Sign-in page", {
            "Sign-in page address": f"{server.base}{server.authorize}",
            "Token address": token or f"{server.base}{server.token}",
        })

    def no(self, server):
        """Somebody who presses no."""
        expected = (FINE, FINE, UNKNOWN, UNKNOWN, FINE, NOT_ASKED, NOT_ASKED, NOT_ASKED)
        self.rehearse(server, expected, (), A_NO, answer="no")
        self.window.wait_for("Your no came back as it should.")
        self.picture("own-5-no")

    def paste(self, server):
        """Back to an address of Alexa’s own, which does not open here: the person pastes it."""
        window = self.window
        address = self.begin(A_NO, "To Alexa’s own address")
        window.wait_for("Sign in in your browser, then come back here")
        stopped = self.sign_in(address)["at"]
        assert stopped.startswith(f"{ALEXAS[0]}?code="), stopped
        window.fill("Address the browser stopped at", stopped)
        self.picture("own-6-pasted")
        window.activate("Use this address")
        window.wait_for("Rehearsed at…", PATIENCE)
        self.stations(*LINKED)
        assert "1 of 3 tried" in self.station("Redirect URLs accepted")
        self.codes()
        print(f"{server.name}, pasted back from Alexa’s own address: as expected")

    def wrong_secret(self, server):
        """The finding is named, with what was sent and what came back."""
        window = self.window
        self.secret("another-secret-0123456789")
        expected = (FINE, FINE, FINE, UNKNOWN, FINE, PROBLEM, PROBLEM, NOT_ASKED)
        self.rehearse(server, expected, ("AL-211", "AL-305"), "To this computer")
        window.wait_for("Code not exchanged")
        self.picture("own-7-failed")
        refused = "client_secret=••••••••", "invalid_client"
        self.wire("own-7-refused", "Token comes back", "The code for tokens", *refused)
        self.secret(CLIENT_SECRET)

    def secret(self, text):
        self.window.activate("Change: Client secret")
        self.window.fill("Client secret", text)
        self.next("Check, then send to Amazon")

    def gone(self, server):
        """The token address goes away while the person signs in. Then it is down from the beginning."""
        window, door = self.window, Front(server.backend, TLS)
        self.addresses_of(server, f"https://localhost:{door.port}{server.token}")
        address = self.begin(place(f"https://localhost:{door.port}"))
        window.wait_for("Sign in in your browser, then come back here")
        door.shutdown()
        door.server_close()
        self.sign_in(address)
        window.wait_for("Rehearsed at…", PATIENCE)
        self.stations(FINE, FINE, FINE, UNKNOWN, NOT_ASKED, NOT_ASKED, UNKNOWN, NOT_ASKED)
        self.codes()
        window.wait_for("Token comes back: could not tell")
        window.wait_for("The token address gave no answer.…")
        self.picture("own-8-gone")
        window.activate("Rehearse with a sign-in…")
        window.activate("Begin")
        window.wait_for("Asked 2 servers at…")
        self.stations(PROBLEM, FINE, *[NOT_ASKED] * 6)
        self.codes("AL-202")
        window.wait_for("Nothing answers")
        self.picture("own-9-down")
        print(f"{server.name}, its token address gone halfway, and down: as expected, AL-202")

    def others(self, django, node, authlib, oidc):
        """Basic at one, in the message at the others. The last question is asked of each."""
        self.addresses_of(django)
        self.rehearse(django, LINKED, (), place(django.base))
        self.window.activate("Change: ID and secret")
        self.window.activate("In the message")
        self.next("Check, then send to Amazon")
        self.addresses_of(node)
        self.rehearse(node, LINKED, (), place(node.base))
        self.addresses_of(authlib)
        self.rehearse(authlib, LINKED, (), place(authlib.base))
        self.no(authlib)
        self.paste(authlib)
        self.wrong_secret(authlib)
        self.gone(authlib)
        self.addresses_of(oidc)
        self.change("Client ID", {"Client ID": oidc.clients[BODY][0]})
        self.rehearse(oidc, LINKED, ("AL-309",))

    def run(self):
        oidc, django, node, authlib = servers = start_servers()
        try:
            self.window.by_mouse = True
            self.desk(oidc)
            self.set_up()
            self.first(oidc)
            self.others(django, node, authlib, oidc)
        finally:
            for server in servers:
                server.stop()


OwnServers(PROGRAM, OUT).told()
