"""What a document says of its own department, year and kind: every hint with its weight, to be voted on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from disclosures.districts import is_place
from disclosures.model import Kind
from readers.document import Document, Line, Page

COVER_LINES = 20

NAME = r"[\u4e00-\u9fff（）()、·]{3,45}?"
YEAR = r"(20[0-4]\d)(?:年度?)?"
_ACCOUNTS = r"(?:[省市区县]级)?(?:部门|单位)?(?:综合|收支)?(?P<kind>预算|决算)"
TITLES = (
    re.compile(rf"(?P<year>20[0-4]\d)(?:年度?+)?+(?P<name>{NAME}){_ACCOUNTS}"),
    re.compile(rf"(?P<name>{NAME})(?P<year>20[0-4]\d)(?:年度?)?{_ACCOUNTS}"),
    re.compile(rf"(?P<name>{NAME})年度?{_ACCOUNTS}(?:情况)?(?:说明)?(?P<year>20[0-4]\d)?"),
)
LABEL = re.compile(
    r"(?:部门名称|单位名称|编制单位|编制部门|填报单位|填报部门|公开部门|公开单位|预算部门|预算单位|决算单位|预算主管部门|主管部门|部门|单位)"
    r"(?:（盖章）|\(盖章\)|（公章）)?[:：][\s\[\]（(0-9A-Za-z\-—_)）]*([\u4e00-\u9fff][\u4e00-\u9fff（）()、·]{3,45})"
)
_CELL_LABEL = re.compile(
    r"^(?:主管部门|部门（单位）名称|部门名称|单位名称|部门（单位）|预算部门|填报单位|预算单位)[:：]?$"
)
_PART = re.compile(rf"^第[一二三四五六]部分(?P<name>{NAME})(?:概况|{YEAR}{_ACCOUNTS}|基本情况|主要职责)")
_ATTACHMENT = re.compile(rf"^附件[一二三1-3]?[:：]?(?P<name>{NAME}){YEAR}{_ACCOUNTS}")
_PHRASE = re.compile(
    rf"^(?P<name>{NAME})(?P<year>20[0-4]\d)年度?(?:部门|单位)?"
    r"(?:收入|支出|收、支|收支|一般公共预算|政府性基金|“三公”|机构运转|机关运行|政府采购|财政拨款|预算|决算|年初预算)"
)
_SECTION = re.compile(
    r"^(?:第[一二三四五六]部分|附件[:：]?).{0,45}?" + YEAR + _ACCOUNTS + r"(?:公开)?(?:情况|说明|表|安排)"
)
_TABLE = re.compile(r"^[^，。；]{0,40}(20[0-4]\d)年度?[^，。；]{2,40}表(?:（[^）]*）)?$")
_BRACKETED = re.compile(r"^[（(](20[0-4]\d)年度?[）)]$")
_YEAR_PHRASE = re.compile(
    rf"(?<![与较比和于至]){YEAR}(?:部门|单位)?(?:收入|支出|收、支|收支|预算|决算|一般公共|“三公”)"
)
_YEAR_IN_NAME = re.compile(r"(?<![\d.])(20[0-4]\d)(?!\d|[-_.年]\d)")  # not of a day on which the file was made
_FINAL_TABLE = re.compile(r"决算(?:总|明细|公开)?表$|^公开\d+表$")
_BUDGET_TABLE = re.compile(
    r"^预算\d+表$|(?<!执行)预算(?:收支)?(?:总|明细|汇总)?表$|收支总体情况表$|(?:收入|支出)总体情况表$"
)
SELF = re.compile(r"自评(?:情况)?(?:总结)?(?:报告|表)|绩效自评|自我评价报告|绩效评价(?:报告|结果)")
_GOALS = re.compile(r"绩效目标(?:申报|批复|汇总|公开)?表(?:（[^）]*）)?$")
KINDS = {"预算": Kind.BUDGET, "决算": Kind.FINAL_ACCOUNTS}

_BODY = re.compile(
    r"(?:局|委|委员会|办公室|办|厅|院|中心|会|处|所|站|队|校|大学|学院|中学|小学|幼儿园|馆|团|社|公司|部|署|园|场|库|政府|基地|法庭"
    r"|本级|机关|街道|镇|乡|台|网|组|集团|银行)$"
)
_NOT_A_NAME = re.compile(
    r"情况|说明|公开|目录|收支|绩效|预算|决算|报告|合计|年度|名称|收入|支出|经费|总体|一览|[省市区县]级(?:部门|单位)|^(?:部门|本部门|我部门|单位|本单位|我单位|各部门)"
)
_LEADING = re.compile(r"^(?:.*第[一二三四五六七八]部分|附件|附表|纳入|关于|公开|年度|其中|明|说明|的|附|年|度)+")
_TRAILING = re.compile(r"(?:（汇总）|（公章）|（盖章）|(?<=[局委会室办厅院心处所站队校部馆府])(?:部门|单位)|的)$")


class Origin(Enum):
    """Where evidence stands: the weight of one piece, and the most that all pieces of this origin may weigh together.

    A cover outweighs any one heading, a heading any one sentence or label; a hundred labels do not outweigh a cover.
    """

    LABEL_ON_COVER = (7, 7)
    COVER = (6, 12)
    HEADING = (3, 6)
    SENTENCE = (1, 4)
    TABLE_LABEL = (1, 3)
    TABLE_TITLE = (1, 5)
    FILE_NAME = (Decimal("0.5"), Decimal("0.5"))
    MENTION = (Decimal("0.2"), 2)


@dataclass(frozen=True, slots=True)
class Hint:
    """One piece of evidence: about department, district, year or kind, its value, where it comes from and stands."""

    about: str
    value: str | int | Kind
    origin: Origin
    page: int = 0
    lines: tuple[Line, ...] = ()


def squash(text: str) -> str:
    """Return the text without white space, half-width brackets and quotes made full-width."""
    return "".join(text.split()).replace("(", "（").replace(")", "）").replace(":", "：")


def official(name: str, *, sure: bool = False) -> str | None:
    """Return the name cleaned of what is no part of it, None where it is no body's name.

    ``sure`` accepts a name whose last word is not known to end names (a cover says that it is one).
    """
    name = _LEADING.sub("", squash(name))
    while (shorter := _TRAILING.sub("", name)) != name:
        name = shorter
    if len(name) < 4 or is_place(name) or _NOT_A_NAME.search(name) or name.count("（") != name.count("）"):
        return None
    ending = re.sub(r"（[^）]*）$", "", name)
    return name if sure or _BODY.search(ending) or name.endswith("（本级）") else None


def hints(document: Document) -> tuple[Hint, ...]:
    """Return the evidence behind the cover: headings, sentences, labels and titles of tables; and the file's name."""
    found: list[Hint] = []
    for page in document.pages:
        for lines in _windows(page.lines):
            found.extend(_line_hints(page, lines))
        found.extend(_cell_hints(page))
    found.extend(_file_name_hints(document.name))
    return tuple(found)


