"""A search that finds nothing → the nearest wording that does: one character is another, missing, or too many."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from search_index.analysis import normal_form
from search_index.engine import Engine, Query
from search_index.query import understand

SAMPLE = 40
SHORTEST, LONGEST = 3, 16  # characters: of a shorter word every other is near, a longer one is no word
FIGURE = re.compile(r"[\d.,%]+")


def did_you_mean(index: Engine, query: Query, limit: int = 3) -> tuple[tuple[str, int], ...]:
    """Return queries near to one that finds nothing, each with how much it finds, most first.

    Figures are never changed: another figure is another fact.
    """
    found: dict[str, int] = {}
    for group in understand(query.text).all_of:
        for term in group:
            if index.search(replace(query, text=term, limit=0, offset=0)).total:
                continue
            for other in _near(index, query, term):
                text = _exchanged(query.text, term, other)
                found[text] = index.search(replace(query, text=text, limit=0, offset=0)).total
    ranked = sorted(((text, total) for text, total in found.items() if total), key=lambda one: -one[1])
    return tuple(ranked[:limit])


def _near(index: Engine, query: Query, term: str) -> list[str]:
    """Return the words of the texts that are one change away, commonest first."""
    if not SHORTEST <= len(term) <= LONGEST or FIGURE.fullmatch(term):
        return []
    seen: Counter[str] = Counter()
    for place in range(len(term)):
        before, after = term[:place], term[place + 1 :]
        kept = " ".join(part for part in (before, after) if part)
        hits = index.search(replace(query, text=kept, limit=SAMPLE, offset=0)).hits
        for hit in hits:
            seen.update(_one_change(normal_form(hit.text), term, before, after))
    words = [word for word, _ in seen.most_common(5) if word not in term]
    return [word for word in words if not any(word != other and word in other for other in words)]


def _one_change(text: str, term: str, before: str, after: str) -> Iterator[str]:
    """Yield the wordings around the changed place: another character, none, two in exchange, or one added."""
    ending = term[len(before)]
    for pattern in (
        f"{re.escape(before)}[^\\W\\d]{re.escape(after)}",
        f"{re.escape(before)}{re.escape(after)}",
        f"{re.escape(before)}{re.escape(after[:1])}{re.escape(ending)}{re.escape(after[1:])}" if after else "",
        f"{re.escape(before)}{re.escape(ending)}[^\\W\\d]{re.escape(after)}" if after else "",
    ):
        if pattern:
            yield from (word for word in re.findall(pattern, text) if word != term)


def _exchanged(text: str, term: str, other: str) -> str:
    """Return the query with one word exchanged; in normal form where it was printed otherwise."""
    if term in text:
        return text.replace(term, other)
    return " ".join(other if normal_form(word) == term else word for word in text.split())
