"""An answer as it comes, in server-sent events: begun, step, said and the last; or failed, in one plain sentence."""

import json
import logging
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from typing import Any

from flask import Response, request, stream_with_context, url_for
from flask_babel import gettext

from answers.model import Step
from search_index.engine import Unsearchable
from storage.store import Unavailable
from webapp.pages import fragment
from workflow.ask import Begun, Consulted, Kept, Progress, Said
from workflow.conversations import ConversationView
from workflow.errors import NotFound, Refused

logger = logging.getLogger(__name__)
Steps = Generator[Progress, None, ConversationView]
# The event that shows the conversation with its newest answer.
Last = Callable[[ConversationView], str]
_PIECE = re.compile(r"[^。；;\n]*[。；;\n]+|[^。；;\n]+")


def answered_in_pieces(steps: Steps, last: Last) -> Response:
    """Return a response that runs the steps while it is read; ``last`` gives the event of an answer that is kept.

    What is wrong with the question itself is raised before anything is sent.
    """
    first = next(steps)
    response = Response(stream_with_context(_events(first, steps, last)), mimetype="text/event-stream")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _events(first: Progress, steps: Steps, last: Last) -> Iterator[str]:
    """Yield the events; closing this stops the steps, so that nothing is kept of a question that was stopped."""
    with closing(steps):
        try:
            yield from _of(first, last)
            answered = yield from _running(steps, last)
            yield last(answered)
        except (NotFound, Refused, Unsearchable, Unavailable) as error:
            yield event("failed", message=_sentence(error))
        except Exception:
            logger.exception("unexpected error at %s", request.path)
            yield event("failed", message=gettext("系统出错，已记录。请重试；若仍出错，请联系管理员。"))


def _running(steps: Steps, last: Last) -> Generator[str, None, ConversationView]:
    while True:
        try:
            step = next(steps)
        except StopIteration as done:
            answered: ConversationView = done.value
            return answered
        yield from _of(step, last)


def _of(step: Progress, last: Last) -> Iterator[str]:
    match step:
        case Begun():
            yield event("begun", message=gettext("正在%(n)s份文件中查找…", n=step.disclosures))
        case Step():
            # A comment where there is nothing to tell: writing it is how we notice that nobody reads any more.
            yield event("step", understood=step.understood) if step.understood else f": {step.trying}\n\n"
        case Said():
            pieces = _PIECE.findall(step.answer.text)
            yield from (event("said", text=piece, found=step.answer.found) for piece in pieces)
        case Consulted(task="understanding"):
            yield event("step", status=gettext("正在请模型换个说法理解…"))
        case Consulted():
            yield event("step", status=gettext("正在请模型润色措辞，数字不会改变…"))
        case Kept():
            yield last(step.conversation)


def turn(values: dict[str, Any]) -> str:
    """Return the event that puts the newest turn of a conversation, and what stands around it, on its page."""
    conversation: ConversationView = values["conversation"]
    return event(
        "turn",
        address=url_for("ask.conversation", conversation_id=conversation.id),
        heading=fragment("ask/show.html", "heading", **values),
        turn=fragment("ask/show.html", "turn", turn=conversation.turns[-1], last=True, **values),
        composer=fragment("ask/show.html", "composer", **values),
        history=fragment("ask/show.html", "history", **values),
    )


def event(name: str, **data: Any) -> str:
    """Return a server-sent event with its data as JSON."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _sentence(error: NotFound | Refused | Unsearchable | Unavailable) -> str:
    if isinstance(error, Refused):
        return error.reason
    if isinstance(error, Unsearchable):
        return error.message
    if isinstance(error, NotFound):
        return str(gettext("没有找到这项内容，可能已被删除。"))
    return str(gettext("数据库正忙，请稍后重试。"))