def _windows(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    return (lines[index : index + 3] for index in range(len(lines)))


def _line_hints(page: Page, window: tuple[Line, ...]) -> Iterator[Hint]:
    first = squash(window[0].text)
    joined = "".join(squash(line.text) for line in window)
    for pattern in (_PART, _ATTACHMENT):
        if (match := pattern.match(joined)) and (name := official(match["name"])):
            yield Hint("department", name, Origin.HEADING, page.number, window)
    if match := _SECTION.match(joined):
        yield Hint("year", int(match[1]), Origin.HEADING, page.number, window)
        yield Hint("kind", KINDS[match["kind"]], Origin.HEADING, page.number, window)
    if (match := _PHRASE.match(joined)) and (name := official(match["name"])):
        yield Hint("department", name, Origin.SENTENCE, page.number, window[:1])
        yield Hint("year", int(match["year"]), Origin.SENTENCE, page.number, window[:1])
    yield from _table_hints(page, window[0], first)


def _table_hints(page: Page, line: Line, text: str) -> Iterator[Hint]:
    for label in LABEL.finditer(line.text):
        if name := official(re.split(r"单位$|金额单位", label.group(1))[0]):
            yield Hint("department", name, Origin.TABLE_LABEL, page.number, (line,))
    if match := _TABLE.match(text) or _BRACKETED.match(text):
        yield Hint("year", int(match[1]), Origin.TABLE_TITLE, page.number, (line,))
    for match in _YEAR_PHRASE.finditer(text):
        yield Hint("year", int(match[1]), Origin.MENTION, page.number, (line,))
    if _FINAL_TABLE.search(text):
        yield Hint("kind", Kind.FINAL_ACCOUNTS, Origin.TABLE_TITLE, page.number, (line,))
    elif _BUDGET_TABLE.search(text):
        yield Hint("kind", Kind.BUDGET, Origin.TABLE_TITLE, page.number, (line,))
    elif len(text) <= COVER_LINES and SELF.search(text):
        yield Hint("kind", Kind.SELF_ASSESSMENT, Origin.MENTION, page.number, (line,))
    elif _GOALS.search(text):
        yield Hint("kind", Kind.BUDGET, Origin.MENTION, page.number, (line,))


def _cell_hints(page: Page) -> Iterator[Hint]:
    """The cell right of "主管部门" or "单位名称" in a form."""
    for grid in page.grids:
        cells = sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
        for label, value in pairwise(cells):
            if label.row == value.row and _CELL_LABEL.match(squash(label.text)) and (name := official(value.text)):
                line = Line(value.text, value.line or 0, value.box)
                yield Hint("department", name, Origin.TABLE_LABEL, page.number, (line,))


def _file_name_hints(name: str) -> Iterable[Hint]:
    stem = squash(name.rsplit(".", 1)[0])
    for pattern in TITLES:
        match = pattern.search(stem)
        if match is None:
            continue
        yield Hint("kind", KINDS[match["kind"]], Origin.FILE_NAME)
        if match["year"]:
            yield Hint("year", int(match["year"]), Origin.FILE_NAME)
        if body := official(match["name"]):
            yield Hint("department", body, Origin.FILE_NAME)
        return
    if SELF.search(stem):
        yield Hint("kind", Kind.SELF_ASSESSMENT, Origin.FILE_NAME)
    if len(years := set(_YEAR_IN_NAME.findall(stem))) == 1:
        yield Hint("year", int(years.pop()), Origin.FILE_NAME)
