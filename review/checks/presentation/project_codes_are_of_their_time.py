"""The year in a project's code, its seventh and eighth digit, is not after the year of the document.

Not applicable where no project has a code of that kind.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

CODE = re.compile(r"[1-6]\d{5}(?P<year>[12]\d)\d{13}")
CENTURY = 100


@check(
    title="项目编码年份不晚于预算年度",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="21位项目编码的第7、8位是入库年份，不应晚于文件的年度。",
    exempt="未见21位项目编码，或文件年度不明。",
    tolerance=EXACT,
    example="“甲项目”编码410702290000000012199的入库年份为2029年，晚于2026年度。",
)
def project_codes_are_of_their_time(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the year in every code with the document's."""
    year = disclosure.identity.year
    found = False
    for table in disclosure.of_kind("project_targets") if year else ():
        for row in table.rows:
            code = table.text(row, "code")
            match = CODE.fullmatch(code)
            index = table.index("code")
            cell = row.cells[index] if index is not None else None
            if match is None or cell is None or year is None:
                continue
            found = True
            entered = year - year % CENTURY + int(match["year"])
            name = table.text(row, "name")
            message = f"“{name}”编码{code}的入库年份为{entered}年，晚于{year}年度。"
            outcome = Outcome.FAILS if entered > year else Outcome.HOLDS
            yield Observation(outcome, f"编码/{code}", message, f"{entered}", f"≤{year}", "", (cell.source,))
    if not found:
        raise Missing("未见21位项目编码，或文件年度不明")
