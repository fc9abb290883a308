"""Marks in texts: what a search found and what an answer quotes."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask import Flask
from markupsafe import Markup, escape

from search_index.engine import Hit


def marked(hit: Hit) -> Markup:
    """Return the text of a hit with its marks."""
    return _with_marks(hit.text, hit.marks)


def quoted(citation: Mapping[str, Any]) -> Markup:
    """Return the text of a citation with its quote marked; the quote alone where the text does not hold it."""
    text, quote = str(citation["text"]), str(citation["quote"])
    start = text.find(quote)
    if not quote or start < 0:
        return escape(quote or text)
    return _with_marks(text, [(start, start + len(quote))])


def register(app: Flask) -> None:
    """Make the marks filters of the templates."""
    app.add_template_filter(marked)
    app.add_template_filter(quoted)


def _with_marks(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    parts = []
    end = 0
    for start, stop in marks:
        parts += [escape(text[end:start]), Markup("<mark>{}</mark>").format(text[start:stop])]
        end = stop
    return Markup().join([*parts, escape(text[end:])])
