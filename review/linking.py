"""Which disclosures belong together: one department's years and kinds, its units, and what was published twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from disclosures.model import Disclosure, Identity, Kind, Table
from review.bodies import Body, body, body_of, named_alike, same_body
from review.lines import Line, Role, lines
from review.model import Relation

LISTING = ("income", "expenditure")
NAMES = {Kind.BUDGET: "部门预算", Kind.FINAL_ACCOUNTS: "部门决算", Kind.SELF_ASSESSMENT: "绩效自评材料"}


@dataclass(frozen=True, slots=True)
class Linked:
    """A disclosure and another, or its units, with which it is compared."""

    relation: Relation
    own: Disclosure
    others: tuple[Disclosure, ...]

    @property
    def other(self) -> Disclosure:
        """The one other disclosure of a pair."""
        return self.others[0]

    @property
    def file(self) -> str:
        """The name of the other disclosure's file."""
        return str(self.other.file.get("name", ""))


def relations(own: Identity, other: Identity) -> Iterator[Relation]:
    """Yield what the other disclosure is to a disclosure of the same body; nothing where one of them is unknown."""
    mine, its = body_of(own), body_of(other)
    if mine is None or its is None or own.year is None or other.year is None or not same_body(mine, its):
        return
    if own.kind is None or other.kind is None:
        return
    years = own.year - other.year
    if own.kind is other.kind and years in {0, 1}:
        yield Relation.YEAR_BEFORE if years else Relation.PUBLISHED_TWICE
    if other.kind is Kind.BUDGET and own.kind is not Kind.BUDGET and years == 0:
        yield Relation.BUDGET
    if own.kind is Kind.BUDGET and other.kind is Kind.FINAL_ACCOUNTS and years == 1:
        yield Relation.ACCOUNTS_BEFORE


def belong_together(one: Identity, other: Identity) -> bool:
    """Whether either is anything to the other, units apart."""
    return any(relations(one, other)) or any(relations(other, one))


def listed_units(disclosure: Disclosure) -> tuple[str, ...]:
    """The units that a department's own tables list, itself left out; nothing where it lists only itself."""
    own = body_of(disclosure.identity)
    tables = disclosure.of_kind(*LISTING) if own is not None else ()
    return next((tuple(found) for table in tables if own and (found := unit_lines(table, own))), ())


def unit_lines(table: Table, department: Body) -> Mapping[str, Line]:
    """The lines of a department's units, by name: those that name a unit by its code, or stand below its own code.

    A line below that bears the department's own name again is that of 本级.
    """
    found = [line for line in lines(table) if line.name and line.role is not Role.TOTAL]
    own = [line for line in found if same_body(department, _unit(line.name, department))]
    above = own[0].code if own else ""
    units: dict[str, list[Line]] = {}
    for line in found:
        below = _stands_below(line.code, above)
        if line in own and below:
            units.setdefault(f"{line.name}（本级）", []).append(line)
        elif line not in own and (line.role is Role.UNIT or below):
            units.setdefault(line.name, []).append(line)
    return {name: lines_[0] for name, lines_ in units.items() if len(lines_) == 1}


def _stands_below(code: str, above: str) -> bool:
    """Whether a code is a unit's of that department: three digits more a level; codes of subjects have two."""
    deeper = len(code) - len(above)
    return bool(above) and code.startswith(above) and deeper > 0 and deeper % 3 == 0


def is_unit(own: Identity, name: str, other: Identity) -> bool:
    """Whether the other disclosure is that of a listed unit, of the same year and kind."""
    mine, its = body_of(own), body_of(other)
    if mine is None or its is None or same_body(mine, its) or (own.year, own.kind) != (other.year, other.kind):
        return False
    named = _unit(name, mine)
    return named_alike(named, its) and (named.own == its.own or not named_alike(mine, its))


def links(disclosures: Sequence[Disclosure]) -> Iterator[Linked]:
    """Yield every pair and every department with its units, in the order of the disclosures."""
    for own in disclosures:
        for other in disclosures:
            for relation in relations(own.identity, other.identity) if other is not own else ():
                if relation is not Relation.PUBLISHED_TWICE or _first(own, other):
                    yield Linked(relation, own, (other,))
        units = units_of(own, disclosures)
        if units:
            yield Linked(Relation.UNITS, own, tuple(units.values()))


def units_of(own: Disclosure, disclosures: Sequence[Disclosure]) -> Mapping[str, Disclosure]:
    """The disclosures of the units that a department lists, by the name listed; of several of one unit the first."""
    found: dict[str, Disclosure] = {}
    for name in listed_units(own):
        fitting = (other for other in disclosures if other is not own and is_unit(own.identity, name, other.identity))
        unit = next(fitting, None)
        if unit is not None:
            found[name] = unit
    return found


def missing_counterparts(wanting: Sequence[Disclosure], disclosures: Sequence[Disclosure]) -> Iterator[str]:
    """Name what would have to be among the disclosures for every comparison of those ``wanting``, each once."""
    seen: dict[str, None] = {}
    for own in wanting:
        identity = own.identity
        if not identity.department or identity.year is None or identity.kind is None:
            continue
        wanted = [(identity.year - 1, identity.kind)] if identity.kind is not Kind.SELF_ASSESSMENT else []
        wanted += [(identity.year, Kind.BUDGET)] if identity.kind is not Kind.BUDGET else []
        for year, kind in wanted:
            if not any(_is(other.identity, identity, year, kind) for other in disclosures):
                seen[f"{identity.department}{year}年{NAMES[kind]}"] = None
    yield from seen


def _is(other: Identity, own: Identity, year: int, kind: Kind) -> bool:
    mine, its = body_of(own), body_of(other)
    return bool(mine and its and same_body(mine, its) and (other.year, other.kind) == (year, kind))


def _unit(name: str, department: Body) -> Body:
    """Whom a listed unit's name means: without a place of its own it lies where its department does."""
    return body(name, department.place)


def _first(own: Disclosure, other: Disclosure) -> bool:
    """Which of two publications is held against the other: by file name, then by content, so that it never changes."""
    return _order(own) > _order(other)


def _order(disclosure: Disclosure) -> tuple[str, str]:
    return str(disclosure.file.get("name", "")), str(disclosure.file.get("sha256", ""))
