"""By how many percentage points the shares of one measure lie apart in two disclosures, or of two in one."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import DIFFERENCE, RATIO, WHICH_MORE
from answers.quantities import Quantity, stated_as
from answers.scope import documents_for
from answers.shares import part_and_whole, share_in
from answers.shown_sums import apart
from answers.titles import full_name, title
from search_index.analysis import normal_form

_POINTS = re.compile(r"百分点|个点")
_PAIR = 2


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """State both shares and the points between them; None where not two departments and one measure are named."""
    wanted = _POINTS.search(asked.text) or DIFFERENCE.search(asked.text) or WHICH_MORE.search(asked.text)
    if not wanted or not RATIO.search(asked.text) or len(asked.departments) != _PAIR:
        return None
    found = []
    for name in asked.departments:
        of_it = (one for one in documents_for(asked, corpus) if normal_form(full_name(one)) == name)
        found += [next(((one, share) for one in of_it if (share := _share(asked, one))), None)]
    if None in found:
        return None
    (first, one), (second, other) = (pair for pair in found if pair)
    verdict, subtraction = apart(one.value, other.value, "%", "高", "低")
    said = f"{title(first)}“{one.label}”{_has(one)}，{title(second)}“{other.label}”{_has(other)}"
    cited = (*one.citations, *other.citations)
    working = (*filter(None, (one.working, other.working)), subtraction)
    return Answer(
        asked.question, f"{said}，{verdict}。", found=True, kind="difference", citations=cited, working=working
    )


def _share(asked: Understood, document: Document) -> Quantity | None:
    """Return the share of the part in the whole that the question names, else as it is stated of the part."""
    sides = part_and_whole(asked.text)
    part = asked.text.partition("占")[0] if "占" in asked.text.replace("占比", "") else asked.text
    return (share_in(asked, *sides, document) if sides else None) or stated_as(part, document, "占比")


def _has(share: Quantity) -> str:
    return f"{'占' if '占' not in share.label else '为'}{share.value}%"


KIND = Kind(
    title="占比之差",
    rank=23,
    examples=("人员经费占基本支出的比重，水务局比人大办高几个百分点？",),
    answer=compare,
)
