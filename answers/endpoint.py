"""A language model behind an endpoint that speaks OpenAI's chat completions, read with a limit on time and length."""

import json
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from answers.language_model import Message, Unanswered, Writing

# A reviewer has our own answer already; longer than this nobody waits for better words.
TIME_S = 15.0
MOST_BYTES = 1 << 18
MOST_CHARACTERS = 4000
_LOOK_S = 0.2
_LINE = 1 << 16
_WHOLE = "stop"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model answers: the URL up to /v1, the model's name, the key ("" for none), and how long it may take."""

    base_url: str
    model: str
    key: str = field(default="", repr=False)
    time_s: float = TIME_S

    def write(self, messages: Sequence[Message]) -> Writing:
        """Yield what the model writes, "" while it thinks; closing this hangs up. Raises Unanswered."""
        call = _Call(self, messages)
        call.start()
        until = monotonic() + self.time_s
        pieces: list[str] = []
        try:
            while (piece := _next(call.pieces)) is not None:
                if isinstance(piece, Unanswered):
                    raise piece
                pieces.append(piece)
                if sum(map(len, pieces)) > MOST_CHARACTERS:
                    raise Unanswered("too long")
                if monotonic() > until:
                    raise Unanswered("timeout")
                yield piece
        finally:
            call.hang_up()
        return "".join(pieces)


def _next(pieces: SimpleQueue[str | Unanswered | None]) -> str | Unanswered | None:
    """Return the next piece, "" where none came for a moment, None at the end."""
    try:
        return pieces.get(timeout=_LOOK_S)
    except Empty:
        return ""


class _Call(threading.Thread):
    """One request; it puts pieces on a queue, and None or the reason of a failure at the end."""

    def __init__(self, endpoint: Endpoint, messages: Sequence[Message]) -> None:
        super().__init__(daemon=True)
        self.pieces: SimpleQueue[str | Unanswered | None] = SimpleQueue()
        self._endpoint = endpoint
        self._body = json.dumps(
            {
                "model": endpoint.model,
                "messages": [{"role": one.role, "content": one.content} for one in messages],
                "temperature": 0,
                "stream": True,
            }
        ).encode()
        parts = urlsplit(endpoint.base_url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection = kind(parts.hostname or "", parts.port, timeout=endpoint.time_s)
        self._socket: socket.socket | None = None
        self._path = f"{parts.path.rstrip('/')}/chat/completions"

    def run(self) -> None:
        try:
            for piece in self._read():
                self.pieces.put(piece)
        except Unanswered as reason:
            self.pieces.put(reason)
        except (OSError, HTTPException, ValueError, LookupError, TypeError, AttributeError) as error:
            self.pieces.put(Unanswered(f"{type(error).__name__}: {error}"))
        else:
            self.pieces.put(None)
        finally:
            self._connection.close()

    def hang_up(self) -> None:
        """End the call at once, wherever it is."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def _read(self) -> Iterator[str]:
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream, application/json"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        self._connection.connect()
        self._socket = self._connection.sock  # which the connection forgets once the answer has begun
        self._connection.request("POST", self._path, self._body, headers)
        with closing(self._connection.getresponse()) as answer:
            kind = answer.headers.get_content_type()
            if answer.status != 200:
                raise Unanswered(f"status {answer.status}")
            if kind == "text/event-stream":
                yield from _streamed(answer)
            elif kind == "application/json":
                choice = _first(json.loads(_whole(answer)))
                _refuse_cut(choice)
                yield str(choice["message"]["content"] or "")
            else:
                raise Unanswered(f"content type {kind}")


def _whole(answer: HTTPResponse) -> bytes:
    content = answer.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Unanswered("too long")
    return content


def _streamed(answer: HTTPResponse) -> Iterator[str]:
    """Yield the pieces of a stream; one that breaks off before it says that it is finished is no answer."""
    taken = 0
    finished = False
    while line := answer.readline(_LINE):
        taken += len(line)
        if taken > MOST_BYTES:
            raise Unanswered("too long")
        data = line.removeprefix(b"data:").strip() if line.startswith(b"data:") else b""
        if data == b"[DONE]":
            return
        if data:
            choice = _first(json.loads(data))
            _refuse_cut(choice)
            finished = finished or bool(choice.get("finish_reason"))
            yield str(choice.get("delta", {}).get("content") or "")
    if not finished:
        raise Unanswered("broken off")


def _refuse_cut(choice: dict[str, Any]) -> None:
    """Raise Unanswered for a text that ended for another reason than being whole: too long, withheld, a tool called."""
    reason = choice.get("finish_reason")
    if reason not in (None, "", _WHOLE):
        raise Unanswered(f"finished by {reason}")


def _first(answer: Any) -> dict[str, Any]:
    choices = answer["choices"]
    first: dict[str, Any] = choices[0] if choices else {}
    return first
