"""What a finding of the review rests on: its places, and the sums by which it says more than they print."""

from collections.abc import Iterator
from decimal import Decimal

from answers.model import Citation, Document
from answers.places import citation_at
from review.model import Finding
from search_index.analysis import normal_form, numbers


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
