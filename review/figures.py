"""The figures that sentences state, clause by clause, and the table figures that each of them repeats."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from disclosures.model import Amount, Clause, Disclosure, Figure, Kind, Table
from review import headlines as tables
from review.classes import class_key, classes_of_side, classes_of_table
from review.compare import Comparison, add_up, agree, sharpened
from review.headlines import BUDGETED, Headline, headlines
from review.lines import Line, lines, total_line
from review.model import Outcome

AMOUNT, SHARE, CHANGE, RATE_OF_CHANGE = "金额", "占比", "增减额", "增减率"
INITIAL, ADJUSTED, PLANNED, COMPLETION = "年初预算", "全年预算", "预算", "完成率"
GENERAL_TABLE = "general_budget_expenditure"
CLASS = re.compile(r"^(?P<name>[^（）]+)（类）支出$")
GENERAL_ONLY = re.compile(r"一般公共预算|财政拨款")
OTHER_BUDGET = re.compile(r"(?:政府性?基金|国有资本经营)[^/]*$")  # its parts are printed in no headline
PROCUREMENT = re.compile(r"政府采购[^/]*$")
INCOME_KEYS = {
    "财政拨款收入": ("appropriation",),
    "一般公共预算": ("current.general.subtotal",),
    "一般公共预算拨款收入": ("current.general.subtotal",),
    "政府性基金预算": ("current.government_funds",),
    "国有资本经营预算": ("current.state_capital",),
    "财政专户管理资金": ("current.special_account",),
    "事业收入": ("business", "current.business"),
    "事业单位经营收入": ("operating", "current.operating"),
    "上级补助收入": ("superior", "current.superior"),
    "附属单位上缴收入": ("affiliate", "current.affiliate"),
    "其他收入": ("other", "current.other"),
    "上年结转结余": ("carryover.total",),
}
MEASURES = {
    "收入总计": (tables.INCOME, tables.CURRENT_INCOME),
    "支出总计": (tables.EXPENSE, tables.CURRENT_EXPENSE),
    "收入合计": (tables.CURRENT_INCOME, tables.INCOME),
    "支出合计": (tables.CURRENT_EXPENSE, tables.EXPENSE),
    "财政拨款收支总计": (tables.APPROPRIATION,),
    "一般公共预算支出": (tables.GENERAL,),
    "一般公共预算收支": (tables.GENERAL,),
    "一般公共预算基本支出": (tables.GENERAL_BASIC,),
    "一般公共预算项目支出": (tables.GENERAL_PROJECT,),
    "政府性基金预算支出": (tables.FUNDS,),
    "政府性基金预算收支": (tables.FUNDS,),
    "国有资本经营预算支出": (tables.STATE_CAPITAL,),
    "国有资本经营预算收支": (tables.STATE_CAPITAL,),
    "人员经费": (tables.PERSONNEL,),
    "公用经费": (tables.PUBLIC,),
}
CLASS_COLUMNS = {"": "total", "基本支出": "basic.subtotal", "项目支出": "project.subtotal"}  # by the word that tells
TOTALS = frozenset({"收入总计", "支出总计", "收入合计", "支出合计"})
BY_SCOPE = {
    "基本支出": (tables.BASIC, tables.GENERAL_BASIC),
    "项目支出": (tables.PROJECT, tables.GENERAL_PROJECT),
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One clause and the figures it states about this year, in reading order."""

    clause: Clause
    figures: tuple[Figure, ...]

    def of(self, aspect: str, measure: str | None = None) -> tuple[Figure, ...]:
        """The figures of one aspect, of one measure where given."""
        return tuple(figure for figure in self.figures if figure.aspect == aspect and measure in {None, figure.measure})

    def precise(self, figure: Figure) -> Amount:
        """The figure at the precision that its clause prints; one with decimals has been rounded to them."""
        if figure.amount.step < 1:
            return figure.amount
        return sharpened(figure.amount, [other.amount for other in self.figures])

    @property
    def path(self) -> str:
        """All headings above the clause."""
        return "/".join(self.clause.path)


@dataclass(frozen=True, slots=True)
class Printed:
    """A table's amounts (several where it prints the parts only) and the table."""

    parts: tuple[Amount, ...]
    table: Table


def spoken(disclosure: Disclosure) -> Iterator[Spoken]:
    """Yield the clauses that state figures about the disclosure's own year."""
    by_clause: dict[str, list[Figure]] = defaultdict(list)
    for figure in disclosure.figures:
        if figure.year in {None, disclosure.identity.year}:
            by_clause[figure.clause].append(figure)
    for clause in disclosure.clauses:
        if clause.id in by_clause:
            yield Spoken(clause, tuple(by_clause[clause.id]))


