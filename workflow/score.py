"""Re-scoring a self-assessment: the unit's, the recomputed and the reviewer's points stand side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from review.model import Score, ScoreRow
from review.scoring import RUBRICS
from storage import disclosures, scores
from storage.schema import DisclosureRecord, ReviewedScore
from storage.store import Store
from workflow.errors import NotFound, Refused

LONGEST_COMMENT = 2000

# Why a reviewer's points differ from the unit's (domain.md §4.6).
REASON_CODES = {
    "calc": "按评分规则重算更正",
    "a": "无佐证材料",
    "b": "指标与项目无关",
    "c1": "指标不可考核（严重：空数字或口号）",
    "c2": "指标不可考核（中度：有方向无算法）",
    "c3": "指标不可考核（轻度：有算法无来源）",
    "d": "满意度未作调查",
    "e": "完成值超过130%",
    "f": "数量指标以文字表述但相关",
    "g": "多项任务中仅部分延误",
    "h": "定性效益确有实效",
    "i": "产出与效益重复设同一指标",
    "j": "三级指标与二级指标不匹配",
    "k": "完成值填报不实",
    "l": "目标调低或调整后未更新",
    "m": "资金管理问题属实",
    "other": "其他（见备注）",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a reviewer typed for a row; an empty score leaves the row as it was."""

    row: int
    reviewed_score: str
    reason_code: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's points for a row with their reason."""

    score: str
    reason_code: str
    comment: str
    by: str
    at: datetime

    @property
    def reason(self) -> str:
        """The reason in words."""
        return REASON_CODES.get(self.reason_code, "")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the form with every review of it, oldest first."""

    number: int
    row: ScoreRow
    history: tuple[Review, ...] = ()

    @property
    def review(self) -> Review | None:
        """The review that counts, or None."""
        return self.history[-1] if self.history else None

    @property
    def counted(self) -> str | None:
        """The points that go into the reviewed total: reviewed, else recomputed, else the unit's own."""
        return self.review.score if self.review else self.row.recomputed_score or self.row.self_score


@dataclass(frozen=True, slots=True)
class Sheet:
    """A self-assessment as it is re-scored. ``id`` is opaque and stays over re-runs of the same form."""

    id: str
    disclosure_id: str
    number: int
    project: str
    score: Score
    rows: tuple[SheetRow, ...]

    @property
    def reviewed(self) -> int:
        """How many rows a reviewer has scored."""
        return sum(row.review is not None for row in self.rows)

    @property
    def reviewed_total(self) -> str | None:
        """The total with every reviewed row in place of the recomputed one; None before the first review."""
        points = [row.counted for row in self.rows]
        if not self.reviewed:
            return None
        return f"{sum((Decimal(point) for point in points if point is not None), Decimal(0)):.2f}"

    @property
    def reviewed_grade(self) -> str | None:
        """The grade of the reviewed total, by the bands of the form's rubric."""
        rubric = RUBRICS.get(self.score.rubric)
        return rubric.grade(Decimal(self.reviewed_total)) if rubric and self.reviewed_total is not None else None

    @property
    def deviation(self) -> str | None:
        """Reviewed total less the unit's own."""
        if self.reviewed_total is None or self.score.self_total is None:
            return None
        return f"{Decimal(self.reviewed_total) - Decimal(self.score.self_total):+.2f}"


def sheets(store: Store, disclosure_id: str) -> tuple[Sheet, ...]:
    """Return every self-assessment of a disclosure. Raises NotFound."""
    with store.read() as session:
        record = disclosures.get(session, disclosure_id)
        if record is None:
            raise NotFound("disclosure", disclosure_id)
        found = disclosures.assessment(record).scores
        names = _names(found)
        return tuple(
            _sheet(record, number, score, names[number], scores.history(session, record.sha256, names[number]))
            for number, score in enumerate(found)
        )


