"""Tables as lines, sides and sums of columns."""

from dataclasses import replace

from review.columns import column_sums
from review.headlines import headlines
from review.lines import Role, lines
from review.sides import sides
from tests.factories import table
from tests.sound_budget import budget


def test_groups_are_told_from_lines_by_their_codes():
    found = lines(
        table(
            "expenditure",
            "支出决算表",
            "code name total",
            "- | 合计 | 3\n201 | 类 | 3\n20101 | 款 | 3\n2010101 | 项 | 3",
        )
    )

    assert [line.role for line in found] == [Role.TOTAL, Role.GROUP, Role.GROUP, Role.LEAF]


def test_a_level_left_blank_is_that_of_the_row_above():
    found = lines(
        table(
            "expenditure",
            "支出总表",
            "class section item name total",
            "205 | - | - | 教育 | 3\n- | 02 | - | 普通教育 | 3\n- | - | 04 | 高中教育 | 3\n合计 | - | - | - | 3",
        )
    )

    assert [(line.code, line.role) for line in found] == [
        ("205", Role.GROUP),
        ("20502", Role.GROUP),
        ("2050204", Role.LEAF),
        ("", Role.TOTAL),
    ]


def test_full_codes_on_every_level_are_not_joined_twice():
    found = lines(
        table("expenditure", "支出总表", "class section item name total", "201 | 20103 | 2010301 | 行政运行 | 3")
    )

    assert found[0].code == "2010301"


def test_what_is_no_number_is_illegible_not_zero():
    found = lines(table("expenditure", "支出总表", "code name total", "201 | 类 | 3?5"))

    assert (found[0].amounts, found[0].illegible, found[0].sums("total")) == ({}, frozenset({"total"}), False)


def test_a_line_without_code_or_name_is_called_by_its_number():
    assert lines(table("three_public", "三公", "total", "3.00"))[0].label == "第1行"


def test_subsets_and_balances_are_no_parts_of_a_sum():
    found = column_sums(
        ("total", "current.general.subtotal", "current.general.appropriation", "current.business", "opening", "closing")
    )

    assert found == ()


def test_a_group_without_total_column_stands_for_its_columns():
    found = column_sums(("total", "current.general", "current.government_funds", "unit_funds"))

    assert [(item.total, item.parts) for item in found] == [
        ("total", ("current.general", "current.government_funds", "unit_funds"))
    ]


def test_a_side_knows_its_items_carry_over_and_totals():
    income, _ = sides(
        table(
            "income_and_expenditure",
            "收支总表",
            "income.item income.amount expense.item expense.amount",
            "一、拨款 | 8 | 一、教育 | 10\n其中：财政拨款 | 8 | - | -\n本年收入合计 | 8 | 本年支出合计 | 10\n"
            "上级补助收入 | 1 | - | -\n上年结转 | 1 | 结转下年 | -\n收入总计 | 10 | 支出总计 | 10",
        )
    )

    assert [entry.name for entry in income.items] == ["拨款"]
    assert [entry.name for entry in income.carried] == ["上级补助收入", "上年结转"]
    assert (income.current.name, income.grand.name) == ("本年收入合计", "收入总计")


def test_a_table_with_a_line_a_year_states_the_latest():
    rows = "青石区档案局 | 2025年 | 9.00 | 0.00\n- | 2026年 | 4.00 | 0.00\n- | 增减变化金额 | -5.00 | 0.00"
    printed = table("three_public", "“三公”经费支出表", "unit year general.total government_funds.total", rows)
    printed = replace(printed, columns=tuple(replace(one, money="." in one.key) for one in printed.columns))
    stated = headlines(budget(tables=(printed,)))["“三公”经费"]

    assert [str(item.parts[0].value) for item in stated] == ["4.00"]
