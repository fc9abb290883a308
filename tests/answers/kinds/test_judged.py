"""Whether things agree, and what is taken for granted that there is not."""

from dataclasses import replace

import pytest

from answers import ask
from answers.model import Corpus, Document
from disclosures.model import Column, Figure, Indicator, Project, Task, WholeDepartment
from review.model import Assessment, Evidence, Finding, Severity
from search_index.engine import Results
from tests.answers.conftest import BUDGET, amount, clause, source, table, target

TYPES = (
    Column(("科目名称",), "name"),
    Column(("合计",), "total", money=True),
    Column(("项目支出", "其他运转类"), "project.other_operation", money=True),
    Column(("项目支出", "特定目标类"), "project.specific_target", money=True),
)
ITEMS = (
    Column(("科目编码",), "economic.code"),
    Column(("科目名称",), "economic.name"),
    Column(("合计",), "total", money=True),
)


def corpus_of(disclosure, *findings):
    said = Assessment(findings, {}, (), ()) if findings else None
    one = Document("x", "budget.pdf", disclosure.identity, lambda: disclosure, (lambda: said) if said else None)
    return Corpus((one,), lambda _: Results())


def basic(second):
    texts = ("2026年支出合计91.00万元，其中：基本支出80.00万元。", f"2026年一般公共预算基本支出{second}万元。")
    paths = (("第二部分", "三、支出说明"), ("第二部分", "六、基本支出说明"))
    clauses = tuple(clause(at, path, text) for at, (path, text) in enumerate(zip(paths, texts, strict=True)))
    figures = (
        Figure("基本支出", amount("80.00", "万元"), "c0", "其中：基本支出80.00万元", 2026),
        Figure("一般公共预算基本支出", amount(second, "万元"), "c1", texts[1], 2026),
    )
    return replace(BUDGET, clauses=clauses, figures=figures)


def other_matter():
    where = Evidence("budget.pdf", source("办公费、水电费等基本支出"))
    return Finding(
        "k", "presentation/x", Severity.WARNING, "指标说明", "3个基本指标的说明照搬。", "", "", "", "", (where,)
    )


def test_a_measure_that_is_printed_alike_everywhere_agrees():
    answer = ask("区政府办支出说明里基本支出是80.00万，后面那段还一样吗？", corpus_of(basic("80.00")))

    assert "“基本支出”一致" in answer.text


def test_a_measure_that_is_printed_otherwise_is_told_with_both_figures():
    answer = ask("区政府办支出说明里基本支出是80.00万，后面那段还一样吗？", corpus_of(basic("79.99")))

    assert "不一致" in answer.text
    assert "80.00万元" in answer.text
    assert "79.99万元" in answer.text


def test_a_finding_about_another_matter_makes_nothing_wrong():
    answer = ask("区政府办基本支出的文字前后一致吗？", corpus_of(basic("80.00"), other_matter()))

    assert "有问题" not in answer.text


@pytest.mark.parametrize(("printed", "verdict"), [("资源勘探信息等", "名称不一致"), ("资源勘探工业信息等", "名称一致")])
def test_the_name_of_a_class_in_text_and_table_is_compared(printed, verdict):
    said = "资源勘探工业信息等（类）支出9.00万元。"
    figure = Figure("资源勘探工业信息等（类）支出", amount("9.00", "万元"), "c1", said, 2026)
    rows = table("收支总表", TYPES[:2], [[f"十五、{printed}", "9.00"]], kind="income_and_expenditure")
    disclosure = replace(BUDGET, clauses=(clause(1, ("五、支出",), said),), figures=(figure,), tables=(rows,))

    assert verdict in ask("区政府办215类的名称，文字说明跟表里一致吗？", corpus_of(disclosure)).text


@pytest.mark.parametrize(
    ("row", "verdict"), [(["合计", "9.00", "9.00", None], "归类不一致"), (["合计", "9.00", None, "9.00"], "归类一致")]
)
def test_the_column_of_an_amount_in_two_tables_is_compared(row, verdict):
    one = table("部门支出总体情况表", TYPES, [["合计", "9.00", None, "9.00"]], kind="expenditure")
    other = table("一般公共预算支出情况表", TYPES, [row], kind="general_budget_expenditure")
    question = "区政府办项目支出9.00万，支出总体表和一般公共预算支出表归的类别一样吗？"

    assert verdict in ask(question, corpus_of(replace(BUDGET, tables=(one, other)))).text


