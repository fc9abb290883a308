"""A target or a result as typed ("≥95%", "不超过60万元", "每月25日", "显著") → operator, figure, unit, date or text."""

import calendar
import re
from datetime import date

from disclosures.amounts import exact
from disclosures.model import Target

_FOLD = str.maketrans("０１２３４５６７８９．，％＞＜＝～（）：＋－〇", "0123456789.,%><=~():+-0")

# LaTeX that text extraction leaves behind, e.g. "$\geq 95\%$".
_MARKUP = (
    (re.compile(r"\\(?:text|mathrm|mathbf)\s*\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\(?:geqslant|geqq|geq|ge)(?![a-z])"), "≥"),
    (re.compile(r"\\(?:leqslant|leqq|leq|le)(?![a-z])"), "≤"),
    (re.compile(r"\\(?:approx|sim)(?![a-z])"), "≈"),
    (re.compile(r"\\gt(?![a-z])"), ">"),
    (re.compile(r"\\lt(?![a-z])"), "<"),
    (re.compile(r"\\%"), "%"),
    (re.compile(r"[$]|\\[,;! ]"), ""),
)

# Longer spellings stand before the shorter ones that they begin with.
_AT_LEAST = (
    "≥",
    "≧",
    "⩾",
    ">=",
    "=>",
    "大于或等于",
    "大于等于",
    "不低于",
    "不小于",
    "不少于",
    "至少",
    "大于",
    "超过",
    "高于",
)
_AT_MOST = ("≤", "≦", "⩽", "<=", "=<", "小于或等于", "小于等于", "不高于", "不超过", "不大于", "不多于", "至多", "小于")
_LOOSE = {">": ">=", "多于": ">=", "<": "<=", "低于": "<=", "少于": "<=", "控制在": "<="}
_PLAIN = {"≈": "≈", "~": "≈", "大约": "≈", "约": "≈", "==": "=", "=": "=", "等于": "="}
_LEADING: tuple[tuple[str, str], ...] = (
    *((spelling, ">=") for spelling in _AT_LEAST),
    *((spelling, "<=") for spelling in _AT_MOST),
    *_LOOSE.items(),
    *_PLAIN.items(),
)
_TRAILING = (
    (re.compile(r"(?:\(含\))?(?:及以上|以上|\(含\)以上)$"), ">="),
    (re.compile(r"(?:\(含\))?(?:及以下|以下|以内|之内|\(含\)以内)$"), "<="),
    (re.compile(r"左右$"), "≈"),
)

_FIGURE = re.compile(r"(?P<digits>[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?P<unit>[^\d。，；,;:：、~]{0,10})")
_BARE_UNIT_LENGTH = 6
_PERCENT = frozenset({"百分比", "百分号", "(百分比)"})

_END = r"(?:之前|以前|前|内|之内|底|末|初|上旬|中旬|下旬|底前|底之前|底以前|末前|初前|中旬前|底内|起|止)?"
_DAY = r"\d{1,2}[日号]"
_MONTH = r"\d{1,2}月份?"
_YEAR = r"\d{4}年度?"
_DATES = (
    rf"(?:{_YEAR})?{_MONTH}(?:{_DAY})?{_END}",
    rf"{_YEAR}{_END}",
    rf"\d{{4}}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?{_END}",
    rf"(?:{_YEAR})?(?:{_MONTH}|\d{{1,2}})(?:{_DAY})?[-~—至到](?:{_YEAR})?{_MONTH}(?:{_DAY})?{_END}",
    rf"每(?:个)?(?:年|半年|季度?|月|周|旬|天|日|工作日|学期)度?(?:{_MONTH})?(?:{_DAY}|初|末|底)?{_END}",
    rf"(?:次|当|本|全|上半|下半|翌)(?:年度?|月|季度?|学年|学期)(?:{_DAY})?{_END}",
    rf"(?:年|月|季|季度|学期)(?:底|末|初){_END}",
    rf"(?:第?[一二三四1-4]季度?){_END}",
    rf"(?:{_YEAR})(?:全年|年底|年末|上半年|下半年|第?[一二三四1-4]季度?){_END}",
)
_DATE = re.compile(rf"(?:于|在|截至|截止)?(?:{'|'.join(_DATES)})(?:完成|支付|发放|拨付|到位)?")
_CALENDAR_DAY = re.compile(r"(\d{4})(?:年度?|[-./])(?:(\d{1,2})(?:月份?|[-./])?)?(?:(\d{1,2})[日号]?)?(?!.*\d)")


def read_target(text: str) -> Target:
    """Return the target that the text states; ``raw`` keeps it as typed.

    "=" stands for a bare number, "text" for whatever holds no figure and no date; never raises.
    """
    raw = text.strip()
    plain = _plain(raw)
    operator, rest = _operator(plain)
    if _DATE.fullmatch(rest) and re.search(r"\D", rest):
        return Target("date", raw)
    for pattern, meaning in _TRAILING:
        shortened = pattern.sub("", rest)
        if shortened != rest:
            operator, rest = (operator or meaning), shortened
    match = _FIGURE.fullmatch(rest)
    unit = _unit(match["unit"]) if match else ""
    if match is None or (not operator and len(unit) > _BARE_UNIT_LENGTH):
        return Target("text", raw)
    value, step = exact(match["digits"])
    return Target(operator or "=", raw, value, step, unit)


def deadline(target: Target) -> date | None:
    """Return the last day that a date target names with its year; None where it names none."""
    match = _CALENDAR_DAY.search(_plain(target.raw)) if target.operator == "date" else None
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    if year < 1 or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(int(match[3] or last) or last, last))


def looks_like_target(text: str) -> bool:
    """Whether the text holds a figure or a date: the value of a target, hardly its name."""
    return read_target(text).operator != "text"


def _plain(text: str) -> str:
    for pattern, plain in _MARKUP:
        text = pattern.sub(plain, text)
    return "".join(text.split()).translate(_FOLD).rstrip("。；;，,")


def _operator(plain: str) -> tuple[str, str]:
    """The operator in front ("" where none stands there) and what follows it."""
    for spelling, operator in _LEADING:
        if plain.startswith(spelling):
            return operator, plain.removeprefix(spelling).lstrip(":")
    return "", plain


def _unit(tail: str) -> str:
    if tail[:1] in {"%", "‰"}:
        return tail[0]
    if tail in _PERCENT:
        return "%"
    return tail[1:-1] if tail.startswith("(") and tail.endswith(")") else tail
