"""What there is of something, however it is asked for: projects by amount, word or thing bought, units, posts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from answers import ask
from answers.model import Corpus
from disclosures.model import Column, Indicator, Project, Target
from search_index.engine import Results
from tests.answers.conftest import BUDGET, amount, clause, document, source, table

UNITS = (Column(("单位代码",), "unit_code"), Column(("单位名称",), "name"), Column(("总计",), "total", money=True))
INCOME = [
    ["031001", "青山区人民政府办公室本级", "287.12"],
    ["031002", "青山区应急服务中心", "20.60"],
    ["031003", "青山区史志服务中心", "12.40"],
]


def project(name, printed, unit):
    return Project(name, source(f"{name} {unit} {printed}"), unit_name=unit, amount=amount(printed, "万元"))


def sort(scope, level1, name, raw):
    said = Target("=", raw, Decimal(2), Decimal(1), "台")
    return Indicator(scope, level1, "", name, said, source(f"{name}\t{raw}"))


LISTED = replace(
    BUDGET,
    tables=(table("部门收入总体情况表", UNITS, INCOME, kind="income"),),
    clauses=(clause(1, ("三、人员编制",), "共有行政编制人员19人，事业编制人员6人。"),),
    projects=(
        project("值班室设备购置", "10.00", "青山区应急服务中心"),
        project("志书编纂经费", "7.50", "青山区史志服务中心"),
        project("会议费", "25.00", "青山区人民政府办公室本级"),
    ),
    indicators=(
        sort("值班室设备购置", "产出指标", "台式电脑", "2台"),
        sort("会议费", "产出指标", "召开常委会会议时间", "2026年3月"),
        sort("会议费", "产出指标", "召开全体会议时间", "2026年5月"),
    ),
)


@pytest.fixture
def listed():
    return Corpus((document("b", LISTED),), lambda _: Results(disclosures={"b": 1}))


def test_projects_are_set_down_with_their_amounts(listed):
    answer = ask("把区政府办的项目连同金额列一下", listed)

    assert "值班室设备购置10.00万元；志书编纂经费7.50万元；会议费25.00万元" in answer.text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("刚好10万元", ["值班室设备购置"]),
        ("不超过10万元", ["值班室设备购置", "志书编纂经费"]),
        ("10万元以上", ["值班室设备购置", "会议费"]),
        ("8万到20万元之间", ["值班室设备购置"]),
    ],
)
def test_a_line_is_drawn_where_the_question_draws_it(listed, line, kept):
    answer = ask(f"区政府办{line}的项目有哪些？", listed)

    assert [one.name for one in LISTED.projects if one.name in answer.text] == kept


def test_projects_are_found_by_a_word_of_their_names(listed):
    answer = ask("区政府办名称里带“设备”两个字的项目有哪些？", listed)

    assert "共1项：值班室设备购置" in answer.text


def test_what_a_project_buys_stands_in_its_indicators(listed):
    answer = ask("区政府办哪些项目要买台式电脑？", listed)

    assert "值班室设备购置（台式电脑2台）" in answer.text
    assert not ask("区政府办哪些项目要买碎纸机？", listed).found


def test_a_unit_named_alone_is_looked_up_in_the_department_that_lists_it(listed):
    assert "20.60万元" in ask("应急服务中心2026年收入总计是多少？", listed).text
    assert "共1项：志书编纂经费" in ask("史志服务中心有哪些项目？", listed).text


def test_units_are_added(listed):
    assert "合计33.00万元" in ask("区政府办下面应急服务中心和史志服务中心预算一共多少？", listed).text


def test_the_dates_of_meetings_are_listed(listed):
    answer = ask("区政府办会议费项目各类会议分别安排在什么月份？", listed)

    assert "2026年3月" in answer.text
    assert "2026年5月" in answer.text


def test_posts_that_no_sentence_counts_are_not_disclosed(listed):
    silent = Corpus((document("b", replace(LISTED, clauses=())),), lambda _: Results())

    assert "行政编制人员19人" in ask("区政府办核定了多少编制？", listed).text
    assert "没有披露编制人数" in ask("区政府办的行政编制有几个？", silent).text
