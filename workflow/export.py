"""The profession's papers as XLSX: the issue list (问题清单) and the score sheet (复核底稿)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from disclosures.model import Disclosure, Result, Source
from review.rulebook import KINDS as GROUPS
from review.rulebook import SEVERITIES
from storage import disclosures, overview
from storage.overview import Overview, Scope
from storage.store import Store
from workflow import decide, score
from workflow.decide import ReviewedFinding
from workflow.errors import NotFound
from workflow.score import Sheet, SheetRow

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_DISCLOSURES = 5000
DISCLOSURE_KINDS = {"budget": "部门预算", "final_accounts": "部门决算", "self_assessment": "绩效自评"}
VERDICTS = {"confirmed": "属实", "dismissed": "不成立", "returned": "退回单位说明"}
ADVICE = {
    "error": "请核实更正；确属口径不同的，说明原因。",
    "warning": "请说明情况并提供依据。",
    "info": "供完善时参考。",
}
NATURES = {">=": "≥", "<=": "≤", "=": "=", "≈": "≈", "text": "定性", "date": "时间"}

Value = str | Decimal | int | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a paper: its head and its width in characters."""

    text: str
    width: int


ISSUE_COLUMNS = (
    Heading("序号", 6),
    Heading("等级", 6),
    Heading("检查维度", 16),
    Heading("对象", 30),
    Heading("位置", 16),
    Heading("复核发现", 48),
    Heading("事实及计算", 40),
    Heading("处理建议", 26),
    Heading("依据", 34),
    Heading("复核意见", 12),
    Heading("理由", 26),
    Heading("复核人", 12),
    Heading("复核时间（UTC）", 17),
    Heading("文件", 40),
    Heading("规则代码", 30),
)
SCORE_COLUMNS = (
    Heading("一级指标", 12),
    Heading("二级指标", 12),
    Heading("三级指标", 26),
    Heading("指标性质", 8),
    Heading("指标值", 16),
    Heading("度量单位", 8),
    Heading("权重", 8),
    Heading("自评完成值", 16),
    Heading("自评得分", 9),
    Heading("重算得分", 9),
    Heading("复核得分", 9),
    Heading("自评偏差度（%）", 10),
    Heading("重算偏差度（%）", 10),
    Heading("重算过程", 44),
    Heading("备注（扣分原因）", 34),
    Heading("复核人", 12),
)


def issue_list(store: Store, scope: Scope, disclosure_id: str | None = None) -> bytes:
    """Return the issue list of one disclosure or of all in the scope; dismissed findings stand on a sheet of their own.

    Raises NotFound for an unknown disclosure.
    """
    with store.read() as session:
        one = overview.one(session, disclosure_id) if disclosure_id else None
        if disclosure_id and one is None:
            raise NotFound("disclosure", disclosure_id)
        chosen = [one] if one else overview.disclosures(session, scope, MOST_DISCLOSURES)
    found = [(entry, finding) for entry in chosen for finding in decide.of_disclosure(store, entry.id)]
    kept = [pair for pair in found if not _dismissed(pair[1])]
    dismissed = [pair for pair in found if _dismissed(pair[1])]
    paper = Paper()
    paper.add("问题清单", ISSUE_COLUMNS, (_issue(n, *pair) for n, pair in enumerate(kept, 1)))
    paper.add("已判定不成立", ISSUE_COLUMNS, (_issue(n, *pair) for n, pair in enumerate(dismissed, 1)))
    return paper.bytes()


def score_sheet(store: Store, sheet_id: str) -> bytes:
    """Return the working paper of one self-assessment. Raises NotFound."""
    sheet = score.sheet(store, sheet_id)
    with store.read() as session:
        record = disclosures.get(session, sheet.disclosure_id)
        if record is None:
            raise NotFound("disclosure", sheet.disclosure_id)
        disclosure = disclosures.disclosure(record)
    results = _results(disclosure)
    title = f"{record.department or ''} {record.year or ''} 年度 {sheet.project} 绩效自评复核底稿"
    rows = [_score_row(row, results.get(row.row.source)) for row in sheet.rows]
    paper = Paper()
    paper.add("复核底稿", SCORE_COLUMNS, [*rows, *_totals(sheet)], title=title)
    return paper.bytes()


