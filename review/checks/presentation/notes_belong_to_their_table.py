"""The note below a table (本表反映…情况) speaks of that table and not of another.

Not applicable where no table has such a note.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

NOTE = re.compile(
    r"本表反映(?:本?(?:部门|单位))?(?:（单位）)?(?:本年度)?(?P<of>[^。，；]{2,40}?)(?:情况)?(?=[。，；]|$)"
)
NOISE = re.compile(r"20\d\d年度?|部门|单位|（单位）|总体|情况|预算|决算|财政拨款|汇总|明细|总表|表|的|和|与|、")
LIKE, UNLIKE = 80, 60


@check(
    title="表下说明与本表相符",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="表下注（“本表反映……情况”）应说明本表内容；与本表标题不符而与另一张表标题相近的，视为照搬。",
    exempt="表下没有此类注。",
    tolerance=WORDS,
    example="《支出总表》表下注“本表反映本部门项目预算支出情况”，与本表不符，似照搬《项目支出表》。",
)
def notes_belong_to_their_table(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare what every note speaks of with the titles of all tables."""
    noted = list(_noted(disclosure))
    titles = {title for title, _, _ in noted}
    found = False
    for title, notes, places in noted:
        match = NOTE.search("".join("".join(notes).split()))
        if match is None:
            continue
        found = True
        own = _likeness(match["of"], title)
        others = [(_likeness(match["of"], other), other) for other in sorted(titles - {title})]
        best, other = max(others, default=(0, ""))
        copied = best >= LIKE and own <= UNLIKE and best > own
        message = f"《{title}》表下注“{match.group()}”，与本表不符，似照搬《{other}》。"
        outcome = Outcome.FAILS if copied else Outcome.HOLDS
        yield Observation(outcome, f"{title}/注", message, match.group(), title, "", places)
    if not found:
        raise Missing("表下没有说明所反映内容的注")


def _noted(disclosure: Disclosure) -> Iterator[tuple[str, tuple[str, ...], tuple[Source, ...]]]:
    for table in disclosure.tables:
        if table.title:
            yield "".join(table.title.split()), table.notes, (*table.note_sources, table.source)
    whole = disclosure.whole_department
    if whole is not None:
        yield whole.title or "部门（单位）整体绩效目标表", whole.notes, (*whole.note_sources, whole.source)


def _likeness(note: str, title: str) -> int:
    """Per cent of the pairs of letters of both that they share, words that every title has left out."""
    one, other = _pairs(note), _pairs(title)
    return 200 * len(one & other) // (len(one) + len(other)) if one and other else 0


def _pairs(text: str) -> set[str]:
    bare = NOISE.sub("", "".join(letter for letter in text if letter.isalnum() or letter in "（）"))
    return {bare[index : index + 2] for index in range(len(bare) - 1)} or ({bare} if bare else set())
