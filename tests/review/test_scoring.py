"""Whole forms recomputed: rubric by the form's own layout, rows in the form's order, totals and grades."""

from dataclasses import replace
from pathlib import Path

import pytest

import disclosures
import readers
from review.compare import half_up
from review.scoring import RUBRICS, rubric_of, score, score_disclosure
from tests.factories import amount, form, result
from tests.sound_accounts import accounts

SHARED = Path(__file__).parents[2] / "../shared/disclosures"

FORMS = [
    (
        "60",
        "56.86",
        "9.48",
        "97.27",
        (("≤60万元", "56.86万元", "10"), ("≥51条", "86条", "7.79"), ("≥95%", "95%", "10")),
    ),
    ("0.36", "0.31", "8.61", "98.61", (("≤0.36万元", "0.31万元", "10"), ("≥2次", "2次", "10"), ("≥90%", "90%", "10"))),
    (
        "181.03",
        "134.28",
        "7.42",
        "91.99",
        (("≤87万元", "134.28万元", "4.57"), ("≈30人", "30人", "10"), ("≥90%", "100%", "10")),
    ),
    ("14", "10", "7.14", "93.27", (("≤10万元", "10万元", "10"), ("≥80人", "49人", "6.13"), ("=100%", "100%", "10"))),
    (
        "65.13",
        "36.47",
        "5.60",
        "95.60",
        (("≤50.68万元", "36.47万元", "10"), ("≥80人", "80人", "10"), ("≥90%", "90%", "10")),
    ),
]


def five_rows(rows):
    (cost, spent, points), (count, counted, counted_points), (rate, reached, rate_points) = rows
    return (
        result("成本指标", "经济成本指标", "总成本", cost, spent, "10", points),
        result("产出指标", "数量指标", "数量", count, counted, "10", counted_points),
        result("产出指标", "质量指标", "质量", rate, reached, "10", rate_points),
        result("产出指标", "时效指标", "时间", "2024年12月31日前", "100%", "10", "10"),
        result("效益指标", "社会效益指标", "效率", "≥90%", "100%", "25", "25"),
        result("满意度指标", "服务对象满意度指标", "满意度", "≥95%", "95%", "5", "5"),
    )


@pytest.mark.parametrize(("budget", "executed", "points", "total", "rows"), FORMS, ids=[entry[3] for entry in FORMS])
def test_totals_of_forms_are_reproduced(budget, executed, points, total, rows):
    filled = replace(
        form(budget=budget, executed=executed), results=five_rows(rows), total=amount(total, "分"), grade="优"
    )

    found = score(filled, rubric_of(filled)[1])

    assert (found.recomputed_total, found.recomputed_grade) == (total, "优")
    assert found.rows[0].recomputed_score == points
    assert [row.recomputed_score for row in found.rows[5:]] == [row.self_score for row in found.rows[5:]]


def test_rows_stand_in_the_order_of_the_form():
    found = score(form(), RUBRICS["henan"])

    assert [row.level1 for row in found.rows[:6]] == ["预算执行", *["资金管理"] * 4, "成本指标"]


def weights(*points):
    level1 = ("产出指标", "效益指标", "满意度指标")
    rows = zip(level1, points[1:], strict=False)
    return form(
        management=(),
        execution_weight=amount(points[0], "分"),
        results=tuple(result(name, "", name, "≥90%", "95%", weight, weight) for name, weight in rows),
    )


@pytest.mark.parametrize(
    ("filled", "rubric"),
    [
        (form(), "henan"),
        (weights("10", "50", "30", "10"), "national_2020"),
        (weights("10", "50", "40"), "national_2020_without_satisfaction"),
        (weights("10", "60", "20", "10"), "sichuan"),
    ],
    ids=["fund management", "10+50+30+10", "nobody served", "free"],
)
def test_the_layout_chooses_the_rubric(filled, rubric):
    assert rubric_of(filled)[0] == rubric


def test_cost_of_twenty_is_the_layout_with_cost():
    rows = (("成本指标", "20"), ("产出指标", "40"), ("效益指标", "20"), ("满意度指标", "10"))
    filled = form(
        management=(), results=tuple(result(name, "", name, "≥90%", "95%", points, points) for name, points in rows)
    )

    assert rubric_of(filled)[0] == "national_with_cost"


def test_an_incomplete_form_has_no_recomputed_total():
    filled = form(results=(replace(form().results[0], weight=None, score=None),))

    found = score(filled, RUBRICS["henan"])

    assert (found.recomputed_total, found.recomputed_grade) == (None, None)
    assert found.rows[-1].steps == "未填分值，不作重算"


def test_worded_rows_keep_the_points_of_the_unit():
    filled = form(results=(result("效益指标", "社会效益指标", "影响", "显著", "较显著", "25", "20"),))

    found = score(filled, RUBRICS["henan"])

    assert found.rows[-1].recomputed_score is None
    assert found.recomputed_total == "49.50"


def test_only_attached_forms_are_scored():
    told = replace(form("口头项目"), attached=False)

    found = list(score_disclosure(accounts(self_assessments=(form(), told))))

    assert [(item.project, item.file, item.rubric) for item in found] == [("会务保障经费", "accounts.pdf", "henan")]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
def test_all_rows_of_the_published_forms_are_reproduced():
    path = next(SHARED.glob("published_text/004_*.txt"))

    found = list(score_disclosure(disclosures.parse(readers.read(path))))

    rows = [row for item in found for row in item.rows if row.level1 not in {"预算执行", "资金管理"}]
    assert len(rows) == 31
    assert [row.recomputed_score for row in rows] == [row.self_score for row in rows]
    assert [row.recomputed_deviation for row in rows] == [row.deviation for row in rows]
    execution = [row for item in found for row in item.rows if row.level1 == "预算执行"]
    assert [row.recomputed_score for row in execution] == [row.self_score for row in execution]
    assert [row.recomputed_score for row in execution] == ["9.48", "8.61", "7.42", "7.14", "5.60"]
    assert sorted(item.recomputed_total for item in found) == ["91.99", "93.27", "95.60", "97.27", "98.61"]
    assert {item.recomputed_grade for item in found} == {"优"}


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")
def test_rates_and_grades_of_all_published_projects_are_reproduced():
    path = next(SHARED.glob("published_text/004_*.txt"))

    disclosure = disclosures.parse(readers.read(path))

    grade = RUBRICS["henan"].grade
    told = [item for item in disclosure.statements if item.origin == "narrative"]
    assert [(item.project, grade(item.scores[0].value)) for item in told] == [
        (item.project, item.grades[0]) for item in told
    ]
    assert [str(half_up(item.executed[0].value / item.full_year_budget[0].value * 100)) for item in told] == [
        str(half_up(item.rates[0].value)) for item in told
    ]
    assert len(told) == 7
