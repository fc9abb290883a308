"""The units of one department as things to order, count or add: what they are given, or their projects."""

from collections.abc import Iterator

from answers.item import Item
from answers.model import Document, Understood
from answers.places import citation_at
from answers.quantities import Quantity, number, value_of
from answers.relevance import statements
from answers.shown_sums import added_up
from disclosures.model import Project

_UNIT_DIGITS = 6


def units_as_items(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Item]:
    """Yield the units of one department by their rows, which bear the codes of units, in its table of income."""
    if "项目" in asked.text:
        yield from _of_units_projects(documents)
        return
    for document in documents[:1]:
        titles = {table.title for table in document.load().of_kind("income")}
        for unit in (seen.unit for seen in statements(document) if set(seen.unit.path[:1]) <= titles):
            code = unit.labels[1] if len(unit.labels) > 1 else ""
            if code.isdecimal() and len(code) == _UNIT_DIGITS and (read := number(value_of(asked, unit))):
                name = "".join(unit.labels[0].split())
                yield Item(f"“{name}”", read[0], Quantity(name, *read, (unit.citation(),)))


def _of_units_projects(documents: tuple[Document, ...]) -> Iterator[Item]:
    """Yield the units of one department by the sum of their projects."""
    whose: dict[str, list[Project]] = {}
    for project in documents[0].load().projects if documents else ():
        if project.unit_name and project.amount:
            whose.setdefault(project.unit_name, []).append(project)
    for name, listed in whose.items():
        values = [project.amount.value for project in listed if project.amount]
        total, working = added_up(values)
        cited = tuple(citation_at(documents[0], project.source) for project in listed)
        unit = next(project.amount.unit for project in listed if project.amount)
        yield Item(f"“{name}”", total, Quantity(name, total, unit, cited, working))
