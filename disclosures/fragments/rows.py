"""The words below a header as rows: codes and names under their columns, amounts in order but not yet under any."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from disclosures.amounts import exact
from disclosures.fragments.tokens import Token, joined
from disclosures.model import Source

_CODE_KEYS = re.compile(r"(?:.*[._])?(?:code|class|section|item)")
_TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合计|总计)[:：]?")


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as printed; ``value`` is None where a dash stands for none, ``step`` the size of its last digit."""

    source: Source
    value: Decimal | None
    step: Decimal = Decimal(0)


@dataclass
class DumpRow:
    """A row: its words by column and its amounts in printed order."""

    words: dict[int, Source] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)

    def word(self, column: int | None) -> str:
        """What stands in a column of words, without white space; "" for nothing."""
        found = self.words.get(column) if column is not None else None
        return "".join(found.text.split()) if found else ""

    @property
    def is_total(self) -> bool:
        """Whether the row sums up the others: called so, or without any name."""
        return not self.words or any(_TOTAL.fullmatch("".join(word.text.split())) for word in self.words.values())


def figure(token: Token) -> Figure:
    """The amount that a word prints."""
    source = Source(token.text, lines=(token.line, token.last))
    if not any(character.isdigit() for character in token.text):
        return Figure(source, None)
    value, step = exact(token.text)
    return Figure(source, value, step)


def rows_of(tokens: Sequence[Token], keys: Sequence[str], texts: Sequence[int]) -> list[DumpRow]:
    """The rows of a table whose first columns are codes and names, in that order."""
    names = sum(not is_code(keys[column]) for column in texts)
    decimals = any(token.figure and token.text[-1].isdigit() for token in tokens)
    rows: list[DumpRow] = []
    for group, figures in _groups(tokens, names, decimals=decimals):
        row = DumpRow(figures=[figure(token) for token in figures])
        row.words = dict(_under_columns(group, keys, texts))
        rows.append(row)
    _settle_units(rows, keys, texts)
    return rows


def is_code(key: str) -> bool:
    """Whether a column holds codes."""
    return _CODE_KEYS.fullmatch(key) is not None


Run = tuple[bool, list[Token]]  # whether it is a code, and its words


def _groups(tokens: Sequence[Token], names: int, *, decimals: bool) -> Iterator[tuple[list[Run], list[Token]]]:
    """Yield the runs of codes and names of every row and its figures."""
    runs: list[Run] = []
    figures: list[Token] = []
    for token in tokens:
        named = any(not code for code, _ in runs) or not names
        if token.figure or (token.integer and named and (not decimals or token.text == "0")):
            figures.append(token)
            continue
        code = token.integer
        ended = names and code and sum(not is_code_ for is_code_, _ in runs) >= _names_expected(runs, names)
        if figures or ended:
            yield runs, figures
            runs, figures = [], []
        if runs and not code and not runs[-1][0]:
            runs[-1][1].append(token)
        else:
            runs.append((code, [token]))
    if runs or figures:
        yield runs, figures


def _names_expected(runs: Sequence[Run], names: int) -> int:
    """How many names the row may have: one where it is a total or a department, whose code and name stand first."""
    first = next((run for code, run in runs if not code), None)
    if first and _TOTAL.fullmatch("".join(token.text for token in first)):
        return 1
    return names


def _under_columns(runs: Sequence[Run], keys: Sequence[str], texts: Sequence[int]) -> Iterator[tuple[int, Source]]:
    """Give every code and name its column: codes by their length between the names they stand between."""
    rest = list(texts)
    for index, (code, run) in enumerate(runs):
        if code:
            ahead = _until_name(rest, keys)
            waiting = sum(1 for later in _codes_from(runs, index))
            column = _code_column(run[0].text, ahead, keys, waiting)
        else:
            column = next((column for column in rest if not is_code(keys[column])), None)
        if column is None:
            continue
        yield column, joined(run)
        rest = [other for other in rest if other > column]


def _codes_from(runs: Sequence[Run], index: int) -> Iterator[Run]:
    for run in runs[index:]:
        if not run[0]:
            return
        yield run


def _until_name(columns: Sequence[int], keys: Sequence[str]) -> list[int]:
    codes: list[int] = []
    for column in columns:
        if not is_code(keys[column]):
            break
        codes.append(column)
    return codes


def _code_column(text: str, columns: Sequence[int], keys: Sequence[str], waiting: int) -> int | None:
    """The column of a code: a class has three digits, section and item two, a unit's any number but stands last."""
    if not columns:
        return None
    unit = next((column for column in columns if keys[column] == "unit_code"), None)
    if unit is not None and waiting == 1 and len(text) > 2:
        return unit
    return columns[0]


def _settle_units(rows: Sequence[DumpRow], keys: Sequence[str], texts: Sequence[int]) -> None:
    """A lone code of three digits is a class where rows of that class follow, else a unit's."""
    unit = next((column for column in texts if keys[column] == "unit_code"), None)
    first = next((column for column in texts if keys[column] == "class"), None)
    if unit is None or first is None:
        return
    classes = {row.word(first) for row in rows if row.word(first) and len(row.words) > 2}
    for row in rows:
        if row.word(first) == "" and row.word(unit) in classes:
            row.words[first] = row.words.pop(unit)
