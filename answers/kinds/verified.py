"""Whether a self-assessment's execution rate is what its own budget and execution make: reckoned, and said."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.record_quantities import form_quantity
from answers.records import measure_of_form, named_record, other_amounts, records, shown
from answers.scope import documents_for
from answers.titles import title

_RATE = re.compile(r"执行率")
_RATE_OF_FORM, _GIVEN, _SPENT = "execution_rate", "full_year_budget", "executed"


def verify(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the rate, the reckoning and whether they agree; None where no project's rate is asked about."""
    if not (CHECKED.search(asked.text) and _RATE.search(asked.text)):
        return None
    record = named_record(asked.text, records(documents_for(asked, corpus)))
    if record is None:
        return None
    printed, given, spent = (form_quantity(record, name) for name in (_RATE_OF_FORM, _GIVEN, _SPENT))
    if printed is None or given is None or spent is None or given.unit != spent.unit or not given.value:
        return None
    places = Decimal(1).scaleb(int(printed.value.as_tuple().exponent))
    reckoned = (spent.value / given.value * 100).quantize(places, ROUND_HALF_UP)
    verdict = "正确，与重算一致" if reckoned == printed.value else f"有误，与重算不一致（重算为{reckoned}%）"
    text = (
        f"{title(record.document)}：“{record.form.project}”预算执行率{printed.value}%{verdict}："
        f"全年执行数{spent.value}{spent.unit} ÷ 全年预算数{given.value}{given.unit} = {reckoned}%。"
    )
    others = [
        (document, shown(other, "%"), citation_at(document, other.source))
        for document, _, other in other_amounts(record, measure_of_form(_RATE_OF_FORM))
        if other.value != reckoned
    ]
    text += "".join(f"另有一处写作{value}，与此不符，有误。" for _, value, _ in others)
    cited = tuple(
        dict.fromkeys((*printed.citations, *(place for *_, place in others), *spent.citations, *given.citations))
    )
    working = (f"{spent.value} ÷ {given.value} = {reckoned}%",)
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


KIND = Kind(
    title="执行率核对",
    rank=13,
    examples=("会议费项目的执行率算对了吗？",),
    answer=verify,
)
