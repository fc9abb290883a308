"""Places on scanned pages that were set upright for reading → the places where a person sees the print."""

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from disclosures.model import Place
from readers.document import Box, Document, Page

T = TypeVar("T")


def as_printed(value: T, document: Document) -> T:
    """Return the value with every place in it moved back by its page's shift and tilt, its box holding what it held."""
    turned = {page.number: page for page in document.pages if page.tilt or page.shift}
    return _turned(value, turned) if turned else value


def _turned(value: Any, pages: Mapping[int, Page]) -> Any:
    if isinstance(value, Place):
        page = pages.get(value.page)
        return replace(value, box=_back(value.box, page)) if page else value
    if isinstance(value, tuple):
        return tuple(_turned(each, pages) for each in value)
    if isinstance(value, dict):
        return {key: _turned(each, pages) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _turned(getattr(value, each.name), pages) for each in fields(value)})
    return value


def _back(box: Box, page: Page) -> Box:
    sine, cosine = math.sin(math.radians(page.tilt)), math.cos(math.radians(page.tilt))
    middle, centre = page.width / 2, page.height / 2
    corners = [
        (
            middle + cosine * (x - middle) - sine * (y - centre),
            centre + sine * (x - middle) + cosine * (y - centre),
        )
        for x in (box[0] + page.shift, box[2] + page.shift)
        for y in (box[1], box[3])
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2)
