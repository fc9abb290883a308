"""What is printed and where: places, amounts, identity, clauses, and what could not be read."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from readers.document import Box

YUAN_PER_UNIT = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


class Kind(StrEnum):
    """What is disclosed: the year's budget, its final accounts, or a self-assessment by itself."""

    BUDGET = "budget"
    FINAL_ACCOUNTS = "final_accounts"
    SELF_ASSESSMENT = "self_assessment"


@dataclass(frozen=True, slots=True)
class Place:
    """A box on a page, in points from the top left."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: boxes (several where it runs over lines or pages) or lines of a text; and its words."""

    text: str
    places: tuple[Place, ...] = ()
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed number: exact value in its printed unit, the size of its last printed digit, and its place.

    ``unit`` is one of YUAN_PER_UNIT, "%", "分", a counting word (辆, 个, 人 …) or "" for a bare number.
    """

    value: Decimal
    step: Decimal
    unit: str
    source: Source

    @property
    def factor(self) -> Decimal:
        """Yuan in one unit of money; 1 for anything else."""
        return YUAN_PER_UNIT.get(self.unit, Decimal(1))

    @property
    def base(self) -> Decimal:
        """The value in yuan; the value itself where it is no money."""
        return self.value * self.factor

    @property
    def base_step(self) -> Decimal:
        """The last printed digit in the same unit as ``base``."""
        return self.step * self.factor


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or understood; the disclosure stands, but somebody should look.

    ``code`` is one of: unknown_department, unknown_year, unknown_kind, unreadable_cell, unknown_table, missing_columns,
    scanned_page.
    """

    code: str
    message: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose disclosure, of which year and kind; None where the document does not say."""

    department: str | None
    district: str | None
    year: int | None
    kind: Kind | None
    unit: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered or free paragraph with the headings above it, from the outermost inwards."""

    id: str
    path: tuple[str, ...]
    text: str
    source: Source
