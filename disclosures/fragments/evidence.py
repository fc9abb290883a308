"""What one dumped table tells about the blanks of another: sources without money, amounts by economic class."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from disclosures.fragments.rows import DumpRow

ZERO = Decimal(0)

# What the rows of the table of income and expenditure call each source of money.
_SOURCES = (
    ("carryover", re.compile(r"(?:上年|年初).*结转")),
    ("government_funds", re.compile(r"政府性基金")),
    ("state_capital", re.compile(r"国有资本")),
    ("special_account", re.compile(r"财政专户")),
    ("operating", re.compile(r"经营收入")),
    ("business", re.compile(r"事业收入")),
    ("superior", re.compile(r"上级补助")),
    ("affiliate", re.compile(r"附属单位")),
    ("other", re.compile(r"其他收入")),
    ("general", re.compile(r"一般公共预算")),
)
_OF_UNIT = frozenset({"business", "operating", "superior", "affiliate", "other"})
# Columns by key and the sources that feed them.
_FED_BY: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (re.compile(r"carryover\..*|carryover|opening"), frozenset({"carryover"})),
    (re.compile(r"(?:.*\.)?unit_funds"), _OF_UNIT | {"carryover"}),
    (re.compile(r"expense\.government_funds"), frozenset({"government_funds", "carryover"})),
    (re.compile(r"expense\.state_capital"), frozenset({"state_capital", "carryover"})),
    (re.compile(r"funds\.government_budget"), frozenset({"general", "government_funds", "state_capital", "carryover"})),
    (
        re.compile(r"(?:current\.)?appropriation"),
        frozenset({"general", "government_funds", "state_capital", "carryover"}),
    ),
    (re.compile(r"surplus_used|unit_account_balance"), frozenset({"carryover"})),
    (re.compile(r"(?:current\.|funds\.)?special_account(?:\..*)?"), frozenset({"special_account"})),
    *(
        (re.compile(rf"(?:current\.)?{source}(?:\..*)?"), frozenset({source}))
        for source in ("government_funds", "state_capital", *sorted(_OF_UNIT))
    ),
    (re.compile(r"(?:current\.)?general(?:\..*)?"), frozenset({"general"})),
)
# Basic expenditure by use, and the economic classes of the department that make it (支出经济分类科目, 2018).
_CLASSES = {
    "basic.wages": ("301",),
    "basic.subsidies": ("303",),
    "basic.goods_and_services": ("302",),
    "basic.capital": ("307", "309", "310", "311", "312", "399"),
}
_OUTLAY = ("basic.subtotal", "project.subtotal")
_OTHER_WAYS = frozenset({"to_superior", "operating", "to_affiliates"})  # no appropriation pays for them
_TYPES = {"project.other_operation": "其他运转类", "project.specific_target": "特定目标类"}
_PERSONNEL = ("301", "303")
_ITEMS = {
    "abroad": ("30212",),
    "reception": ("30217",),
    "vehicles.operation": ("30231",),
    "vehicles.purchase": ("30913", "31013"),
}


@dataclass
class Evidence:
    """What the tables read so far tell."""

    sources: dict[str, Decimal] = field(default_factory=dict)
    economic: dict[str, Decimal] = field(default_factory=dict)
    types: dict[str, Decimal] = field(default_factory=dict)
    wholes: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)

    def learn_sources(self, rows: Sequence[tuple[str, Decimal | None]]) -> None:
        """Take in the income rows, name and amount, of the table of income and expenditure."""
        found: dict[str, Decimal] = {}
        for name, amount in rows:
            source = next((source for source, words in _SOURCES if words.search(name)), None)
            if source and source not in found and "其中" not in name:
                found[source] = amount or ZERO
        total = next((amount for name, amount in reversed(rows) if re.search(r"总计", name)), None)
        if total is not None and abs(sum(found.values(), ZERO) - total) <= Decimal("0.05"):
            self.sources = found

    def blank(self, kind: str, key: str, whole: Decimal | None) -> bool:
        """Whether no money comes from where the column would get it; ``whole`` is the table's total."""
        fed = next((sources for pattern, sources in _FED_BY if pattern.fullmatch(key)), None)
        if self.sources and fed is not None and not any(self.sources.get(source) for source in fed):
            return True
        if kind == "expenditure" and key in _OTHER_WAYS:
            return whole is not None and whole == self._whole("appropriation_income_and_expenditure", "total")
        if kind in {"government_funds", "state_capital"} and key.startswith("basic."):
            basic = self._whole("expenditure", "basic.subtotal")
            return basic is not None and basic == self._whole("general_budget_expenditure", "basic.subtotal")
        return False

    def expected(self, kind: str, keys: Sequence[str], whole: Decimal | None) -> dict[int, Decimal]:
        """What the total row must hold, by column; ``whole`` is its first amount."""
        known = _ITEMS if kind == "three_public" else _CLASSES if "basic.subtotal" in keys else {}
        told = {
            key: self._sum(known[key.removeprefix("budget.")]) for key in keys if key.removeprefix("budget.") in known
        }
        if not self.economic:
            told = {}
        if self.types and set(_TYPES) <= set(keys):
            told.update({key: self.types.get(name, ZERO) for key, name in _TYPES.items()})
        if kind == "expenditure" and whole is not None and whole == self._whole("general_budget_expenditure", "total"):
            parts = {key: self._whole("general_budget_expenditure", key) for key in _OUTLAY}
            told.update({key: amount for key, amount in parts.items() if amount is not None})
        if kind == "income":
            by_source = {f"current.{source}{rest}": source for source in self.sources for rest in ("", ".subtotal")}
            told.update({key: self.sources[source] for key, source in by_source.items()})
        return {column: told[key] for column, key in enumerate(keys) if key in told}

    def _whole(self, kind: str, key: str) -> Decimal | None:
        return self.wholes.get(kind, {}).get(key)

    def _sum(self, prefixes: Sequence[str]) -> Decimal:
        return sum((amount for code, amount in self.economic.items() if code.startswith(tuple(prefixes))), ZERO)


def against_class(row: DumpRow, keys: Sequence[str]) -> frozenset[int]:
    """The column of a row that its economic class forbids: wages are no running costs, purchases no wages."""
    code = row.word(keys.index("economic.code")) if "economic.code" in keys else ""
    if not code or not {"personnel", "public"} <= set(keys):
        return frozenset()
    return frozenset({keys.index("public" if code.startswith(_PERSONNEL) else "personnel")})
