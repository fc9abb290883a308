"""Lines of Chinese text."""

import pytest

from workflow.papers.lines import broken


def wide(text):
    """Chinese characters take two places, others one."""
    return sum(1 if letter.isascii() else 2 for letter in text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一二三四五，六", ["一二三四", "五，六"]),
        ("一二三四（五）", ["一二三四", "（五）"]),
        ("一二三12.50万", ["一二三", "12.50万"]),
        ("一二三四“五六”", ["一二三四", "“五六”"]),
        ("123456789012345", ["1234567890", "12345"]),
        ("", [""]),
    ],
)
def test_lines_break_where_chinese_lines_may(text, lines):
    assert broken(text, wide, 10) == lines


def test_the_first_line_is_indented():
    assert broken("一二三四五六七", wide, 10, 4) == ["一二三", "四五六七"]


def test_nothing_is_lost():
    text = "《办法》（财预〔2020〕10号）：预算执行率为97.27%，按自评表计算应为94.77%。"

    assert "".join(broken(text, wide, 12)) == text
