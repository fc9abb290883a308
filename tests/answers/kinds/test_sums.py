"""Sums: of one item over classes, of projects named in short, of the targets of one indicator, and percentages."""

from dataclasses import replace
from decimal import Decimal

import pytest

from answers import ask
from answers.model import Corpus
from disclosures.model import Amount, Column, Figure, Indicator, Project, Target
from search_index.engine import Results
from tests.answers.conftest import BUDGET, amount, clause, document, source, table

COLUMNS = (
    Column(("科目编码",), "economic.code"),
    Column(("科目名称",), "economic.name"),
    Column(("政府经济科目编码",), "government_economic.code"),
    Column(("政府经济科目名称",), "government_economic.name"),
    Column(("合计",), "total", money=True),
)
ROWS = [
    ["30103", "奖金", "50101", "工资奖金津补贴", "62.34"],
    ["30103", "奖金", "50501", "工资福利支出", "84.97"],
    ["30107", "绩效工资", "50501", "工资福利支出", "9.62"],
]


def corpus(**changes):
    return Corpus((document("x", replace(BUDGET, **changes)),), lambda _: Results())


@pytest.fixture(scope="module")
def charged():
    return corpus(tables=(table("一般公共预算基本支出表", COLUMNS, ROWS),))


@pytest.mark.parametrize(
    "question",
    ["政府办奖金合计（501和505）", "政府办30103奖金，50101那行加上50501那行等于多少", "政府办50101和50501的奖金共多少"],
)
def test_what_an_item_is_charged_to_two_classes_is_added(charged, question):
    assert "62.34 + 84.97 = 147.31" in ask(question, charged).working


def test_an_item_that_only_one_of_the_classes_bears_is_not_counted_twice(charged):
    answer = ask("政府办绩效工资列在501和505的一共多少", charged)

    assert "绩效工资（50501）”9.62万元" in answer.text
    assert answer.working == ()


def bought(whose, pieces):
    target = Target(">=", f"{pieces} 台", Decimal(pieces), Decimal(1), "台")
    return Indicator(f"{whose}设备购置", "产出指标", "数量指标", "台式电脑", target, source(f"台式电脑\t{pieces} 台"))


@pytest.fixture(scope="module")
def purchases():
    named = ("区妇联设备购置", "区科协设备购置", "区档案馆设备购置", "区妇联综合业务经费")
    projects = tuple(Project(name, source(f"{name} 1.24"), amount=amount("1.24", "万元")) for name in named)
    return corpus(projects=projects, indicators=(bought("区妇联", 2), bought("区科协", 3)))


@pytest.mark.parametrize(
    "question", ["政府办妇联、科协两家设备购置一共多少", "政府办替区妇联、区科协买设备，两笔设备购置合计多少"]
)
def test_projects_are_known_by_whom_they_are_for(purchases, question):
    assert "1.24 + 1.24 = 2.48" in ask(question, purchases).working


def test_the_targets_of_one_indicator_are_added_over_the_projects(purchases):
    assert "合计5台" in ask("政府办各个设备购置项目一共要买几台台式电脑", purchases).text


def test_numbers_of_pieces_are_not_sums_of_money(purchases):
    assert "万元" not in ask("政府办所有项目一共买几台打印机", purchases).text


def test_a_rate_of_growth_is_the_change_by_the_year_before():
    said = clause(9, ("第二部分", "一、收支"), "收入总计616.41万元，比上年增加26.25万元，增长4.45%。")
    rate = Amount(Decimal("4.45"), Decimal("0.01"), "%", source("4.45%"))
    figures = (
        Figure("收入总计", amount("616.41", "万元"), "c9", "收入总计616.41", 2026),
        Figure("收入总计", amount("26.25", "万元"), "c9", "增加26.25", 2026, "增减额"),
        Figure("收入总计", rate, "c9", "增长4.45", 2026, "增减率"),
    )

    answer = ask("政府办收入增长4.45%是哪个数除以哪个数？", corpus(clauses=(said,), figures=figures))

    assert answer.working == ("616.41 - 26.25 = 590.16", "26.25 ÷ 590.16 = 4.45%")
