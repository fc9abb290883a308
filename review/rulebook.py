"""The rule book: what every declared check claims, on which basis, as the text of docs/checks.md."""

import inspect
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from review.model import Check
from review.rubric import OverCompletion, Rubric
from review.scoring import RUBRICS

KINDS = {
    "across": "跨文件核对",
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
FORMULAS = (
    (
        "预算执行率得分",
        "分值×执行率，最高为分值；执行率＝全年执行数÷全年预算数，先四舍五入到两位小数，按未取整的执行率计算的也予认可",
    ),
    ("正向指标（≥、＝）", "完成值达到目标值得满分；未达到的，得分＝分值×完成值÷目标值"),
    (
        "反向指标（≤）",
        "不超过目标值得满分；超过的，得分＝分值×（1－（完成值－目标值）÷目标值），不低于0；另一算法为分值×目标值÷完成值",
    ),
    ("约数指标（≈）", "未达到的按比例得分；超过的得满分，或得分＝分值×目标值÷完成值，两种算法并列，不作错误"),
    ("时间指标", "不晚于目标日期得满分；填百分比的按百分比计分；不能判断的由评审人评定"),
    ("定性指标", "由评审人评定，不作重算；填100%的按满分计"),
    ("偏差度", "（完成值－目标值）÷目标值；正向指标完成100%至130%为0，超过的按超出130%的部分计"),
)
POLICIES = {
    OverCompletion.KEEPS_POINTS: "完成值超过目标值130%的仍得满分，提示目标值可能偏低",
    OverCompletion.CAPPED: (
        "完成值超过目标值130%的，得分＝分值×（1.3×目标值，按计量单位进位取整）÷完成值；同时列出其他算法供评审人取舍"
    ),
}
HEAD = """# 规则 Checks

本文由 `script/rules` 按 `review/checks` 的声明生成，请勿手改。每项检查列明规则、不适用情形、容差、依据、示例和
实测结果；共{count}项。实测：在完好的样本中逐一植入差错，查出率为查出数÷植入数，准确率为由差错引出的发现数÷全部新增发现数
（`python -m benchmarks.faults --pdf --write`，见 [measured_checks.md](measured_checks.md)）。
"""
ROW = re.compile(r"^\| `(?P<check>[^`]+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Measured:
    """What the benchmark of planted faults counted for one check."""

    planted: int
    found: int
    explained: int
    alarms: int

    @property
    def recall(self) -> str:
        """The share of planted faults that were found; empty where none was planted."""
        return _share(self.found, self.planted)

    @property
    def precision(self) -> str:
        """The share of new findings that a planted fault explains; empty where nothing was found."""
        return _share(self.explained, self.explained + self.alarms)


def measured(report: str) -> dict[str, Measured]:
    """Return the figures of docs/measured_checks.md by check."""
    return {row["check"]: Measured(*map(int, row.groups()[1:])) for row in ROW.finditer(report)}


def docstring(check: Check) -> str:
    """The rule of a check in English: the docstring of the module that declares it."""
    module = sys.modules[check.judge.__module__]
    return inspect.cleandoc(module.__doc__ or check.judge.__doc__ or "")


def markdown(checks: Mapping[str, Check], figures: Mapping[str, Measured]) -> str:
    """Return the whole rule book as markdown."""
    parts = [HEAD.format(count=len(checks))]
    for kind, entries in groupby(sorted(checks.items()), key=lambda entry: entry[0].partition("/")[0]):
        parts.append(f"## {KINDS.get(kind, kind)} `{kind}`\n")
        parts.extend(_section(check_id, check, figures.get(check_id)) for check_id, check in entries)
    return "\n".join((*parts, "## 评分办法 `rubrics`\n", *map(_layout, RUBRICS.values()), _formulas()))


def _section(check_id: str, check: Check, figures: Measured | None) -> str:
    lines = (
        ("规则", check.rule),
        ("不适用", check.exempt),
        ("容差", check.tolerance),
        ("依据", check.basis),
        ("示例", check.example),
        ("实测", _told(figures)),
    )
    head = f"### {check.title}\n\n`{check_id}` · {SEVERITIES[check.severity.value]} · 第{check.version}版\n\n"
    return head + "".join(f"- **{name}**：{text}\n" for name, text in lines if text)


def _layout(rubric: Rubric) -> str:
    points = "、".join(f"{block}{points}分" for block, points in rubric.points.items())
    lines = (
        ("分值", points if len(rubric.points) > 1 else f"{points}，其余由单位自定"),
        ("等级", "、".join(f"{grade}≥{lower}" for lower, grade in rubric.bands)),
        ("超额完成", POLICIES[rubric.over_completion]),
        ("得分", "由平台逐行计算，不同即为错误" if rubric.computed else "允许评审人酌情给分，少给分只作疑点"),
        ("依据", rubric.basis),
        ("推算", rubric.inferred),
    )
    return f"### {rubric.name}\n\n" + "".join(f"- **{name}**：{text}\n" for name, text in lines if text)


def _formulas() -> str:
    return "### 重算公式\n\n" + "".join(f"- **{name}**：{text}\n" for name, text in FORMULAS)


def _told(figures: Measured | None) -> str:
    if figures is None:
        return "尚未植入此类差错"
    found = f"植入{figures.planted}处，查出{figures.found}处（查出率{figures.recall}）；" if figures.planted else ""
    if not figures.precision:
        return found.rstrip("；")
    return f"{found}新增发现{figures.explained + figures.alarms}条，误报{figures.alarms}条（准确率{figures.precision}）"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else ""
