"""No identity number, bank account or private mobile number is published.

Not applicable to documents without clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PERSONAL = re.compile(
    r"(?<!\d)(?:[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|1[3-9]\d{9})(?![\dXx])"
    r"|(?<=账号)[：:]?\d{12,19}(?!\d)"
)


@check(
    title="不公开个人信息",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="公开的文字中不应出现身份证号、手机号、银行账号等个人信息。",
    exempt="未能识别文件的说明文字。",
    tolerance=WORDS,
    example="文字中列有个人信息（“4107…”，共18位）。",
)
def personal_data_is_left_out(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for personal numbers in every clause."""
    if not disclosure.clauses:
        raise Missing("未能识别文件的说明文字")
    for clause in disclosure.clauses:
        match = PERSONAL.search("".join(clause.text.split()))
        shown = f"{match.group()[:4]}…" if match else ""
        message = f"文字中列有个人信息（“{shown}”，共{len(match.group())}位）。" if match else ""
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        yield Observation(outcome, f"{'/'.join(clause.path)}/个人信息", message, shown, "", "", (clause.source,))
