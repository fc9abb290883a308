"""The funds block of a self-assessment: budget, execution, rate and points of each source of funds.

Where extraction has lost cells, the row is read from the right if only that makes rate = executed ÷ budget.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from disclosures.forms import _labels as labels
from disclosures.forms._figures import amount_in, is_figure
from disclosures.forms._sheet import Header, Sheet, joined, label_of, source_of, squeezed
from disclosures.model import FundsRow, Problem
from disclosures.rawtable import RawCell

_BLOCK = re.compile(r"(?:项目|年度|预算)?(?:资金|经费|预算执行).{0,6}")
_AN_ITEM = re.compile(r"资金|拨款|总额|合计|结转|其他|收入|债券|其中|财政|专户|单位|中央|省|市|县|自筹|上级|本级")
_PREFIX = re.compile(r"^其中[：:]?")
_RATE_TOLERANCE = Decimal("0.51")

Cells = dict[str, RawCell | None]


def funds(sheet: Sheet, header: Header, end: int, unit: str, problems: list[Problem]) -> tuple[FundsRow, ...]:
    """Return the rows of the block below its header, up to the row ``end``."""
    rows: list[FundsRow] = []
    for row in range(header.below, end):
        item, figures = _parted(sheet, row)
        if not item or not figures:
            break
        rows.append(_row(item, _assigned(sheet, row, header, figures), unit, problems))
    return tuple(rows)


def _parted(sheet: Sheet, row: int) -> tuple[tuple[RawCell, ...], tuple[RawCell, ...]]:
    """The label cells and the figure cells of a row; no label where it is no row of funds."""
    cells = sheet.filled(row)
    first = next((index for index, cell in enumerate(cells) if is_figure(cell.text)), len(cells))
    item = tuple(cell for cell in cells[:first] if cell.row_span == 1 or not _BLOCK.fullmatch(label_of(cell.text)))
    if not any(_AN_ITEM.search(squeezed(cell.text)) for cell in item):
        return (), ()
    return item, tuple(cell for cell in cells[first:] if is_figure(cell.text))


def _assigned(sheet: Sheet, row: int, header: Header, figures: Sequence[RawCell]) -> Cells:
    """Each column's cell: as printed under the header, or aligned from the right where only that adds up."""
    printed: Cells = {key: _figure(sheet.under(row, label)) for key, label in header.columns.items()}
    keys = sorted(header.columns, key=lambda key: header.columns[key].column)
    shifted: Cells = dict.fromkeys(keys)
    shifted.update(zip(reversed(keys), reversed(figures), strict=False))
    whole = sum(cell is not None for cell in printed.values()) == len(figures)
    if _fits(printed) and (whole or _adds_up(printed)):
        return printed
    return shifted if _fits(shifted) and (not whole or _adds_up(shifted)) else printed


def _figure(cell: RawCell | None) -> RawCell | None:
    return cell if cell is not None and is_figure(cell.text) else None


def _fits(cells: Cells) -> bool:
    """Whether the kinds of the cells fit their columns: percentages are rates, and no score exceeds its points."""
    if any(cell is not None and key != "rate" and "%" in squeezed(cell.text) for key, cell in cells.items()):
        return False
    weight, score = _decimal(cells.get("weight")), _decimal(cells.get("score"))
    return weight is None or score is None or score <= weight


def _adds_up(cells: Cells) -> bool:
    """Whether the rate is executed ÷ full-year budget, as far as all three are printed."""
    budget, executed, rate = (_decimal(cells.get(key)) for key in ("full_year_budget", "executed", "rate"))
    if not budget or executed is None or rate is None:
        return budget is None or not rate
    return abs(executed / budget * 100 - rate) <= _RATE_TOLERANCE


def _decimal(cell: RawCell | None) -> Decimal | None:
    text = squeezed(cell.text).rstrip("%分").replace(",", "") if cell else ""
    return Decimal(text) if text and text.strip("-—－") else None


def _row(item: tuple[RawCell, ...], cells: Cells, unit: str, problems: list[Problem]) -> FundsRow:
    name = joined(item)
    money = {
        key: amount_in(cells.get(key), unit, problems) for key in ("initial_budget", "full_year_budget", "executed")
    }
    return FundsRow(
        item=_PREFIX.sub("", squeezed(name.text if name else "")).rstrip("：:"),
        weight=amount_in(cells.get("weight"), "分", problems),
        rate=amount_in(cells.get("rate"), "%", problems),
        score=amount_in(cells.get("score"), "分", problems),
        source=source_of((*item, *(cell for cell in cells.values() if cell))),
        **money,
    )


def total_row(rows: Sequence[FundsRow]) -> FundsRow | None:
    """The row of all funds: the one that carries points, else the one called a total, else the first."""
    scored = [row for row in rows if row.score is not None]
    called = [row for row in rows if labels.ALL_FUNDS.search(row.item)]
    return next(iter((*scored, *called, *rows)), None)
