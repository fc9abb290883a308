"""What a search finds as XLSX: every hit on a line, or a list of terms across all disclosures."""

import re
from collections.abc import Iterable, Sequence

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
# The first figure after the word, with its unit; a year is no value.
_VALUE = re.compile(r"-?\d[\d,]*(?:\.\d+)?\s*(?:亿元|万元|元|%|％|‰|个百分点)?")
_YEAR = re.compile(r"(?:19|20)\d\d年?")


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
    """Return the first figure behind a mark, as printed with its unit; "" where none follows."""
    for _, end in hit.marks:
        for match in _VALUE.finditer(hit.text, end):
            if not _YEAR.fullmatch(hit.text[match.start() : match.end() + 1].strip("，。；、 ")):
                return match.group().strip()
    return ""


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
