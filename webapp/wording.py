"""The names that the interface gives to states, kinds, severities and verdicts; how times and sizes are written."""

from datetime import UTC, datetime
from decimal import Decimal

from flask import Flask
from flask_babel import format_datetime, lazy_gettext
from flask_babel.speaklater import LazyString

STATES = {
    "received": lazy_gettext("等待处理"),
    "reading": lazy_gettext("正在读取"),
    "parsing": lazy_gettext("正在解析"),
    "checking": lazy_gettext("正在核对"),
    "indexing": lazy_gettext("正在建立索引"),
    "done": lazy_gettext("完成"),
    "needs_attention": lazy_gettext("需人工查看"),
    "failed": lazy_gettext("失败"),
    "duplicate": lazy_gettext("重复"),
}
KINDS = {
    "budget": lazy_gettext("部门预算"),
    "final_accounts": lazy_gettext("部门决算"),
    "self_assessment": lazy_gettext("绩效自评"),
}
SEVERITIES = {"error": lazy_gettext("错误"), "warning": lazy_gettext("疑点"), "info": lazy_gettext("提示")}
VERDICTS = {
    "confirmed": lazy_gettext("属实"),
    "dismissed": lazy_gettext("不成立"),
    "returned": lazy_gettext("退回"),
    "withdrawn": lazy_gettext("撤销"),
}
OPERATORS = {">=": "≥", "<=": "≤", "=": "＝", "≈": "≈", "text": lazy_gettext("文字"), "date": lazy_gettext("时间")}
GROUPS = {
    "completeness": lazy_gettext("完整性"),
    "totals": lazy_gettext("表内合计"),
    "agreement": lazy_gettext("数据一致"),
    "across": lazy_gettext("跨文件核对"),
    "narrative": lazy_gettext("文字与表"),
    "self_assessment": lazy_gettext("绩效自评"),
    "indicators": lazy_gettext("绩效指标"),
    "trend": lazy_gettext("年度变化"),
    "presentation": lazy_gettext("表述规范"),
    "publication": lazy_gettext("公开情况"),
    "reviewer": lazy_gettext("复核人提出"),
}
FIELDS = {
    "department": lazy_gettext("部门"),
    "district": lazy_gettext("地区"),
    "year": lazy_gettext("年度"),
    "kind": lazy_gettext("类型"),
    "unit": lazy_gettext("金额单位"),
}
_UNITS = ("B", "KB", "MB", "GB")


def state(value: str) -> LazyString | str:
    """A filing's state in words."""
    return STATES.get(value, value)


def kind(value: str | None) -> LazyString | str:
    """A disclosure's kind in words."""
    return KINDS.get(value or "", lazy_gettext("类型不明"))


def severity(value: str) -> LazyString | str:
    """A finding's severity in words."""
    return SEVERITIES.get(value, value)


def verdict(value: str) -> LazyString | str:
    """A verdict in words."""
    return VERDICTS.get(value, value)


def operator(value: str) -> LazyString | str:
    """A target's operator as a sign or a word."""
    return OPERATORS.get(value, value)


def field(value: str) -> LazyString | str:
    """A field of the identity in words."""
    return FIELDS.get(value, value)


def group(check: str) -> LazyString | str:
    """The kind of judgment that a check belongs to, from its id ``kind/claim``."""
    name = check.partition("/")[0]
    return GROUPS.get(name, name)


def moment(value: datetime) -> str:
    """A time of day in the reader's zone; times without a zone come from SQLite and are UTC."""
    return str(format_datetime(value if value.tzinfo else value.replace(tzinfo=UTC), "yyyy-MM-dd HH:mm"))


def size(value: int) -> str:
    """A number of bytes in the largest unit that leaves at least 1."""
    power = min(max(value.bit_length() - 1, 0) // 10, len(_UNITS) - 1)
    return f"{f'{value / 1024**power:.1f}'.removesuffix('.0')} {_UNITS[power]}"


def signed(value: Decimal) -> str:
    """A difference with its sign, its thousands apart, without zeros at its end."""
    return f"{value.normalize():+,f}"


def register(app: Flask) -> None:
    """Make the wordings filters of the templates."""
    for wording in (state, kind, severity, verdict, operator, field, group, moment, size, signed):
        app.template_filter(wording.__name__)(wording)
