"""In the table of basic expenditure classes are the sums of their items; 人员经费 and 公用经费 follow from the classes.

人员经费 = 301 + 303, 公用经费 = 302 + 307 + 310 + 399. Not applicable where the table is absent or prints no classes.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.compare import add_up
from review.declare import check
from review.economic import PERSONNEL, PUBLIC, Detail, details
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING


@check(
    title="基本支出表类、款相加，人员经费、公用经费相加",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="基本支出表各类应等于所属各款之和；人员经费＝301＋303，公用经费＝302＋307＋310＋399。",
    exempt="未见基本支出表，或表中未列类级金额。",
    tolerance=ROUNDING,
    example="《一般公共预算财政拨款基本支出决算明细表》301工资福利支出为412.86万元，所属各款之和为413.76万元。",
)
def personnel_and_public_funds_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare classes with their items, and the two sums with the classes that make them up."""
    tables = tuple(disclosure.of_kind("general_budget_basic_expenditure"))
    if not tables:
        raise Missing("未见一般公共预算基本支出表")
    for table in tables:
        detail = details(table)
        for code, whole in detail.classes.items():
            items = [item.amount for item in detail.items if item.code.startswith(code)]
            if items and whole.amount is not None:
                parts = [item for item in items if item is not None]
                message = f"《{table.title}》{code}{whole.name}为{{reported}}，所属各款之和为{{expected}}。"
                if parts:
                    places = (whole.amount.source, *(part.source for part in parts))
                    yield add_up(whole.amount, parts).observed(f"{table.kind}/{code}", message, places)
        yield from _sums(table.title, detail)


def _sums(title: str, detail: Detail) -> Iterator[Observation]:
    for name, codes, total in (("人员经费", PERSONNEL, detail.personnel), ("公用经费", PUBLIC, detail.public)):
        classes = [entry for code, entry in detail.classes.items() if code in codes]
        parts = [entry.amount for entry in classes if entry.amount is not None]
        if total is None or not parts:
            continue
        message = f"《{title}》{name}合计为{{reported}}，{'、'.join(codes)}各类之和为{{expected}}（{{working}}）。"
        yield add_up(total, parts).observed(f"basic/{name}", message, (total.source, *(part.source for part in parts)))
