"""Shares of one figure in another: the part never more than its whole, in whichever order a question says them."""

from dataclasses import replace

import pytest

from answers import ask
from answers.model import Corpus
from disclosures.model import Project
from search_index.engine import Results
from tests.answers.conftest import BUDGET, NAMED, amount, document, source, table


def corpus(**changes):
    return Corpus((document("x", replace(BUDGET, **changes)),), lambda _: Results())


@pytest.fixture(scope="module")
def budget():
    rows = [
        ["", "合计", "125.50", "50.20"],
        ["30228", "工会经费", "10.00", "10.00"],
        ["30107", "绩效工资", "60.00", None],
    ]
    special = Project("档案整理", source("特定目标类 档案整理 5.00"), type="特定目标类", amount=amount("5.00", "万元"))
    spent = table("支出总表", NAMED, [["2010301", "项目支出", "20.00", None]], kind="expenditure")
    return corpus(tables=(table("一般公共预算基本支出表", NAMED, rows), spent), projects=(special,))


@pytest.mark.parametrize(
    "question",
    [
        "政府办项目支出里，特定目标类占了百分之几？",
        "政府办特定目标类占项目支出的比重",
        "政府办特定目标类在项目支出中占比多少",
        "拿政府办特定目标类除以项目支出，占比是多少",
        "政府办项目支出的百分之几是特定目标类？",
    ],
)
def test_the_part_is_told_from_the_whole_in_every_order(budget, question):
    assert ask(question, budget).working == ("5.00 ÷ 20.00 = 25.00%",)


def test_a_share_is_reckoned_by_the_table_that_is_named(budget):
    answer = ask("政府办公用经费占基本支出的比例，按基本支出表算", budget)

    assert answer.working == ("50.20 ÷ 125.50 = 40.00%",)


def test_how_much_money_an_item_takes_is_no_share(budget):
    assert "%" not in ask("政府办工会经费占了多少钱？", budget).text
