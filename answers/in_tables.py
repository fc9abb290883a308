"""What tables that a question names print of one item: 支出经济分类汇总表比基本支出表多多少."""

import re
from collections.abc import Iterable

from answers.model import Document
from answers.quantities import Quantity, number, of_rows, plain, table_rows, whole_of
from answers.units import Unit
from answers.vocabulary import as_printed, codes, said_names
from search_index.analysis import normal_form

_BEFORE = re.compile(r"^(?:20\d\d年度?|部门|公开|\s)+")
_SHORTEST = 5
_TOTALS = frozenset({"合计", "总计"})
# What people leave out of a table's name.
_LOOSE = re.compile(r"情况|(?<=支出)预算(?=表)")


def in_named_tables(text: str, document: Document) -> tuple[Quantity, ...]:
    """Return what every table that a normalised text names prints of the item that it names, in the text's order.

    Nothing where it names no item, or fewer than two tables that print it. Rows of one name are added.
    """
    said = named_tables(text, dict.fromkeys(table.title for table in document.load().tables))
    if len(said) < 2:
        return ()
    rest = text
    for part in said.values():
        rest = rest.replace(part, ",")
    found = (_of_table(rest, title, document) for title in sorted(said, key=lambda title: text.find(said[title])))
    return tuple(one for one in found if one)


def named_tables(text: str, titles: Iterable[str]) -> dict[str, str]:
    """Return the titles that a text says, in full or by their ends, with what it says; an end names one table."""
    said: dict[str, str] = {}
    for title in titles:
        name = _BEFORE.sub("", normal_form(title)).replace(" ", "")
        ends = (one[start:] for one in dict.fromkeys((name, _LOOSE.sub("", name))) for start in range(len(one)))
        if end := next((end for end in ends if len(end) >= _SHORTEST and end in text), ""):
            said.setdefault(title, end)
    longest: dict[str, str] = {}
    for title, end in sorted(said.items(), key=lambda pair: -len(pair[1])):
        if not any(end in other for other in longest.values()):
            longest[title] = end
    return longest


def in_table(name: str, title: str, document: Document) -> Quantity | None:
    """Return what a table prints of a name: its row, its column's total, or the total where its title has the name."""
    rows = [seen.unit for seen in table_rows(document) if seen.unit.path[0] == title]
    if named := [unit for unit in rows if plain(unit.labels[0]) == plain(name)]:
        return of_rows(named)
    for total in (unit for unit in rows if plain(unit.labels[0]) in _TOTALS):
        under = [one for one in total.values if plain(one.heading.rpartition("/")[2]) == plain(name)]
        under += [whole_of(total)] if plain(name) in plain(title) else []
        if under and (read := number(under[0])):
            return Quantity(name, *read, (total.citation(),))
    return None


def _of_table(text: str, title: str, document: Document) -> Quantity | None:
    rows = [seen.unit for seen in table_rows(document) if seen.unit.path[0] == title]
    numbers = set(codes(text))
    names = [one.name for one in said_names(text, (document,)) if one.row]
    found = [unit for unit in rows if numbers & set(unit.labels)] or [unit for unit in rows if _bears(unit, names)]
    named = [unit for unit in found if unit.labels[:1] == found[0].labels[:1]]
    return of_rows(named, label=f"《{title}》{named[0].labels[0]}") if named else None


def _bears(unit: Unit, names: list[str]) -> bool:
    return as_printed(normal_form(unit.labels[0])) in names
