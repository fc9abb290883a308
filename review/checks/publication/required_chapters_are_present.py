"""The text explains what the rules ask for: 三公经费, 机关运行经费, 政府采购, 国有资产占用, 绩效 and 名词解释.

Schools and hospitals are not asked for 机关运行经费. Not applicable to self-assessments by themselves, and to documents
whose text could not be read as clauses or that state no figure in words: tables whose explanation is published apart.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import BUDGET_LAW_DISCLOSURE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

RUNNING_COSTS = "机关运行经费"
NO_AGENCY = re.compile(r"(?:大学|学院|学校|[小中]学|幼儿园|医院|卫生院)$")
CHAPTERS = {
    "“三公”经费": re.compile(r"三公[”\"’]?经费"),
    RUNNING_COSTS: re.compile(r"机关运行(?:经费|费)|机构运转(?:经费|费)|机关运转经费|运行经费"),
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
    exempt="单独公开的绩效自评文件、说明另行公开而只有表格的文件，以及未能识别说明文字的文件；学校、医院不要求机关运行经费。",
    tolerance=WORDS,
    example="说明文字未见“政府采购”的情况说明。",
)
def required_chapters_are_present(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for every chapter in headings and text."""
    if disclosure.identity.kind not in {Kind.BUDGET, Kind.FINAL_ACCOUNTS} or len(disclosure.clauses) < ENOUGH:
        raise Missing("未能识别文件的说明文字")
    if not disclosure.figures:
        raise Missing("文件没有说明金额的文字，说明可能另行公开")
    asked, missing = _asked(disclosure), absent_chapters(disclosure)
    for name in asked:
        if name not in missing:
            yield Observation(Outcome.HOLDS, name, f"说明文字有“{name}”的情况说明。")
    if missing:
        places = (disclosure.identity.source,) if disclosure.identity.source is not None else ()
        names = "、".join(f"“{name}”" for name in missing)
        yield Observation(Outcome.FAILS, "章节", f"说明文字未见{names}的情况说明。", "未见", names, "", places)


def absent_chapters(disclosure: Disclosure) -> list[str]:
    """The names of the chapters that are asked for and of which the text says nothing."""
    text = "".join("".join((*clause.path, clause.text)) for clause in disclosure.clauses)
    text = "".join(text.split())
    return [name for name in _asked(disclosure) if not CHAPTERS[name].search(text)]


def _asked(disclosure: Disclosure) -> list[str]:
    department = disclosure.identity.department or ""
    return [name for name in CHAPTERS if name != RUNNING_COSTS or not NO_AGENCY.search(department)]
