"""The indicator grid of targets and self-assessments: its rows with levels spread down, columns found by label."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosures.forms import _labels as labels
from disclosures.forms._figures import is_figure
from disclosures.forms._sheet import Header, Sheet, label_of, source_of, squeezed, tidy
from disclosures.model import Source, Target
from disclosures.rawtable import RawCell
from disclosures.targets import looks_like_target, read_target

_LEVELS = ("level1", "level2", "level3")
_LONGEST_PLAIN_TARGET = 20
_PERFECT = 4


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A row of the grid: its level names and the cells of the other columns by key."""

    level1: str
    level2: str
    level3: str
    cells: Mapping[str, RawCell]
    source: Source

    def text(self, key: str) -> str:
        """What the row prints in a column, "" where it is blank or there is no such column."""
        return self.cells[key].text.strip() if key in self.cells else ""

    def target(self, key: str = "target") -> Target:
        """The target (or the actual); operator and unit from columns of their own are put around it."""
        text = self.text(key)
        operator, unit = squeezed(self.text("operator")), squeezed(self.text("unit"))
        bare = text and is_figure(text)
        if key == "target" and operator and not operator.endswith("性") and bare:
            text = f"{operator}{text}"
        return read_target(f"{text}{unit}" if bare and unit and "%" not in text else text)


def indicator_rows(sheet: Sheet, header: Header, end: int) -> Iterator[IndicatorRow]:
    """Yield the rows below the header up to the row ``end``, without total, footer and repeated header."""
    level1 = level2 = ""
    for row in range(header.below, end):
        if _is_no_indicator(sheet, row):
            continue
        cells = _cells(sheet, row, header)
        names = {level: squeezed(cells[level].text) if level in cells else "" for level in _LEVELS}
        if names["level1"] and names["level1"] != level1:
            level1, level2 = names["level1"], names["level2"]
        level2 = names["level2"] or level2
        if names["level3"] and (cells.keys() & {"target", "actual", "weight"}):
            rest = {key: cell for key, cell in cells.items() if key not in _LEVELS}
            yield IndicatorRow(level1, level2, tidy(cells["level3"].text), rest, _source(cells))


def _source(cells: Mapping[str, RawCell]) -> Source:
    own = [cell for key, cell in cells.items() if key not in {"level1", "level2", "project"}]
    return source_of(sorted(own, key=lambda cell: cell.column))


def _is_no_indicator(sheet: Sheet, row: int) -> bool:
    words = sheet.labels(row)
    if not words or labels.TOTAL.fullmatch(words[0]) or labels.FOOTER.match(words[0]):
        return True
    return sum(label.fullmatch(word) is not None for word in words for label in labels.INDICATORS.values()) > 2


def _cells(sheet: Sheet, row: int, header: Header) -> dict[str, RawCell]:
    """Each column's cell as printed under the header; by content where cells have been lost."""
    printed = {
        key: cell
        for key, label in header.columns.items()
        if (cell := sheet.under(row, label)) and (cell.row == row or key in {"level1", "level2", "project"})
    }
    if _fit(printed, header) == _PERFECT:
        return printed
    return max(printed, _by_content(sheet, row, header), key=lambda cells: _fit(cells, header))


def _fit(cells: Mapping[str, RawCell], header: Header) -> int:
    """How well a row reads: a target is short or a figure, its explanation longer, and a figure is no name."""
    if "level3" not in cells or not (cells.keys() & {"target", "actual"}):
        return 0
    target = squeezed(cells["target"].text) if "target" in cells else ""
    plain = looks_like_target(target)
    named = plain or not looks_like_target(cells["level3"].text)
    explained = "explanation" not in header or (
        "explanation" in cells and (plain or len(squeezed(cells["explanation"].text)) >= len(target))
    )
    short = plain or len(target) <= _LONGEST_PLAIN_TARGET
    return 1 + named + explained + short


def _by_content(sheet: Sheet, row: int, header: Header) -> dict[str, RawCell]:
    """The filled cells in order: known level names first, then the columns from the third level on."""
    filled = list(sheet.filled(row))
    found: dict[str, RawCell] = {}
    for level, known in (("level1", labels.LEVEL1), ("level2", labels.LEVEL2)):
        if level in header and filled and known.fullmatch(label_of(filled[0].text)):
            found[level] = filled.pop(0)
    rest = [key for key in _in_order(header) if key not in {"level1", "level2", "project"}]
    found.update(zip(rest, filled, strict=False))
    return found


def _in_order(header: Header) -> list[str]:
    return sorted(header.columns, key=lambda key: header.columns[key].column)
