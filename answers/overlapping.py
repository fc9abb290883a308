"""Of matches that overlap the longest are meant: a longer term holds shorter ones."""

import re
from collections.abc import Iterable

Meaning = tuple[re.Match[str], str]


def longest(every: Iterable[Meaning]) -> list[Meaning]:
    """Return the matches with their meanings from left to right; of two that overlap the longer, no empty ones."""
    found: list[Meaning] = []
    for match, meaning in sorted(every, key=lambda one: one[0].start() - one[0].end()):
        apart = all(match.end() <= other.start() or other.end() <= match.start() for other, _ in found)
        if match.group() and apart:
            found.append((match, meaning))
    return sorted(found, key=lambda one: one[0].start())
