"""Which rows of a dumped table are details, and which sum them up, by their codes and first amounts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.fragments.rows import DumpRow
from disclosures.fragments.tokens import ORDINAL

ZERO = Decimal(0)
PROJECT_CODE = 15  # digits, at least
DEPARTMENT_CODE = 3


def total_row(rows: Sequence[DumpRow], keys: Sequence[str]) -> int | None:
    """The row that sums up all others: called so, else a first one whose code all others begin with, else the only."""
    filled = [row for row in range(len(rows)) if rows[row].figures]
    named = next((row for row in filled if rows[row].is_total and rows[row].words), None)
    nameless = filled[0] if filled and not rows[filled[0]].words else None
    if named is not None or nameless is not None:
        return named if named is not None else nameless
    if len(filled) == 1:
        return filled[0]
    department = path(rows[filled[0]], keys) if filled else ""
    following = path(rows[filled[1]], keys) if filled else ""
    return filled[0] if department and _under(following, department) and len(department) == DEPARTMENT_CODE else None


def details(rows: Sequence[DumpRow], keys: Sequence[str], total: int | None) -> tuple[int, ...]:
    """The rows that add up to the total, by their first amounts; none where no known order of rows does."""
    if total is None:
        return ()
    for chosen in _hypotheses(rows, keys, total):
        if chosen and _sums_up(rows, total, chosen):
            return chosen
    return ()


def below(rows: Sequence[DumpRow], keys: Sequence[str], parent: int, chosen: Sequence[int]) -> tuple[int, ...]:
    """The details that a row sums up; none where its first amount is not their sum."""
    code = path(rows[parent], keys)
    prefixed = tuple(row for row in chosen if code and path(rows[row], keys).startswith(code))
    following: list[int] = []
    for row in range(parent + 1, len(rows)):
        if row in chosen:
            following.append(row)
        elif following:
            break
    return next((found for found in (prefixed, tuple(following)) if found and _sums_up(rows, parent, found)), ())


def path(row: DumpRow, keys: Sequence[str]) -> str:
    """The row's code by function or economic class, its parts put together; else its unit's."""
    parts = [row.word(column) for column, key in enumerate(keys) if key in {"class", "section", "item"}]
    code = "".join(parts) or next((row.word(keys.index(key)) for key in ("code", "economic.code") if key in keys), "")
    if not code and "economic.class" in keys:
        code = row.word(keys.index("economic.class")) + row.word(keys.index("economic.item"))
    return code


def _hypotheses(rows: Sequence[DumpRow], keys: Sequence[str], total: int) -> Iterator[tuple[int, ...]]:
    others = [row for row in range(len(rows)) if row != total and rows[row].figures and not rows[row].is_total]
    paths = {row: path(rows[row], keys) for row in others}
    coded = [row for row in others if paths[row]]
    yield tuple(row for row in coded if not any(_under(paths[other], paths[row]) for other in coded if other > row))
    yield tuple(row for row in coded if len(paths[row]) > 3 and not any(_under(paths[o], paths[row]) for o in coded))
    yield tuple(row for row in coded if len(paths[row]) >= PROJECT_CODE)
    typed = keys.index("type") if "type" in keys else None
    yield tuple(row for row in others if rows[row].word(typed))
    names = {row: "".join(word.text for word in rows[row].words.values()) for row in others}
    yield tuple(row for row in others if names[row][:1] in "（(" and ORDINAL.match(names[row]))
    yield tuple(row for row in others if ORDINAL.match(names[row]))
    yield tuple(others)


def _under(code: str, parent: str) -> bool:
    return code != parent and code.startswith(parent)


def _sums_up(rows: Sequence[DumpRow], total: int, chosen: Sequence[int]) -> bool:
    firsts = [rows[row].figures[0] for row in chosen]
    whole = rows[total].figures[0] if rows[total].figures else None
    if whole is None or whole.value is None:
        return False
    slack = (whole.step + sum((first.step for first in firsts), ZERO)) / 2
    return abs(whole.value - sum((first.value or ZERO for first in firsts), ZERO)) <= slack
