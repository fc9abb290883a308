"""What is typed into the box → how the texts themselves go on from there; whatever is offered is found."""

import re
from collections import Counter
from collections.abc import Iterator

from search_index.analysis import marks, normal_form, printed_form
from search_index.engine import Engine, Query
from search_index.query import understand

SAMPLE = 60  # hits looked at: their commonest continuations are those of all
MOST = 2000  # hits looked at where none of the first goes on
LONGEST = 16  # characters offered; a reviewer searches words, not sentences
# A word goes on until punctuation or a blank. What is printed in a cell after its heading is not of the same word.
_REST = re.compile(r"(?:[\w%％·－—-]|(?<=\d)[.,](?=\d))*")
_DIGITS = re.compile(r"(?<=\d)(?:\d|[.,](?=\d))*")  # what is left of a figure
_BLANK = re.compile(r"\s*")
_STEP = re.compile(r"\d+(?:[.,]\d+)*|.")  # a figure is one step, as any other character
_LAST = re.compile(rf"(?:{_STEP.pattern})$")
_DECIMALS = re.compile(r"\d\.\d+$")
_MARKS = re.compile('["“”＂「」『』]')
_PAIRS = {"“": "”", "「": "」", "『": "』"}


def completions(index: Engine, typed: str, limit: int = 8) -> tuple[str, ...]:
    """Return what may follow, as whole entries for the box, commonest first; the entry itself is not among them."""
    before, word = _last_word(typed)
    if not word or (word.startswith("-") and not _MARKS.fullmatch(before[-1:])):
        return ()
    endings = _sampled(index, before, word)
    offered = sorted(_branches(endings), key=lambda one: (-one[1], len(one[0])))
    return tuple(dict.fromkeys(f"{before}{word}{ending}" for ending, _ in offered))[:limit]


def _last_word(typed: str) -> tuple[str, str]:
    """Split what is typed before its last word, which a blank or bracket begins, or before a phrase still open."""
    opened = [typed.rfind('"') + 1 if typed.count('"') % 2 else 0]
    opened += [at + 1 for opening, closing in _PAIRS.items() if (at := typed.rfind(opening)) > typed.rfind(closing)]
    start = max(opened) or max(typed.rfind(sign) for sign in (" ", "\u3000")) + 1
    if not max(opened) and typed[start : start + 1] in ("(", "（"):
        start += 1
    return typed[:start], typed[start:]


def _sampled(index: Engine, before: str, word: str) -> Counter[str]:
    """Return how the texts go on that hold the word and what is typed before it, each way once for a mark."""
    phrase = f'"{_MARKS.sub("", word)}"'
    asked = f"{_MARKS.sub('', before[-1:]).join((before[:-1], phrase))}"
    offset, limit = 0, SAMPLE
    while True:
        results = index.search(Query(asked, limit=limit, offset=offset))
        endings = Counter(ending for hit in results.hits for ending in _endings(hit.text, word, phrase))
        offset, limit = offset + limit, MOST - SAMPLE
        if endings or offset >= min(results.total, MOST):
            return endings


def _endings(text: str, word: str, phrase: str) -> Iterator[str]:
    """Return how a text goes on after each place of a word."""
    normal, printed = normal_form(text), printed_form(text)
    for _, mark_end in marks(text, understand(phrase).terms):
        blank = _BLANK.match(text, mark_end) if word[-1].isspace() else None
        end = blank.end() if blank else mark_end
        rest = _REST.match(text, end, end + LONGEST)
        ending = rest.group() if rest else ""
        if ending and (digits := _DIGITS.match(text, end + len(ending))):
            ending += digits.group()
        # What is taken for the word may be printed otherwise, as 1 for 1.00: digits behind it are of another.
        same = not (_DECIMALS.search(word) and ending[:1].isdigit()) and normal_form(word + ending) in normal
        if ending and (same or printed_form(word + ending) in printed):
            yield ending


def _branches(endings: Counter[str]) -> list[tuple[str, int]]:
    """Return the longest common beginnings of endings: those after which not all go on alike, or with a figure.

    No figure is cut.
    """
    begun, goes_on = Counter[str](), Counter[str]()
    for ending, count in endings.items():
        for match in _STEP.finditer(ending):
            begun[ending[: match.end()]] += count
    for beginning, count in begun.items():
        parent = _LAST.sub("", beginning)
        if not beginning[-1].isdigit():
            goes_on[parent] = max(goes_on[parent], count)
    return [(one, count) for one, count in begun.items() if goes_on[one] < count]
