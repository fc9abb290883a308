"""Rows of the table of projects: kind, project and unit stand together and are parted by the names of the units."""

import re
from collections.abc import Iterable, Sequence

from disclosures.fragments.rows import DumpRow, figure
from disclosures.fragments.tokens import Token, joined

LONGEST_TYPE = 10
SHORTEST_UNIT = 4
_TYPE = re.compile(r".{2,}类(?:项目)?")


def project_rows(tokens: Sequence[Token], columns: Sequence[int], units: Iterable[str]) -> tuple[list[DumpRow], bool]:
    """The rows, and whether every project could be told from its unit; ``columns`` are those of kind, project, unit."""
    kind, project, unit = columns
    rows: list[DumpRow] = []
    names: list[tuple[DumpRow, list[Token]]] = []
    for words, figures in _groups(tokens):
        row = DumpRow(figures=[figure(token) for token in figures])
        rows.append(row)
        rest = words
        if words and words[0].integer:
            row.words[project] = joined(words[:1])
            if words[1:]:
                row.words[unit] = joined(words[1:])
            continue
        size = _type_words(words)
        if size:
            row.words[kind] = joined(words[:size])
            rest = words[size:]
        if rest:
            names.append((row, rest))
    shared = _shared_ends([words for _, words in names])
    known = frozenset(units)
    parted = [
        _part(row, words, known, project, unit) or _part(row, words, shared, project, unit) for row, words in names
    ]
    return rows, all(parted)


def _groups(tokens: Sequence[Token]) -> Iterable[tuple[list[Token], list[Token]]]:
    words: list[Token] = []
    figures: list[Token] = []
    for token in tokens:
        if token.figure:
            figures.append(token)
            continue
        if figures:
            yield words, figures
            words, figures = [], []
        words.append(token)
    if words or figures:
        yield words, figures


def _type_words(words: Sequence[Token]) -> int:
    for size in range(1, min(5, len(words)) + 1):
        text = "".join(token.text for token in words[:size])
        if len(text) <= LONGEST_TYPE and _TYPE.fullmatch(text):
            return size
    return 0


def _part(row: DumpRow, words: list[Token], units: frozenset[str], project: int, unit: int) -> bool:
    """Put the words that make a unit's name at their end under the unit, those before under the project."""
    for start in range(len(words)):
        if "".join(token.text for token in words[start:]) in units:
            row.words[unit] = joined(words[start:])
            if start:
                row.words[project] = joined(words[:start])
            return True
    row.words[project] = joined(words)
    return False


def _shared_ends(rows: Sequence[list[Token]]) -> frozenset[str]:
    """Names that stand whole at the end of more than one row."""
    ends: dict[str, int] = {}
    for words in rows:
        for start in range(1, len(words)):
            end = "".join(token.text for token in words[start:])
            if len(end) >= SHORTEST_UNIT:
                ends[end] = ends.get(end, 0) + 1
    return frozenset(end for end, count in ends.items() if count > 1)
