"""The amount of something that bears a name of its own: a project, or a unit of the department."""

import re

from answers.member_units import units_named, without_units
from answers.model import Document
from answers.places import citation_at
from answers.projects import named_projects, says_all, short_name
from answers.quantities import Quantity, number, plain, table_rows, whole_of
from answers.titles import full_name
from answers.vocabulary import said_names
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path

_BUDGET = re.compile(r"(?:的)?(?:收入|支出|总)*预算数?$|(?:的)?(?:总?收入|总?支出|总计|合计)$")
_UNIT = re.compile(r"\d{6}")
# What units are given or earn as a whole: no item of theirs.
_WHOLES = re.compile(r"(?:收入|支出|预算)(?:合计|总计|总额)")
_SHORTEST_UNIT = 2
_SEVERAL = 2
_SHORTEST_INDICATOR = 4


def of_project(phrase: str, document: Document) -> Quantity | None:
    """Return the amount of the one project that a phrase names; None where it names none or several."""
    whose = full_name(document)
    priced = {short_name(one.name, whose): one for one in document.load().projects if one.amount}
    named = tuple(name for name in named_projects(phrase, priced) if says_all(phrase, name))
    if len(named) != 1 or (amount := priced[named[0]].amount) is None:
        return None
    project = priced[named[0]]
    return Quantity(project.name, amount.value, amount.unit, (citation_at(document, project.source, ("项目支出",)),))


def of_unit(phrase: str, document: Document) -> Quantity | None:
    """Return the whole of the one unit of the department that a phrase names: 本级, 某某中心."""
    name = _BUDGET.sub("", plain(phrase))
    rows = [
        seen.unit for seen in table_rows(document) if len(seen.unit.labels) > 1 and _UNIT.fullmatch(seen.unit.labels[1])
    ]
    called = {plain(unit.labels[0]): unit for unit in reversed(rows) if plain(unit.labels[0]).endswith(name)}
    if len(name) < _SHORTEST_UNIT or len(called) != 1 or len({plain(unit.labels[0]) for unit in rows}) < _SEVERAL:
        return None
    unit = next(iter(called.values()))
    read = number(whole_of(unit))
    return Quantity(unit.labels[0], *read, (unit.citation(),)) if read else None


def of_units(text: str, document: Document) -> tuple[Quantity, ...]:
    """Return the wholes of the units that a text names, where it names several and nothing that they are given for."""
    found = tuple(one for name in units_named(text, document) if (one := of_unit(name, document)))
    rest = _WHOLES.sub(" ", without_units(text, document))
    return () if len(found) < _SEVERAL or said_names(rest, (document,)) else found


def of_target(text: str, document: Document) -> Quantity | None:
    """Return the target of the indicator that a text names whole, the department's own before a project's."""
    named = [
        one
        for one in document.load().indicators
        if len(one.level3) >= _SHORTEST_INDICATOR and normal_form(one.level3) in text and one.target.value is not None
    ]
    named.sort(key=lambda one: (-len(one.level3), one.scope != DEPARTMENT_SCOPE))
    if not named or named[0].target.value is None:
        return None
    cited = citation_at(document, named[0].source, indicator_path(named[0]))
    return Quantity(f"{named[0].level3}目标", named[0].target.value, named[0].target.unit, (cited,))
