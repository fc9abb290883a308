"""What every check made of every disclosure, counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from storage.schema import Tally

OUTCOMES = ("holds", "fails", "tails", "not_applicable")


@dataclass(frozen=True, slots=True)
class Tallied:
    """How often a check held, failed, held within rounding, or did not apply."""

    holds: int = 0
    fails: int = 0
    tails: int = 0
    not_applicable: int = 0


def replace(session: Session, disclosure_id: str, by_check: Mapping[str, Mapping[str, int]]) -> None:
    """Keep the counts of a disclosure in place of those kept before."""
    session.execute(delete(Tally).where(Tally.disclosure_id == disclosure_id))
    rows = [
        {"disclosure_id": disclosure_id, "check": check, **{name: counts.get(name, 0) for name in OUTCOMES}}
        for check, counts in by_check.items()
        if any(counts.values())
    ]
    if rows:
        session.execute(insert(Tally), rows)


def by_check(session: Session) -> dict[str, Tallied]:
    """Return the counts of every check over all that is stored."""
    sums = (func.sum(getattr(Tally, name)) for name in OUTCOMES)
    rows = session.execute(select(Tally.check, *sums).group_by(Tally.check))
    return {check: Tallied(*map(int, counts)) for check, *counts in rows}
