"""The head of a table as on paper: headings over the columns that they span."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from disclosures.model import Column


@dataclass(frozen=True, slots=True)
class Head:
    """One heading: how many columns and how many lines of the head it takes."""

    text: str
    columns: int
    lines: int


def head_lines(columns: Sequence[Column]) -> list[list[Head]]:
    """Return the lines of a table's head from the top; none where the table has no columns."""
    lines: list[list[Head]] = [[] for _ in range(max((len(column.path) for column in columns), default=0))]
    if lines:
        _fill(lines, [column.path for column in columns], 0)
    return lines


def _fill(lines: list[list[Head]], paths: Sequence[tuple[str, ...]], level: int) -> None:
    """Put the headings of neighbouring columns below each other; one with nothing under it reaches to the body."""
    for text, same in groupby(paths, key=lambda path: path[level] if len(path) > level else ""):
        group = list(same)
        if any(len(path) > level + 1 for path in group):
            lines[level].append(Head(text, len(group), 1))
            _fill(lines, group, level + 1)
        else:
            lines[level] += [Head(text, 1, len(lines) - level)] * len(group)
