"""Hand-made disclosures and assessments, small enough to know by heart."""

from decimal import Decimal
from pathlib import Path

from disclosures.model import (
    Amount,
    Clause,
    Column,
    Disclosure,
    Identity,
    Indicator,
    Kind,
    Place,
    Problem,
    Project,
    Result,
    Row,
    SelfAssessment,
    Source,
    Table,
    TableCell,
    Target,
    Task,
    WholeDepartment,
)
from review.model import Assessment, Evidence, Finding, NotApplicable, Score, ScoreRow, Severity
from review.scoring import RUBRICS

NAME = "2024-决算.pdf"
DEPARTMENT = "示例县水利局"
PROJECT = "河道清淤项目"


def at(text, page=1, top=100.0):
    return Source(text, (Place(page, (72.0, top, 300.0, top + 14.0)),))


def amount(text, unit="万元", page=1, top=100.0):
    value = Decimal(text)
    return Amount(value, Decimal(1).scaleb(value.as_tuple().exponent), unit, at(text, page, top))


def disclosure(*, name=NAME, department=DEPARTMENT, year=2024, kind=Kind.FINAL_ACCOUNTS, pages=3, **changes):
    media_type = {".txt": "text/plain", ".html": "text/html"}.get(Path(name).suffix, "application/pdf")
    said = {
        "file": {"name": name, "sha256": "", "media_type": media_type, "pages": pages, "scanned_pages": []},
        "identity": Identity(department, "示例县", year, kind, "万元", at(department or "")),
        "clauses": (
            Clause(
                "c1",
                ("第二部分 情况说明", "一、收支总体情况"),
                "2024年度收入总计56.86万元，支出总计60.00万元。",
                at("2024年度"),
            ),
            Clause("c2", ("第二部分 情况说明",), "预算执行率为97.27%。", at("预算执行率为97.27%。", 2)),
        ),
        "tables": (table(),),
        "projects": (Project(PROJECT, at(PROJECT), code="410700", amount=amount("60.00")),),
        "whole_department": WholeDepartment(
            ("保障防洪安全",),
            (Task("清淤", "疏浚河道", at("清淤")),),
            {"total": amount("60.00"), "basic": None},
            at("目标"),
        ),
        "indicators": (
            Indicator(PROJECT, "产出指标", "数量指标", "清淤长度", Target(">=", "≥10公里"), at("≥10公里", 2)),
        ),
        "self_assessments": (self_assessment(),),
        "problems": (Problem("unreadable_cell", "第3页有一格无法辨认。", at("？", 3)),),
    }
    return Disclosure(**{**said, **changes})


def table():
    cells = (TableCell("2010301", at("2010301", 2)), TableCell("=1+1", at("=1+1", 2)), None)
    columns = (Column(("科目编码",), "code"), Column(("科目名称",), "name"), Column(("合计",), "total", money=True))
    return Table(
        "t1",
        "expenditure",
        "支出总表",
        "预算03表",
        "万元",
        columns,
        (Row(cells),),
        at("支出总表", 2),
        repairs=("表头右移一列",),
    )


def self_assessment():
    result = Result(
        "产出指标", "数量指标", "清淤长度", Target(">=", "≥10公里", Decimal(10), Decimal(1), "公里"),
        Target("=", "8公里", Decimal(8), Decimal(1), "公里"),
        amount("10", "分"), amount("10", "分"), None, "", at("清淤长度", 2),
    )  # fmt: skip
    return SelfAssessment(
        PROJECT, attached=True, source=at(PROJECT, 2), results=(result,), full_year_budget=amount("60"),
        executed=amount("56.86"), total=amount("100", "分"), grade="优",
    )  # fmt: skip


def finding(key="k1", *, severity=Severity.ERROR, reported="97.27%", expected="94.77%", file=NAME):
    return Finding(
        key=key,
        check="self_assessment/report_quotes_the_rate",
        severity=severity,
        title="报告引用的执行率与自评表一致",
        message=f"自评报告称预算执行率为{reported}，按自评表计算应为{expected}。",
        reported=reported,
        expected=expected,
        working="56.86 ÷ 60 = 94.77%",
        basis="项目支出绩效评价管理办法（财预〔2020〕10号）",
        evidence=(Evidence(file, at("预算执行率为97.27%。", 2)), Evidence(file, at("56.86", 3, 200.0))),
    )


def score(project=PROJECT):
    rows = (
        row("预算执行", "", "预算执行率", "10.00", "10.00", "9.48"),
        row("产出指标", "数量指标", "清淤长度", "10.00", "10.00", "8.00", ("按10.00分给满分",)),
        row("满意度指标", "", "群众满意度", "80.00", "80.00", None),
    )
    return Score(NAME, project, next(iter(RUBRICS)), rows, "100.00", "97.48", "优", "优")


def row(level1, level2, level3, weight, self_score, recomputed, alternatives=()):
    where = at("清淤长度", 2) if level3 == "清淤长度" else at(level3, 2)
    return ScoreRow(
        level1, level2, level3, "≥10公里", "8公里", weight, self_score, recomputed, None, "-20.00",
        "8 ÷ 10 × 10 = 8.00", where, alternatives,
    )  # fmt: skip


def assessment(*findings, scores=None):
    counts = {"holds": 12, "fails": len(findings), "tails": 1, "not_applicable": 1}
    skipped = (NotApplicable("totals/parts_make_up_the_whole", "未见《收入总表》"),)
    return Assessment(tuple(findings), counts, skipped, (score(),) if scores is None else scores)
