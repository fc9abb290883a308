"""What a search finds as XLSX: every hit on a line, or a list of terms across all disclosures."""

import re
from collections.abc import Iterable, Iterator, Sequence

from search_index.engine import Engine, Hit, Query
from storage import overview
from storage.overview import Overview, Scope
from storage.store import Store
from workflow.errors import Refused
from workflow.export import DISCLOSURE_KINDS, MOST_DISCLOSURES, Heading, Paper, Value
from workflow.find import every_hit

MOST_HITS = 10_000
MOST_TERMS = 300
LONGEST_TERM = 100
HIT_COLUMNS = (
    Heading("序号", 6),
    Heading("部门", 26),
    Heading("年度", 8),
    Heading("类型", 10),
    Heading("位置", 40),
    Heading("页（行）", 8),
    Heading("内容", 90),
    Heading("命中", 18),
    Heading("文件", 40),
)
SCOPE_COLUMNS = (Heading("部门", 26), Heading("年度", 8), Heading("类型", 10), Heading("文件", 40))
_UNIT = r"(?:亿元|万元|元|%|％|‰|个百分点|平方米|公里|人次|批次|[辆台套个人名次项件户场家处份分])"
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
# In a sentence a bare whole number counts no money: it numbers a point or names a year. In a table it may.
_SAID = re.compile(rf"{_NUMBER}\s*{_UNIT}|-?\d[\d,]*\.\d+")
_PRINTED = re.compile(rf"[≤≥<>＜＞=]?\s*{_NUMBER}\s*{_UNIT}?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_VALUE = re.compile(r"编码|代码|序号|行次|栏次|(?:经济|功能)分类(?: |$)|(?:^|/)[类款项]$")
_CELLS = "；"


def hits(index: Engine, query: Query) -> bytes:
    """Return every hit of a search, best first, MOST_HITS at most; a last line says so where there are more."""
    paper = Paper()
    found = list(every_hit(index, query, MOST_HITS))
    rows = [_line(number, hit) for number, hit in enumerate(found, 1)]
    if len(found) == MOST_HITS:
        rows.append(("", f"只列出最相关的{MOST_HITS}处，其余请缩小检索范围后导出。"))
    paper.add("检索结果", HIT_COLUMNS, rows, title=f"检索：{query.text}")
    return paper.bytes()


def terms(store: Store, index: Engine, listed: str, query: Query) -> bytes:
    """Return, for every disclosure that the query's filters let through, what is found of each term of a list.

    One line of the list is one search. Of each: how many hits, the first value beside it, and its page or line.
    Raises Refused for an empty list, and for one that is too long.
    """
    wanted = tuple(dict.fromkeys(line.strip() for line in listed.splitlines() if line.strip()))
    if not wanted:
        raise Refused("请每行写一个词。")
    if len(wanted) > MOST_TERMS or any(len(term) > LONGEST_TERM for term in wanted):
        raise Refused(f"一次最多{MOST_TERMS}个词，每个不超过{LONGEST_TERM}字。")
    with store.read() as session:
        scope = Scope(query.department, query.year, query.kind)
        chosen = [one for one in overview.disclosures(session, scope, MOST_DISCLOSURES) if _within(one, query)]
    found = {term: _by_disclosure(index, query, term) for term in wanted}
    paper = Paper()
    columns = [heading for term in wanted for heading in _headings(term)]
    paper.add("词表", (*SCOPE_COLUMNS, *columns), (_spread(one, found) for one in chosen))
    paper.add("各词合计", (Heading("词", 30), Heading("处数", 10), Heading("文件数", 10)), _totals(found))
    return paper.bytes()


def _within(one: Overview, query: Query) -> bool:
    return not query.refs or one.id in query.refs


def _by_disclosure(index: Engine, query: Query, term: str) -> dict[str, list[Hit]]:
    asked = Query(term, query.department, query.year, query.kind, query.section, refs=query.refs)
    found: dict[str, list[Hit]] = {}
    for hit in every_hit(index, asked, MOST_HITS):
        found.setdefault(hit.ref, []).append(hit)
    return found


def _headings(term: str) -> tuple[Heading, ...]:
    return Heading(f"{term} 处数", 10), Heading(f"{term} 首个数值", 14), Heading(f"{term} 页（行）", 9)


def _spread(one: Overview, found: dict[str, dict[str, list[Hit]]]) -> tuple[Value, ...]:
    cells: list[Value] = [one.department or "", str(one.year or ""), DISCLOSURE_KINDS.get(one.kind or "", ""), one.name]
    for by_disclosure in found.values():
        cells += _cell(by_disclosure.get(one.id, []))
    return tuple(cells)


def _cell(of_it: Sequence[Hit]) -> tuple[Value, ...]:
    if not of_it:
        return 0, "", ""
    in_order = sorted(of_it, key=lambda hit: hit.number)
    valued = next(((hit, value) for hit in in_order if (value := first_value(hit))), (in_order[0], ""))
    return len(of_it), valued[1], _where(valued[0])


def first_value(hit: Hit) -> str:
    """Return the first figure behind a mark, as printed with its unit; "" where none follows.

    In a row that is the first cell that holds a figure and is no code, in the order of the columns.
    """
    behind = (_in_row if hit.row else _in_sentence)(hit)
    return next((value for value in behind if value), "")


def _in_sentence(hit: Hit) -> Iterator[str]:
    for _, end in hit.marks:
        match = _SAID.search(hit.text, end)
        yield match.group() if match else ""


def _in_row(hit: Hit) -> Iterator[str]:
    for _, end in hit.marks:
        own, *others = hit.text[end:].split(_CELLS)
        yield _figure(own)
        for head, _, value in (cell.rpartition(" ") for cell in others):
            yield "" if _NO_VALUE.search(head) else _figure(value)


def _figure(text: str) -> str:
    """The figure that a cell holds and nothing else; "" for any other cell and for a year."""
    value = text.strip()
    return value if _PRINTED.fullmatch(value) and not _YEAR.fullmatch(value) else ""


def _totals(found: dict[str, dict[str, list[Hit]]]) -> Iterable[tuple[Value, ...]]:
    for term, by_disclosure in found.items():
        yield term, sum(len(one) for one in by_disclosure.values()), len(by_disclosure)


def _line(number: int, hit: Hit) -> tuple[Value, ...]:
    return (
        str(number),
        hit.labels.department,
        str(hit.labels.year or ""),
        DISCLOSURE_KINDS.get(hit.labels.kind, ""),
        " › ".join(hit.path),
        _where(hit),
        hit.text,
        "、".join(dict.fromkeys(hit.text[start:end] for start, end in hit.marks)),
        hit.labels.file,
    )


def _where(hit: Hit) -> str:
    if hit.source.places:
        return str(hit.source.places[0].page)
    return str(hit.source.lines[0]) if hit.source.lines else ""
