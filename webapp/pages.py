"""Whole pages for people, the changed block for htmx."""

from typing import Any
from urllib.parse import quote

from flask import Response, redirect, request
from flask.typing import ResponseReturnValue
from jinja2_fragments.flask import render_block


def asked_by_htmx() -> bool:
    """Whether the browser asked for a piece of the page it already shows."""
    return request.headers.get("HX-Request") == "true"


def fragment(template: str, block: str, **values: Any) -> str:
    """Return one block of a page's template."""
    return str(render_block(template, block, **values))


def see(address: str) -> ResponseReturnValue:
    """Send the browser to the page that shows the outcome of a form."""
    return redirect(address, 303)


def number(name: str) -> int | None:
    """Return a query argument as a number of at most nine digits; None where it is missing or something else."""
    value = request.args.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 10 else None


def word(name: str) -> str | None:
    """Return a query argument without the blanks around it; None where it is missing or empty."""
    return request.args.get(name, "").strip() or None


def saved_as(response: Response, name: str) -> Response:
    """Let the browser save the response under a Chinese name, which a header takes in percent signs only (RFC 6266)."""
    plain = f"jishen.{name.rpartition('.')[2]}"
    names = {"filename": plain, "filename*": f"UTF-8''{quote(name, safe='')}"}
    response.headers.set("Content-Disposition", "attachment", **names)
    return response
