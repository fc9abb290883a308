"""What published documents print soundly and a check once objected to: each raises nothing, or a warning only."""

from dataclasses import replace

import pytest

from review import assess
from review.lines import Role, lines
from review.model import Severity
from tests.factories import amount, clause, figure, table, with_cell
from tests.sound_accounts import ACCOUNTS, accounts
from tests.sound_budget import BUDGET, EXPLAINED, budget


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

    assert [item.severity for item in raised] == [Severity.WARNING]


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
