"""Where a text prints the sums that a range of money admits."""

import pytest

from search_index.range_marks import range_marks
from search_index.sums import range_of


@pytest.mark.parametrize(
    ("text", "asked", "row", "marked"),
    [
        ("支出合计706.61万元，项目支出105.62万元，占14.95%。", "100..200万元", False, ["105.62万元"]),
        ("单价1,200,000元的设备", "100..200万元", False, ["1,200,000元"]),
        ("2024年共150人", "100..200万元", False, []),
        ("科目编码 103；合计 1,105.60；基本支出 142.00", "100..200万元", True, ["142.00"]),
        ("科目编码 30215；合计 1500000", "100..200万元", True, ["1500000"]),
        ("项目 设备；金额 150", "100..200万元", True, ["150"]),
    ],
)
def test_the_sums_of_a_range_are_marked_as_they_are_printed(text, asked, row, marked):
    assert [text[slice(*span)] for span in range_marks(text, [range_of(asked)], row=row)] == marked
