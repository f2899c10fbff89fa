#!/usr/bin/env python3
"""run.py FOLDER PORT [CA]   The same as run.cjs, for the code in Python."""

import http.client
import importlib
import json
import ssl
import sys
import time

FOLDER, PORT = sys.argv[1], int(sys.argv[2])
CA = sys.argv[3] if len(sys.argv) > 3 else None


Connection = http.client.HTTPSConnection
begin, ask = Connection.__init__, Connection.request


def begin_here(self, host, **options):
    begin(self, "localhost", PORT, context=ssl.create_default_context(cafile=CA), **options)
    self.meant = host


def ask_here(self, method, url, body=None, headers=None):
    ask(self, method, url, body=body, headers={**(headers or {}), "X-Meant": f"https://{self.meant}{url}"})


Connection.__init__, Connection.request = begin_here, ask_here
sys.path.insert(0, FOLDER)
sys.dont_write_bytecode = True
handler = importlib.import_module("lambda_function").lambda_handler

for line in sys.stdin:
    began = time.monotonic()
    try:
        answer = handler(json.loads(line), None)
    except Exception as error:
        answer = {"thrown": repr(error)}
    took = round((time.monotonic() - began) * 1000)
    print("ANSWER " + json.dumps({"answer": answer, "ms": took}), flush=True)
