"""The whole job in the real window, by keyboard alone, with the real browser at Amazon's side of it.

With MOUSE set, steps 8 and 9 go by mouse.

python3 window.py PROGRAM OUT: pictures of every step go to OUT. Needs what window.sh starts.
"""

import json
import os
import subprocess
import sys
import urllib.request

from story import OWN_RETURN_URL, SKILL, Story, VENDOR_BOX, browser, clipboard, opened

PROGRAM, OUT = sys.argv[1:3]
ASK = os.path.join(os.environ["REAL"], "node_modules/.bin/ask")


class AtHome(Story):
    def skill(self):
        window = self.window
        window.activate("I don’t have this yet")
        window.activate("Open Amazon’s page")
        self.console = opened(1)
        self.origin = self.console.split("/alexa")[0]
        found = json.loads(browser("skill", self.console, SKILL, f"{OUT}/browser-skill.png"))
        self.skill_id = found["id"]
        window.tab_to("Skill ID")
        window.paste(f" {self.skill_id}\n")
        window.tab_to(VENDOR_BOX)
        window.paste(found["url"])
        window.wait_for("Read from the address…")
        self.picture("01-your-skill")
        self.next("Make a security profile at Amazon")

    def profile(self):
        self.window.activate("Open Amazon’s page")
        self.lwa = opened(2)
        self.client = self.new_profile(self.lwa)
        self.window.activate("Press “Create a New Security Profile”")
        self.picture("02-security-profile")
        self.next("Copy three addresses into your profile")

    def redirect_urls(self):
        self.window.activate("Copy all three")
        self.window.wait_for("Copied…")
        urls = clipboard().splitlines()
        assert len(urls) == 3 and not clipboard().endswith("\n"), urls
        self.return_urls(self.lwa, *urls)
        self.urls = urls
        self.picture("03-redirect-urls")
        self.next("Paste the client ID and secret")

    def credentials(self):
        window = self.window
        window.tab_to("Client ID")
        window.paste(self.client["clientSecret"])
        window.wait_for("Move it")
        self.picture("04-secret-in-the-wrong-box")
        window.activate("Move it")
        window.tab_to("Client ID", key="shift+Tab")
        window.paste(f"Client ID: {self.client['clientId']}")
        self.picture("04-client-id-and-secret")
        shown = " ".join(window.names())
        assert self.client["clientSecret"] not in shown, "the secret is told to screen readers"
        self.next("Choose what your skill may know")

    def middle(self):
        self.picture("05-scopes")
        self.next("Look over the addresses")
        self.picture("06-addresses")
        self.next("Check, then send to Amazon")
        self.picture("07-check")
        self.next("Sign in at Amazon")

    def sign_in(self):
        """First into the trap that everybody meets: the return URL for signing in here is not registered."""
        window = self.window
        window.by_mouse = bool(os.environ.get("MOUSE"))
        self.picture("08-sign-in")
        window.activate("Sign in at Amazon")
        page = opened(3)
        window.wait_for("Cancel")
        self.picture("08-waiting")
        refused = browser("refused", page, f"{OUT}/browser-refused.png")
        assert refused.startswith("400") and "Allowed Return URLs" in refused, refused
        self.return_urls(self.lwa, *self.urls, OWN_RETURN_URL)
        print("browser ends on:", browser("sign-in", page, f"{OUT}/browser-sign-in.png"))
        window.wait_for("Yes, this is mine")
        self.picture("08-is-this-yours")
        window.activate("Yes, this is mine")

    def send(self):
        window = self.window
        window.wait_for("Send to the practice Amazon")
        window.wait_for(SKILL)
        self.picture("08-now-after")
        window.activate("Send to the practice Amazon")
        window.wait_for("Sent and confirmed")
        self.picture("08-receipt")
        print(f"{window.pressed} controls pressed and {window.given} values given in the window, "
              f"a detour for the trap of the swapped secret included")

    def ask_cli(self):
        """Somebody else's client reads what was sent, and changes it; the window then sees the change."""
        home = urllib.request.urlopen(self.origin, timeout=20).read().decode()
        token = home.split("A ready access token</dt><dd><code class=\"long\">")[1].split("</code>")[0]
        environment = dict(
            os.environ, HOME=os.path.join(OUT, "ask-home"), ASK_ACCESS_TOKEN=token, ASK_REFRESH_TOKEN="",
            ASK_VENDOR_ID="MPRACTICE2026", AWS_ACCESS_KEY_ID="practice", AWS_SECRET_ACCESS_KEY="practice",
            ASK_SMAPI_SERVER_BASE_URL=self.origin, ASK_SKIP_NEW_VERSION_REMINDER="true",
            ASK_SHARE_USAGE="false", ASK_DEFAULT_PROFILE="__ENVIRONMENT_ASK_PROFILE__")
        os.makedirs(environment["HOME"], exist_ok=True)

        def ask(*arguments):
            done = subprocess.run([ASK, "smapi", *arguments, "-s", self.skill_id], env=environment,
                                  capture_output=True, text=True, timeout=120)
            assert done.returncode == 0, done.stdout + done.stderr
            return done.stdout

        read = json.loads(ask("get-account-linking-info"))
        read = read.get("accountLinkingResponse", read)
        print("the ASK CLI reads:", json.dumps(read))
        assert read["clientId"] == self.client["clientId"], read
        assert read["authorizationUrl"] == "https://www.amazon.com/ap/oa", read
        assert read["accessTokenUrl"] == "https://api.amazon.com/auth/o2/token", read
        assert read["scopes"] == ["profile:user_id"] and read["type"] == "AUTH_CODE", read
        assert read["accessTokenScheme"] == "HTTP_BASIC" and "clientSecret" not in read, read
        changed = dict(read, scopes=["profile", "postal_code"], clientSecret=self.client["clientSecret"])
        path = os.path.join(OUT, "changed.json")
        with open(path, "w") as file:
            json.dump({"accountLinkingRequest": changed}, file)
        ask("update-account-linking-info", "--account-linking-request", f"file:{path}")
        os.remove(path)
        self.window.activate("Check again")
        self.window.wait_for("Replace what Amazon has now")
        self.window.wait_for("What your skill may know: profile\npostal_code…")
        self.picture("08-replace")
        # The focus is on the safe button.
        assert self.window.focused_name() == "Keep the current settings", self.window.focused_name()

    def trial(self):
        self.window.activate("Next: Try it")
        self.window.wait_for("In the Alexa app")
        self.window.activate("Open the Alexa app…")
        self.picture("09-try-it")
        self.window.activate("Back")
        self.window.wait_for("Sent and confirmed")

    def back(self):
        """Back to the first step: nothing is lost on the way."""
        for _ in range(7):
            self.window.press("alt+Left")
        self.window.wait_for("Tell us which skill to link")
        node = self.window.find("Skill ID", "entry")
        text = node.get_text_iface()
        assert text.get_text(0, text.get_character_count()) == self.skill_id

    def run(self):
        self.practise()
        self.skill()
        self.profile()
        self.redirect_urls()
        self.credentials()
        self.middle()
        self.sign_in()
        self.send()
        self.trial()
        self.ask_cli()
        self.back()
        print("the window is at home here")


AtHome(PROGRAM, OUT).told()
