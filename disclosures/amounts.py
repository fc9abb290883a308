"""A printed number → an exact amount with its printed precision; blank and unreadable are answers of their own."""

import re
from decimal import Decimal

from disclosures.model import Amount, Source

BLANKS = frozenset({"", "-", "—", "–", "－", "——", "--", "／", "/", "无", "×"})
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_FOLD = str.maketrans("０１２３４５６７８９．，％－（）", "0123456789.,%-()")


class NotANumber(ValueError):
    """The cell holds something that is neither a number nor blank; a misread cell must never pass for zero."""

    def __init__(self, source: Source) -> None:
        super().__init__(f"不是数字：{source.text!r}")
        self.source = source


def read_amount(source: Source, unit: str) -> Amount | None:
    """Read a printed number in ``unit``; None where the cell is blank or dashed.

    A trailing % or unit in the cell itself wins over ``unit``. Numbers in brackets are negative (accounting practice).
    Raises NotANumber for anything else.
    """
    text = "".join(source.text.split()).translate(_FOLD).removeprefix("¥").removeprefix("￥")
    if text in BLANKS:
        return None
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()") if negative else text
    match = _NUMBER.match(text)
    if match is None:
        raise NotANumber(source)
    tail = text[match.end() :]
    if tail and not (tail in {"%", "元", "万元", "亿元", "千元", "分"} or tail == unit):
        raise NotANumber(source)
    value, step = exact(match.group())
    return Amount(-value if negative else value, step, tail or unit, source)


def exact(digits: str) -> tuple[Decimal, Decimal]:
    """Return the value of printed digits (thousands separators allowed) and the size of their last digit."""
    value = Decimal(digits.translate(_FOLD).replace(",", ""))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))
