"""What a project was given and did not spend: its budget for the whole year less what was carried out."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.record_quantities import form_quantity
from answers.records import named_record, records
from answers.scope import documents_for
from answers.titles import title

_LEFT = re.compile(
    r"没有?(?:花|用|执行|支出)(?:完|掉|出去)|剩(?:下|余)?了?|结余|少(?:花|用|支出)了?(?:多少|几)|省了?(?:多少|几)|节约了?(?:多少|几)|未(?:执行|支出|使用)"
    r"|余(?:下|了|额|多少|几)|减(?:去|掉)?(?:全年)?(?:执行|支出|实际)数?"
)
_ASKED = re.compile(r"多少|几|没")
_GIVEN, _SPENT = "full_year_budget", "executed"


def left_over(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what is left with its working; None where no self-assessed project is named or an amount is blank."""
    if not (_LEFT.search(asked.text) and _ASKED.search(asked.text)):
        return None
    record = named_record(asked.text, records(documents_for(asked, corpus)))
    if record is None:
        return None
    given, spent = (form_quantity(record, name) for name in (_GIVEN, _SPENT))
    if given is None or spent is None or given.unit != spent.unit:
        return None
    left = given.value - spent.value
    text = (
        f"{title(record.document)}：“{record.form.project}”全年预算数{given.value}{given.unit}，"
        f"全年执行数{spent.value}{spent.unit}，未执行{left}{given.unit}。"
    )
    cited = tuple(dict.fromkeys((*given.citations, *spent.citations)))
    working = (f"{given.value} - {spent.value} = {left}",)
    return Answer(asked.question, text, found=True, kind="difference", citations=cited, working=working)


KIND = Kind(
    title="未执行数",
    rank=13,
    examples=("会议费项目没花完的钱有多少？",),
    answer=left_over,
)
