"""The headline figures of a disclosure (本年支出, 基本支出, 三公 …), each wherever a statutory table prints it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosures.model import Amount, Disclosure, Table
from review.classes import class_key
from review.economic import details
from review.lines import Line, Role, heading, lines, total_line
from review.remembering import once_each_value
from review.sides import Side, brought, main_key, sides

INCOME, EXPENSE = "收入总计", "支出总计"
CURRENT_INCOME, CURRENT_EXPENSE = "本年收入合计", "本年支出合计"
BASIC, PROJECT = "基本支出", "项目支出"
GENERAL, GENERAL_BASIC, GENERAL_PROJECT = "一般公共预算支出", "一般公共预算基本支出", "一般公共预算项目支出"
FUNDS, STATE_CAPITAL = "政府性基金预算支出", "国有资本经营预算支出"
PERSONNEL, PUBLIC = "人员经费", "公用经费"
APPROPRIATION = "财政拨款收支总计"
THREE_PUBLIC = {
    "total": "“三公”经费",
    "abroad": "因公出国（境）费",
    "vehicles.subtotal": "公务用车购置及运行费",
    "vehicles.purchase": "公务用车购置费",
    "vehicles.operation": "公务用车运行维护费",
    "reception": "公务接待费",
}
OTHER_BUDGETS = ("government_funds.", "state_capital.")
BY_BUDGET = (
    ("general.subtotal", GENERAL, "一般公共预算"),
    ("government_funds", FUNDS, "政府性基金"),
    ("state_capital", STATE_CAPITAL, "国有资本经营"),
)
STATE_CAPITAL_CLASS = "223"
BUDGETED = "预算"  # final accounts print 三公 twice: as budgeted and as spent


@dataclass(frozen=True, slots=True)
class Headline:
    """One printing of a headline figure: its amounts (several where the table only prints the parts) and its table."""

    measure: str
    parts: tuple[Amount, ...]
    table: Table


@once_each_value
def headlines(disclosure: Disclosure) -> dict[str, list[Headline]]:
    """Return every printing of every headline figure, by measure, in the order of the tables."""
    found: dict[str, list[Headline]] = defaultdict(list)
    for table in disclosure.tables:
        for measure, parts in _of_table(table):
            found[measure].append(Headline(measure, parts, table))
    return dict(found)


def _of_table(table: Table) -> Iterator[tuple[str, tuple[Amount, ...]]]:
    if table.kind in {"income_and_expenditure", "appropriation_income_and_expenditure"}:
        yield from _of_sides(table)
    elif table.kind == "general_budget_basic_expenditure":
        yield from _of_detail(table)
    elif table.kind == "three_public":
        yield from _of_three_public(table)
    elif table.kind in COLUMNS:
        top = _top(table)
        for key, measure in COLUMNS[table.kind].items():
            if top is not None and key in top.amounts:
                yield _renamed(table, key, measure), (top.amounts[key],)


COLUMNS: dict[str, dict[str, str]] = {
    "income": {"total": INCOME, "current.total": CURRENT_INCOME},
    "expenditure": {"total": CURRENT_EXPENSE, "basic.subtotal": BASIC, "project.subtotal": PROJECT},
    "general_budget_expenditure": {
        "total": GENERAL,
        "basic.subtotal": GENERAL_BASIC,
        "project.subtotal": GENERAL_PROJECT,
    },
    "expenditure_by_economic_class": {"total": CURRENT_EXPENSE},
    "government_funds": {"total": FUNDS},
    "state_capital": {"total": STATE_CAPITAL},
    "projects": {"total": PROJECT},
}


def _renamed(table: Table, key: str, measure: str) -> str:
    """An income table that prints no carry-over, such as 收入决算表, has the year's income for its total."""
    if table.kind != "income" or key != "total" or table.index("current.total") is not None:
        return measure
    return CURRENT_INCOME if "决算" in table.title or "本年收入" in heading(table, key) else measure


def _top(table: Table) -> Line | None:
    found = lines(table)
    return total_line(found) or (found[0] if found and found[0].role is Role.UNIT else None)


def _of_sides(table: Table) -> Iterator[tuple[str, tuple[Amount, ...]]]:
    income, expense = sides(table)
    appropriation = table.kind == "appropriation_income_and_expenditure"
    for side, grand, current in ((income, INCOME, CURRENT_INCOME), (expense, EXPENSE, CURRENT_EXPENSE)):
        key = main_key(side)
        if side.grand is not None and key in side.grand.amounts:
            yield (APPROPRIATION if appropriation else grand), (side.grand.amounts[key],)
        if not appropriation and side.current is not None and key in side.current.amounts:
            yield current, (side.current.amounts[key],)
    if appropriation and expense.current is not None:
        for key, measure, budget in BY_BUDGET:
            if key in expense.current.amounts and not _carried(income, budget) and not _misplaced(expense, key):
                yield measure, (expense.current.amounts[key],)


def _carried(income: Side, budget: str) -> bool:
    """Whether money of a budget is brought over: a line that names another budget brings none of it."""
    named = [entry for entry in brought(income) if any(amount.value for amount in entry.amounts.values())]
    others = tuple(other for *_, other in BY_BUDGET if other != budget)
    return any(not entry.name.startswith(others) for entry in named)


def _misplaced(expense: Side, key: str) -> bool:
    """Whether class 223 has money of which the column of the state-capital budget knows nothing."""
    if key != "state_capital":
        return False
    rows = [entry.amounts for entry in expense.entries if class_key(entry.name) == STATE_CAPITAL_CLASS]
    return any("total" in row and row["total"].value and not (key in row and row[key].value) for row in rows)


def _of_detail(table: Table) -> Iterator[tuple[str, tuple[Amount, ...]]]:
    detail = details(table)
    if detail.personnel is not None:
        yield PERSONNEL, (detail.personnel,)
    if detail.public is not None:
        yield PUBLIC, (detail.public,)
    if detail.total is not None:
        yield GENERAL_BASIC, (detail.total,)
    elif detail.personnel is not None:
        yield GENERAL_BASIC, tuple(part for part in (detail.personnel, detail.public) if part is not None)


def _of_three_public(table: Table) -> Iterator[tuple[str, tuple[Amount, ...]]]:
    amounts = _newest_row(table) if table.index("year") is not None else _whole_row(table)
    printed = [("", ""), ("executed.", ""), ("budget.", BUDGETED)]
    if not any(amount.value for key, amount in amounts.items() if key.startswith(OTHER_BUDGETS)):
        printed.append(("general.", ""))
    for key, measure in THREE_PUBLIC.items():
        for prefix, suffix in printed:
            if prefix + key in amounts:
                yield measure + suffix, (amounts[prefix + key],)


def _newest_row(table: Table) -> Mapping[str, Amount]:
    """The amounts of the first line of the latest year, where a table prints a line a year."""
    years = [table.text(row, "year")[:4] for row in table.rows]
    newest = max((year for year in years if year.isdigit()), default="")
    return next((line.amounts for line in lines(table) if newest and years[line.index] == newest), {})


def _whole_row(table: Table) -> Mapping[str, Amount]:
    """The amounts of the line of the total; where units are listed without one, of the largest."""
    printed = [line for line in lines(table) if line.amounts]
    top = total_line(tuple(printed))
    if top is not None:
        return top.amounts
    largest = max(printed, key=lambda line: sum(amount.value for amount in line.amounts.values()), default=None)
    return largest.amounts if largest is not None else {}
