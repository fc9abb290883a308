"""What a table whose amounts are placed tells about tables that are read after it."""

from collections.abc import Sequence
from decimal import Decimal

from disclosures.fragments.evidence import Evidence
from disclosures.fragments.hierarchy import total_row
from disclosures.fragments.rows import DumpRow
from disclosures.fragments.solving import Placed

Rows = Sequence[tuple[DumpRow, Placed]]
ZERO = Decimal(0)


def learn(kind: str, keys: Sequence[str], rows: Rows, evidence: Evidence) -> None:
    """Take in units, sources, totals by column, amounts by economic item and by type of project."""
    _total(kind, keys, rows, evidence)
    if kind == "income" and "name" in keys:
        evidence.units.update(row.word(keys.index("name")) for row, _ in rows if row.words and not row.is_total)
    if kind == "income_and_expenditure":
        item, amount = keys.index("income.item"), keys.index("income.amount")
        evidence.learn_sources([(row.word(item), _value(where, amount)) for row, where in rows if row.word(item)])
    if "economic.code" in keys and "total" in keys:
        code = keys.index("economic.code")
        items = [(row.word(code), where) for row, where in rows if len(row.word(code)) > 3]
        evidence.economic = evidence.economic or _sums(items, keys.index("total"))
    if kind == "projects" and "type" in keys and "total" in keys:
        evidence.types = _sums([(row.word(keys.index("type")), where) for row, where in rows], keys.index("total"))


def _total(kind: str, keys: Sequence[str], rows: Rows, evidence: Evidence) -> None:
    """The total row's amounts by key; on the right side of a two-sided table it is the last one."""
    if "expense.total" in keys:
        column = keys.index("expense.total")
        last = next((where for _, where in reversed(rows) if column in where.figures), None)
        evidence.wholes[kind] = {"total": _value(last, column) or ZERO} if last else {}
        return
    total = total_row([row for row, _ in rows], keys)
    if total is not None:
        placed = rows[total][1]
        evidence.wholes[kind] = {keys[column]: _value(placed, column) or ZERO for column in placed.figures}


def _sums(items: Sequence[tuple[str, Placed]], column: int) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for name, where in items:
        if name:
            sums[name] = sums.get(name, ZERO) + (_value(where, column) or ZERO)
    return sums


def _value(where: Placed, column: int) -> Decimal | None:
    return where.figures[column].value if column in where.figures else None
