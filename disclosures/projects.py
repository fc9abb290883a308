"""The projects that a disclosure names, in a table, a form or the text, each once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from disclosures.amounts import NotANumber, read_amount
from disclosures.model import Amount, Clause, Project, Row, SelfAssessment, Source, Statement, Table
from disclosures.naming import project_name, same_project
from disclosures.quoting import Compact

# Columns of the projects table and the projects' targets table → the source of funds they state.
_SOURCES = {
    "current.general": "一般公共预算",
    "current.government_funds": "政府性基金预算",
    "current.state_capital": "国有资本经营预算",
    "carryover.general": "一般公共预算（结转结余）",
    "carryover.government_funds": "政府性基金预算（结转结余）",
    "carryover.state_capital": "国有资本经营预算（结转结余）",
    "funds.government_budget": "政府预算资金",
    "funds.special_account": "财政专户管理资金",
    "funds.unit_funds": "单位资金",
    "special_account": "财政专户管理资金",
    "unit_funds": "单位资金",
}
_TOTALS = frozenset({"", "合计", "总计", "小计"})
_PROJECT_CODE = re.compile(r"\d{17,24}")
_TARGETS = ("cost.name", "output.name", "benefit.name", "satisfaction.name")
_USED_FOR = re.compile(r"用于(?P<name>[^，。；、：:“”]{4,40}?项目)(?:支出|建设|等)?(?=[，。；、]|$)")
_SPENT = re.compile(r"支出决算(?:数)?(?:为|是)?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|千元|元)")
_NO_NAME = re.compile(r"以下|各类|各项|有关|相关|其他|上述|下列|多个|\d+个|本年|重点项目$")
_OTHER_BUDGETS = re.compile(r"政府性基金|国有资本经营")


def projects(
    tables: Sequence[Table],
    self_assessments: Sequence[SelfAssessment],
    statements: Sequence[Statement],
    clauses: Sequence[Clause],
    department: str | None = None,
) -> tuple[Project, ...]:
    """Return the projects in the order first named: tables, then forms and statements, then sentences."""
    found = [project for table in tables if table.kind == "projects" for project in _listed(table)]
    for table in tables:
        if table.kind == "project_targets":
            found = _with_targets(found, _with_codes(table), department)
    assessed = (_assessed(assessment, statements, department) for assessment in self_assessments)
    for project in (*assessed, *map(_stated, statements), *_in_sentences(clauses)):
        if project and not any(same_project(project.name, known.name, department) for known in found):
            found.append(project)
    return tuple(found)


def _listed(table: Table) -> Iterator[Project]:
    """The rows of the projects table; a type printed once stands for the rows below it."""
    kind = ""
    for row in table.rows:
        name = table.text(row, "project")
        kind = table.text(row, "type") or kind
        if name in _TOTALS or name.isdigit():
            kind = ""
            continue
        yield Project(
            name=name,
            source=_source(row),
            unit_name=table.text(row, "unit") or None,
            type=kind or None,
            amount=_amount(table, row, "total"),
            sources_of_funds=_funds(table, row),
        )


def _with_codes(table: Table) -> Iterator[Project]:
    """The rows of the targets table that carry a project's code, or, where it is left out, its money and targets."""
    for row in table.rows:
        code = table.text(row, "code")
        name = table.text(row, "name")
        uncoded = not code and any(table.text(row, key) for key in _TARGETS) and _amount(table, row, "funds.total")
        if name and (_PROJECT_CODE.fullmatch(code) or uncoded):
            yield Project(
                name,
                _source(row),
                code or None,
                amount=_amount(table, row, "funds.total"),
                sources_of_funds=_funds(table, row),
            )


def _with_targets(known: Sequence[Project], coded: Iterable[Project], department: str | None) -> list[Project]:
    """The known projects with their codes, and those that only the targets table names."""
    found = list(known)
    for project in coded:
        alike = [
            index
            for index, other in enumerate(found)
            if other.code is None and same_project(project.name, other.name, department)
        ]
        equal = [index for index in alike if _base(found[index]) == _base(project)]
        index = next(iter(equal or (alike if len(alike) == 1 else [])), None)
        if index is None:
            found.append(project)
        else:
            funds = found[index].sources_of_funds or project.sources_of_funds
            found[index] = replace(found[index], code=project.code, sources_of_funds=funds)
    return found


def _base(project: Project) -> object:
    return project.amount.base if project.amount else None


def _assessed(assessment: SelfAssessment, statements: Sequence[Statement], department: str | None) -> Project | None:
    """The project of a form, under the name that the text gives it where both mean the same."""
    if not assessment.project:
        return None
    names = [told.project for told in statements if same_project(told.project, assessment.project, department)]
    return Project(min((assessment.project, *names), key=len), assessment.source, amount=assessment.full_year_budget)


def _stated(statement: Statement) -> Project:
    amount = statement.full_year_budget[0] if statement.full_year_budget else None
    return Project(statement.project, statement.source, amount=amount)


def _in_sentences(clauses: Sequence[Clause]) -> Iterator[Project]:
    """What the money of the other budgets was used for, as the sections on them tell it."""
    for clause in clauses:
        if not _OTHER_BUDGETS.search("".join(clause.path[-2:])):
            continue
        text = Compact.of(clause.text, clause.source)
        named = [match for match in _USED_FOR.finditer(text.text) if not _NO_NAME.search(match["name"])]
        spent = list(_SPENT.finditer(text.text))
        for match in named:
            amount = None
            if len(named) == len(spent) == 1:
                amount = text.amount(spent[0].span("number"), spent[0]["unit"])
            yield Project(project_name(match["name"]), text.quote(*match.span("name")), amount=amount)


def _funds(table: Table, row: Row) -> dict[str, Amount]:
    amounts = ((name, _amount(table, row, key)) for key, name in _SOURCES.items())
    return {name: amount for name, amount in amounts if amount is not None}


def _amount(table: Table, row: Row, key: str) -> Amount | None:
    """The amount in a column; None where it is blank, unreadable or there is no such column."""
    index = table.index(key)
    cell = row.cells[index] if index is not None else None
    if cell is None:
        return None
    try:
        return read_amount(replace(cell.source, text=cell.text), table.unit or "万元")
    except NotANumber:
        return None


def _source(row: Row) -> Source:
    """The place of the whole row."""
    cells = [cell for cell in row.cells if cell is not None and cell.text.strip()]
    lines = [line for cell in cells for line in cell.source.lines or ()]
    return Source(
        " ".join(cell.text for cell in cells),
        tuple(dict.fromkeys(place for cell in cells for place in cell.source.places)),
        (min(lines), max(lines)) if lines else None,
    )