class Tables:
    """Looks up what the tables print for a figure of the text."""

    def __init__(self, disclosure: Disclosure) -> None:
        self._headlines = headlines(disclosure)
        self._final = disclosure.identity.kind is Kind.FINAL_ACCOUNTS
        self._income = next(disclosure.of_kind("income"), None)
        self._said = {clause.id: clause.text for clause in disclosure.clauses}
        self._by_class = [
            (within, table, classes_of_table(table, key))
            for table in disclosure.of_kind("general_budget_expenditure", "expenditure")
            for within, key in CLASS_COLUMNS.items()
        ]
        self._by_side = [
            (table, classes_of_side(table, key))
            for table in disclosure.of_kind("income_and_expenditure", "appropriation_income_and_expenditure")
            for key in ("amount", "total", "general.subtotal")
        ]

    def repeats(self, figure: Figure, path: str) -> list[Printed]:
        """The printings that the figure must agree with one of; empty where no table prints it."""
        if figure.measure in tables.THREE_PUBLIC.values():
            planned = figure.aspect in {ADJUSTED, PLANNED} and self._final
            return self._of([figure.measure + BUDGETED if planned else figure.measure])
        match = CLASS.match(figure.measure)
        if match is not None:
            return self._of_class(match["name"], path, self._said.get(figure.clause, ""))
        measures = self._measures(figure.measure, path)
        if measures or figure.measure in MEASURES or figure.measure in BY_SCOPE:
            return self._of(measures)
        return self._of_income(figure.measure) if "收入" in path else []

    def _measures(self, measure: str, path: str) -> tuple[str, ...]:
        """The headline figures that a measure may mean; under a heading of one budget that budget's must be there."""
        general = bool(GENERAL_ONLY.search(path))
        if (measure in TOTALS and PROCUREMENT.search(path)) or (measure in BY_SCOPE and OTHER_BUDGET.search(path)):
            return ()
        if measure in BY_SCOPE:
            wide, narrow = BY_SCOPE[measure]
            if not general:
                return (wide,)
            return (narrow, wide) if self._of([narrow]) else ()
        known = MEASURES.get(measure, ())
        own = (tables.APPROPRIATION, tables.GENERAL)
        if measure in TOTALS and general:
            return own + known if self._of(own) else ()
        return known

    def of(self, *measures: str) -> list[Printed]:
        """Every printing of these headline figures."""
        return self._of(measures)

    def _of(self, measures: Iterable[str]) -> list[Printed]:
        found: list[Headline] = [item for measure in measures for item in self._headlines.get(measure, [])]
        return [Printed(item.parts, item.table) for item in found]

    def _of_class(self, name: str, path: str, text: str) -> list[Printed]:
        """A class is printed by function and on the expense side; a sentence rarely says which of them it means.

        Under a heading of the general budget its own table must be there, or nothing is compared. A paragraph about
        基本支出 or 项目支出 may mean that part of the class.
        """
        code = class_key(name)
        listed = [
            Printed(tuple(parts), table)
            for within, table, found in self._by_class
            if within in text and (parts := found.get(code))
        ]
        if GENERAL_ONLY.search(path) and not any(item.table.kind == GENERAL_TABLE for item in listed):
            return []
        sided = [Printed(tuple(found[code][1]), table) for table, found in self._by_side if code in found]
        return listed + [printing for printing in sided if len(printing.parts) == 1]

    def _of_income(self, measure: str) -> list[Printed]:
        top = total_line(lines(self._income)) if self._income is not None else None
        if top is None or self._income is None:
            return []
        keys = [key for key in INCOME_KEYS.get(measure, ()) if key in top.amounts]
        if keys:
            return [Printed((top.amounts[key],), self._income) for key in keys]
        blank = [key for key in INCOME_KEYS.get(measure, ()) if self._income.index(key) is not None]
        whole = top.amounts.get("total")
        return [Printed((_nothing(whole),), self._income)] if whole and blank and self._is_complete(top) else []

    def _is_complete(self, top: Line) -> bool:
        """Whether what the total line of the income table prints makes its total, so that blanks are nothing."""
        keys = {key for keys in INCOME_KEYS.values() for key in keys if key in top.amounts}
        return bool(keys) and sum(top.amounts[key].base for key in keys) == top.amounts["total"].base


def _nothing(like: Amount) -> Amount:
    return replace(like, value=Decimal(0))


def closest(amount: Amount, printings: list[Printed]) -> tuple[Comparison, Printed]:
    """The comparison with the printing that agrees best; with the first where none does."""
    rank = {Outcome.HOLDS: 0, Outcome.TAIL: 1, Outcome.FAILS: 2}
    compared = [(_compare(amount, printing), printing) for printing in printings]
    return min(compared, key=lambda pair: rank[pair[0].outcome])


def _compare(amount: Amount, printing: Printed) -> Comparison:
    return agree(amount, printing.parts[0]) if len(printing.parts) == 1 else add_up(amount, printing.parts)
