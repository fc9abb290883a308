"""What people say for what the kinds of question look for."""

import pytest

from answers.colloquial import plainly, with_last_year


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("三公经费跟上一年一样吗", "三公经费比上年变化"),
        ("比上年多了多少", "比上年增加多少"),
        ("预算多了还是少了", "预算增减变化"),
        ("项目支出占几成", "项目支出占比多少"),
        ("三公经费总额", "三公经费"),
        ("下属有哪些事业单位", "下属有哪些事业单位"),
        ("收入总计是多少", "收入总计是多少"),
        ("单价五十万元以上的设备", "单价50万元以上的设备"),
        ("公车的行政规格算哪一级", "公车的级单位"),
        ("养公车多少", "公务用车运行维护费多少"),
        ("百分之十万分之一", "百分之十万分之一"),
    ],
)
def test_everyday_words_become_plain_ones_and_plain_ones_stay(said, plain):
    assert plainly(said) == plain


def test_the_year_before_is_last_year_where_the_two_are_compared():
    assert with_last_year("2024年收入比2023年增加多少", frozenset({2024})) == "2024年收入比上年增加多少"


def test_a_year_that_has_a_disclosure_of_its_own_stays():
    present = frozenset({2023, 2024})

    assert with_last_year("2024年收入比2023年增加多少", present) == "2024年收入比2023年增加多少"


def test_a_year_that_is_asked_for_by_itself_is_no_comparison():
    assert with_last_year("2023年收入是多少", frozenset({2024})) == "2023年收入是多少"