def sheet(store: Store, sheet_id: str) -> Sheet:
    """Return one self-assessment. Raises NotFound."""
    disclosure_id, _, number = sheet_id.rpartition("-")
    for candidate in sheets(store, disclosure_id) if number.isdecimal() else ():
        if candidate.id == sheet_id:
            return candidate
    raise NotFound("self-assessment", sheet_id)


def review(store: Store, sheet_id: str, entries: Iterable[Entry], by: str) -> Sheet:
    """Keep a reviewer's points for the rows that changed and return the form.

    Raises NotFound, and Refused (nothing is kept) for points that are no number between 0 and the weight, or differ
    from the unit's own without a reason.
    """
    before = sheet(store, sheet_id)
    accepted = [(entry, _points(before, entry)) for entry in entries if entry.reviewed_score.strip()]
    with store.begin() as session:
        record = disclosures.get(session, before.disclosure_id)
        if record is None:
            raise NotFound("disclosure", before.disclosure_id)
        for entry, points in accepted:
            if _changes(before.rows[entry.row], entry, points):
                scores.add(session, _kept(record.sha256, before.project, entry, points, by))
    return sheet(store, sheet_id)


def _names(found: Sequence[Score]) -> list[str]:
    names: list[str] = []
    for score in found:
        earlier = sum(other.project == score.project for other in found[: len(names)])
        names.append(f"{score.project}（{earlier + 1}）" if earlier else score.project)
    return names


def _sheet(
    record: DisclosureRecord, number: int, score: Score, project: str, given: dict[int, list[ReviewedScore]]
) -> Sheet:
    rows = tuple(
        SheetRow(
            index,
            row,
            tuple(Review(r.reviewed_score, r.reason_code, r.comment, r.by, r.at) for r in given.get(index, ())),
        )
        for index, row in enumerate(score.rows)
    )
    return Sheet(f"{record.id}-{number}", record.id, number, project, score, rows)


def _points(sheet: Sheet, entry: Entry) -> Decimal:
    if not 0 <= entry.row < len(sheet.rows):
        raise Refused(f"自评表没有第{entry.row + 1}行。")
    row = sheet.rows[entry.row].row
    name = row.level3
    try:
        points = Decimal(entry.reviewed_score.strip())
    except InvalidOperation:
        raise Refused(f"“{name}”的复核得分不是数字。") from None
    if not points.is_finite() or points < 0 or (row.weight is not None and points > Decimal(row.weight)):
        raise Refused(f"“{name}”的复核得分应在0至{row.weight or '满分'}分之间。")
    if -int(points.as_tuple().exponent) > 2:
        raise Refused(f"“{name}”的复核得分最多保留两位小数。")
    _reason(name, entry, differs=row.self_score is None or points != Decimal(row.self_score))
    return points


def _reason(name: str, entry: Entry, *, differs: bool) -> None:
    if entry.reason_code and entry.reason_code not in REASON_CODES:
        raise Refused(f"“{name}”的扣分原因代码不存在。")
    if differs and not entry.reason_code:
        raise Refused(f"“{name}”的复核得分与自评得分不同，请选择原因。")
    if entry.reason_code == "other" and not entry.comment.strip():
        raise Refused(f"“{name}”的原因为其他，请填写备注。")
    if len(entry.comment) > LONGEST_COMMENT:
        raise Refused(f"“{name}”的备注不能超过{LONGEST_COMMENT}字。")


def _changes(row: SheetRow, entry: Entry, points: Decimal) -> bool:
    last = row.review
    return last is None or (Decimal(last.score), last.reason_code, last.comment) != (
        points,
        entry.reason_code,
        entry.comment.strip(),
    )


def _kept(sha256: str, project: str, entry: Entry, points: Decimal, by: str) -> ReviewedScore:
    return ReviewedScore(
        sha256=sha256,
        project=project,
        row=entry.row,
        reviewed_score=f"{points:.2f}",
        reason_code=entry.reason_code,
        comment=entry.comment.strip(),
        by=by,
    )
