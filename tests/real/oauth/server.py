"""A real OAuth server while it runs, behind https: what those in `servers.py` have in common."""

import os
import subprocess
import time
from pathlib import Path

from browser import PASSWORD, USER
from front import Front, free_ports

HERE = Path(__file__).parent / "servers"
CLIENT_ID, CLIENT_SECRET = "alexa-test", "alexa-test-secret-0123456789"
BASIC, BODY = "HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"
PATIENCE = 120


class Server:
    """One server while it runs; `base` is its address for the browser and the program."""

    name = authorize = token = ""
    scopes = ["profile"]
    # Those that hold a client to one scheme have a second one.
    suffix = {BASIC: "", BODY: ""}
    # What it gets wrong by itself, by scheme.
    expected = {}
    # What it gets wrong when the person says no, and how the rehearsal ends then.
    denied, denied_code = [], 0
    # What it gets wrong with the implicit grant; nothing at all when it does not offer it.
    implicit = None

    def __init__(self, installed, certificates, out, return_url):
        self.installed, self.folder = installed, out / self.name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.certificates, self.return_url = certificates, return_url
        self.backend = free_ports()
        self.clients = {scheme: (CLIENT_ID + end, CLIENT_SECRET) for scheme, end in self.suffix.items()}
        self.open_front()
        self.env = {
            **os.environ,
            "CLIENT_ID": CLIENT_ID,
            "CLIENT_SECRET": CLIENT_SECRET,
            "FOLDER": str(self.folder),
            "ORIGIN": self.base,
            "PASSWORD": PASSWORD,
            "PORT": str(self.backend),
            "PYTHONPATH": str(HERE),
            "PYTHONWARNINGS": "ignore",
            "RETURN_URLS": return_url,
            "USER": USER,
            # Behind the front it sees plain requests.
            "AUTHLIB_INSECURE_TRANSPORT": "1",
            "OAUTHLIB_INSECURE_TRANSPORT": "1",
        }
        self.prepare()
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen(self.command(), cwd=self.folder, env=self.env, stdout=log, stderr=log)

    def open_front(self):
        self.base = f"https://localhost:{Front(self.backend, self.certificates).port}"

    def prepare(self):
        pass

    def command(self):
        raise NotImplementedError

    def python(self, program):
        return str(self.installed / "python/bin" / program)

    def node(self, script):
        # Packages are found beside the script.
        copy = self.installed / "npm" / script
        copy.write_bytes((HERE / script).read_bytes())
        return ["node", str(copy)]

    def gunicorn(self, app):
        bind = f"127.0.0.1:{self.backend}"
        return [self.python("gunicorn"), "--log-level", "warning", "-b", bind, "-w", "1", "--threads", "4", app]

    def wait(self):
        """Waits until it answers."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            if answers(f"{self.base}{self.authorize}", self.certificates):
                self.register()
                return
            time.sleep(0.2)
        raise RuntimeError(f"{self.name} did not start: {(self.folder / 'log').read_text()[-600:]}")

    def register(self):
        pass

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def answers(url, certificates):
    command = ["curl", "-s", "-o", "/dev/null", "--max-time", "5", "-w", "%{http_code}"]
    done = subprocess.run([*command, "--cacert", f"{certificates}/ca.pem", url], capture_output=True, text=True)
    return done.stdout not in ("", "000", "502")
