"""Why somebody should look at a disclosure before relying on it: identity, expected tables, unread pages, sums.

A single sum that breaks is a finding, for the department may have erred; where most rows of a table break, the program
has misread it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from disclosures.declaration import Layout
from disclosures.layout import declarations
from disclosures.model import Amount, Disclosure, Kind, Table
from review.checks.completeness.statutory_tables_are_present import ACCOUNTS_ONLY, TABLES
from review.compare import add_up
from review.lines import amounts_of
from review.model import Outcome

IDENTITY = {"unknown_department": "部门", "unknown_year": "年度", "unknown_kind": "公开类型"}
NAMED = 4  # tables that a sentence names before it says 等
ROWS = 3  # rows that must be compared before a table is taken for misread
UNREAD_SHARE = 5  # a fifth of the pages

Sum = tuple[str, tuple[str, ...]]


def doubts(disclosure: Disclosure) -> Iterator[str]:
    """Yield one Chinese sentence for everything that is in doubt; nothing where the disclosure may be relied on."""
    codes = {problem.code for problem in disclosure.problems}
    unknown = [name for code, name in IDENTITY.items() if code in codes]
    if unknown:
        yield f"未能确定{'、'.join(unknown)}，请核对封面后补充。"
    yield from _unread(disclosure)
    yield from _tables(disclosure)
    misread = [table.title for table in disclosure.tables if table.kind and is_misread(table)]
    if misread:
        yield f"{_titles(misread)}多数行的合计与分项不符，可能读错了列，请对照原页核对。"


def _tables(disclosure: Disclosure) -> Iterator[str]:
    """What is wanting of the tables or forms that this kind of disclosure consists of."""
    kind = disclosure.identity.kind
    if disclosure.self_assessments and not any(table.kind for table in disclosure.tables):
        return  # an annex: forms of self-assessment by themselves
    if kind not in {Kind.BUDGET, Kind.FINAL_ACCOUNTS}:
        if not disclosure.self_assessments:
            yield "未能识别出任何预决算表格或绩效自评表，请核对文件是否完整、是否为扫描件。"
        return
    wanted = TABLES | ACCOUNTS_ONLY if kind is Kind.FINAL_ACCOUNTS else TABLES
    found = {table.kind for table in disclosure.tables}
    missing = [title for name, title in wanted.items() if name not in found]
    if len(missing) == len(wanted):
        yield f"未能识别出应公开的{len(wanted)}张表中的任何一张，请核对文件是否完整、是否为扫描件。"
    elif 2 * len(missing) > len(wanted):
        yield f"应公开的{len(wanted)}张表中，未识别出{_titles(missing)}，请核对文件是否完整。"
    yield from _as_printed(disclosure, wanted, missing)


def _as_printed(disclosure: Disclosure, wanted: Mapping[str, str], missing: Sequence[str]) -> Iterator[str]:
    """Expected tables whose columns remain open, and tables of unknown kind where expected ones are missing.

    A plain text keeps no rulings: that some of its columns remain open is in its nature.
    """
    if disclosure.file["media_type"] == "text/plain":
        return
    places = {problem.source for problem in disclosure.problems if problem.code == "missing_columns"}
    open_ = [table.title for table in disclosure.tables if table.kind in wanted and table.source in places]
    if open_:
        yield f"{_titles(open_)}的部分列不能确定，相应的核对未能进行，请对照原页查看。"
    unknown = [problem for problem in disclosure.problems if problem.code == "unknown_table"]
    if unknown and missing:
        yield f"未识别出{_titles(missing)}，而另有{len(unknown)}张表不能归类，请查看是否即为所缺的表。"


def _unread(disclosure: Disclosure) -> Iterator[str]:
    pages, unread = disclosure.file.get("pages"), disclosure.file.get("unread_pages")
    if isinstance(pages, int) and isinstance(unread, list | tuple) and UNREAD_SHARE * len(unread) > pages:
        yield f"{pages}页中有{len(unread)}页是图片或无法读取，没有读出文字，请对照原件核对。"


def is_misread(table: Table) -> bool:
    """Whether most rows break the sums over columns that the table's own declaration states, in every layout of it."""
    keys = {column.key for column in table.columns if column.key}
    layouts: Sequence[Layout] = declarations()[table.kind].layouts if table.kind in declarations() else ()
    fitting = [layout for layout in layouts if keys <= {column.key for column in layout.columns}]
    amounts = [amounts_of(table, row)[0] for row in table.rows]
    return bool(fitting) and all(_break(_printed(layout, keys), amounts) for layout in fitting)


def _printed(layout: Layout, keys: set[str]) -> list[Sum]:
    """The sums of which the table prints the total and every part."""
    return [(total, parts) for total, parts in layout.sums if {total, *parts} <= keys]


def _break(sums: Sequence[Sum], rows: Sequence[Mapping[str, Amount]]) -> bool:
    held: Counter[bool] = Counter()
    for amounts in rows:
        for total, parts in sums:
            whole, added = amounts.get(total), [amounts[part] for part in parts if part in amounts]
            if whole is not None and added:
                held[add_up(whole, added).outcome is not Outcome.FAILS] += 1
    return held.total() >= ROWS and held[False] > held[True]


def _titles(titles: Sequence[str]) -> str:
    named = list(dict.fromkeys(title or "无标题的表" for title in titles))
    return "".join(f"《{title}》" for title in named[:NAMED]) + (f"等{len(named)}张表" if len(named) > NAMED else "")
