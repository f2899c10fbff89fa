"""A well-known tutorial on account linking, lived through by mouse in the practice Amazon: from no link to a linked skill.

python3 tutorial.py PROGRAM OUT: pictures go to OUT. Needs what stage.sh starts.
"""

import json
import sys

from story import OWN_RETURN_URL, SKILL, Story, VENDOR_BOX, browser, clipboard, opened

PROGRAM, OUT = sys.argv[1:3]


class Tutorial(Story):
    def skill(self):
        window = self.window
        window.activate("I don’t have this yet")
        window.activate("Open Amazon’s page")
        self.console = opened(1)
        self.origin = self.console.split("/alexa")[0]
        found = json.loads(browser("skill", self.console, SKILL, f"{OUT}/tutorial-browser-skill.png"))
        self.skill_id = found["id"]
        window.fill("Skill ID", self.skill_id)
        window.fill(VENDOR_BOX, found["url"])
        window.wait_for("Read from the address…")
        self.next("Make a security profile at Amazon")

    def profile(self):
        window = self.window
        window.activate("Open Amazon’s page")
        self.lwa = opened(2)
        self.client = self.new_profile(self.lwa)
        self.next("Copy three addresses into your profile")
        window.activate("Copy all three")
        window.wait_for("Copied…")
        self.urls = clipboard().splitlines()
        self.return_urls(self.lwa, *self.urls, OWN_RETURN_URL)
        self.next("Paste the client ID and secret")
        window.fill("Client ID", self.client["clientId"])
        window.fill("Client secret", self.client["clientSecret"])
        self.next("Choose what your skill may know")
        self.next("Look over the addresses")
        self.next("Check, then send to Amazon")
        self.next("Sign in at Amazon")

    def send(self):
        window = self.window
        window.activate("Sign in at Amazon")
        browser("sign-in", opened(3), f"{OUT}/tutorial-browser-sign-in.png")
        window.activate("Yes, this is mine")
        window.activate("Send to the practice Amazon")
        window.wait_for("Sent and confirmed")
        window.activate("Next: Try it")

    def first_words(self):
        window = self.window
        self.picture("tutorial-1-step-9")
        window.activate("Sign in with this right")
        browser("sign-in", opened(4), f"{OUT}/tutorial-browser-right.png")
        window.activate("Enable for testing")
        window.wait_for("Enabled for…")
        self.picture("tutorial-2-enabled")
        window.activate("Say it")
        window.wait_for("This is right…")
        self.picture("tutorial-3-asks-for-linking")

    def link(self):
        self.window.activate("Open the practice Alexa app")
        self.app = opened(5)
        told = browser("link", self.app, f"{OUT}/tutorial-browser-linked.png")
        assert "account has been successfully linked" in told, told
        self.window.activate("Ask again")
        self.window.wait_for("Your skill knows who is speaking")
        self.picture("tutorial-4-linked")

    def run(self):
        self.window.by_mouse = True
        self.practise()
        self.skill()
        self.profile()
        self.send()
        self.first_words()
        self.link()
        print(self.window.pressed, self.window.given)


Tutorial(PROGRAM, OUT).told()
