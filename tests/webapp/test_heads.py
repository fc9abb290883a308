"""The head of a table as on paper."""

from disclosures.model import Column
from webapp.heads import Head, head_lines


def lines(*paths):
    return head_lines([Column(tuple(path.split("/"))) for path in paths])


def test_a_heading_spans_its_columns_and_one_without_parts_reaches_down():
    assert lines("项目", "支出/小计", "支出/其中：工资", "合计") == [
        [Head("项目", 1, 2), Head("支出", 2, 1), Head("合计", 1, 2)],
        [Head("小计", 1, 1), Head("其中：工资", 1, 1)],
    ]


def test_every_line_covers_every_column_also_where_a_part_has_no_name_of_its_own():
    head = lines("支出", "支出/基本", "支出/基本/人员", "收入")

    taken = [
        sum(one.columns for line in head[: at + 1] for one in line if one.lines + head.index(line) > at)
        for at in range(len(head))
    ]
    assert taken == [4, 4, 4]


def test_equal_headings_side_by_side_are_columns_of_their_own():
    assert lines("金额", "金额") == [[Head("金额", 1, 1), Head("金额", 1, 1)]]


def test_no_columns_have_no_head():
    assert lines() == []