@pytest.mark.parametrize(
    ("task", "verdict"), [("会议费", "一致，逐项对应"), ("党建经费", "没有对应项目的任务：党建经费")]
)
def test_tasks_are_held_against_projects(task, verdict):
    whole = WholeDepartment((), (Task(task, "", source(task)),), {}, source("表"))
    project = Project("会议费", source("会议费 25.00"), amount=amount("25.00", "万元"))
    disclosure = replace(BUDGET, whole_department=whole, projects=(project,))

    assert verdict in ask("区政府办年度主要任务和项目支出表的项目一致吗？", corpus_of(disclosure)).text


@pytest.mark.parametrize(("item", "verdict"), [("福利费", "一致。公用经费列有"), ("邮电费", "公用经费没有“福利费”")])
def test_an_item_that_a_reason_names_is_looked_up(item, verdict):
    said = "机构运转经费支出9.00万元，主要原因：福利费等增加。"
    rows = [["30201", "办公费", "4.00"], ["30229" if item == "福利费" else "30207", item, "5.00"]]
    listed = table("一般公共预算基本支出表", ITEMS, rows)
    disclosure = replace(BUDGET, clauses=(clause(1, ("运转经费",), said),), tables=(listed,))
    question = "区政府办说运转经费增加是因为福利费增加，公用经费里有福利费吗，前后一致吗？"

    assert verdict in ask(question, corpus_of(disclosure)).text


@pytest.mark.parametrize(
    ("name", "verdict"), [("保障退休职工权益", "不匹配"), ("提高查阅效率", "没有发现与项目内容不符")]
)
def test_a_target_for_people_whom_the_project_is_not_for_does_not_fit(name, verdict):
    aim = Indicator("档案管理", "效益指标", "", name, target("≥90%"), source(f"{name} ≥90%"))

    answer = ask("区政府办档案管理项目的效益指标跟项目内容搭不搭？", corpus_of(replace(BUDGET, indicators=(aim,))))

    assert verdict in answer.text


@pytest.mark.parametrize(("ceiling", "beyond"), [("≤1.523万元", False), ("≤1.528万元", True)])
def test_a_ceiling_is_beyond_an_amount_that_it_does_not_round_to(ceiling, beyond):
    project = Project("会议费", source("会议费 1.52"), amount=amount("1.52", "万元"))
    value = replace(target(ceiling), value=amount(ceiling[1:6], "万元").value, unit="万元")
    aim = Indicator("会议费", "成本指标", "", "会议支出", value, source(f"会议支出 {ceiling}"))
    disclosure = replace(BUDGET, projects=(project,), indicators=(aim,))

    answer = ask("区政府办会议费的成本指标是不是比项目金额还高？", corpus_of(disclosure))

    assert ("超出，不一致" in answer.text) == beyond


def test_a_purchase_of_which_there_is_none_is_denied():
    said = "公务用车购置费0万元；"
    figure = Figure("公务用车购置费", amount("0", "万元"), "c1", said, 2026)
    disclosure = replace(BUDGET, clauses=(clause(1, ("七、三公",), said),), figures=(figure,))

    assert "前提不成立" in ask("2026年区政府办计划购置公务用车几台？", corpus_of(disclosure)).text


def test_words_written_twice_are_looked_for_in_the_clause_that_is_numbered():
    text = "（一）负责会议的准备工作的准备工作。"
    found = Finding(
        "k",
        "presentation/y",
        Severity.INFO,
        "重复",
        "“准备工作”连续重复。",
        "",
        "",
        "",
        "",
        (Evidence("budget.pdf", source(text)),),
    )
    disclosure = replace(BUDGET, clauses=(clause(1, ("第一部分", "一、主要职责"), text),))

    assert "连续重复" in ask("主要职责第（一）条，区政府办写的文字有没有笔误？", corpus_of(disclosure, found)).text
