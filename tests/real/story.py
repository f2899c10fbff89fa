"""What every story of the real window shares: the browser beside it, its pictures, and the steps that go one way only."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter

from driver import Missing, Window

HERE = os.path.dirname(os.path.abspath(__file__))
OPENED = os.environ["OPENED"]
SKILL = "Car-Fu"
VENDOR_BOX = "Vendor ID, or any one of the “Alexa Redirect URLs”"
# Where the sign-in of this program comes back to.
OWN_RETURN_URL = "http://127.0.0.1:9090/cb"


# What was visited, pressed and typed in the browser so far, the sign-in at Amazon left out.
in_browser = Counter()


class Browser:
    """One browser that runs beside the window and keeps a page open from one errand to the next."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--password-store=basic",
             # Wherever a page sends it, it stays on this computer.
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
             "--remote-debugging-port=0", f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.environ["BROWSER"] = f"http://127.0.0.1:{self._port()}"

    def _port(self):
        """It writes down where it listens."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            told = os.path.join(self.profile.name, "DevToolsActivePort")
            lines = open(told).read().splitlines() if os.path.exists(told) else []
            if len(lines) > 1:
                return lines[0]
            time.sleep(0.1)
        raise Missing("the browser")

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.profile.cleanup()


def browser(*arguments):
    """One errand of the browser; gives what it says."""
    done = subprocess.run(["node", f"{HERE}/browser.mjs", *arguments], capture_output=True, text=True,
                          timeout=120)
    assert done.returncode == 0, done.stderr
    if arguments[0] != "sign-in":
        in_browser.update(json.loads(done.stderr.strip().splitlines()[-1]))
    return done.stdout.strip()


def opened(count):
    """The address the window asked the system's browser to open, the count-th in all."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if os.path.exists(OPENED):
            lines = open(OPENED).read().splitlines()
            if len(lines) >= count:
                return lines[count - 1]
        time.sleep(0.1)
    raise Missing(f"opened page {count}")


def clipboard():
    return subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True,
                          timeout=10, check=True).stdout


class Story:
    # Of the skill, and of its security profile.
    name = SKILL

    def __init__(self, program, out, arguments=()):
        self.out = out
        self.browser = Browser()
        self.window = Window(program, arguments)

    def picture(self, name):
        """One picture, or one in each of PICTURE_SIZES (“1180x780 800x600”)."""
        sizes = os.environ.get("PICTURE_SIZES", "").split()
        if not sizes:
            self.window.screenshot(f"{self.out}/{name}.png")
            return
        for size in sizes:
            self.window.resize(*size.split("x"))
            self.window.screenshot(f"{self.out}/{name}-{size}.png")
        self.window.resize(1180, 780)

    def next(self, heading):
        self.window.pressed += 1
        self.window.press("alt+Right")
        self.window.wait_for(heading)

    def practise(self):
        self.window.wait_for("What would you like to do?")
        self.picture("00-start")
        self.window.activate("Practise")
        self.window.wait_for("Tell us which skill to link")

    def new_profile(self, page):
        """A security profile, made on that page; its client."""
        told = browser("profile", page, self.name, f"Links people to {self.name}", "https://example.com/privacy",
                       f"{self.out}/browser-profile.png")
        return json.loads(told)

    def return_urls(self, page, *urls):
        """What the profile allows from now on."""
        return browser("return-urls", page, self.name, f"{self.out}/browser-return-urls.png", *urls)

    def told(self):
        """Runs the story. What was on the screen is told when it does not end well."""
        try:
            self.run()
        except BaseException:
            self.picture("failed")
            print("\n".join(self.window.names()[:150]))
            print("focus:", self.window.focused_name())
            raise
        finally:
            self.window.close()
            self.browser.close()
