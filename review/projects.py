"""The projects that a budget discloses: their names, amounts and targets, found again under another file's names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosures.model import Amount, Disclosure, Indicator, Source
from disclosures.naming import same_project
from review.lines import Role, amounts_of, lines, row_source
from review.targets import DEPARTMENT


@dataclass(frozen=True, slots=True)
class Budgeted:
    """A project of a budget: its lines (one a unit or source), and its targets."""

    name: str
    amounts: tuple[Amount, ...]
    targets: tuple[Indicator, ...]
    source: Source


def budgeted_projects(disclosure: Disclosure) -> tuple[Budgeted, ...]:
    """Return the projects that have targets or stand in the list of projects, each name once."""
    department = disclosure.identity.department
    amounts = _amounts(disclosure)
    names: dict[str, Source] = {}
    for item in disclosure.indicators:
        if item.scope != DEPARTMENT:
            names.setdefault(item.scope, item.source)
    for name, (_, place) in amounts.items():
        if not any(same_project(name, other, department) for other in names):
            names[name] = place
    return tuple(
        Budgeted(
            name,
            next((found for other, (found, _) in amounts.items() if same_project(name, other, department)), ()),
            tuple(item for item in disclosure.indicators if item.scope == name),
            place,
        )
        for name, place in names.items()
    )


def project_of(disclosure: Disclosure, name: str) -> Budgeted | None:
    """The budget's project that another file names so, or None; None too where several are meant."""
    department = disclosure.identity.department
    found = [item for item in budgeted_projects(disclosure) if same_project(item.name, name, department)]
    return found[0] if len(found) == 1 else None


def _amounts(disclosure: Disclosure) -> Mapping[str, tuple[tuple[Amount, ...], Source]]:
    """The amounts of every project in the list of projects, else in the summary of targets."""
    for found in (_listed(disclosure), _summarised(disclosure)):
        result: dict[str, tuple[tuple[Amount, ...], Source]] = {}
        for name, amount, place in found:
            before = result.get(name, ((), place))
            result[name] = ((*before[0], amount), before[1])
        if result:
            return result
    return {}


def _listed(disclosure: Disclosure) -> Iterator[tuple[str, Amount, Source]]:
    for table in disclosure.of_kind("projects"):
        for line, row in zip(lines(table), table.rows, strict=True):
            name = table.text(row, "project")
            if line.role is Role.LEAF and name and "total" in line.amounts:
                yield name, line.amounts["total"], line.source


def _summarised(disclosure: Disclosure) -> Iterator[tuple[str, Amount, Source]]:
    for table in disclosure.of_kind("project_targets"):
        for line, row in zip(lines(table), table.rows, strict=True):
            amount = amounts_of(table, row)[0].get("funds.total")
            if line.role is Role.LEAF and line.name and amount is not None:
                yield line.name, amount, row_source(row, table.source)
