from decimal import Decimal

import pytest

from readers.date_format import dated, is_dated


@pytest.mark.parametrize(
    ("days", "code", "printed"),
    [
        ("46113", "yyyy-mm-dd", "2026-04-01"),
        ("46113", 'yyyy"年"m"月"', "2026年4月"),
        ("46113.75", "yyyy/m/d h:mm", "2026/4/1 18:00"),
        ("46113.75", "h:mm AM/PM", "6:00 下午"),
        ("46113", "aaaa", "星期三"),
        ("46113", "d-mmm-yy", "1-Apr-26"),
        ("1", "yyyy-m-d", "1900-1-1"),
        ("1.5", "[h]:mm:ss", "36:00:00"),
        ("0.5", "mm:ss", "00:00"),
        ("46113", r"yyyy\.mm\.dd", "2026.04.01"),
    ],
)
def test_a_day_is_printed_as_its_format_says(days: str, code: str, printed: str) -> None:
    assert dated(Decimal(days), code) == printed


def test_days_may_be_counted_from_1904() -> None:
    assert dated(Decimal(44651), "yyyy-mm-dd", since_1904=True) == "2026-04-01"


@pytest.mark.parametrize("days", ["-1", "3000000"])
def test_what_is_no_day_is_not_dated(days: str) -> None:
    assert dated(Decimal(days), "yyyy-mm-dd") is None


@pytest.mark.parametrize(
    ("code", "yes"),
    [
        ("yyyy", True),
        ("[h]:mm", True),
        ("[Red]0.00", False),
        ('0"day"', False),
        ("General", False),
        ("0.00E+00", False),
    ],
)
def test_a_date_format_is_told_from_others(code: str, yes: bool) -> None:
    assert is_dated(code) is yes
