"""The house tests itself: sizes, declarations, tests, names and the layers."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import review
import workers.app
from review import rulebook

ROOT = Path(__file__).parents[2]
PACKAGES = (
    "readers",
    "disclosures",
    "review",
    "storage",
    "search_index",
    "answers",
    "workflow",
    "workers",
    "webapp",
    "samples",
)
SOURCES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "__pycache__" not in path.parts
)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_no_file_passes_four_hundred_lines():
    long = [relative(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > 400]

    assert long == []


def test_no_function_passes_sixty_lines():
    long = [
        f"{relative(path)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno >= 60
    ]

    assert long == []


def test_nothing_is_imported_inside_a_function():
    inner = [
        f"{relative(path)}:{node.lineno}"
        for path in SOURCES
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert inner == []


def test_every_module_says_in_a_sentence_what_it_is():
    silent = [relative(path) for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]

    assert silent == []


def test_no_module_is_a_drawer_for_odds_and_ends():
    drawers = [relative(path) for path in SOURCES if re.search(r"util|common|helper|manager|misc", path.stem)]

    assert drawers == []


def test_judgment_never_touches_float():
    floats = [
        f"{relative(path)}:{node.lineno}"
        for path in SOURCES
        if path.parts[len(ROOT.parts)] in {"disclosures", "review"}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
    ]

    assert floats == []


@pytest.mark.shared
def test_no_department_of_a_real_sample_is_named_in_the_code():
    truths = ROOT / "../shared/disclosures/bulk_sample/truth_summary.json"
    if not truths.exists():
        pytest.skip("../shared is absent")
    names = re.compile("|".join(set(re.findall(r'"department": "([^"]+)"', truths.read_text(encoding="utf-8")))))

    named = [relative(path) for path in SOURCES if names.search(path.read_text(encoding="utf-8"))]

    assert named == []


def test_the_house_is_layered():
    result = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stdout


def test_the_rule_book_is_what_the_checks_declare():
    printed = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")

    figures = rulebook.measured((ROOT / "docs" / "measured_checks.md").read_text(encoding="utf-8"))
    assert printed == rulebook.markdown(review.CHECKS, figures), "run script/rules"


def test_every_check_is_seen_to_fail_in_some_test():
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "review").rglob("*.py"))

    untested = [check for check in review.CHECKS if check not in tests]

    assert untested == []


def test_every_setting_is_described():
    described = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    read = set(re.findall(r'environment\.get\("(\w+)"\)', (ROOT / "settings.py").read_text(encoding="utf-8")))

    assert [name for name in sorted(read) if f"`{name}`" not in described] == []


def test_every_queue_has_a_process_that_empties_it():
    procfile = (ROOT / "Procfile").read_text(encoding="utf-8")

    assert set(re.findall(r"--queues (\w+)", procfile)) == {workers.app.PROCESS, workers.app.INDEX}
