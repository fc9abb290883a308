"""Marks in texts: what a search found and what an answer quotes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask import Flask
from markupsafe import Markup, escape

from answers.cited_sentences import Sentence, sentences
from disclosures.wraps import unwrap
from search_index.engine import Hit

# A reviewer scans hits: some eight lines of a clause tell whether it is the one; the desk shows the rest.
LONGEST = 360
BEFORE = 120


def marked(hit: Hit) -> Markup:
    """Return the text of a hit with its marks; of a long text what surrounds the first mark."""
    start, stop = _window(hit.text, hit.marks)
    marks = [(a - start, b - start) for a, b in hit.marks if start <= a and b <= stop]
    before, after = "…" if start else "", "…" if stop < len(hit.text) else ""
    return Markup("{}{}{}").format(before, _with_marks(hit.text[start:stop], marks), after)


def with_words(text: str, words: Iterable[str]) -> Markup:
    """Return a text with these words marked wherever they stand, over line ends too."""
    wanted = sorted({"".join(word.split()) for word in words if word.strip()}, key=len, reverse=True)
    if not wanted:
        return escape(text)
    pattern = "|".join(r"\s*".join(re.escape(character) for character in word) for word in wanted)
    return _with_marks(text, [match.span() for match in re.finditer(pattern, text)])


def quoted(citation: Mapping[str, Any]) -> Markup:
    """Return the text of a citation with its quote marked; the quote alone where the text does not hold it."""
    text, quote = str(citation["text"]), str(citation["quote"])
    start = text.find(quote)
    if not quote or start < 0:
        return escape(quote or text)
    return _with_marks(text, [(start, start + len(quote))])


def cited(answer: Mapping[str, Any], text: str) -> tuple[Sentence, ...]:
    """Return the sentences in which an answer is worded, each with the numbers of the citations behind it."""
    return sentences(text, [str(citation["quote"]) for citation in answer["citations"]])


def register(app: Flask) -> None:
    """Make the marks filters of the templates."""
    app.add_template_filter(marked)
    app.add_template_filter(quoted)
    app.add_template_filter(cited)
    app.add_template_filter(unwrap, "unwrapped")


def _window(text: str, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if len(text) <= LONGEST:
        return 0, len(text)
    start = max(0, (marks[0][0] if marks else 0) - BEFORE)
    return start, min(len(text), start + LONGEST)


def _with_marks(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    parts = []
    end = 0
    for start, stop in marks:
        parts += [escape(text[end:start]), Markup("<mark>{}</mark>").format(text[start:stop])]
        end = stop
    return Markup().join([*parts, escape(text[end:])])
