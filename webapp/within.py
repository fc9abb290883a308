"""What a question is asked of, as addresses and forms name it, and as the chips above the question show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from storage import overview
from storage.store import Store
from webapp.wording import kind
from workflow.corpus import Within

MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the scope: the form's field and value, and what it says to people."""

    name: str
    value: str
    label: str


def within(given: MultiDict[str, str]) -> Within:
    """Return the scope that an address or a form names; what is no year or no known kind is passed over."""
    year = _last(given, "year")
    return Within(
        tuple(dict.fromkeys(one for one in given.getlist("disclosure") if one))[:MOST_NAMED],
        _last(given, "department") or None,
        int(year) if year.isdecimal() and len(year) == 4 else None,
        _last(given, "kind") or None,
        _last(given, "search")[:200],
    )


def chips(store: Store, scope: Within) -> tuple[Chip, ...]:
    """Return the parts of a scope, each to be removed by itself."""
    with store.read() as session:
        named = [(id_, overview.one(session, id_)) for id_ in scope.disclosures]
    found = [
        Chip("disclosure", id_, f"{one.department or one.name} {one.year or ''} {kind(one.kind)}" if one else id_)
        for id_, one in named
    ]
    if scope.department:
        found.append(Chip("department", scope.department, scope.department))
    if scope.year:
        found.append(Chip("year", str(scope.year), gettext("%(year)s年", year=scope.year)))
    if scope.kind:
        found.append(Chip("kind", scope.kind, str(kind(scope.kind))))
    if scope.search:
        found.append(Chip("search", scope.search, gettext("检索“%(text)s”的结果", text=scope.search)))
    return tuple(found)


def arguments(scope: Within) -> Mapping[str, Any]:
    """Return the address arguments that name this scope."""
    named = {"department": scope.department, "year": scope.year, "kind": scope.kind, "search": scope.search or None}
    return {"disclosure": list(scope.disclosures), **named}


def _last(given: MultiDict[str, str], name: str) -> str:
    """Return the last filled field: what is chosen anew stands behind the chip of the old."""
    return next((value.strip() for value in reversed(given.getlist(name)) if value.strip()), "")
