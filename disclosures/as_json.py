"""A disclosure as the JSON that other programs read: money as decimal strings in the printed unit, blanks as null."""

from decimal import Decimal

from disclosures.model import (
    Amount,
    Clause,
    Coverage,
    Disclosure,
    Figure,
    Identity,
    Indicator,
    Problem,
    Project,
    Result,
    SelfAssessment,
    Source,
    Statement,
    Table,
    TableCell,
    Target,
    WholeDepartment,
)

Json = dict[str, object]

SCHEMA = 1


def to_json(disclosure: Disclosure) -> Json:
    """Return the disclosure as plain values; its keys are those of ``interfaces.md`` section 4."""
    whole = disclosure.whole_department
    return {
        "schema": SCHEMA,
        "file": dict(disclosure.file),
        "identity": _identity(disclosure.identity),
        "clauses": [_clause(clause) for clause in disclosure.clauses],
        "tables": [_table(table) for table in disclosure.tables],
        "figures": [_figure(figure) for figure in disclosure.figures],
        "projects": [_project(project) for project in disclosure.projects],
        "whole_department": _whole_department(whole) if whole else None,
        "indicators": [_indicator(indicator) for indicator in disclosure.indicators],
        "self_assessments": [_self_assessment(assessment) for assessment in disclosure.self_assessments],
        "statements": [_statement(statement) for statement in disclosure.statements],
        "coverage": [_coverage(claim) for claim in disclosure.coverage],
        "problems": [_problem(problem) for problem in disclosure.problems],
    }


def source_json(source: Source | None) -> Json | None:
    """Return a source: its boxes, or the first and last line of a text, and what is printed there."""
    if source is None:
        return None
    return {
        "places": [{"page": place.page, "box": list(place.box)} for place in source.places],
        "lines": list(source.lines) if source.lines else None,
        "text": source.text,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _value(amount: Amount | None) -> str | None:
    return None if amount is None else _number(amount.value)


def _values(amounts: tuple[Amount, ...]) -> list[str | None]:
    return [_value(amount) for amount in amounts]


def _identity(identity: Identity) -> Json:
    return {
        "department": identity.department,
        "district": identity.district,
        "year": identity.year,
        "kind": identity.kind.value if identity.kind else None,
        "unit": identity.unit,
        "source": source_json(identity.source),
    }


def _clause(clause: Clause) -> Json:
    return {
        "id": clause.id,
        "path": list(clause.path),
        "text": clause.text,
        "source": source_json(clause.source),
    }


def _table(table: Table) -> Json:
    return {
        "id": table.id,
        "kind": table.kind,
        "title": table.title,
        "number": table.number,
        "unit": table.unit,
        "columns": [column.heading for column in table.columns],
        "column_keys": [column.key for column in table.columns],
        "rows": [[cell.text if cell and cell.text.strip() else None for cell in row.cells] for row in table.rows],
        "cell_sources": [[_cell_source(cell) for cell in row.cells] for row in table.rows],
        "notes": list(table.notes),
        "source": source_json(table.source),
        "repairs": list(table.repairs),
    }


def _cell_source(cell: TableCell | None) -> Json | None:
    if cell is None:
        return None
    if cell.source.places:
        place = cell.source.places[0]
        return {"page": place.page, "box": list(place.box)}
    return {"line": cell.source.lines[0]} if cell.source.lines else None


def _figure(figure: Figure) -> Json:
    return {
        "measure": figure.measure,
        "aspect": figure.aspect,
        "value": _value(figure.amount),
        "unit": figure.amount.unit,
        "year": figure.year,
        "clause": figure.clause,
        "section": figure.section,
        "text": figure.text,
        "source": source_json(figure.amount.source),
    }


def _project(project: Project) -> Json:
    return {
        "code": project.code,
        "name": project.name,
        "unit_name": project.unit_name,
        "type": project.type,
        "amount": _value(project.amount),
        "unit": project.amount.unit if project.amount else None,
        "sources_of_funds": {name: _value(amount) for name, amount in project.sources_of_funds.items()},
        "source": source_json(project.source),
    }


def _whole_department(whole: WholeDepartment) -> Json:
    return {
        "goals": list(whole.goals),
        "tasks": [{"name": task.name, "content": task.content} for task in whole.tasks],
        "budget": {name: _value(amount) for name, amount in whole.budget.items()},
        "source": source_json(whole.source),
    }


def _target(target: Target) -> Json:
    return {
        "operator": target.operator,
        "target_value": _number(target.value),
        "unit": target.unit,
        "target_raw": target.raw,
    }


def _indicator(indicator: Indicator) -> Json:
    return {
        "scope": indicator.scope,
        "project_code": indicator.project_code,
        "level1": indicator.level1,
        "level2": indicator.level2,
        "level3": indicator.level3,
        **_target(indicator.target),
        "explanation": indicator.explanation,
        "source": source_json(indicator.source),
    }


def _self_assessment(assessment: SelfAssessment) -> Json:
    return {
        "project": assessment.project,
        "attached": assessment.attached,
        "initial_budget": _value(assessment.initial_budget),
        "full_year_budget": _value(assessment.full_year_budget),
        "executed": _value(assessment.executed),
        "execution_rate": _value(assessment.execution_rate),
        "execution_weight": _value(assessment.execution_weight),
        "execution_score": _value(assessment.execution_score),
        "management": [
            {"item": row.item, "weight": _value(row.weight), "score": _value(row.score)}
            for row in assessment.management
        ],
        "results": [_result(result) for result in assessment.results],
        "total_weight": _value(assessment.total_weight),
        "total": _value(assessment.total),
        "grade": assessment.grade,
        "goal": assessment.goal,
        "achieved": assessment.achieved,
        "source": source_json(assessment.source),
    }


def _result(result: Result) -> Json:
    return {
        "level1": result.level1,
        "level2": result.level2,
        "level3": result.level3,
        **_target(result.target),
        "actual_raw": result.actual.raw,
        "actual_value": _number(result.actual.value),
        "actual_unit": result.actual.unit,
        "weight": _value(result.weight),
        "score": _value(result.score),
        "deviation": _value(result.deviation),
        "deviation_reason": result.deviation_reason,
        "source": source_json(result.source),
    }


def _statement(statement: Statement) -> Json:
    return {
        "project": statement.project,
        "origin": statement.origin,
        "full_year_budget": _values(statement.full_year_budget),
        "executed": _values(statement.executed),
        "rates": _values(statement.rates),
        "scores": _values(statement.scores),
        "grades": list(statement.grades),
        "execution_scores": _values(statement.execution_scores),
        "problems": statement.problems,
        "source": source_json(statement.source),
    }


def _coverage(claim: Coverage) -> Json:
    return {
        "budget": claim.budget,
        "projects": _value(claim.projects),
        "funds": _value(claim.funds),
        "share": _value(claim.share),
        "score": _value(claim.score),
        "grade": claim.grade,
        "source": source_json(claim.source),
    }


def _problem(problem: Problem) -> Json:
    return {"code": problem.code, "message": problem.message, "source": source_json(problem.source)}
