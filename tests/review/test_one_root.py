"""One root cause is one finding, and what follows from it is not held against the document a second time."""

from dataclasses import replace

from review import assess
from review.model import Severity
from tests.factories import figure, source, table, with_cell
from tests.review.checks.spoiling import with_clause
from tests.sound_budget import BUDGET, EXPLAINED, budget, indicator

SIDES = "appropriation_income_and_expenditure"
COLUMNS = (
    "income.item income.amount expense.item expense.total expense.general.subtotal expense.government_funds "
    "expense.state_capital"
)
BROUGHT = """
一、本年收入 | 80.00 | 一、本年支出 | 100.00 | {general} | - | {own}
（一）一般公共预算拨款 | 80.00 | （一）一般公共服务支出 | 80.00 | 80.00 | - | -
二、上年结转 | - | （二）国有资本经营预算 | 20.00 | {general_223} | - | {own}
（三）国有资本经营预算拨款 | 20.00 | - | - | - | - | -
收入合计 | 100.00 | 支出合计 | 100.00 | {general} | - | {own}
"""
MISPLACED = BROUGHT.format(general="100.00", general_223="20.00", own="-")
IN_PLACE = BROUGHT.format(general="80.00", general_223="-", own="20.00")


def found(disclosure, check):
    return [item for item in assess(disclosure).findings if check in {item.check, *item.also}]


def brought(rows):
    sides = table(SIDES, "2026年财政拨款收支总体情况表", COLUMNS, rows)
    return budget(tables=tuple(sides if item.kind == SIDES else item for item in BUDGET.tables))


def test_a_blank_carry_over_counts_the_lines_below_it():
    assert found(brought(IN_PLACE), "totals/groups_are_filled")
    assert not found(brought(IN_PLACE), "totals/sides_add_up")
    assert found(brought(IN_PLACE.replace("预算拨款 | 20.00", "预算拨款 | 15.00")), "totals/sides_add_up")


def test_text_is_not_held_against_a_column_that_misses_state_capital():
    said = with_clause(brought(MISPLACED), "国有资本经营预算支出20.00万元。", f"{EXPLAINED}/四、财政拨款收支情况说明")
    told = replace(said, figures=(*said.figures, figure("x", "国有资本经营预算支出", "20.00")))

    assert [item.severity for item in found(told, "totals/state_capital_stands_in_its_column")] == [Severity.ERROR]
    assert not any("国有资本" in item.message for item in found(told, "agreement/text_agrees_with_tables"))


def test_one_remark_for_one_indicator_of_several_projects():
    items = (indicator(f"{name}业务费", "产出指标", "", "保障机关运转", "1个") for name in ("查档", "修志"))
    remarks = found(budget(indicators=(*BUDGET.indicators, *items)), "indicators/counted_things_have_their_unit")

    assert [len(remark.evidence) for remark in remarks] == [2]
    assert "“查档业务费”等2个项目的指标" in remarks[0].message


def test_a_copied_explanation_is_not_judged_by_its_formula_too():
    copied = "按要求实施监控的项目占应实施监控项目总数的比重。绩效监控完成率=已监控项目数/部门项目总数×100%"
    items = (
        replace(indicator("department", "投入管理指标", "", name, "100%"), explanation=copied)
        for name in ("绩效监控完成率", "绩效目标编制完成率")
    )
    copy = budget(indicators=(*BUDGET.indicators, *items))

    assert found(copy, "indicators/explanations_are_their_own")
    [formula] = found(copy, "indicators/formulas_follow_their_definition")
    assert "编制完成率" not in formula.message


def test_a_value_that_names_another_indicator_has_strayed():
    rows = """
    410702260000000000001 | 会务保障经费 | 8.00 | 会务成本 | ≤8万元 | 参会率 | ≥90% | 完成时间 | 12月底前
    - | - | - | - | {cost} | - | {benefit} | - | -
    """
    columns = "code name funds.total cost.name cost.target benefit.name benefit.target output.name output.target"

    def with_rows(cost, benefit):
        targets = table("project_targets", "2026年项目绩效目标表", columns, rows.format(cost=cost, benefit=benefit))
        tables = tuple(targets if item.kind == targets.kind else item for item in BUDGET.tables)
        return found(budget(tables=tables), "indicators/values_have_one_indicator")

    assert "似错行错列填写" in with_rows("-", "完成时间")[0].message
    assert "≤8万元、≤6万元，项目预算为8.00万元" in with_rows("≤6万元", "-")[0].message


def test_a_missing_table_is_shown_where_the_contents_list_it():
    names = ("收支总表", "部门收入预算表", "支出总表", "财政拨款收支总表", "一般公共预算支出表")
    listed = tuple(source(f"{number}、{name}") for number, name in zip("一二三四五", names, strict=True))
    without = tuple(item for item in BUDGET.tables if item.kind != "income")
    short = budget(tables=without, contents=listed)

    [missing] = found(short, "completeness/statutory_tables_are_present")
    assert [item.source.text for item in missing.evidence] == ["二、部门收入预算表"]
    assert not found(short, "completeness/listed_tables_are_printed")


def test_a_carry_over_told_as_general_budget_is_one_remark():
    carried = with_cell(BUDGET, "income_and_expenditure", 4, "income.amount", "20.00")
    carried = with_cell(carried, "income_and_expenditure", 5, "income.amount", "120.00")
    path = f"{EXPLAINED}/二、收入预算总体情况说明"
    text = "收入合计120.00万元，其中：一般公共预算120.00万元；政府性基金预算0万元；事业收入0万元。"
    amounts = (("一般公共预算", "120.00"), ("政府性基金预算", "0"), ("事业收入", "0"))
    told = with_clause(carried, text, path)
    told = replace(
        told,
        tables=tuple(item for item in told.tables if item.kind != "income"),
        figures=(*told.figures, *(figure("x", name, money) for name, money in amounts)),
    )

    [remark] = found(told, "agreement/general_budget_is_told_by_its_table")
    assert "多出的20.00万元等于“上年结转结余”" in remark.message
    assert not found(told, "agreement/sources_are_told_once")
