import pytest

from readers.counting import counted


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (11, "japaneseCounting", "十一"),
        (20, "chineseCounting", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (1000, "chineseCounting", "一千"),
        (12, "ideographDigital", "一二"),
        (2, "ideographTraditional", "乙"),
        (12, "ideographZodiac", "亥"),
        (11, "chineseLegalSimplified", "壹拾壹"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "decimalEnclosedParen", "⑶"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (27, "upperLetter", "AA"),
        (2, "lowerLetter", "b"),
        (3, "numberInDash", "- 3 -"),
        (3, "none", ""),
        (3, "decimal", "3"),
        (3, "somethingNew", "3"),
        (0, "chineseCounting", "零"),
    ],
)
def test_a_number_is_written_in_its_style(number: int, style: str, written: str) -> None:
    assert counted(number, style) == written