class Paper:
    """A workbook whose text is always text: what looks like a formula, a code or a link is written as it reads."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._book = Workbook(self._bytes, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        font = {"font_name": "宋体", "font_size": 10, "valign": "top", "text_wrap": True, "border": 1}
        self._head = self._book.add_format({**font, "bold": True, "bg_color": "#E9EEF3", "valign": "vcenter"})
        self._title = self._book.add_format({"font_name": "宋体", "font_size": 14, "bold": True})
        self._text = self._book.add_format({**font, "num_format": "@"})
        self._number = self._book.add_format({**font, "num_format": "0.00"})
        self._count = self._book.add_format({**font, "num_format": "0"})

    def add(self, name: str, columns: Sequence[Heading], rows: Iterable[Sequence[Value]], title: str = "") -> None:
        """Add a sheet with a head that stays in view and is printed on every page."""
        sheet = self._book.add_worksheet(name)
        top = 1 if title else 0
        if title:
            sheet.write_string(0, 0, title, self._title)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(top, place, column.text, self._head)
        body = list(rows)
        for at, row in enumerate(body, top + 1):
            self._write(sheet, at, row)
        _lay_out(sheet, top, top + len(body), len(columns))

    def bytes(self) -> bytes:
        """Close the workbook and return the file."""
        self._book.close()
        return self._bytes.getvalue()

    def _write(self, sheet: Worksheet, at: int, row: Sequence[Value]) -> None:
        for place, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(at, place, value, self._number)
            elif isinstance(value, int):
                sheet.write_number(at, place, value, self._count)
            elif value:
                sheet.write_string(at, place, value, self._text)
            else:
                sheet.write_blank(at, place, None, self._text)


def _lay_out(sheet: Worksheet, top: int, last: int, columns: int) -> None:
    sheet.freeze_panes(top + 1, 0)
    sheet.autofilter(top, 0, last, columns - 1)
    sheet.repeat_rows(0, top)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _issue(number: int, entry: Overview, finding: ReviewedFinding) -> tuple[Value, ...]:
    decision = finding.decision
    facts = [f"文件所载：{finding.reported}"] if finding.reported else []
    facts += [f"应为：{finding.expected}"] if finding.expected else []
    return (
        str(number),
        SEVERITIES.get(finding.severity, finding.severity),
        GROUPS.get(finding.check.partition("/")[0], finding.check),
        f"{entry.department or '部门不明'} {entry.year or ''} {DISCLOSURE_KINDS.get(entry.kind or '', '')}".strip(),
        "；".join(dict.fromkeys(_where(side) for side in finding.evidence)),
        finding.message,
        "\n".join([*facts, finding.working] if finding.working else facts),
        ADVICE.get(finding.severity, ""),
        finding.basis,
        VERDICTS.get(decision.verdict, "") if decision else "待复核",
        decision.reason if decision else "",
        decision.by if decision else "",
        f"{decision.at:%Y-%m-%d %H:%M}" if decision else "",
        entry.name,
        finding.check,
    )


def _where(side: dict[str, object]) -> str:
    places, lines = side.get("places"), side.get("lines")
    if isinstance(places, list) and places:
        pages = dict.fromkeys(str(place["page"]) for place in places)
        return f"第{'、'.join(pages)}页"
    return f"第{lines[0]}行" if isinstance(lines, list) and lines else "全文"


def _dismissed(finding: ReviewedFinding) -> bool:
    return finding.decision is not None and finding.decision.verdict == "dismissed"


def _results(disclosure: Disclosure) -> dict[Source, Result]:
    return {result.source: result for form in disclosure.self_assessments for result in form.results}


def _score_row(entry: SheetRow, result: Result | None) -> tuple[Value, ...]:
    row, review = entry.row, entry.review
    remark = "：".join(part for part in (review.reason, review.comment) if part) if review else ""
    return (
        row.level1,
        row.level2,
        row.level3,
        NATURES.get(result.target.operator, "") if result else "",
        row.target,
        result.target.unit if result else "",
        _points(row.weight),
        row.actual,
        _points(row.self_score),
        _points(row.recomputed_score),
        _points(review.score if review else None),
        _points(row.deviation),
        _points(row.recomputed_deviation),
        "\n".join((row.steps, *row.alternatives)),
        remark,
        review.by if review else "",
    )


def _totals(sheet: Sheet) -> Iterable[tuple[Value, ...]]:
    found = sheet.score
    totals = (_points(found.self_total), _points(found.recomputed_total), _points(sheet.reviewed_total))
    blank = ("",) * 7
    yield ("合计", *blank, *totals, "", "", "", "复核得分合计中，未复核的行按重算得分计" if sheet.reviewed else "", "")
    yield ("等级", *blank, found.self_grade, found.recomputed_grade, sheet.reviewed_grade, "", "", "", "", "")


def _points(text: str | None) -> Value:
    return Decimal(text) if text is not None else ""
