"""Questions as they are spoken: claims to be judged, classes taken apart, codes, dates, targets, words aside."""

from dataclasses import replace
from decimal import Decimal

from answers import ask
from answers.model import Corpus
from disclosures.model import Amount, Figure, Indicator, Project, Statement
from search_index.engine import Results
from tests.answers.conftest import ACCOUNTS, BUDGET, NAMED, clause, document, source, table, target

CLASSES = table(
    "支出总表",
    NAMED,
    [
        ["2080501", "行政单位离退休", "58.32", None],
        ["2080801", "死亡抚恤", "1.82", None],
        ["2101101", "医疗", "9", None],
    ],
    kind="expenditure",
)
UNITS = table(
    "收入总表",
    NAMED,
    [["007001", "青山区政府办公室本级", "287.11", None], ["007002", "青山区发展中心", "206.87", None]],
    kind="income",
)


def money(text):
    return Amount(Decimal(text), Decimal("0.01"), "万元", source(text))


def of(disclosure=BUDGET, **changes):
    return Corpus((document("b", replace(disclosure, **changes)),), lambda _: Results())


def shares():
    said = clause(1, ("第二部分", "三、支出"), "人员经费90.00万元，占80.00%。")
    rate = Amount(Decimal("80.00"), Decimal("0.01"), "%", source("80.00%"))
    figures = (
        Figure("人员经费", money("90.00"), "c1", "人员经费90.00", 2026),
        Figure("人员经费", rate, "c1", "人员经费90.00万元，占80.00", 2026, "占比"),
    )
    return of(clauses=(said,), figures=figures, tables=())


def test_the_items_under_a_class_are_listed():
    answer = ask("政府办社会保障和就业支出由哪几个科目构成？", of(tables=(CLASSES,)))

    assert "行政单位离退休（2080501）58.32万元；死亡抚恤（2080801）1.82万元" in answer.text
    assert "医疗" not in answer.text


def test_a_unit_of_the_department_has_its_own_total():
    answer = ask("政府办发展中心预算占本级预算多少？", of(tables=(UNITS,)))

    assert "206.87" in answer.text


def test_a_code_is_told_with_its_row():
    answer = ask("政府办死亡抚恤的科目编码是多少？", of(tables=(CLASSES,)))

    assert "“死亡抚恤”2080801" in answer.text
    assert answer.citations


def test_the_date_on_the_cover_is_not_called_the_day_of_publication():
    cover = clause(9, (), "二〇二六年四月")
    answer = ask("政府办预算什么时候公布的？", of(clauses=(cover, *BUDGET.clauses)))

    assert "未披露具体的公开日期" in answer.text
    assert "二〇二六年四月" in answer.text


def test_targets_of_two_indicators_are_told_together():
    other = Indicator("department", "效益指标", "满意度", "群众满意度", target("≥95%"), source("群众满意度\t≥95%"))
    answer = ask("政府办政府采购执行率和群众满意度分别要多少？", of(indicators=(*BUDGET.indicators, other)))

    assert "“政府采购执行率”≥80%" in answer.text
    assert "“群众满意度”≥95%" in answer.text


def test_a_claimed_figure_that_is_printed_is_right():
    assert ask("政府办说人员经费是90.00万元，对吗？", shares()).text.startswith("正确")


def test_a_claimed_figure_that_is_not_printed_is_wrong():
    assert ask("政府办说人员经费是95.00万元，对吗？", shares()).text.startswith("不正确")


def test_the_projects_that_state_a_problem_are_listed():
    told = "党建经费项目绩效自评情况：发现的主要问题及原因：支付进度慢。"
    statement = Statement("党建经费", "narrative", source(told), problems="支付进度慢")
    answer = ask(
        "审批局哪些项目的自评发现了问题？", of(ACCOUNTS, clauses=(clause(1, (), told),), statements=(statement,))
    )

    assert "支付进度慢" in answer.text


def test_words_said_in_passing_do_not_hide_what_is_asked():
    assert "2.22" in ask("麻烦看看政府办现在工会经费那块到底给了多少", of()).text


def test_a_word_that_no_document_prints_is_not_left_out():
    assert not ask("麻烦看看政府办现在食堂装修费那块到底给了多少", of()).found


def test_several_projects_are_compared_by_their_amounts():
    listed = tuple(
        Project(name, source(f"{name} {sum_}"), amount=money(sum_))
        for name, sum_ in (("档案整理", "20.00"), ("平台运维", "8.50"))
    )
    answer = ask("政府办档案整理项目比平台运维项目多多少？", of(projects=listed, tables=(), indicators=()))

    assert "11.50" in answer.text
