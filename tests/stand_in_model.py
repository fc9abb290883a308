"""A local server that speaks OpenAI's chat completions as it is told to: well, or badly in many ways."""

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


class StandIn:
    """What the server is to do next, and what it was sent."""

    def __init__(self):
        self.behave = saying("")
        self.requests = []
        self.keys = []
        self.hung_up = Event()
        self.url = ""


@contextmanager
def standing_in():
    stand_in = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            stand_in.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            stand_in.keys.append(self.headers.get("Authorization"))
            try:
                stand_in.behave(self)
            except (BrokenPipeError, ConnectionResetError):
                stand_in.hung_up.set()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    stand_in.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield stand_in
    finally:
        server.shutdown()
        server.server_close()


def head(handler, status=200, kind="text/event-stream", length=None):
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    if length is not None:
        handler.send_header("Content-Length", str(length))
    handler.end_headers()


def piece(text, finish=None):
    return f"data: {json.dumps({'choices': [{'delta': {'content': text}, 'finish_reason': finish}]})}\n\n".encode()


def saying(text):
    """Stream a text as it should be."""

    def behave(handler):
        head(handler)
        for at in range(0, len(text), 7):
            handler.wfile.write(piece(text[at : at + 7]))
        handler.wfile.write(piece("", "stop") + b"data: [DONE]\n\n")

    return behave


def at_once(text):
    """Answer without a stream, as some servers do whatever they are asked."""

    def behave(handler):
        body = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
        head(handler, 200, "application/json", len(body))
        handler.wfile.write(body)

    return behave


def calling_a_tool(handler):
    """Call a tool instead of writing, as nobody asked."""
    call = {
        "index": 0,
        "id": "1",
        "type": "function",
        "function": {"name": "set_rate", "arguments": '{"rate": "100%"}'},
    }
    head(handler)
    for delta, finish in (({"content": None, "tool_calls": [call]}, None), ({}, "tool_calls")):
        choice = {"choices": [{"delta": delta, "finish_reason": finish}]}
        handler.wfile.write(f"data: {json.dumps(choice)}\n\n".encode())
    handler.wfile.write(b"data: [DONE]\n\n")


def cut(text):
    """Stop at the limit of length, and say so."""

    def behave(handler):
        head(handler)
        handler.wfile.write(piece(text) + piece("", "length") + b"data: [DONE]\n\n")

    return behave


def in_half_characters(text):
    """Stream a text whose last character is cut in the middle of its bytes."""

    def behave(handler):
        head(handler)
        whole = json.dumps({"choices": [{"delta": {"content": text}, "finish_reason": "stop"}]}, ensure_ascii=False)
        broken = whole.encode().replace(text[-1].encode(), text[-1].encode()[:2])
        handler.wfile.write(b"data: " + broken + b"\n\ndata: [DONE]\n\n")

    return behave


def plainly(body, status=200, kind="application/json"):
    """Send these bytes."""

    def behave(handler):
        head(handler, status, kind, len(body))
        handler.wfile.write(body)

    return behave


def half(text):
    """Break off in the middle of a stream."""

    def behave(handler):
        head(handler)
        handler.wfile.write(piece(text))

    return behave


def silent(handler):
    """Take the question and say nothing."""
    time.sleep(3)
    handler.wfile.write(b"")


def dripping(handler):
    """Say a character now and then for ever."""
    head(handler)
    for _ in range(100):
        handler.wfile.write(piece("哦"))
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler):
    """Send more than anybody reads."""
    head(handler)
    for _ in range(5000):
        handler.wfile.write(piece("很长" * 50))
