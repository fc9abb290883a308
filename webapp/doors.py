"""Links that open a page at a place: every figure on a screen is such a door."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from flask import url_for

from disclosures.model import Source
from readers.document import Box

# More boxes than this on a page are drawn as one around them all; also keeps addresses short.
MOST_BOXES = 24
LONGEST_SAID = 80
_PLACE = re.compile(r"(\d{1,5}):(-?[\d.]{1,9}),(-?[\d.]{1,9}),(-?[\d.]{1,9}),(-?[\d.]{1,9})")
_LINES = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: boxes by page, or the first and last line of a text.

    ``says`` are the words there, by which a cell is told in the row of a table; tabs part several cells.
    """

    boxes: tuple[tuple[int, Box], ...] = ()
    lines: tuple[int, int] | None = None
    says: str = ""

    @classmethod
    def of_source(cls, source: Source) -> Self:
        """The spot of a value in a disclosure."""
        return cls(_few((place.page, place.box) for place in source.places), source.lines, _said(source.text))

    @classmethod
    def of_json(cls, source: Mapping[str, Any]) -> Self:
        """The spot of a source as interfaces.md §4 prints it."""
        lines = source.get("lines")
        return cls(
            _few((place["page"], tuple(place["box"])) for place in source.get("places") or ()),
            (lines[0], lines[1]) if lines else None,
            _said(source.get("text") or ""),
        )

    @classmethod
    def of_query(cls, at: str, lines: str, says: str = "") -> Self:
        """The spot that an address names; whatever is no place is passed over."""
        boxes = ((int(m[1]), _box(m.groups()[1:])) for m in _PLACE.finditer(at) if all(map(_is_number, m.groups())))
        match = _LINES.fullmatch(lines)
        return cls(_few(boxes), (int(match[1]), int(match[2] or match[1])) if match else None, _said(says))

    @property
    def first_page(self) -> int | None:
        """The page of the first box."""
        return self.boxes[0][0] if self.boxes else None

    @property
    def query(self) -> dict[str, Any]:
        """The address arguments that name this spot."""
        if self.boxes:
            return {"at": ";".join(f"{page}:{','.join(f'{n:.1f}' for n in box)}" for page, box in self.boxes)}
        if not self.lines:
            return {}
        return {"lines": f"{self.lines[0]}-{self.lines[1]}"} | ({"says": self.says} if self.says else {})

    @property
    def address(self) -> str:
        """What names the spot in addresses, in short: page scripts compare places by it."""
        query = self.query
        return query.get("at") or " ".join(query.values())

    def __bool__(self) -> bool:
        return bool(self.boxes or self.lines)


def spot(source: Source | Mapping[str, Any] | None) -> Spot:
    """Return the spot of a source in either form; an empty one for None."""
    if source is None:
        return Spot()
    return Spot.of_source(source) if isinstance(source, Source) else Spot.of_json(source)


def desk_link(disclosure_id: str, source: Source | Mapping[str, Any] | None, **query: Any) -> str:
    """Return the address of the desk, opened at the source."""
    return url_for("desk.show", disclosure_id=disclosure_id, **query, **spot(source).query)


def sheet_link(disclosure_id: str, source: Source | Mapping[str, Any] | None) -> str:
    """Return the address of the left side of the desk alone, opened at the source."""
    return url_for("desk.sheet", disclosure_id=disclosure_id, **spot(source).query)


def _said(text: str) -> str:
    """The words of a cell or a few; a paragraph is told by its line alone."""
    return text if len(text) <= LONGEST_SAID else ""


def _few(boxes: Iterable[tuple[int, Box]]) -> tuple[tuple[int, Box], ...]:
    found = tuple(dict.fromkeys(boxes))
    if len(found) <= MOST_BOXES:
        return found
    pages = dict.fromkeys(page for page, _ in found)
    return tuple((page, _around([box for on, box in found if on == page])) for page in pages)


def _around(boxes: list[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _is_number(text: str) -> bool:
    return text.count(".") <= 1 and any(character.isdecimal() for character in text)


def _box(numbers: tuple[str, ...]) -> Box:
    x0, top, x1, bottom = (float(number) for number in numbers)
    return x0, top, x1, bottom
