"""The rule book: what every declared check claims, on which basis, as the text of docs/checks.md."""

import inspect
from collections.abc import Mapping
from itertools import groupby

from review.model import Check

KINDS = {
    "agreement": "表间、表文一致",
    "completeness": "完整性",
    "indicators": "绩效指标",
    "narrative": "自评文字与自评表",
    "presentation": "文本规范",
    "publication": "公开内容",
    "self_assessment": "自评得分",
    "totals": "表内勾稽",
    "trend": "增减与完成率",
}
SEVERITIES = {"error": "错误", "warning": "疑点", "info": "提示"}
HEAD = """# Checks 规则

Generated from the declarations in `review/checks`; do not edit. One section a check: its claim, its severity, its
basis and its version, the rule, and when it does not apply.
"""


def rule(check: Check) -> str:
    """The rule of a check in words: the docstring of the module that declares it."""
    module = inspect.getmodule(check.judge)
    return inspect.cleandoc((module.__doc__ if module else None) or check.judge.__doc__ or "")


def markdown(checks: Mapping[str, Check]) -> str:
    """Return the whole rule book as markdown."""
    parts = [HEAD]
    for kind, entries in groupby(sorted(checks.items()), key=lambda entry: entry[0].partition("/")[0]):
        parts.append(f"## {KINDS.get(kind, kind)} `{kind}`\n")
        parts.extend(_section(check_id, check) for check_id, check in entries)
    return "\n".join(parts)


def _section(check_id: str, check: Check) -> str:
    severity = SEVERITIES[check.severity.value]
    return f"### {check.title}\n\n`{check_id}` · {severity} · 第{check.version}版 · {check.basis}\n\n{rule(check)}\n"
