"""What published documents print soundly and a check once objected to: each raises nothing, or a warning only."""

from dataclasses import replace

import pytest

from review import assess
from review.compare import agree
from review.figures import Spoken
from review.lines import Role, lines
from review.model import Outcome, Severity
from tests.factories import amount, clause, figure, result, table, with_cell, with_figure
from tests.sound_accounts import ACCOUNTS, accounts, with_form
from tests.sound_budget import BUDGET, EXPLAINED, budget, indicator


def found(disclosure, check):
    return [item for item in assess(disclosure).findings if check in {item.check, *item.also}]


def with_table(base, changed):
    kept = tuple(changed if item.kind == changed.kind else item for item in base.tables)
    assert kept != base.tables
    return replace(base, tables=kept)


def renamed(item, key, heading):
    columns = tuple(replace(column, path=(heading,)) if column.key == key else column for column in item.columns)
    return replace(item, columns=columns)


def test_an_income_table_of_the_year_alone_has_no_total_with_carry_over():
    carried = with_cell(BUDGET, "income_and_expenditure", 3, "income.amount", "70.00")
    income = table("income", "收入预算表", "code name total appropriation", "- | 合计 | 70.00 | 70.00")

    assert found(with_table(carried, income), "agreement/tables_agree")
    assert not found(with_table(carried, renamed(income, "total", "本年收入合计")), "agreement/tables_agree")


REPEATED = """
- | 合计 | 12.00
201 | 一般公共服务支出 | 7.00
20126 | 档案事务 | 7.00
2012601 | 行政运行 | 7.00
219 | 援助其他地区支出 | 5.00
21999 | 其他支出 | 5.00
21999 | 其他支出 | 5.00
"""


@pytest.mark.parametrize(("second", "roles"), [("5.00", [Role.GROUP, Role.LEAF]), ("4.00", [Role.LEAF, Role.LEAF])])
def test_a_section_without_items_is_printed_once_more_as_its_own_line(second, roles):
    rows = REPEATED.rstrip().removesuffix("5.00") + second

    assert [line.role for line in lines(table("expenditure", "支出总表", "code name total", rows))][-2:] == roles


def test_a_class_cut_short_is_that_of_the_section_above():
    rows = (
        "210 | - | - | 卫生健康支出 | 3\n210 | 11 | - | 医疗 | 3\n7 | 11 | 02 | 事业单位医疗 | 3\n- | - | - | 合计 | 3"
    )
    codes = [line.code for line in lines(table("expenditure", "支出总表", "class section item name total", rows))]

    assert codes == ["210", "21011", "2101102", ""]


TARGETS = """
- | 合计 | 30.00 | -
105001 | 青石区档案局 | 30.00 | -
105001 | 设备费 | 10.00 | 数量
- | - | - | 质量
105001 | 设备费 | 10.00 | 时效
105001 | 安保费 | 20.00 | 数量
"""


@pytest.mark.parametrize(("last", "severities"), [("20.00", []), ("15.00", [Severity.WARNING])])
def test_a_unit_code_beside_every_project_makes_no_units_of_them(last, severities):
    rows = TARGETS.replace("20.00", last)
    targets = table("project_targets", "项目支出绩效目标表", "code project funds.total level3", rows)
    targets = replace(targets, columns=tuple(replace(one, money=one.key == "funds.total") for one in targets.columns))
    raised = found(with_table(BUDGET, targets), "totals/lines_add_up_to_the_total")

    assert [item.severity for item in raised] == severities


def test_more_money_covered_than_spent_may_be_the_budget():
    more = replace(ACCOUNTS.coverage[0], funds=amount("25.00"), share=amount("100.00", "%"), projects=amount("9", "个"))
    raised = found(accounts(coverage=(more,)), "narrative/covered_money_agrees")

    assert [item.severity for item in raised] == [Severity.INFO]


@pytest.mark.parametrize(("words", "count"), [("项目支出20.00万元，其中：", 0), ("", 1)])
def test_a_class_within_project_spending_is_that_part_of_it(words, count):
    said = clause("x", f"{EXPLAINED}/六、支出", f"{words}一般公共服务支出20.00万元")
    stated = figure("x", "一般公共服务（类）支出", "20.00")
    disclosure = budget(clauses=(*BUDGET.clauses, said), figures=(*BUDGET.figures, stated))

    assert len(found(disclosure, "agreement/text_agrees_with_tables")) == count


def test_a_code_of_a_districts_own_numbering_is_no_travel_abroad():
    stayed = with_cell(BUDGET, "three_public", 0, "abroad", "0.00")
    for name, count in (("因公出国（境）费用", 1), ("退休人员活动费", 0)):
        items = table(
            "general_budget_basic_expenditure",
            "基本支出表",
            "economic.code economic.name total personnel public",
            f"- | 合计 | 7.00 | - | 7.00\n302 | 商品和服务支出 | 7.00 | - | 7.00\n30212 | {name} | 7.00 | - | 7.00",
        )

        assert len(found(with_table(stayed, items), "agreement/three_public_cost_their_items")) == count


def test_public_funds_of_institutions_are_no_running_costs():
    less = with_figure(ACCOUNTS, "机关运行经费", "9.00")
    more = with_figure(ACCOUNTS, "机关运行经费", "19.00")
    institution = [with_cell(each, "general_budget_expenditure", 3, "name", "事业运行") for each in (less, more)]
    counts = [len(found(each, "agreement/running_costs_are_public_funds")) for each in (less, *institution)]

    assert counts == [1, 0, 1]


