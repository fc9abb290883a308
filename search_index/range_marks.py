"""Where a text prints the sums that a range of money admits."""

from collections.abc import Iterator, Sequence

from search_index.analysis import Normalised, Span, normalise, numbers
from search_index.sums import Range, hundredths, placed_sums

TEN_THOUSAND, ONE = 10_000, 1  # the units that tables are in, the usual one first


def range_marks(text: str, ranges: Sequence[Range], *, row: bool) -> tuple[Span, ...]:
    """Return the spans of a printed text that hold a sum of one of the ranges.

    Sums with their unit come first. The cells of a row go without: they are taken in 万元, in 元 where none fits, and
    whole numbers, which may be codes, only where no other is a sum of the range.
    """
    form = normalise(text)
    said = tuple(form.original(start, end) for value, start, end in placed_sums(form.text) if _admits(ranges, value))
    if said or not row:
        return said
    for unit in (TEN_THOUSAND, ONE):
        found = tuple(_cells(form, ranges, unit))
        if found:
            return tuple(span for span in found if "." in text[slice(*span)]) or found
    return ()


def _cells(form: Normalised, ranges: Sequence[Range], unit: int) -> Iterator[Span]:
    for number, start in numbers(form.text):
        if _admits(ranges, hundredths(number, unit)):
            yield form.original(start, start + len(number))


def _admits(ranges: Sequence[Range], value: int | None) -> bool:
    return value is not None and any(low <= value <= high for low, high in ranges)
