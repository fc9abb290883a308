"""Two publications of one disclosure state the same figures: tables line by line, targets, and the figures of the text.

Lines are those whose words are the same, each printed once in its table. What a scan was read as is not held against
print. Where most figures differ, the two are hardly the same disclosure (本级 and 汇总), and nothing is said. Not
applicable either where the two print nothing in common.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from disclosures.model import Amount, Disclosure, Indicator, Row, Source, Table
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import Comparison, agree
from review.confidence import is_misread
from review.declare import across
from review.figures import spoken
from review.forms import folded
from review.lines import amounts_of, heading
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, held
from review.tolerances import ROUNDING

TEXT, TARGETS = "文字说明", "绩效指标"
SHOWN, LISTED = 3, 30


@dataclass(frozen=True, slots=True)
class Part:
    """A table, the targets or the text of both publications, and what they print in common."""

    name: str
    anchor: str
    items: tuple[Held, ...]


@across(
    relation=Relation.PUBLISHED_TWICE,
    title="重复公开的内容一致",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="同一部门同一年度的预算（决算）公开了两次的，两份文件的表格、绩效指标和文字所列的数应一致；更正的应予说明。",
    exempt="两份文件没有相同的内容，其中一份为扫描件，或多数数字不同（可能是本级与汇总）。",
    tolerance=ROUNDING,
    example="两次公开的《部门支出总体情况表》不一致：2130301行政运行合计为390.99万元、另一份为391.00万元。",
)
def publications_agree(link: Linked) -> Iterator[Observation]:
    """Compare what both files print under the same words."""
    parts = [_legible(part, link) for part in (*_tables(link), _targets(link), _text(link))]
    compared = [item for part in parts for item in part.items]
    if not compared:
        raise Missing("两份文件没有可以比对的相同内容（扫描页识别出的数字不作比对）")
    failed = sum(item.comparison.outcome is Outcome.FAILS for item in compared)
    if 2 * failed > len(compared):
        raise Missing("两份文件多数数字不同，可能是本级与汇总等不同口径，不作版本比对")
    for part in parts:
        yield from _differences(part, link)


def _differences(part: Part, link: Linked) -> Iterator[Observation]:
    """What agrees one by one, and one observation that lists what does not."""
    failed = [item for item in part.items if item.comparison.outcome is Outcome.FAILS]
    told = [f"{item.subject}为{item.comparison.reported}、另一份为{item.comparison.expected}" for item in failed]
    more = f"等{len(told)}处" if len(told) > SHOWN else ""
    listed = f"{'；'.join(told[:SHOWN])}{more}"
    message = f"同一部门{link.own.identity.year}年的两份公开文件，{part.name}不一致：{listed}。"
    for observation in held(f"{part.anchor}/两次公开", message, part.items, link):
        if observation.outcome is Outcome.FAILS:
            working = "；".join(f"{item.subject}：{item.comparison.working}" for item in failed[:LISTED])
            yield replace(observation, working=working)
        else:
            yield observation


def _legible(part: Part, link: Linked) -> Part:
    """The part without what stands on scanned pages."""
    items = tuple(
        item for item in part.items if not _scanned(link.own, item.own) and not _scanned(link.other, item.theirs)
    )
    return replace(part, items=items)


def _scanned(disclosure: Disclosure, sources: Sequence[Source]) -> bool:
    pages = disclosure.file.get("scanned_pages")
    scanned = set(pages) if isinstance(pages, list | tuple) else set()
    return any(place.page in scanned for source in sources for place in source.places)


def _tables(link: Linked) -> Iterator[Part]:
    theirs = {(table.kind, _title(table)): table for table in link.other.tables if table.kind}
    for table in link.own.tables:
        other = theirs.get((table.kind, _title(table)))
        if other is not None and not is_misread(table) and not is_misread(other):
            yield Part(f"《{table.title}》", f"{table.kind}/{_title(table)}", tuple(_cells(table, other)))


def _title(table: Table) -> str:
    return folded(table.title)


def _cells(table: Table, other: Table) -> Iterator[Held]:
    theirs = _rows(other)
    for words, row in _rows(table).items():
        if words not in theirs:
            continue
        mine, its = amounts_of(table, row)[0], amounts_of(other, theirs[words])[0]
        for key in mine.keys() & its.keys():
            subject = f"{words.replace('|', '')}{heading(table, key)}"
            yield Held(subject, agree(mine[key], its[key]), (mine[key].source,), (its[key].source,))


def _rows(table: Table) -> Mapping[str, Row]:
    """The rows by their words; words that stand twice name no row."""
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        pairs = zip(table.columns, row.cells, strict=False)
        words = "|".join("".join(cell.text.split()) if cell else "" for column, cell in pairs if not column.money)
        found.setdefault(words, []).append(row)
    return {words: rows[0] for words, rows in found.items() if len(rows) == 1}


def _targets(link: Linked) -> Part:
    mine, theirs = _by_name(link.own.indicators), _by_name(link.other.indicators)
    items = tuple(
        _worded("/".join(name[::2]), (one.target.raw, one.source), (theirs[name].target.raw, theirs[name].source))
        for name, one in mine.items()
        if name in theirs
    )
    return Part(TARGETS, TARGETS, items)


def _by_name(indicators: Sequence[Indicator]) -> Mapping[tuple[str, str, str], Indicator]:
    found: dict[tuple[str, str, str], list[Indicator]] = {}
    for item in indicators:
        found.setdefault((item.scope, folded(item.level2), folded(item.level3)), []).append(item)
    return {name: items[0] for name, items in found.items() if len(items) == 1 and name[2] and items[0].target.raw}


def _worded(subject: str, one: tuple[str, Source], other: tuple[str, Source]) -> Held:
    outcome = Outcome.HOLDS if folded(one[0]) == folded(other[0]) else Outcome.FAILS
    sign = "＝" if outcome is Outcome.HOLDS else "≠"
    return Held(subject, Comparison(outcome, one[0], other[0], f"{one[0]} {sign} {other[0]}"), (one[1],), (other[1],))


def _text(link: Linked) -> Part:
    """Figures that each text states once under the same headings."""
    mine, theirs = _stated(link.own), _stated(link.other)
    items = tuple(
        Held(name[1] + name[2].removeprefix("金额"), agree(one, theirs[name]), (one.source,), (theirs[name].source,))
        for name, one in mine.items()
        if name in theirs
    )
    return Part(TEXT, TEXT, items)


def _stated(disclosure: Disclosure) -> Mapping[tuple[str, str, str], Amount]:
    found: dict[tuple[str, str, str], list[Amount]] = {}
    for said in spoken(disclosure):
        for figure in said.figures:
            found.setdefault((folded(said.path), figure.measure, figure.aspect), []).append(said.precise(figure))
    return {name: amounts[0] for name, amounts in found.items() if len(amounts) == 1}
