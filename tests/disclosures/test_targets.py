from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosures.targets import deadline, looks_like_target, read_target


@pytest.mark.parametrize(
    ("text", "operator", "value", "unit"),
    [
        ("≥95%", ">=", "95", "%"),
        ("≧ 95 ％", ">=", "95", "%"),
        ("$\\geq 95\\%$", ">=", "95", "%"),
        ("$\\leq 0.36$ 万元", "<=", "0.36", "万元"),
        ("大于等于90％", ">=", "90", "%"),
        ("不低于3次", ">=", "3", "次"),
        ("不少于 2 次/年", ">=", "2", "次/年"),
        (">80人", ">=", "80", "人"),
        ("<5%", "<=", "5", "%"),
        ("不超过1,234.50万元", "<=", "1234.50", "万元"),
        ("≤0.495745 万元", "<=", "0.495745", "万元"),
        ("95%以上", ">=", "95", "%"),
        ("10万元以内", "<=", "10", "万元"),
        ("＝100%", "=", "100", "%"),
        ("≈30人", "≈", "30", "人"),
        ("1 人", "=", "1", "人"),
        ("9391.9元", "=", "9391.9", "元"),
        ("5年", "=", "5", "年"),
        ("100", "=", "100", ""),
    ],
)
def test_a_figure_has_operator_value_and_unit(text, operator, value, unit):
    target = read_target(text)

    assert (target.operator, target.value, target.unit) == (operator, Decimal(value), unit)
    assert target.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "2024 年 12 月 31 日前",
        "每月15日之前",
        "2026年12月底前",
        "12月底前",
        "每月",
        "每月25日",
        "当年度",
        "2025-12-31",
        "≤2024年12月31日",
        "2024年1月-12月",
        "年底前",
    ],
)
def test_a_day_or_period_is_a_date(text):
    target = read_target(text)

    assert (target.operator, target.value, target.raw) == ("date", None, text)


@pytest.mark.parametrize(
    "text", ["提高", "安全、稳定", "", "不超标准", "90%-95%", "1,2345", "年", "完成3家企业的改造并通过验收"]
)
def test_anything_else_stays_text(text):
    assert read_target(text).operator == "text"


def test_the_printed_precision_is_kept():
    assert read_target("≤60.50万元").step == Decimal("0.01")


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("2024年12月31日前", date(2024, 12, 31)),
        ("2026年2月底前", date(2026, 2, 28)),
        ("2024年2月31日前", date(2024, 2, 29)),
        ("2025.6.30", date(2025, 6, 30)),
        ("2024年", date(2024, 12, 31)),
        ("每月25日", None),
        ("2024年1月-12月", None),
        ("≥95%", None),
    ],
)
def test_a_deadline_is_the_last_day_named(text, last_day):
    assert deadline(read_target(text)) == last_day


def test_a_name_does_not_look_like_a_target():
    assert looks_like_target("≥90%")
    assert not looks_like_target("工资发放时间")


@given(
    st.text(alphabet="≥≤<>=≈$\\geq%年月日前底每0123456789.,-~ 万元人第一季度（）()\n不低于", max_size=30)
    | st.text(max_size=30)
)
def test_no_text_makes_it_fail(text):
    target = read_target(text)

    assert target.operator in {">=", "<=", "=", "≈", "text", "date"}
    assert (target.value is None) == (target.operator in {"text", "date"})
    deadline(target)
