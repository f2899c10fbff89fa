#!/usr/bin/env python3
"""profile.py CERT KEY   A profile server and a token server on 127.0.0.1 over TLS, which behave as the token says.

Prints its port, then a line of JSON for every question: path, method, authorization, and the address that was meant.
"""

import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

NAME = "Zoë & <Bo> $& {name}"
ANSWERS = {
    "good": (200, {"user_id": "amzn1.account.A", "name": NAME, "email": "zoe@example.com"}),
    "number": (200, {"user_id": "amzn1.account.A"}),
    "odd-name": (200, {"user_id": "amzn1.account.A", "name": ["no", "text"]}),
    "expired": (400, {"error": "invalid_token", "error_description": "The token ran out."}),
    "malformed": (400, {"error": "invalid_request", "error_description": "Something is missing."}),
    "refused": (401, {"error": "insufficient_scope"}),
    "busy": (503, {"error": "ServerError"}),
    "list": (200, ["no", "object"]),
}


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.note()
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token in ANSWERS:
            self.answer(*ANSWERS[token])
        elif token == "moved":
            self.answer(302, {}, {"Location": "/stolen"})
        elif token == "broken":
            self.send(200, b"<html>no JSON</html>")
        elif token == "huge":
            self.send(200, b'"' + b"x" * 300_000 + b'"')
        elif token == "slow":
            time.sleep(15)
        elif token == "drip":
            self.drip()
        else:
            self.answer(401, {"error": "invalid_token"})

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.note(form)
        if form.get("code") == ["good-code"]:
            self.answer(200, {"access_token": "Atza|event", "refresh_token": "Atzr|event", "expires_in": 3600})
        else:
            self.answer(400, {"error": "invalid_grant"})

    def drip(self):
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        for _ in range(60):
            try:
                self.wfile.write(b" ")
                self.wfile.flush()
            except OSError:
                break
            time.sleep(0.25)
        self.close_connection = True

    def answer(self, status, body, headers=None):
        self.send(status, json.dumps(body).encode(), headers)

    def send(self, status, body, headers=None):
        try:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def note(self, form=None):
        asked = {
            "method": self.command,
            "path": self.path,
            "meant": self.headers.get("X-Meant"),
            "authorization": self.headers.get("Authorization"),
            "form": form,
        }
        print(json.dumps(asked), flush=True)

    def log_message(self, *_):
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Whoever does not trust the certificate goes away, and that is right."""


def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server = Quiet(("127.0.0.1", 0), Server)
    # The handshake belongs to the thread of its connection.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_address[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()
    server.serve_forever()


main()
