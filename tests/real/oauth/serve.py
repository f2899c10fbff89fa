#!/usr/bin/env python3
"""TLS front: terminates TLS in many good and bad ways, forwards to one plain backend (any peer, or the fault server).
  serve.py --backend 127.0.0.1:4700 [--base 4800] [--ips] [--only good,expired] --dir CERTIFICATES
Default: one port per case, 127.0.0.1:(base+n).  --ips: one loopback ADDRESS per case, 127.0.77.n:443 (needs root), so URLs have the default port.
GET/POST pass through with X-Forwarded-Proto/Host added. Case list (the oracle) is printed as JSON with --list and written to cases.json there."""
import argparse, ctypes, json, os, ssl, sys, shutil, subprocess
# name, cert file, verdict for a checker that trusts the lab CA, what it should say
C = [('good', 'good', 'pass', 'valid ECDSA chain'), ('good-rsa', 'good-rsa', 'pass', 'valid RSA chain'), ('with-root', 'with-root', 'pass', 'root sent too (harmless)'), ('tls13-only', 'good', 'pass', 'TLS 1.3 only'), ('tls12-only', 'good-rsa', 'pass', 'TLS 1.2 only'),
 ('expires-soon', 'soon', 'warn', 'expires in 5 days'), ('ten-years', 'ten-years', 'warn', 'validity 10 years (public CAs may not issue it)'), ('wrong-order', 'wrong-order', 'warn', 'chain order wrong (root before intermediate); most clients cope'),
 ('expired', 'expired', 'fail', 'certificate expired'), ('not-yet', 'not-yet', 'fail', 'not valid yet (or local clock wrong)'), ('wrong-host', 'wrong-host', 'fail', 'certificate is for another host'), ('no-san', 'no-san', 'fail', 'name only in CN, no subjectAltName'),
 ('self-signed', 'self-signed', 'fail', 'self-signed'), ('self-signed-ca', 'self-signed-ca', 'fail', 'self-signed, CA:TRUE (rustls words it CaUsedAsEndEntity)'), ('untrusted-root', 'untrusted-root', 'fail', 'chain ends in an unknown root'),
 ('missing-inter', 'missing-inter', 'fail', 'intermediate not sent (browsers may still succeed)'), ('expired-inter', 'expired-inter', 'fail', 'intermediate expired'),
 ('sha1', 'sha1', 'fail', 'SHA-1 signature'), ('rsa1024', 'rsa1024', 'fail', 'RSA 1024 key'), ('wrong-eku', 'wrong-eku', 'fail', 'EKU is clientAuth only'),
 ('tls10-only', 'good-rsa', 'fail', 'TLS 1.0 only'), ('tls11-only', 'good-rsa', 'fail', 'TLS 1.1 only'), ('weak-cipher', 'good-rsa', 'fail', 'TLS 1.2 with static-RSA AES-CBC-SHA1 only (no forward secrecy; rustls has none of these)'),
 ('client-cert', 'good', 'fail', 'server demands a client certificate'), ('sni-default', 'wrong-host', 'warn', 'right certificate only with SNI auth.lab.test; default is for another host'),
 ('plain-http', None, 'fail', 'plain HTTP on the TLS port'), ('https-redirects-http', 'good', 'fail', 'https answers 301 to http://'), ('handshake-hang', None, 'fail', 'accepts TCP, never answers the handshake'), ('handshake-reset', None, 'fail', 'closes at ClientHello'), ('ssh-banner', None, 'fail', 'another protocol (SSH banner)'),
 ('h2-only', 'good', 'fail', 'ALPN h2 only; served by node http2 with allowHTTP1:false')]
ap = argparse.ArgumentParser(); ap.add_argument('--backend', default='127.0.0.1:4700'); ap.add_argument('--base', type=int, default=4800); ap.add_argument('--ips', action='store_true'); ap.add_argument('--only', default=''); ap.add_argument('--dir', required=True); ap.add_argument('--list', action='store_true'); a = ap.parse_args()
BH, BP = a.backend.rsplit(':', 1); BH = BH.strip('[]')
cases = [dict(name=n, cert=c, verdict=v, say=s, n=i + 1, url=f'https://127.0.77.{i+1}/' if a.ips else f'https://localhost:{a.base+i+1}/') for i, (n, c, v, s) in enumerate(C)]
if a.list: print(json.dumps(cases, indent=1)); sys.exit()
def ctx(n, c):
    x = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if n in ('tls10-only', 'tls11-only', 'sha1', 'rsa1024', 'weak-cipher'): x.set_ciphers('ALL:@SECLEVEL=0')
    x.load_cert_chain(f'{a.dir}/{c}.pem', f'{a.dir}/{c}.key'); T = ssl.TLSVersion
    lo, hi = {'tls10-only': (T.TLSv1, T.TLSv1), 'tls11-only': (T.TLSv1_1, T.TLSv1_1), 'tls12-only': (T.TLSv1_2, T.TLSv1_2), 'weak-cipher': (T.TLSv1_2, T.TLSv1_2), 'tls13-only': (T.TLSv1_3, T.TLSv1_3)}.get(n, (T.TLSv1_2, T.TLSv1_3))
    import warnings; warnings.simplefilter('ignore'); x.minimum_version, x.maximum_version = lo, hi
    if n == 'weak-cipher': x.set_ciphers('AES128-SHA:AES256-SHA:@SECLEVEL=0')
    if n == 'client-cert': x.verify_mode = ssl.CERT_REQUIRED; x.load_verify_locations(a.dir + '/badroot.pem')
    if n == 'sni-default':
        g = ctx('good', 'good'); x.sni_callback = lambda s, name, _: setattr(s, 'context', g) if name == 'auth.lab.test' else None
    return x
