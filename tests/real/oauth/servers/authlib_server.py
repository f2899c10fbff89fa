"""Authlib on Flask. The library has neither a store nor a page, so both are ours."""

import html
import os
import time

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6749 import AuthorizationCodeMixin, ClientMixin, TokenMixin, grants
from authlib.oauth2.rfc7636 import CodeChallenge
from flask import Flask, request

ENV = os.environ
METHODS = ["client_secret_basic", "client_secret_post"]
CODES, TOKENS = {}, {}


class Person:
    def get_user_id(self):
        return ENV["USER"]


class Client(ClientMixin):
    client_id = ENV["CLIENT_ID"]

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return scope or ""

    def check_redirect_uri(self, url):
        return url in ENV["RETURN_URLS"].split()

    def check_client_secret(self, secret):
        return secret == ENV["CLIENT_SECRET"]

    def check_endpoint_auth_method(self, method, endpoint):
        return method in METHODS

    def check_response_type(self, kind):
        return kind == "code"

    def check_grant_type(self, kind):
        return kind in ("authorization_code", "refresh_token")


CLIENT = Client()


class Code(AuthorizationCodeMixin):
    def __init__(self, **parts):
        self.__dict__.update(parts)

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope


class Token(TokenMixin):
    def __init__(self, told):
        self.told, self.given, self.revoked = told, time.time(), False

    def check_client(self, client):
        return True

    def get_scope(self):
        return self.told.get("scope", "")

    def get_expires_in(self):
        return self.told["expires_in"]

    def is_expired(self):
        return time.time() > self.given + self.told["expires_in"]

    def is_revoked(self):
        return self.revoked

    def get_user(self):
        return Person()

    def get_client(self):
        return CLIENT


class CodeGrant(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def save_authorization_code(self, code, asked):
        payload = asked.payload
        CODES[code] = Code(
            code=code,
            client_id=asked.client.client_id,
            redirect_uri=payload.redirect_uri,
            scope=payload.scope,
            user=asked.user,
            code_challenge=payload.data.get("code_challenge"),
            code_challenge_method=payload.data.get("code_challenge_method"),
        )

    def query_authorization_code(self, code, client):
        return CODES.get(code)

    def delete_authorization_code(self, code):
        CODES.pop(code.code, None)

    def authenticate_user(self, code):
        return code.user


class RefreshGrant(grants.RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, token):
        kept = TOKENS.get(token)
        return kept if kept and not kept.revoked else None

    def authenticate_user(self, token):
        return Person()

    def revoke_old_credential(self, token):
        token.revoked = True


def save(told, _asked):
    TOKENS[told["access_token"]] = TOKENS[told["refresh_token"]] = Token(dict(told))


app = Flask(__name__)
app.secret_key = "lab"
app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True
server = AuthorizationServer(app, lambda name: CLIENT if name == CLIENT.client_id else None, save)
server.register_grant(CodeGrant, [CodeChallenge(required=False)])
server.register_grant(RefreshGrant)


@app.route("/oauth/authorize", methods=["GET", "POST"])
def authorize():
    try:
        grant = server.get_consent_grant(end_user=Person())
    except OAuth2Error as error:
        return server.handle_error_response(server.create_oauth2_request(request), error)
    if request.method == "GET":
        return (
            '<!doctype html><meta name=viewport content="width=device-width"><title>Sign in</title>'
            f'<form method=post action="{html.escape(request.full_path)}"><input name=username>'
            "<input type=password name=password><button name=decision value=allow>Allow</button>"
            "<button name=decision value=deny>Deny</button></form>"
        )
    told = request.form
    if (told.get("username"), told.get("password")) != (ENV["USER"], ENV["PASSWORD"]):
        return "wrong password", 401
    allowed = Person() if told.get("decision") == "allow" else None
    return server.create_authorization_response(grant=grant, grant_user=allowed)


@app.post("/oauth/token")
def token():
    return server.create_token_response()
