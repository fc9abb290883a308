"""Tables of a dump read one after the other: those that tell most about the others first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from disclosures.fragments.evidence import Evidence, against_class
from disclosures.fragments.grids import raw_table
from disclosures.fragments.groups import group_rows
from disclosures.fragments.header import Header, header_of
from disclosures.fragments.hierarchy import total_row
from disclosures.fragments.learning import learn
from disclosures.fragments.placing import Rules
from disclosures.fragments.project_targets import target_rows
from disclosures.fragments.projects import project_rows
from disclosures.fragments.regions import Region
from disclosures.fragments.rows import DumpRow, rows_of
from disclosures.fragments.solving import Known, Placed, solve
from disclosures.fragments.tokens import Token, joined, tokens_of
from disclosures.fragments.two_sided import sides_of
from disclosures.layout import declarations
from disclosures.model import Source
from disclosures.rawtable import RawTable

TWO_SIDED = "income.item"
GROUPED = "group1.code"
MOST_UNCOUNTED = 2  # a lone 1 may be anything
TYPE = "type"
PAIRS = "output.name"
_TELLING = (
    "general_budget_basic_expenditure",
    "income_and_expenditure",
    "income",
    "projects",
    "general_budget_expenditure",
    "appropriation_income_and_expenditure",
    "expenditure",
)
_DEPARTMENT = re.compile(r"(?:部门|单位|公开部门|预算单位)(?:名称)?\s*[:：]\s*(\S+)")
_UNDIVIDED = "项目名称与项目单位未能全部分开，未分开的一并列在项目名称下。"
_UNCERTAIN = "绩效指标所属类别不能由位置唯一确定，按指标内容归类。"


@dataclass(frozen=True, slots=True)
class Dump:
    """A region with the header that was found in it and the words below that header."""

    region: Region
    kind: str
    header: Header
    tokens: tuple[Token, ...]


def dumps(regions: Iterable[Region]) -> list[Dump]:
    """The regions whose headers a known layout explains, telling ones first."""
    found = [dump for region in regions if (dump := _dump(region))]
    return sorted(found, key=lambda dump: _TELLING.index(dump.kind) if dump.kind in _TELLING else len(_TELLING))


def read(dump: Dump, evidence: Evidence) -> RawTable:
    """The table with its amounts under their columns; ``evidence`` takes in what it tells."""
    doubts: tuple[str, ...] = ()
    numbers, dump = _without_numbers(dump)
    if TWO_SIDED in dump.header.keys:
        rows, placed = _two_sided(dump, evidence)
    elif GROUPED in dump.header.keys:
        rows, placed = group_rows(dump.tokens, dump.header.keys)
    else:
        rows, doubts = _rows(dump, evidence)
        placed = _solved(dump, rows, _columns(dump.header)[1], evidence)
    learn(dump.kind, dump.header.keys, list(zip(rows, placed, strict=True)), evidence)
    counted = [DumpRow(numbers)] if numbers else []
    return raw_table(dump.region, dump.header, [*counted, *rows], [*(Placed({}) for _ in counted), *placed], doubts)


def _without_numbers(dump: Dump) -> tuple[dict[int, Source], Dump]:
    """The line that counts the columns (栏次 1 2 3 …), by column where it counts every one, and the dump without it."""
    expected, size = 1, 0
    while size < len(dump.tokens) and dump.tokens[size].text in {"栏次", "行次", str(expected)}:
        expected += dump.tokens[size].integer
        size += 1
    if expected <= MOST_UNCOUNTED:
        return {}, dump
    rest = replace(dump, tokens=dump.tokens[size:])
    counted = [joined([token]) for token in dump.tokens[:size] if token.integer]
    money = _columns(dump.header)[1]
    return (dict(zip(money, counted, strict=True)) if len(counted) == len(money) else {}), rest


def _dump(region: Region) -> Dump | None:
    tokens = tokens_of(region.body)
    best: Dump | None = None
    for kind in region.kinds:
        for layout in declarations()[kind].layouts if kind in declarations() else ():
            found = header_of(tokens, layout)
            if found and (best is None or len(found[0].headings) > len(best.header.headings)):
                best = Dump(region, kind, found[0], tokens[found[1] :])
    return best


def _rows(dump: Dump, evidence: Evidence) -> tuple[list[DumpRow], tuple[str, ...]]:
    """The rows of a table that is not two-sided, and what could not be told apart in them."""
    keys = dump.header.keys
    if TYPE in keys:
        units = (*evidence.units, *_departments(dump.region))
        columns = [keys.index(key) for key in (TYPE, "project", "unit")]
        rows, sure = project_rows(dump.tokens, columns, units)
        return rows, () if sure else (f"《{dump.region.title}》{_UNDIVIDED}",)
    if PAIRS in keys:
        rows, sure = target_rows(dump.tokens, keys)
        return rows, () if sure else (f"《{dump.region.title}》{_UNCERTAIN}",)
    return rows_of(dump.tokens, keys, _columns(dump.header)[0]), ()


def _departments(region: Region) -> Iterator[str]:
    """The department that the head of a table names."""
    for source in region.above:
        if match := _DEPARTMENT.match(source.text):
            yield match[1]


def _two_sided(dump: Dump, evidence: Evidence) -> tuple[list[DumpRow], list[Placed]]:
    keys = dump.header.keys
    items = [keys.index("income.item"), keys.index("expense.item")]
    lines = [keys.index(key) for key in ("income.line", "expense.line") if key in keys]
    sides = sides_of(dump.tokens, items, lines if len(lines) == 2 else [])
    _, money = _columns(dump.header)
    left = _solved(dump, [side for side, _ in sides], [c for c in money if c < items[1]], evidence)
    right = _solved(dump, [side for _, side in sides], [c for c in money if c > items[1]], evidence)
    rows = [DumpRow({**one.words, **other.words}, [*one.figures, *other.figures]) for one, other in sides]
    placed = [
        Placed({**a.figures, **b.figures}, (*a.unplaced, *b.unplaced), a.candidates | b.candidates)
        for a, b in zip(left, right, strict=True)
    ]
    return rows, placed


def _solved(dump: Dump, rows: Sequence[DumpRow], money: Sequence[int], evidence: Evidence) -> list[Placed]:
    keys = dump.header.keys
    total = total_row(rows, keys)
    whole = rows[total].figures[0].value if total is not None else None
    rules = Rules(
        tuple(money), tuple(dump.header.sums(money)), tuple(dump.header.of_which(money)), _balance(keys, money)
    )
    blank = frozenset(column for column in money if evidence.blank(dump.kind, keys[column], whole))
    expected = {column: told for column, told in evidence.expected(dump.kind, keys, whole).items() if column in money}
    return solve(rows, keys, rules, Known(lambda row: blank | against_class(row, keys), expected))


def _balance(keys: Sequence[str], money: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What comes in and what it is spent on or left as, where a table prints all four."""
    places = {keys[column]: column for column in money}
    if not {"opening", "income", "total", "closing"} <= set(places):
        return (), ()
    return (places["opening"], places["income"]), (places["total"], places["closing"])


def _columns(header: Header) -> tuple[list[int], list[int]]:
    """The columns of words and those of amounts."""
    texts = [column for column, heading in enumerate(header.headings) if not heading.column.money]
    money = [column for column, heading in enumerate(header.headings) if heading.column.money]
    return texts, money
