"""What is typed into the box → how the texts themselves go on from there; whatever is offered is found."""

import re
from collections import Counter
from collections.abc import Iterator

from search_index.engine import Engine, Hit, Query

SAMPLE = 60  # hits looked at: their commonest continuations are those of all
LONGEST = 16  # characters offered; a reviewer searches words, not sentences
# A word goes on until punctuation or a blank. What is printed in a cell after its heading is not of the same word.
_REST = re.compile(r"[\w%％·－—-]*")
_BROKEN = re.compile(r"\d[.,]?\d")  # a figure that goes on


def completions(index: Engine, typed: str, limit: int = 8) -> tuple[str, ...]:
    """Return what may follow, as whole entries for the box, commonest first; the entry itself is not among them."""
    before, word = _last_word(typed)
    if not word or word.startswith("-"):
        return ()
    hits = index.search(Query(word, limit=SAMPLE)).hits
    endings = Counter(ending for hit in hits for ending in _endings(hit))
    offered = sorted(_branches(endings), key=lambda one: (-one[1], len(one[0])))
    offered = [(ending, count) for ending, count in offered if not _breaks_a_figure(ending, endings)]
    return tuple(dict.fromkeys(f"{before}{word}{ending}" for ending, _ in offered))[:limit]


def _last_word(typed: str) -> tuple[str, str]:
    """Split what is typed before its last word, which a blank or an opening quotation mark begins."""
    start = max(typed.rfind(sign) for sign in (" ", "\u3000", "“", '"')) + 1
    return typed[:start], typed[start:]


def _endings(hit: Hit) -> Iterator[str]:
    """Return how the text goes on after each mark, each way once."""
    for _, end in hit.marks:
        match = _REST.match(hit.text, end, end + LONGEST)
        ending = match.group() if match else ""
        if _BROKEN.match(hit.text, end + len(ending) - 1):
            ending = ending.rstrip("0123456789")
        if ending:
            yield ending


def _breaks_a_figure(ending: str, endings: Counter[str]) -> bool:
    """Whether an ending stops inside a figure that a text goes on with."""
    return ending[-1].isdigit() and any(
        longer.startswith(ending) and longer[len(ending) : len(ending) + 1].isdigit() for longer in endings
    )


def _branches(endings: Counter[str]) -> list[tuple[str, int]]:
    """Return the longest common beginnings of endings: those after which not all go on with the same character."""
    begun: Counter[str] = Counter()
    for ending, count in endings.items():
        for length in range(1, len(ending) + 1):
            begun[ending[:length]] += count
    goes_on = Counter[str]()
    for beginning, count in begun.items():
        parent = beginning[:-1]
        goes_on[parent] = max(goes_on[parent], count)
    return [(one, count) for one, count in begun.items() if goes_on[one] < count]
