"""A number and its number format → the text that a workbook prints, rounded half up."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from readers.date_format import dated, is_dated

GENERAL = "General"
WIDEST = 10  # digits that a cell in the format General shows before it rounds
# What a workbook stores has up to 17 digits, of which spreadsheets show 15: 2.6749999999999998 is 2.675.
_STORED = Context(prec=15, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)

# Formats that are not written in the file, as a Chinese program shows them (ECMA-376 part 1, 18.8.30).
_ACCOUNTING = '_ * {0}_ ;_ * -{0}_ ;_ * "-"{1}_ ;_ @_ '
_YEAR_AND_MONTH, _MONTH_AND_DAY = 'yyyy"年"m"月"', 'm"月"d"日"'
BUILT_IN = {
    0: GENERAL,
    **dict(enumerate(("0", "0.00", "#,##0", "#,##0.00"), 1)),
    **dict(enumerate(("0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??"), 9)),
    **dict(enumerate(("yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM"), 14)),
    **dict(enumerate(("h:mm", "h:mm:ss", "yyyy/m/d h:mm"), 20)),
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_AND_MONTH),
    **dict.fromkeys((28, 29, 51, 54, 58), _MONTH_AND_DAY),
    **dict(enumerate(("m-d-yy", _YEAR_AND_MONTH + 'd"日"', 'h"时"mm"分"', 'h"时"mm"分"ss"秒"'), 30)),
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    **dict.fromkeys((41, 42), _ACCOUNTING.format("#,##0", "")),
    **dict.fromkeys((43, 44), _ACCOUNTING.format("#,##0.00", "??")),
    **dict(enumerate(("mm:ss", "[h]:mm:ss", "mm:ss"), 45)),
    49: "@",
}

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<room>[_*].)|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式)'
    r"|(?P<digits>[0#?.,]+)|(?P<exponent>E[+-])|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*', re.DOTALL)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
_BRACKETED = re.compile(r"\[([^\]]*)\]")
_FRACTION = re.compile(r"[#?0]\s*/\s*[#?\d]")
_CURRENCY = re.compile(r"\$([^-\]]*)")


def shown(stored: str, code: str, *, since_1904: bool = False) -> str:
    """Return the stored number as it is printed in a cell of this format; as stored where it is no number."""
    try:
        number = _STORED.plus(Decimal(stored))
    except InvalidOperation:
        return stored
    if not number.is_finite():
        return stored
    section, value = _section(number, code)
    if is_dated(section):
        return dated(value, section, since_1904=since_1904) or general(number)
    return _printed(value, section).strip()


def general(number: Decimal) -> str:
    """Return the number as the format General shows it: at most WIDEST digits, but all of a whole number."""
    if number == number.to_integral_value():
        return str(number.to_integral_value(context=_WIDE).quantize(Decimal(1)))
    whole = len(str(abs(int(number))))
    rounded = number.quantize(Decimal(1).scaleb(-max(0, WIDEST - whole)), ROUND_HALF_UP)
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _section(number: Decimal, code: str) -> tuple[str, Decimal]:
    """The part of the format for this number, and the number without the sign that the part stands for."""
    sections = [match.group() for match in _SECTION.finditer(code)]
    sections = [section for index, section in enumerate(sections) if section or index % 2 == 0]
    conditions = [_CONDITION.search("".join(_BRACKETED.findall(section))) for section in sections]
    for section, condition in zip(sections, conditions, strict=True):
        if condition and _holds(number, condition[1], Decimal(condition[2])):
            return section, number
    if any(conditions):
        return next((s for s, c in zip(sections, conditions, strict=True) if c is None), GENERAL), number
    if len(sections) > 1 and number < 0:
        return sections[1], -number
    if len(sections) > 2 and number == 0:
        return sections[2], number
    return sections[0] if sections else GENERAL, number


def _holds(number: Decimal, sign: str, bound: Decimal) -> bool:
    return {
        "<": number < bound,
        ">": number > bound,
        "=": number == bound,
        "<=": number <= bound,
        ">=": number >= bound,
        "<>": number != bound,
    }[sign]


@dataclass(slots=True)
class _Pattern:
    """A format's part taken apart: what stands before and after the digits, and how the digits are written."""

    before: str = ""
    digits: str = ""
    after: str = ""
    percent: int = 0
    general: bool = False
    exponent: bool = False

    def add(self, text: str) -> None:
        """Text that is printed as it stands."""
        if self.digits or self.general:
            self.after += text
        else:
            self.before += text


def _printed(number: Decimal, section: str) -> str:
    pattern = _taken_apart(section)
    if pattern.general or pattern.exponent or section.strip() == "@" or _FRACTION.search(section):
        around = pattern if pattern.general else _Pattern()
        return around.before + general(number) + around.after
    if not pattern.digits:
        return pattern.before
    text = _digits(number.scaleb(2 * pattern.percent), pattern.digits)
    negative = text.startswith("-")
    return ("-" if negative else "") + pattern.before + text.removeprefix("-") + pattern.after


def _taken_apart(section: str) -> _Pattern:
    pattern = _Pattern()
    for token in _TOKEN.finditer(section):
        if token["digits"] is not None:
            pattern.digits += token["digits"]
        elif token["general"] is not None:
            pattern.general = True
        elif token["exponent"] is not None:
            pattern.exponent = True
        elif token["bracket"] is not None:
            currency = _CURRENCY.match(token["bracket"])
            pattern.add(currency[1] if currency else "")
        elif token["room"] is None:
            text = next(part for part in (token["quoted"], token["escaped"], token["literal"]) if part is not None)
            pattern.percent += token["literal"] == "%"
            pattern.add("" if token["literal"] == "@" else text)
    return pattern


def _digits(number: Decimal, pattern: str) -> str:
    """The number in digits: decimals, thousands, and scaled down by a thousand for every comma at the end."""
    scaled = pattern.rstrip(",")
    number = number.scaleb(-3 * (len(pattern) - len(scaled)), _WIDE)
    whole, _, decimals = scaled.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _WIDE)
    sign = "-" if rounded < 0 else ""
    left, _, right = f"{abs(rounded):f}".partition(".")
    needed = len(decimals.rstrip("#?"))
    while len(right) > needed and right.endswith("0"):
        right = right[:-1]
    left = left.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole and left:
        padding = left if len(left) > 3 else ""
        left = f"{int(left):,}" if padding and not left.startswith("0") else left
    return sign + left + ("." + right if right or "." in scaled else "")
