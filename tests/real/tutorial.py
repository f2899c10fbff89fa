"""A well-known tutorial on account linking, lived through by mouse in the practice Amazon: from no skill to a linked one.

python3 tutorial.py PROGRAM OUT: pictures go to OUT. Needs what stage.sh starts.
"""

import sys
import urllib.parse
import urllib.request

from story import Story, VENDOR_BOX, browser, clipboard, in_browser, opened

PROGRAM, OUT = sys.argv[1:3]
UNABLE = "We were unable to link account linking at this time."
REFUSED = "The token address refuses the client ID and secret"
# What the tutorial has its reader press, type or paste, and visit beside the page that is worked on. Counted line by line,
# with the typing of the sign-in at Amazon left out as it is here.
ITS_OWN = (33, 15, 6)
DONE = ("pressed", "typed", "visited")
# The goal for the window.
MOST_PRESSES, MOST_VALUES = 25, 5


class Tutorial(Story):
    name = "account linking"

    def skill(self):
        """There is none yet: it is made on the way, with the names that the tutorial gives it."""
        window = self.window
        window.activate("I have no skill yet")
        window.fill("Name of your skill", self.name)
        window.fill("Invocation name", "do it")
        window.activate("Open the page “My IDs”")
        page = opened(1)
        self.origin = page.split("/settings")[0]
        window.fill(VENDOR_BOX, browser("vendor", page, f"{OUT}/tutorial-browser-ids.png"))
        self.picture("tutorial-0-new-skill")
        self.next("Make a security profile at Amazon")

    def profile(self):
        window = self.window
        window.activate("Open Amazon’s page")
        self.lwa = opened(2)
        self.client = self.new_profile(self.lwa)
        self.picture("tutorial-0-profile")
        self.next("Copy four addresses into your profile")
        window.activate("Copy all four")
        window.wait_for("Copied…")
        self.urls = clipboard().splitlines()
        assert len(self.urls) == 4, self.urls
        self.return_urls(self.lwa, *self.urls)
        self.picture("tutorial-0-redirect-urls")
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
        self.picture("tutorial-0-create")
        window.activate("Create the practice skill")
        window.wait_for("Your skill is made and its model is built…")
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
        self.window.wait_for("Save report")
        self.picture("tutorial-4-linked")

    def count(self):
        """What was done here, beside the tutorial's own."""
        window = self.window
        told = "%s: %d presses, %d values, %d visits to another page"
        print(told % ("in the window", window.pressed, window.given, 0))
        print(told % ("on Amazon’s pages and in the Alexa app", *(in_browser[what] for what in DONE)))
        print(told % ("the tutorial, all in all", *ITS_OWN))
        assert window.pressed <= MOST_PRESSES and window.given <= MOST_VALUES, "more than the goal"

    def unable(self, words):
        """The Alexa app ends with those words, and so the skill asks for linking once more."""
        told = browser("link", self.app, f"{OUT}/tutorial-browser-unable.png")
        assert words in told, told
        self.window.activate("Ask again")
        self.asked += 1
        self.window.wait_for(f"What your skill was asked, answer {self.asked}")
        self.window.wait_for("Your skill still asks for linking")

    def trap(self, name, words, finding):
        """What was set is met in the app, and then found and named on the screen."""
        window = self.window
        self.unable(words)
        picture = "tutorial-trap-" + name.replace(" ", "-")
        self.picture(f"{picture}-asks")
        window.activate("Go to the check and the rehearsal")
        window.wait_for("The way a link takes")
        again = window.find("Ask again…", "push button")
        window.activate("Ask again…" if again else "Ask the addresses…")
        if not again:
            for what in ("www.amazon.com", "api.amazon.com", "Send the client secret to api.amazon.com too"):
                window.activate(what)
        window.activate("Ask")
        window.wait_for(finding)
        self.picture(picture)
        print(f"trap “{name}”: the app says “{words}”, step 7 says “{finding}”")

    def token_fault(self, fault):
        """What the token address does wrong from now on; nothing, when it is empty."""
        page = f"{self.origin}/practice/faults"
        for form in ({"do": "clear"}, {"fault": fault, "route": "token", "times": "1000"}):
            if form.get("fault") != "":
                urllib.request.urlopen(page, urllib.parse.urlencode(form).encode(), timeout=20).read()

    def token_traps(self):
        for name, fault, finding in (
            ("wrong scheme", "only-body", f"{REFUSED} as HTTP_BASIC, and does not refuse them the other way."),
            ("slow token answer", "slow 5000", "Token address slow"),
            ("broken token answer", "html", "Token address is not one"),
        ):
            self.token_fault(fault)
            self.trap(name, UNABLE, finding)
            self.window.activate("Step 9: Try it")
        self.token_fault("")

    def wrong_secret(self):
        """Pasted wrong and sent, found, and mended."""
        for secret in (self.client["clientSecret"][:-1] + "-", self.client["clientSecret"]):
            self.send_secret(secret)
            self.window.activate("Step 9: Try it")
            if secret != self.client["clientSecret"]:
                self.trap("wrong secret", UNABLE, f"{REFUSED} when they are sent as HTTP_BASIC.")

    def send_secret(self, secret):
        window = self.window
        window.activate("Step 4: Client ID and secret")
        window.activate("Replace: Client secret")
        window.fill("Client secret", secret)
        window.activate("Step 8: Send to Amazon")
        window.activate("Replace at the practice Amazon")
        window.wait_for("Sent and confirmed")

    def missing_return_url(self):
        self.return_urls(self.lwa, *self.urls[1:])
        self.trap("missing return URL", "has not been whitelisted", "Return address not accepted")
        assert self.window.find(self.urls[0]), "the missing address is not named"
        self.window.activate("Step 9: Try it")
        self.window.wait_for("Try your skill")
        self.window.wait_for("Return address not accepted. …")
        self.return_urls(self.lwa, *self.urls)

    def run(self):
        self.window.by_mouse = True
        self.practise()
        self.skill()
        self.profile()
        self.send()
        self.first_words()
        self.link()
        self.count()
        self.asked = 2
        self.missing_return_url()
        self.token_traps()
        self.wrong_secret()


Tutorial(PROGRAM, OUT).told()
