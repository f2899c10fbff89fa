"""HTTPS in front of a plain server on this computer, on any free port. It passes everything on as it came."""

import itertools
import os
import random
import socket
import socketserver
import ssl
import threading


# Below the ports a system hands out by itself, so that no passing connection takes one before its server starts.
PORTS = itertools.cycle(range(20_000, 32_000, 4))
for _ in range(random.randrange(3_000)):
    next(PORTS)
HANDING_OUT = threading.Lock()


def free_ports(count=1):
    """So many free ports in a row, at most four; each is handed out once."""
    while True:
        with HANDING_OUT:
            port = next(PORTS)
        try:
            taken = [socket.create_server(("127.0.0.1", port + n)) for n in range(count)]
        except OSError:
            continue
        for one in taken:
            one.close()
        return port


class Front(socketserver.ThreadingTCPServer):
    """Listens at once; `port` is where."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, backend, certificates, host="127.0.0.1", is_abrupt=False):
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, 0), Visit)
        self.backend = (host, backend)
        # Ends without a word (RFC 8446, section 6.1).
        self.is_abrupt = is_abrupt
        self.port = self.server_address[1]
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(f"{certificates}/good.pem", f"{certificates}/good.key")
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        """Servers that break off are what is tried here."""


class Visit(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            self.request.settimeout(60)
            with self.server.tls.wrap_socket(self.request, server_side=True) as visitor:
                self.pass_on(visitor)
        except (OSError, ValueError):
            pass

    def pass_on(self, visitor):
        head = b""
        while b"\r\n\r\n" not in head:
            part = visitor.recv(65536)
            if not part or len(head) > 65536:
                return
            head += part
        head, _, body = head.partition(b"\r\n\r\n")
        lines = head.decode("latin1").split("\r\n")
        named = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        kept = [line for line in lines if not line.lower().startswith(("connection:", "x-forwarded-"))]
        kept += ["Connection: close", "X-Forwarded-Proto: https", f"X-Forwarded-Host: {named.get('host', '')}"]
        missing = int(named.get("content-length", 0)) - len(body)
        while missing > 0:
            part = visitor.recv(min(missing, 65536))
            if not part:
                return
            body += part
            missing -= len(part)
        with socket.create_connection(self.server.backend, 10) as server:
            server.settimeout(60)
            server.sendall("\r\n".join(kept).encode("latin1") + b"\r\n\r\n" + body)
            try:
                while part := server.recv(65536):
                    visitor.sendall(part)
            except ConnectionResetError:
                # The visitor gets no tidy end either.
                os.close(visitor.detach())
                return
        if self.server.is_abrupt:
            os.close(visitor.detach())
            return
        visitor.settimeout(1)
        visitor.unwrap()
