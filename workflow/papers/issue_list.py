"""问题清单: every finding with both sides of its evidence, the arithmetic, and what reviewers made of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from review.across import ACROSS
from review.rulebook import KINDS, SEVERITIES
from storage.overview import Overview
from workflow.decide import ReviewedFinding
from workflow.export import DISCLOSURE_KINDS
from workflow.papers.parts import Column, Grid, Paper, Value

CHINA = timezone(timedelta(hours=8))
OWN = "审核人提出"
UNDECIDED = "待复核"
VERDICTS = {"confirmed": "属实", "dismissed": "不成立", "returned": "退回单位说明"}
ADVICE = {
    "error": "请核实更正；确属口径不同的，说明原因。",
    "warning": "请说明情况并提供依据。",
    "info": "供完善时参考。",
}
LONGEST_SIDE = 80
COLUMNS = (
    Column("序号", 5),
    Column("部门", 14),
    Column("年度", 7),
    Column("问题类型", 12),
    Column("问题描述", 34),
    Column("依据", 20),
    Column("涉及金额/位置（页）", 18),
    Column("证据一", 20),
    Column("证据二", 20),
    Column("计算过程", 22),
    Column("复核结论", 12),
    Column("责任人/日期", 12),
    Column("等级", 6, printed=False),
    Column("文件种类", 10, printed=False),
    Column("处理建议", 26, printed=False),
    Column("文件", 40, printed=False),
    Column("规则代码", 30, printed=False),
)

Found = tuple[Overview, ReviewedFinding]


def paper(found: Sequence[Found]) -> Paper:
    """Return the list of what stands; what was dismissed follows on a sheet of its own.

    A finding between two files stands on the desks of both, and here once.
    """
    once = _each_once(found)
    kept = [pair for pair in once if not dismissed(pair[1])]
    gone = [pair for pair in once if dismissed(pair[1])]
    grids = [grid("问题清单", kept)]
    if gone:
        grids.append(grid("已判定不成立", gone, title="已判定不成立"))
    return Paper("问题清单", "预决算公开与绩效自评复核问题清单", tuple(grids), wide=True)


def grid(name: str, found: Iterable[Found], title: str = "") -> Grid:
    """The findings as a table."""
    return Grid(name, COLUMNS, tuple(_row(number, *pair) for number, pair in enumerate(found, 1)), title)


def dismissed(finding: ReviewedFinding) -> bool:
    """Whether a reviewer found it groundless."""
    return finding.decision is not None and finding.decision.verdict == "dismissed"


def where(side: dict[str, Any]) -> str:
    """Pages or lines of a side of the evidence."""
    places, lines = side.get("places"), side.get("lines")
    if isinstance(places, list) and places:
        pages = dict.fromkeys(str(place["page"]) for place in places)
        return f"第{'、'.join(pages)}页"
    return f"第{lines[0]}行" if isinstance(lines, list) and lines else "全文"


def day(moment: datetime) -> str:
    """The day in China."""
    return f"{moment.astimezone(CHINA):%Y-%m-%d}"


def _each_once(found: Sequence[Found]) -> list[Found]:
    seen: set[tuple[str, str]] = set()
    result = []
    for entry, finding in found:
        same = (finding.key, finding.message)
        if not finding.check.startswith(ACROSS) or same not in seen:
            result.append((entry, finding))
        seen.add(same)
    return result


def _row(number: int, entry: Overview, finding: ReviewedFinding) -> tuple[Value, ...]:
    sides = [_side(side, entry.name) for side in finding.evidence]
    severity = SEVERITIES.get(finding.severity, finding.severity)
    decision = finding.decision
    verdict = VERDICTS.get(decision.verdict, "") if decision else UNDECIDED
    return (
        str(number),
        entry.department or "部门不明",
        str(entry.year or ""),
        f"{KINDS.get(finding.check.partition('/')[0], OWN)}（{severity}）",
        finding.message,
        finding.basis,
        _amounts(finding),
        sides[0] if sides else "",
        "\n".join(dict.fromkeys(sides[1:])),
        finding.working,
        f"{verdict}：{decision.reason}" if decision and decision.reason else verdict,
        f"{decision.by} {day(decision.at)}" if decision else "",
        severity,
        DISCLOSURE_KINDS.get(entry.kind or "", ""),
        ADVICE.get(finding.severity, ""),
        entry.name,
        finding.check,
    )


def _amounts(finding: ReviewedFinding) -> str:
    lines = [f"所载：{finding.reported}"] if finding.reported else []
    lines += [f"应为：{finding.expected}"] if finding.expected else []
    return "\n".join([*lines, "；".join(dict.fromkeys(where(side) for side in finding.evidence))])


def _side(side: dict[str, Any], name: str) -> str:
    text = "".join(str(side.get("text") or "").split())
    text = text if len(text) <= LONGEST_SIDE else f"{text[:LONGEST_SIDE]}…"
    file = str(side.get("file") or name)
    other = f"《{file}》" if file != name else ""
    return f"{other}{where(side)}“{text}”" if text else f"{other}{where(side)}"
