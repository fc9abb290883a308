"""The years in the titles of tables and chapters are the year on the cover.

Not applicable where the cover names no year. Titles without a year are passed over.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

YEAR = re.compile(r"(?<!\d)(20\d\d)年")
CHAPTER = re.compile(r"部门(?:预算|决算)|单位(?:预算|决算)")


@check(
    title="封面、标题与各表年度一致",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="各表标题和“部门预算、部门决算”章节标题中的年度应与封面一致；未写年度的标题不核对。",
    exempt="封面未见年度。",
    tolerance=WORDS,
    example="标题“2024年一般公共预算基本支出表”的年度为2024年，封面为2025年。",
)
def years_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every year in a title with the cover's."""
    year = disclosure.identity.year
    if year is None:
        raise Missing("封面未见年度")
    cover = (disclosure.identity.source,) if disclosure.identity.source is not None else ()
    for title, source in _titles(disclosure):
        years = {int(found) for found in YEAR.findall("".join(title.split()))}
        if not years:
            continue
        outcome = Outcome.HOLDS if year in years else Outcome.FAILS
        shown = "、".join(str(found) for found in sorted(years))
        message = f"标题“{title}”的年度为{shown}年，封面为{year}年。"
        yield Observation(outcome, title, message, shown, str(year), "", (source, *cover))


def _titles(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for table in disclosure.tables:
        if table.kind:
            yield table.title, table.source
    seen = set()
    for clause in disclosure.clauses:
        for heading in clause.path:
            if heading not in seen and CHAPTER.search("".join(heading.split())):
                seen.add(heading)
                yield heading, clause.source