def test_an_empty_table_is_explained_by_a_sentence_or_elsewhere():
    empty = table("state_capital", "国有资本经营预算支出表", "code name total", "- | 合计 | 0.00")
    bare = budget(tables=(*BUDGET.tables, empty))
    told = replace(bare, clauses=(*bare.clauses, clause("x", EXPLAINED, "本单位无政府性基金、国有资本经营预算支出。")))
    noted = budget(tables=(*BUDGET.tables, replace(empty, notes=("注：本表本年无发生额。",))))
    apart = replace(bare, figures=())
    counts = [len(found(each, "completeness/empty_tables_are_explained")) for each in (bare, told, noted, apart)]

    assert counts == [1, 0, 0, 0]


def test_tables_without_a_word_of_explanation_ask_for_no_chapters():
    short = replace(BUDGET, clauses=tuple(item for item in BUDGET.clauses if "政府采购" not in item.path[-1]))
    counts = [
        len(found(each, "publication/required_chapters_are_present")) for each in (short, replace(short, figures=()))
    ]

    assert counts == [1, 0]


def test_a_hospital_has_no_running_costs_to_explain():
    short = replace(BUDGET, clauses=tuple(item for item in BUDGET.clauses if "运转" not in item.path[-1]))
    hospital = replace(short, identity=replace(short.identity, department="青石区人民医院"))
    counts = [len(found(each, "publication/required_chapters_are_present")) for each in (short, hospital)]

    assert counts == [1, 0]


def test_transport_allowances_may_stand_with_wages():
    for code, count in (("30201", 1), ("30239", 0)):
        items = table(
            "general_budget_basic_expenditure",
            "基本支出表",
            "economic.code economic.name total personnel public",
            f"- | 合计 | 7.00 | 7.00 | -\n302 | 商品和服务支出 | 7.00 | 7.00 | -\n{code} | 某费 | 7.00 | 7.00 | -",
        )

        assert len(found(with_table(BUDGET, items), "totals/items_stand_in_their_column")) == count


def test_a_definition_of_running_costs_lists_no_items_of_the_table():
    for words, count in (
        ("机关运行经费15.00万元，主要用于租赁费、咨询费", 1),
        ("机关运行经费是指用于租赁费、咨询费的资金", 0),
    ):
        said = budget(clauses=(*BUDGET.clauses, clause("x", EXPLAINED, f"{words}。")))

        assert len(found(said, "agreement/named_items_are_printed")) == count


@pytest.mark.parametrize(
    ("row", "check"),
    [
        (("成本指标", "经济成本指标", "人均补助标准", "≥800元"), "indicators/costs_are_ceilings"),
        (("产出指标", "数量指标", "高新技术企业培训数量", "≥50家"), "indicators/units_fit_what_is_counted"),
    ],
)
def test_a_target_that_fits_is_left_alone(row, check):
    assert not found(budget(indicators=(*BUDGET.indicators, indicator("会务保障经费", *row))), check)


def test_a_line_without_name_is_no_indicator_set_twice():
    rows = [("产出指标", "数量指标", "无", "无"), ("效益指标", "社会效益指标", "无", "无")]
    unused = budget(indicators=(*BUDGET.indicators, *(indicator("会务保障经费", *row) for row in rows)))

    assert not found(unused, "indicators/indicators_are_not_repeated")


def test_points_by_another_rule_in_use_are_no_error():
    rows = (
        result("产出指标", "成本指标", "总成本", "≤87万元", "134.28万元", "50", "32.40"),
        result("效益指标", "社会效益指标", "覆盖率", "≥90%", "95%", "30", "30"),
        result("满意度指标", "服务对象满意度指标", "满意度", "≥90%", "95%", "10", "10"),
    )
    national = with_form(management=(), results=rows)

    assert found(national, "self_assessment/indicator_points_follow") == []


@pytest.mark.parametrize(("why", "count"), [("人员退休", 1), ("离退休人员经费政策性调增", 0)])
def test_retired_people_are_no_falling_number(why, count):
    said = clause("x", EXPLAINED, f"基本支出比上年增加5.00万元。主要原因是{why}。")

    assert len(found(budget(clauses=(*BUDGET.clauses, said)), "trend/reasons_fit_the_direction")) == count


@pytest.mark.parametrize(("department", "count"), [("某某大学", 0), ("某某局", 1)])
def test_a_university_may_call_itself_a_school(department, count):
    said = replace(BUDGET, clauses=(*BUDGET.clauses, clause("x", EXPLAINED, "我校2026年收入100.00万元。")))
    named = replace(said, identity=replace(said.identity, department=department))

    assert len(found(named, "presentation/self_names_fit")) == count


def test_an_amount_told_with_one_decimal_is_rounded_to_it():
    said = Spoken(
        clause("x", EXPLAINED, "项目支出764.6万元"), (figure("x", "项目支出", "764.6"), figure("x", "其他", "1.25"))
    )

    assert agree(said.precise(said.figures[0]), amount("764.591048")).outcome is Outcome.TAIL


@pytest.mark.parametrize(("codes", "count"), [(("30101", "30113", "30201"), 0), (("2010101", "2010102", "2010103"), 1)])
def test_basic_expenditure_is_there_where_a_table_without_a_kind_prints_its_items(codes, count):
    rows = "\n".join(f"{code} | 某科目 | 5.00" for code in codes)
    untitled = table("", "财政拨款决算表（二）", "code name total", rows)
    detailed = {"general_budget_basic_expenditure", "expenditure_by_economic_class"}
    kept = tuple(item for item in BUDGET.tables if item.kind not in detailed)

    assert len(found(budget(tables=(*kept, untitled)), "completeness/statutory_tables_are_present")) == count
