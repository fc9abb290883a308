"""What contradicts itself in the print: names that differ in brackets, amounts that differ, ends of years to come."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from answers.model import Citation, Document, Understood
from answers.quantities import amounts, number
from answers.relevance import Seen, matches, statements
from answers.units import Unit
from disclosures.model import YUAN_PER_UNIT, Figure, Kind
from search_index.analysis import normal_form

_BRACKETED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12})[（(](?P<inner>[\u4e00-\u9fff、]{2,40})[）)]")
_GENERIC = re.compile(r"^(?:类|款|项|境|室|含.*|本级|不包括.*|事业)$")
_WHOLE = frozenset({"合计", "总计"})
_CLASS = re.compile(r"\([类款项]\)|[\"“”]")
_CLOSE = Decimal("0.001")
_YEAR_END = re.compile(
    r"(?P<year>20\d\d)\s*年\s*(?:期末|年末|年底|12\s*月\s*31\s*日)[^。；;]{0,40}?(?:共有|实有|拥有|保有)"
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong, in one sentence, and the places that show it."""

    message: str
    citations: tuple[Citation, ...]


def contradictions(asked: Understood, document: Document) -> Iterator[Contradiction]:
    """Yield what contradicts itself among the places that the question is about."""
    found = [match.unit for match in matches(asked, statements(document)) if match.unit.sort == "sentence"]
    for one in found:
        if wrong := _year_to_come(one.quote, document):
            yield Contradiction(wrong, (one.citation(),))
    for first, second in combinations(found[:40], 2):
        if wrong := _other_name(first.quote, second.quote):
            yield Contradiction(wrong, (first.citation(), second.citation()))


def printings(asked: Understood, document: Document) -> tuple[tuple[Figure, Seen], ...]:
    """Return the printings in the text of the one measure that the question names best."""
    stated = [(figure, seen) for figure, seen in amounts(document) if figure.aspect == "金额"]
    best = matches(asked, [seen for _, seen in stated])
    if not best:
        return ()
    first = next(figure for figure, seen in stated if seen.unit is best[0].unit)
    return tuple((figure, seen) for figure, seen in stated if figure.year == first.year and alike(figure, first))


def printing_it(figure: Figure, document: Document) -> tuple[Unit, ...]:
    """Return up to two rows of tables that print a measure of the text, under its name, with the text's amount."""
    name, amount = _CLASS.sub("", normal_form(figure.measure)), figure.amount
    found: dict[tuple[str, ...], Unit] = {}
    for unit in (seen.unit for seen in statements(document) if seen.unit.sort == "cell"):
        label = normal_form(unit.labels[0]).replace(" ", "") if unit.labels else ""
        whole = label in _WHOLE or len(unit.labels) == 0
        under = [
            value
            for value in unit.values
            if label.endswith(name) or (whole and normal_form(value.heading).replace(" ", "").find(name) >= 0)
        ]
        reads = (read for value in under if (read := number(value)))
        if any(read * YUAN_PER_UNIT.get(of, 1) == amount.base for read, of in reads):
            found.setdefault(unit.path, unit)
    return tuple(found.values())[:2]


def alike(figure: Figure, first: Figure) -> bool:
    """Return whether a figure is of the same measure, or of one with a longer name that is all but the same amount."""
    if figure.measure == first.measure:
        return True
    apart = abs(figure.amount.base - first.amount.base)
    return figure.measure.endswith(first.measure) and apart <= abs(first.amount.base) * _CLOSE


def distinct(found: Sequence[tuple[Figure, Seen]]) -> tuple[tuple[Figure, Seen], ...]:
    """Return the first printing of every value."""
    return tuple({figure.amount.base: (figure, seen) for figure, seen in reversed(found)}.values())[::-1]


def _year_to_come(quote: str, document: Document) -> str | None:
    """A budget is made before its year begins: it cannot know what there is at that year's end."""
    identity = document.identity
    match = _YEAR_END.search(quote)
    if match is None or identity.kind is not Kind.BUDGET or identity.year is None or int(match["year"]) < identity.year:
        return None
    return (
        f"有问题，年份不对：{identity.year}年部门预算编制时{match['year']}年尚未结束，"
        f"不可能写出{match['year']}年期末的数，应为{identity.year - 1}年期末，疑为笔误"
    )


def _other_name(first: str, second: str) -> str | None:
    one = {match["name"]: match["inner"] for match in _BRACKETED.finditer(first) if not _GENERIC.match(match["inner"])}
    for match in _BRACKETED.finditer(second):
        for name, inner in one.items():
            same = name.endswith(match["name"]) or match["name"].endswith(name)
            if same and normal_form(inner) != normal_form(match["inner"]) and not _GENERIC.match(match["inner"]):
                return f"名称前后不一致：一处写“{name}（{inner}）”，另一处写“{match['name']}（{match['inner']}）”"
    return None
