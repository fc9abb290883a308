"""What a finding is about, its places, and the sums by which it says more than they print."""

import re
from collections.abc import Iterator
from decimal import Decimal

from answers.model import Citation, Document, Understood
from answers.places import citation_at
from answers.relevance import Seen, coverage, seen_as
from answers.units import Unit
from answers.vocabulary import as_printed
from answers.words import OTHER_NAME
from disclosures.model import Source
from review.model import Finding
from search_index.analysis import normal_form, numbers

_PRINT = 0.55
_LEAST = 4
_YEARS = re.compile(r"20\d\d年度?")
_TITLE = re.compile(r"《[^》]*》")


def places(document: Document, finding: Finding) -> Iterator[Citation]:
    """Yield where a finding's evidence stands."""
    for side in finding.evidence:
        if side.source.text.strip():
            yield citation_at(document, side.source, (finding.title,))


def reckoned(finding: Finding) -> Iterator[str]:
    """Yield a finding's working, and the subtractions by which its message says more than its evidence prints."""
    if finding.working:
        yield finding.working
    sides = (finding.reported, finding.expected, *(side.source.text for side in finding.evidence))
    printed = {Decimal(number) for side in sides for number, _ in numbers(normal_form(str(side)))}
    said = {Decimal(number) for number, _ in numbers(normal_form(finding.message))}
    for one in said - printed:
        if one == int(one) and 1 < one <= len(finding.evidence):
            yield f"逐项计数：{one}项"
        pairs = ((high, high - one) for high in printed | said if high - one in printed | said and high > one)
        yield from (f"{high} - {low} = {one}" for high, low in sorted(pairs)[:1])


def about(asked: Understood, document: Document, finding: Finding) -> float:
    """Return how much of what is asked a finding says itself, or, for less, the print that it rests on."""
    said = _covered(asked, _seen(document, finding, printed=False))
    return max(said, _PRINT * _covered(asked, _seen(document, finding, printed=True)))


def _covered(asked: Understood, seen: Seen) -> float:
    """Return the share of what is asked that a finding holds; none where it only has its characters here and there."""
    text = seen.normal + seen.context
    content = [chunk for part in asked.content if (chunk := _YEARS.sub("", part))]
    told = sum(len(chunk) for chunk in content if _says(as_printed(chunk), text) or _says(chunk, text))
    return coverage(asked, seen) if 2 * told >= sum(map(len, content)) else 0.0


def _says(chunk: str, text: str) -> bool:
    """Whether a text says more than half of a chunk, or a third of a long one, in one piece."""
    least = min(len(chunk) // 2 + 1, max(_LEAST, len(chunk) // 3 + 1))
    return any(chunk[at : at + least] in text for at in range(len(chunk) - least + 1))


def _seen(document: Document, finding: Finding, *, printed: bool) -> Seen:
    """Return a finding as something to be matched: what it says, and the print that it rests on.

    A table's title says where something stands and not what it is; some things have two names.
    """
    said = _TITLE.sub(" ", finding.message)
    names = " ".join(other for name, other in OTHER_NAME.items() if name in said)
    around = "\n".join(side.source.text for side in finding.evidence) if printed else ""
    unit = Unit(document, "finding", (finding.title,), finding.message, finding.message, Source(""), around=around)
    return seen_as(unit, f"{said} {names}\n{finding.reported}\n{finding.expected}")
