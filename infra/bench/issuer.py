#!/usr/bin/env python3
"""Usage: issuer.py FOLDER PORT: serves an identity provider's documents on loopback, so that our API finds its keys as it does in production."""
import functools
import http.server
import sys


class Documents(http.server.SimpleHTTPRequestHandler):
    extensions_map = {'': 'application/json'}


http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[2])), functools.partial(Documents, directory=sys.argv[1])).serve_forever()
