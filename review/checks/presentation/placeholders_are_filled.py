"""No placeholder of the template is left: XX, ××, ***, 待填, 此处填写.

Not applicable to documents without clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PLACEHOLDER = re.compile(
    r"(?<![A-Za-z])(?:[XxＸｘ]{2,}|×{2,}|\*{2,}|＊{2,}|_{3,})(?![A-Za-z])|待填|此处填写|请填写|（略）"
)


@check(
    title="没有遗留的占位符",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="文字中不应留有XX、××、***、下划线、“待填”“请填写”等模板占位符。",
    exempt="未能识别文件的说明文字。",
    tolerance=WORDS,
    example="文字中留有占位符：“本部门无XX事项，特此说明。”。",
)
def placeholders_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for placeholders in every clause."""
    if not disclosure.clauses:
        raise Missing("未能识别文件的说明文字")
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = PLACEHOLDER.search(text)
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        shown = text[max(0, match.start() - 10) : match.end() + 10] if match else ""
        message = f"文字中留有占位符：“{shown}”。"
        yield Observation(outcome, f"{'/'.join(clause.path)}/占位符", message, shown, "", "", (clause.source,))
