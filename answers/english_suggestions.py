"""What may be asked next, for whoever asks in English."""

import re
from collections.abc import Sequence

from answers.in_english import in_english

_TITLE = r"(?P<whose>.*?)(?P<year>20\d\d年)?(?P<kind>部门预算|部门决算|绩效自评|公开文件)"
_KINDS = {"部门预算": "budget", "部门决算": "final accounts", "绩效自评": "self-assessment", "公开文件": "disclosure"}
_SAID = {
    "与上年相比增加了多少？": "By how much did it grow compared with the year before?",
    "占支出总计的比重是多少？": "What is its share of total expenditure?",
    "为什么？": "Why?",
    "平均是多少？": "What is the average?",
    "金额是多少？": "How much is it?",
    "最高的是哪个？": "Which is the highest?",
    "最低的是哪个？": "Which is the lowest?",
    "一共有几项？": "How many are there in total?",
    "哪个项目的得分最低？": "Which project has the lowest score?",
    "哪个项目的执行率最低？": "Which project has the lowest execution rate?",
    "目标值是多少？": "What is the target value?",
    "实际完成值是多少？": "What is the actual value?",
    "哪个更高？": "Which of them is higher?",
}
_PATTERNS = (
    (re.compile(rf"{_TITLE}有哪些问题？"), "What problems are there in the {of}?"),
    (re.compile(rf"{_TITLE}收入总计是多少？"), "What is the total income in the {of}?"),
    (re.compile(rf"{_TITLE}呢？"), "And the {of}?"),
    (re.compile(_TITLE), "the {of}"),
    (re.compile(r"那(?P<year>20\d\d年)呢？"), "And in {year}?"),
    (re.compile(r"(?P<whose>.*)的自评得分是多少？"), "What is the self-assessment score of {whose}?"),
)
# What can be asked of any disclosures.
ANY = (
    "What is the total income in the budget?",
    "Which project has the lowest execution rate?",
    "What are the three-public expenses?",
    "Which department has the largest budget?",
    "Are all statutory tables published?",
)


def suggested_in_english(questions: Sequence[str]) -> tuple[str, ...]:
    """Return questions in English, as many as were given; a name alone stays as it is."""
    return tuple(map(_said, questions))


def _said(question: str) -> str:
    if question in _SAID:
        return _SAID[question]
    for pattern, meaning in _PATTERNS:
        if match := pattern.fullmatch(question):
            said = {name: part or "" for name, part in match.groupdict().items()}
            year = said.get("year", "").rstrip("年")
            of = " of ".join(
                part for part in (f"{year} {_KINDS.get(said.get('kind', ''), '')}", said.get("whose")) if part
            )
            return meaning.format(of=of.strip(), year=year, whose=said.get("whose", ""))
    return in_english(question)
