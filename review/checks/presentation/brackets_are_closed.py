"""No name in a table ends in a bracket that opens: （三）国防支出（.

One remark a disclosure. Not applicable where no table prints names.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

OPENING = "（(《【"
SHOWN = 5


@check(
    title="括号成对",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="表中的项目、科目名称不应以未闭合的括号结尾；一份文件只提一条。",
    exempt="没有印有名称的表格。",
    tolerance=WORDS,
    example="1处括号未成对：“（三）国防支出（”。",
)
def brackets_are_closed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for names that end in an opening bracket."""
    names = list(_names(disclosure))
    if not names:
        raise Missing("没有印有名称的表格")
    left = [(name, place) for name, place in names if name[-1:] in OPENING]
    shown = "、".join(f"“{name}”" for name, _ in left[:SHOWN])
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    message = f"{len(left)}处括号未成对：{shown}。"
    yield Observation(outcome, "括号", message, shown, "", "", tuple(place for _, place in left))


def _names(disclosure: Disclosure) -> Iterator[tuple[str, Source]]:
    for table in disclosure.tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=False):
                if cell is not None and not column.money and (name := "".join(cell.text.split())):
                    yield name, cell.source
