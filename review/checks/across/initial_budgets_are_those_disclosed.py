"""The initial budgets that final accounts state are those of the year's disclosed budget: items, totals, public costs.

An item is found in the budget by its code where the accounts print one, else by its name and class. Where the budget
brings money over from the year before, which the accounts may count or not, a difference is a warning. Not applicable
where the accounts state no initial budget, or the budget prints none of the figures.
"""

import re
from collections.abc import Iterator

from disclosures.model import Amount, Figure
from review.bases import BUDGET_LAW_CONTROL
from review.carryover import carries_over
from review.classes import class_key
from review.compare import Comparison, printed
from review.confidence import is_misread
from review.declare import across
from review.figures import INITIAL, Spoken, Tables, spoken
from review.lines import Line, Role, lines, total_line
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, against, held, named, summed
from review.tolerances import ROUNDING

ITEM = re.compile(r"^(?P<class>.+?)（类）(?P<section>.+?)（款）(?P<item>.+?)（项）$")
TABLES = ("general_budget_expenditure", "expenditure")
SECTION_LENGTH, CLASS_LENGTH = 5, 3


@across(
    relation=Relation.BUDGET,
    title="决算所称年初预算与公开的部门预算一致",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_CONTROL,
    rule="决算说明所称各项级科目、一般公共预算支出、“三公”经费等的年初预算，应等于同一年度公开的部门预算中的数。",
    exempt="未提交同一年度的部门预算，或决算说明未列年初预算。预算中有上年结转的，差额作为疑点。",
    tolerance=ROUNDING,
    example="决算说明所称行政运行的年初预算为390.99万元，公开的2025年部门预算为391.00万元。",
)
def initial_budgets_are_those_disclosed(link: Linked) -> Iterator[Observation]:
    """Compare every stated initial budget with the budget's table."""
    budgeted, tables = _budget_lines(link), Tables(link.other)
    own = _accounts_lines(link)
    items: list[Held] = []
    for said in spoken(link.own):
        for figure in said.of(INITIAL):
            match = ITEM.match(figure.measure)
            if match is not None:
                items += _item(said, figure, match, own, budgeted)
            elif printings := tables.repeats(figure, said.path):
                items.append(against(figure.measure, said.precise(figure), printings))
    if not items:
        raise Missing("决算说明未列年初预算，或部门预算中没有相应的数")
    message = f"决算说明所称{{subjects}}的年初预算为{{reported}}，公开的{named(link.other)}为{{expected}}。"
    severity = Severity.WARNING if carries_over(link.other) else None
    yield from held("年初预算", message, items, link, severity=severity)


def _budget_lines(link: Linked) -> tuple[Line, ...]:
    for kind in TABLES:
        for table in link.other.of_kind(kind):
            found = lines(table)
            if total_line(found) is not None and not is_misread(table):
                return found
    return ()


def _accounts_lines(link: Linked) -> tuple[Line, ...]:
    table = next(link.own.of_kind("general_budget_expenditure"), None)
    return lines(table) if table is not None else ()


def _item(
    said: Spoken, figure: Figure, match: re.Match[str], own: tuple[Line, ...], budgeted: tuple[Line, ...]
) -> Iterator[Held]:
    if not budgeted:
        return
    code = _code(match, own)
    amount, parts = said.precise(figure), _parts(match, code, budgeted)
    if parts:
        yield summed(match["item"], amount, parts)
    elif code and amount.value and _has_names(budgeted):
        absent = Comparison(Outcome.FAILS, printed(amount), "未列该科目", f"{printed(amount)} ≠ 未列")
        yield Held(match["item"], absent, (amount.source,), ())


def _code(match: re.Match[str], own: tuple[Line, ...]) -> str:
    """The code of an item in the accounts' own table; "" where it is not printed or in several sections."""
    groups = {line.code: line.name for line in own if line.role is Role.GROUP}
    codes = {
        line.code
        for line in own
        if line.role is Role.LEAF
        and line.name == match["item"]
        and groups.get(line.code[:SECTION_LENGTH], match["section"]) == match["section"]
    }
    return codes.pop() if len(codes) == 1 else ""


def _parts(match: re.Match[str], code: str, budgeted: tuple[Line, ...]) -> list[Amount]:
    """The budget's lines of an item, one a unit; a name without a code must be one item of its class."""
    leaves = [line for line in budgeted if line.role is Role.LEAF and "total" in line.amounts]
    found = [line for line in leaves if code and line.code == code]
    if not found and not code:
        wanted = class_key(match["class"])
        found = [line for line in leaves if line.name == match["item"] and line.code[:CLASS_LENGTH] == wanted]
        if len({line.code for line in found}) != 1:
            return []
    return [line.amounts["total"] for line in found]


def _has_names(budgeted: tuple[Line, ...]) -> bool:
    return all(line.name and line.code for line in budgeted if line.role is Role.LEAF)
