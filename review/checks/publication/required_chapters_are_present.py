"""The text explains what the rules ask for: 三公经费, 机关运行经费, 政府采购, 国有资产占用, 绩效 and 名词解释.

Not applicable to self-assessments by themselves, and to documents whose text could not be read as clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import BUDGET_LAW_DISCLOSURE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CHAPTERS = {
    "“三公”经费": re.compile(r"三公[”\"’]?经费"),
    "机关运行经费": re.compile(r"机关运行(?:经费|费)|机构运转(?:经费|费)|机关运转经费|运行经费"),
    "政府采购": re.compile(r"政府采购"),
    "国有资产占用": re.compile(r"国有资产|车辆[\d一二三四五六七八九十]+[辆台]|共有车辆"),
    "预算绩效": re.compile(r"绩效"),
    "名词解释": re.compile(r"名词解释"),
}
ENOUGH = 10  # clauses, below which the text was not understood


@check(
    title="应公开的事项均有说明",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="预算、决算说明应包括“三公”经费、机关运行经费、政府采购、国有资产占用、预算绩效的情况说明和名词解释。",
    exempt="单独公开的绩效自评文件，以及未能识别说明文字的文件。",
    tolerance=WORDS,
    example="说明文字未见“政府采购”的情况说明。",
)
def required_chapters_are_present(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for every chapter in headings and text."""
    if disclosure.identity.kind not in {Kind.BUDGET, Kind.FINAL_ACCOUNTS} or len(disclosure.clauses) < ENOUGH:
        raise Missing("未能识别文件的说明文字")
    text = "".join("".join((*clause.path, clause.text)) for clause in disclosure.clauses)
    text = "".join(text.split())
    places = (disclosure.identity.source,) if disclosure.identity.source is not None else ()
    for name, pattern in CHAPTERS.items():
        outcome = Outcome.HOLDS if pattern.search(text) else Outcome.FAILS
        yield Observation(outcome, name, f"说明文字未见“{name}”的情况说明。", "未见", name, "", places)
