"""A small corpus of two departments, by hand, with a search that finds nothing more than what it is told."""

from dataclasses import replace
from decimal import Decimal

import pytest

from answers.model import Corpus, Document
from disclosures.model import (
    Amount,
    Clause,
    Column,
    Disclosure,
    Figure,
    Identity,
    Indicator,
    Kind,
    Place,
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
from search_index.engine import Results

BOX = (1.0, 2.0, 3.0, 4.0)


def source(text):
    return Source(text, (Place(1, BOX),))


def clause(number, path, text):
    return Clause(f"c{number}", path, text, source(text))


def table(title, columns, rows, kind="general_budget_basic_expenditure"):
    cells = tuple(Row(tuple(TableCell(text, source(text)) if text else None for text in row)) for row in rows)
    return Table(title, kind, title, "", "万元", columns, cells, source(title))


NAMED = (
    Column(("科目编码",), "code"),
    Column(("科目名称",), "name"),
    Column(("基本支出", "合计"), "total", money=True),
    Column(("基本支出", "公用经费"), "public", money=True),
)


def target(raw):
    return Target(">=", raw, Decimal(80), Decimal(1), "%")


def amount(text, unit="分"):
    return Amount(Decimal(text), Decimal("0.01"), unit, source(text))


SHARES = "其中：社会保障和就业支出46.44万元，占7.53%；住房保障支出20.00万元，占3.24%。"
VEHICLES = "公务用车购置及运行费3.30万元，其中，公务用车购置费0万元；公务接待费1.20万元。"
TASKS = (Task("办文办会", "负责办文", source("办文办会\t负责办文")), Task("督查", "抓督查", source("督查\t抓督查")))
PURCHASES = source("政府采购执行率\t≥80%")
WAGES = [["30102", "津贴补贴", "54.35", None], ["30107", "绩效工资", "29.84", None]]

BUDGET = Disclosure(
    {"name": "budget.pdf"},
    Identity("青山区人民政府办公室", "白水市青山区", 2026, Kind.BUDGET),
    clauses=(
        clause(1, ("第一部分", "一、主要职责"), "（三）负责全区应急值班工作，推进政务公开。"),
        clause(2, ("第二部分", "三、支出"), SHARES),
        clause(
            3,
            ("第二部分", "七、“三公”经费"),
            VEHICLES,
        ),
        clause(4, ("第三部分 名词解释",), "八、项目支出：是指在基本支出之外，为完成特定任务所发生的支出。"),
    ),
    tables=(
        table(
            "一般公共预算基本支出表",
            NAMED,
            [["30107", "绩效工资", "45.31", None], ["30228", "工会经费", "2.22", "2.22"]],
        ),
        table("支出总表", NAMED, [["2080505", "工会经费", "2.90", None]], kind="expenditure"),
    ),
    whole_department=WholeDepartment(
        (),
        (Task("办文办会", "负责办文", source("办文办会\t负责办文")), Task("督查", "抓督查", source("督查\t抓督查"))),
        {},
        source("表"),
    ),
    indicators=(
        Indicator("department", "投入管理指标", "预算管理", "政府采购执行率", target("≥80%"), PURCHASES),
        Indicator("会议费", "产出指标", "数量指标", "会议次数", target("≥30次"), source("会议次数\t≥30次")),
    ),
)
ACCOUNTS = Disclosure(
    {"name": "accounts.pdf"},
    Identity("白水市青山区行政审批局", "白水市青山区", 2024, Kind.FINAL_ACCOUNTS),
    clauses=(clause(1, ("第四部分 名词解释",), "十五、结余分配：指事业单位缴纳的所得税等。"),),
    tables=(
        table("基本支出决算表", NAMED, [["30102", "津贴补贴", "54.35", None], ["30107", "绩效工资", "29.84", None]]),
    ),
    self_assessments=(
        SelfAssessment(
            "党建经费",
            attached=True,
            source=source("表"),
            results=(
                Result(
                    "产出指标",
                    "质量指标",
                    "党员出勤率",
                    target("≥90%"),
                    target("95%"),
                    amount("10"),
                    amount("10"),
                    None,
                    "",
                    source("党员出勤率\t≥90%\t95%\t10\t10"),
                ),
            ),
            total=amount("97.27"),
        ),
    ),
)


def document(ref, disclosure):
    return Document(ref, disclosure.file["name"], disclosure.identity, lambda: disclosure)


GROWTH = "2026年收入总计616.41万元，与2025年预算相比，收入增加26.25万元，增长4.45%，主要原因：人员变动。"


@pytest.fixture
def stated_corpus():
    said = clause(9, ("第二部分", "一、收入支出预算总体情况说明"), GROWTH)
    figures = (
        Figure("收入总计", amount("616.41", "万元"), "c9", "2026年收入总计616.41万元", 2026),
        Figure("支出总计", amount("616.41", "万元"), "c9", "支出总计616.41万元", 2026),
        Figure("收入总计", amount("26.25", "万元"), "c9", "收入增加26.25万元", 2026, "增减额"),
        Figure("项目支出", amount("0.64", "%"), "c10", "项目支出3.93万元，占0.64%", 2026, "占比"),
    )
    parts = clause(
        10, ("第二部分", "三、支出预算总体情况说明"), "2026年支出合计616.41万元，其中：项目支出3.93万元，占0.64%。"
    )
    return _alone(replace(BUDGET, clauses=(said, parts), figures=figures))


@pytest.fixture
def chapter_corpus():
    duties, units = ("第一部分 概况", "一、主要职责"), ("第一部分 概况", "二、预算单位构成")
    lines = (
        (duties, "（一）负责区政府会议的准备工作。"),
        (duties, "（二）负责应急值班工作。"),
        (units, "所属单位包括："),
        (units, "1、发展研究中心"),
        (units, "2、金融服务中心"),
    )
    clauses = tuple(clause(20 + at, path, text) for at, (path, text) in enumerate(lines))
    return _alone(replace(BUDGET, clauses=clauses))


@pytest.fixture
def priced_corpus():
    meetings = Project("会议费", source("其他运转类 会议费 25.00"), amount=amount("25.00", "万元"))
    return _alone(replace(BUDGET, projects=(meetings,)))


@pytest.fixture
def blank_corpus():
    rows = [["30107", "绩效工资", "29.84", None], ["30211", "差旅费", None, None]]
    return _alone(replace(ACCOUNTS, tables=(table("基本支出决算表", NAMED, rows),)))


def _alone(disclosure):
    return Corpus((document("x", disclosure),), lambda _: Results())


@pytest.fixture
def corpus():
    return Corpus((document("b", BUDGET), document("a", ACCOUNTS)), lambda _: Results())
