"""Real OAuth servers that nobody here wrote: how each is started, and what a client has to know of it."""

import json
import subprocess
import urllib.request

from browser import PASSWORD, USER
from server import BASIC, BODY, CLIENT_ID, CLIENT_SECRET, PATIENCE, Server  # noqa: F401


class OidcProvider(Server):
    name, authorize, token = "oidc-provider", "/auth", "/token"
    scopes = ["openid", "offline_access"]
    suffix = {BASIC: "", BODY: "-post"}
    # It ends the whole link when the old refresh token comes again.
    expected = {BASIC: ["AL-309"], BODY: ["AL-309"]}

    def command(self):
        return self.node("oidc_provider.mjs")


class NodeOauth(Server):
    name, authorize, token = "node-oauth", "/authorize", "/token"
    # It answers a no with status 400, on which a browser stays.
    denied, denied_code = ["AL-321"], 1

    def command(self):
        return self.node("node_oauth.mjs")


class MockServer(Server):
    name, authorize, token = "oauth2-mock-server", "/authorize", "/token"
    scopes = ["openid", "offline_access"]
    # It takes any secret and any code, publishes that it wants none, and knows no no.
    expected = {BASIC: ["AL-216", "AL-222"], BODY: ["AL-216", "AL-222"]}
    denied = ["AL-216", "AL-222"]

    def command(self):
        return self.node("oauth2_mock_server.mjs")


class Django(Server):
    name, authorize, token = "django-oauth-toolkit", "/o/authorize/", "/o/token/"

    def prepare(self):
        self.env["DJANGO_SETTINGS_MODULE"] = "django_settings"
        (self.folder / "db.sqlite3").unlink(missing_ok=True)

    def command(self):
        return self.gunicorn("django_server:app")


class Authlib(Server):
    name, authorize, token = "authlib", "/oauth/authorize", "/oauth/token"

    def command(self):
        return self.gunicorn("authlib_server:app")


class OidcMock(Server):
    """Gives clients their IDs itself (RFC 7591)."""

    name, authorize, token = "oidc-provider-mock", "/oauth2/authorize", "/oauth2/token"
    scopes = ["openid"]
    # With body credentials it takes the code, and refuses the refresh; what it publishes names Basic alone.
    expected = {BODY: ["AL-216", "AL-308"]}
    # It forgets the state.
    denied = ["AL-321"]

    def command(self):
        port = str(self.backend)
        command = [self.python("oidc-provider-mock"), "-H", "127.0.0.1", "-p", port]
        return [*command, "-r", "true", "-e", "3600", "--user", USER]

    def register(self):
        for scheme, method in ((BASIC, "client_secret_basic"), (BODY, "client_secret_post")):
            asked = {
                "client_name": "Alexa",
                "grant_types": ["authorization_code", "refresh_token"],
                "redirect_uris": [self.return_url],
                "response_types": ["code"],
                "token_endpoint_auth_method": method,
            }
            request = urllib.request.Request(
                f"http://127.0.0.1:{self.backend}/oauth2/clients",
                data=json.dumps(asked).encode(),
                headers={"Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=20) as answer:
                told = json.load(answer)
            self.clients[scheme] = (told["client_id"], told["client_secret"])


class Canaille(Server):
    """Does its own HTTPS, since behind a front it sends people to http."""

    name, authorize, token = "canaille", "/oauth/authorize", "/oauth/token"
    scopes = ["openid", "profile"]
    suffix = {BASIC: "", BODY: "-post"}

    def open_front(self):
        self.base = f"https://localhost:{self.backend}"

    def run(self, *arguments):
        command = [self.python("canaille"), *arguments]
        done = subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode:
            raise RuntimeError(f"canaille {arguments[0]}: {done.stderr[-600:]}")
        return done.stdout

    def prepare(self):
        for old in self.folder.glob("canaille.sqlite*"):
            old.unlink()
        key = self.run("jwk", "create", "rsa", "--format", "toml").strip().splitlines()[-1]
        (self.folder / "config.toml").write_text(f"""SECRET_KEY = "lab"
SERVER_NAME = "localhost:{self.backend}"
PREFERRED_URL_SCHEME = "https"
[CANAILLE]
JAVASCRIPT = false
HTMX = false
CAPTCHA_ENABLED = false
DATABASE = "sql"
[CANAILLE_SQL]
DATABASE_URI = "sqlite:///{self.folder}/canaille.sqlite"
[CANAILLE_OIDC]
REQUIRE_NONCE = false
ACTIVE_JWKS = [{key}]
""")
        self.env["CANAILLE_CONFIG"] = str(self.folder / "config.toml")
        self.run("install")
        person = ["--user-name", USER, "--password", PASSWORD, "--family-name", "Test"]
        self.run("create", "user", *person, "--emails", f"{USER}@example.test")
        for scheme, method in ((BASIC, "client_secret_basic"), (BODY, "client_secret_post")):
            name, secret = self.clients[scheme]
            client = ["--client-id", name, "--client-secret", secret, "--client-name", "Alexa"]
            client += ["--client-uri", "https://alexa.example", "--redirect-uris", self.return_url]
            for grant in ("authorization_code", "refresh_token"):
                client += ["--grant-types", grant]
            for scope in self.scopes:
                client += ["--scope", scope]
            client += ["--response-types", "code", "--token-endpoint-auth-method", method]
            self.run("create", "client", *client)

    def command(self):
        bind = f"127.0.0.1:{self.backend}"
        tls = ["--certfile", f"{self.certificates}/good.pem", "--keyfile", f"{self.certificates}/good.key"]
        return [self.python("canaille"), "run", "--bind", bind, *tls]


class DjangoOidc(Django):
    name, authorize, token = "django-oidc-provider", "/o/authorize", "/o/token"
    # Django's login page goes on to no address of more than 2,048 letters, and with PKCE this one nearly is.
    scopes = ["openid"]

    def prepare(self):
        super().prepare()
        self.env["DJANGO_SETTINGS_MODULE"] = "django_oidc_settings"

    def command(self):
        return self.gunicorn("django_oidc_server:app")


class Jmondi(Server):
    name, authorize, token = "jmondi", "/authorize", "/token"
    # It answers a no with status 401, on which a browser stays.
    denied, denied_code = ["AL-321"], 1
    # It puts the token after the question mark.
    implicit = ["AL-302"]

    def command(self):
        return self.node("jmondi_server.mjs")


class Oauth2orize(Server):
    name, authorize, token = "oauth2orize", "/dialog/authorize", "/oauth/token"
    implicit = []

    def command(self):
        return self.node("oauth2orize.mjs")


SERVERS = [Canaille, OidcProvider, NodeOauth, MockServer, Django, Authlib, OidcMock, DjangoOidc, Jmondi, Oauth2orize]