import socket, threading, socketserver
def pump(a, b):
    try:
        while (d := a.recv(65536)): b.sendall(d)
    except (OSError, ssl.SSLError): pass
class H(socketserver.BaseRequestHandler):
    """Blocking sockets on purpose: OpenSSL then sends its real alerts (asyncio drops them)."""
    def handle(s):
        n, c = s.server.case, s.request; c.settimeout(30)
        try:
            if n == 'handshake-hang': import time; time.sleep(60); return
            if n == 'handshake-reset': c.recv(1); c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b'\1\0\0\0\0\0\0\0'); return
            if n == 'ssh-banner': c.sendall(b'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'); c.settimeout(2); c.recv(4096); return
            if n == 'plain-http':
                if c.recv(1, socket.MSG_PEEK) == b'\x16': c.recv(4096); c.sendall(b'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><head><title>400 Bad Request</title></head></html>'); return   # what nginx does
            if s.server.ctx:
                c = s.server.ctx.wrap_socket(c, server_side=True, do_handshake_on_connect=False)
                try: c.do_handshake()
                except (OSError, ssl.SSLError):          # let the client read our alert: drain before close, or TCP turns it into a reset
                    k = socket.socket(fileno=os.dup(c.fileno())); k.settimeout(1)
                    try:
                        k.shutdown(socket.SHUT_WR)
                        while k.recv(4096): pass
                    except OSError: pass
                    k.close(); return
            head = b''
            while b'\r\n\r\n' not in head and len(head) < 65536:
                d = c.recv(65536)
                if not d: return
                head += d
            head, _, rest = head.partition(b'\r\n\r\n'); lines = head.decode('latin1').split('\r\n')
            host = next((l.split(':', 1)[1].strip() for l in lines if l.lower().startswith('host:')), 'localhost')
            if n == 'https-redirects-http': c.sendall(f'HTTP/1.1 301 Moved Permanently\r\nLocation: http://{host}{lines[0].split()[1]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'.encode()); return
            lines = [l for l in lines if not l.lower().startswith(('connection:', 'x-forwarded-'))] + ['Connection: close', 'X-Forwarded-For: 127.0.0.1', f'X-Forwarded-Host: {host}'] + ([] if n == 'plain-http' else ['X-Forwarded-Proto: https'])
            b = socket.create_connection((BH, int(BP)), 5); b.settimeout(70); b.sendall(('\r\n'.join(lines) + '\r\n\r\n').encode('latin1') + rest)
            want = next((int(l.split(':', 1)[1]) for l in lines if l.lower().startswith('content-length:')), 0) - len(rest)
            while want > 0:                              # one thread per SSL object (it is not thread-safe): send the whole request, then relay the answer
                d = c.recv(min(want, 65536))
                if not d: return
                b.sendall(d); want -= len(d)
            pump(b, c); b.close()
            if s.server.ctx:
                try: c.settimeout(1); c.unwrap()
                except (OSError, ssl.SSLError, ValueError): pass
        except (OSError, ssl.SSLError, ValueError, IndexError): pass
        finally:
            try: c.close()
            except OSError: pass
class S(socketserver.ThreadingTCPServer):
    allow_reuse_address = True; daemon_threads = True; request_queue_size = 64
    def handle_error(s, *a): pass
up = []; only = set(filter(None, a.only.split(',')))
for c in cases:
    if only and c['name'] not in only: continue
    n = c['name']; host, port = (f"127.0.77.{c['n']}", 443) if a.ips else ('127.0.0.1', a.base + c['n'])
    if n == 'h2-only':
        if shutil.which('node'): subprocess.Popen(['node', os.path.join(os.path.dirname(os.path.abspath(__file__)), 'h2only.mjs'), host, str(port), a.dir, a.backend], preexec_fn=lambda: ctypes.CDLL(None).prctl(1, 15)); up.append(c)   # die with us
        continue
    v = S((host, port), H); v.case = n; v.ctx = ctx(n, c['cert']) if c['cert'] else None; threading.Thread(target=v.serve_forever, daemon=True).start(); up.append(c)
json.dump(cases, open(a.dir + '/cases.json', 'w'), indent=1); print('ready', len(up), 'TLS cases ->', a.backend, flush=True)
try: threading.Event().wait()
except KeyboardInterrupt: pass
