"""By how many percentage points the shares of one measure lie apart in two disclosures, or of two in one."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import DIFFERENCE, RATIO, WHICH_MORE
from answers.quantities import stated_as
from answers.scope import documents_for
from answers.shown_sums import apart
from answers.understand import full_name, title
from search_index.analysis import normal_form

_POINTS = re.compile(r"百分点|个点")
_PAIR = 2


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """State both shares and the points between them; None where not two departments and one measure are named."""
    wanted = _POINTS.search(asked.text) or DIFFERENCE.search(asked.text) or WHICH_MORE.search(asked.text)
    if not wanted or not RATIO.search(asked.text) or len(asked.departments) != _PAIR:
        return None
    part = asked.text.partition("占")[0] if "占" in asked.text.replace("占比", "") else asked.text
    found = []
    for name in asked.departments:
        of_it = (one for one in documents_for(asked, corpus) if normal_form(full_name(one)) == name)
        shares = ((one, share) for one in of_it if (share := stated_as(part, one, "占比")))
        found += [next(shares, None)]
    if None in found:
        return None
    (first, one), (second, other) = (pair for pair in found if pair)
    verdict, working = apart(one.value, other.value, "%", "高", "低")
    said = f"{title(first)}“{one.label}”占{one.value}%，{title(second)}“{other.label}”占{other.value}%"
    cited = (*one.citations, *other.citations)
    return Answer(
        asked.question, f"{said}，{verdict}。", found=True, kind="difference", citations=cited, working=(working,)
    )


KIND = Kind(
    title="占比之差",
    rank=23,
    examples=("人员经费占基本支出的比重，水务局比人大办高几个百分点？",),
    answer=compare,
)
