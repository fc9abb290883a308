"""Prints which share of each field of the forms is read right, against the truth files under ../shared.

Run: .venv/bin/python -m benchmarks.forms [DOCUMENT …] (names as printed; default: all). Exit 0 always.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from disclosures import forms
from disclosures.cover import identity
from disclosures.form import Forms
from disclosures.layout import recognise
from disclosures.model import Amount, Indicator, Project, SelfAssessment, Table
from disclosures.naming import same_project
from disclosures.outline import clauses
from disclosures.projects import projects
from disclosures.statements import name_by_statement, statements, unattached
from disclosures.stitching import raw_tables
from readers import read

SHARED = Path(__file__).resolve().parents[1] / "../shared"
DISCLOSURES = SHARED / "disclosures"
BLANK = {"-", "—", ""}

Pair = tuple[str, str, str]  # field, expected, found


def cases() -> Iterator[tuple[str, Path, Path]]:
    """Name, file and truth of every document."""
    for number in ("000", "002", "004"):
        truth = DISCLOSURES / f"{number}.truth.json"
        yield f"{number}.pdf", next(DISCLOSURES.glob(f"{number}_*.pdf")), truth
        for ending in (".docx", ".html", ".xlsx"):
            for path in DISCLOSURES.glob(f"{number}_*{ending}"):
                yield f"{number}{ending}", path, truth
        yield f"{number}.txt", next((DISCLOSURES / "published_text").glob(f"{number}_*.txt")), truth
    for truth in sorted((DISCLOSURES / "bulk_sample").glob("*.truth.json")):
        if truth.stem != "truth_summary":
            name = truth.name.removesuffix(".truth.json")
            yield name, next(truth.parent.glob(f"{name}_*.pdf")), truth


def plain(value: object) -> str:
    """The value without white space; dashes are blanks."""
    text = "".join(str(value or "").split()).replace(",", "，").rstrip("：:")
    return "" if text in BLANK else text


def printed(amount: Amount | None) -> str:
    """An amount as it is printed."""
    return plain(amount.source.text) if amount else ""


def of_self_assessment(truth: dict[str, Any], found: SelfAssessment | None) -> Iterator[Pair]:
    """The fields of one form."""
    yield "project", plain(truth["project"]), plain(found.project if found else "")
    yield "goal", plain(truth["goals"]["expected"]), plain(found.goal if found else "")
    yield "achieved", plain(truth["goals"]["actual"]), plain(found.achieved if found else "")
    yield "total.weight", plain(truth["total"]["weight"]), printed(found.total_weight if found else None)
    yield "total.score", plain(truth["total"]["score"]), printed(found.total if found else None)
    names = {"annual_budget": "full_year_budget"}
    for position, row in enumerate(truth["funds"]):
        funds = found.funds[position] if found and position < len(found.funds) else None
        yield "funds.item", plain(row["item"]), plain(funds.item if funds else "")
        for key in ("initial_budget", "annual_budget", "executed", "weight", "rate", "score"):
            yield f"funds.{key}", plain(row[key]), printed(getattr(funds, names.get(key, key)) if funds else None)
    for position, row in enumerate(truth["management"]):
        item = found.management[position] if found and position < len(found.management) else None
        for key in ("item", "note", "issue"):
            yield f"management.{key}", plain(row[key]), plain(getattr(item, key) if item else "")
        for key in ("weight", "score"):
            yield f"management.{key}", plain(row[key]), printed(getattr(item, key) if item else None)
    yield "results.count", str(len(truth["indicators"])), str(len(found.results) if found else 0)
    for position, row in enumerate(truth["indicators"]):
        result = found.results[position] if found and position < len(found.results) else None
        for key, name in (("l1", "level1"), ("l2", "level2"), ("l3", "level3"), ("reason", "deviation_reason")):
            yield f"results.{name}", plain(row[key]), plain(getattr(result, name) if result else "")
        for key in ("target", "actual"):
            yield f"results.{key}", plain(row[key]), plain(getattr(result, key).raw if result else "")
        for key in ("weight", "score", "deviation"):
            yield f"results.{key}", plain(row[key]), printed(getattr(result, key) if result else None)


def of_whole_department(truth: dict[str, Any], read_forms: Forms) -> Iterator[Pair]:
    """The fields of the whole-department table."""
    whole = read_forms.whole_department
    yield "whole.goals", plain(truth["goals"]), plain("".join(whole.goals) if whole else "")
    for position, task in enumerate(truth["tasks"]):
        found = whole.tasks[position] if whole and position < len(whole.tasks) else None
        yield "whole.task", plain(task["name"]), plain(found.name if found else "")
        yield "whole.content", plain(task["content"]), plain(found.content if found else "")
    keys = ("total", "government_funds", "special_account", "unit_funds", "basic", "project")
    for key, row in zip(keys, truth["budget"], strict=True):
        yield f"whole.{key}", plain(row["amount"]), printed(whole.budget.get(key) if whole else None)
    rows = [indicator for indicator in read_forms.indicators if indicator.scope == "department"]
    yield "whole.count", str(len(truth["indicators"])), str(len(rows))
    for position, row in enumerate(truth["indicators"]):
        yield from of_indicator("whole", row, rows[position] if position < len(rows) else None)


def of_indicator(where: str, row: dict[str, Any], found: Indicator | None) -> Iterator[Pair]:
    """The fields of one indicator."""
    for key, name in (("l1", "level1"), ("l2", "level2"), ("l3", "level3"), ("explanation", "explanation")):
        yield f"{where}.{name}", plain(row.get(key)), plain(getattr(found, name) if found else "")
    yield f"{where}.target", plain(row["target"]), plain(found.target.raw if found else "")


def of_summary(truth: dict[str, Any], found: Sequence[Indicator]) -> Iterator[Pair]:
    """The fields of the projects' targets table: each project's targets, found by scope and name."""
    project = code = ""
    expected: list[tuple[str, str, dict[str, Any]]] = []
    for row in truth["rows"]:
        if row[0].strip():
            code, project = (plain(row[0]), plain(row[1])) if len(plain(row[0])) > 9 else ("", "")
        for column in range(6, len(row) - 1, 2):
            if row[column] and project:
                level1 = truth["columns"][column][1]
                expected.append((code, project, {"l1": level1, "l3": row[column], "target": row[column + 1]}))
    indicators = [indicator for indicator in found if indicator.scope != "department"]
    yield "summary.count", str(len(expected)), str(len(indicators))
    for code, project, row in expected:
        hit = next(
            (one for one in indicators if plain(one.level3) == plain(row["l3"]) and plain(one.scope) == project), None
        )
        yield "summary.code", code, plain(hit.project_code if hit else "")
        yield from of_indicator("summary", row, hit)


def of_gold(document: str, read_forms: Forms, assessments: Sequence[SelfAssessment]) -> Iterator[Pair]:
    """Operator, value and unit of every gold indicator."""
    pool = [(one.scope, one.level3, one.target, one.target) for one in read_forms.indicators]
    pool += [(form.project, row.level3, row.target, row.actual) for form in assessments for row in form.results]
    for gold in json.loads((SHARED / "gold/indicators.json").read_text()):
        if gold["doc"] != document or gold.get("kind") == "management":
            continue
        name = plain(gold.get("level3_raw") or gold["level3"])
        raw = plain(gold["target_raw"])
        own = [one for one in pool if same_project(one[0], gold["scope"])]
        alike = [one[2:] for one in own if plain(one[1]) == name and plain(one[2].raw) == raw]
        target, actual = alike[0] if alike else (None, None)
        yield "gold.operator", gold["operator"], target.operator if target else ""
        yield "gold.unit", gold["unit"], target.unit if target else ""
        if target and target.value is not None:
            yield "gold.value", str(float(gold["target_value"])), str(float(target.value))
        if gold.get("actual_value") is not None:
            yield "gold.actual", str(float(gold["actual_value"])), str(float(actual.value or 0)) if actual else ""


def of_projects(document: str, found: Sequence[Project], told: dict[str, SelfAssessment]) -> Iterator[Pair]:
    """Every gold project with code, amount, score and grade."""
    golds = [gold for gold in json.loads((SHARED / "gold/projects.json").read_text()) if gold["doc"] == document]
    yield "projects.count", str(len(golds)), str(len(found))
    for gold in golds:
        hit = next((project for project in found if plain(project.name) == plain(gold["name"])), None)
        yield "projects.name", plain(gold["name"]), plain(hit.name if hit else "")
        yield "projects.code", plain(gold["project_code"]), plain(hit.code if hit else "")
        yield "projects.amount", str(gold["amount"]), str(float(hit.amount.value)) if hit and hit.amount else ""
        if gold.get("self_score") is not None:
            form = told.get(plain(gold["name"]))
            yield "projects.score", str(gold["self_score"]), str(float(form.total.value)) if form and form.total else ""


def pairs(path: Path, truth: dict[str, Any], document: str) -> Iterator[Pair]:
    """All fields of one document."""
    file = read(path)
    raws = raw_tables(file)
    told, _ = identity(file)
    read_forms = forms.read(raws, told)
    tables: tuple[Table, ...] = recognise(raws, told)[0]
    paragraphs = clauses(file, raws)
    stated = statements(paragraphs)
    attached, _ = name_by_statement(read_forms.self_assessments, stated, told.department)
    every = (*attached, *unattached(stated, attached, told.department))
    found = projects(tables, every, stated, paragraphs, told.department)
    expected = [table for table in truth["tables"] if table.get("kind") == "self_assessment"]
    yield "forms.count", str(len(expected)), str(len(attached))
    for position, form in enumerate(expected):
        yield from of_self_assessment(form, attached[position] if position < len(attached) else None)
    for table in truth["tables"]:
        if table.get("kind") == "overall_performance":
            yield from of_whole_department(table, read_forms)
        elif "绩效目标" in table["title"]:
            yield from of_summary(table, read_forms.indicators)
    if document in {"000", "004"}:
        yield from of_gold(document, read_forms, attached)
        by_name = {plain(form.project).removeprefix(plain(told.department)): form for form in every}
        yield from of_projects(document, found, by_name)


def main() -> None:
    """Print one line a document, and every field that is not whole."""
    wanted = set(sys.argv[1:])
    for name, path, truth in cases():
        if wanted and name not in wanted:
            continue
        tally: dict[str, list[bool]] = defaultdict(list)
        misses: list[Pair] = []
        for field, expected, found in pairs(path, json.loads(truth.read_text()), name[:3]):
            tally[field].append(expected == found)
            misses += [(field, expected, found)] if expected != found else []
        right, total = sum(map(sum, tally.values())), sum(map(len, tally.values()))
        print(f"{name}: {right} of {total} fields ({right / total:.2%})")
        for field, hits in sorted(tally.items()):
            if not all(hits):
                print(f"    {field}: {sum(hits)} of {len(hits)}")
        for field, expected, found in misses[:10]:
            print(f"      {field}: {expected[:70]!r} read as {found[:70]!r}")


if __name__ == "__main__":
    main()
