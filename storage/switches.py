"""Switches of checks by region: every change is kept, the newest of each check and region counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from review.switches import Switch
from storage.schema import CheckSwitch, DisclosureRecord


@dataclass(frozen=True, slots=True)
class Ruling:
    """The switches that count; ``id`` changes with every switch and is "" before the first."""

    id: str = ""
    switches: tuple[Switch, ...] = ()


def add(session: Session, switch: Switch, by: str) -> None:
    """Keep what an administrator decided."""
    row = CheckSwitch(check=switch.check, region=switch.region, on=switch.on, reason=switch.reason, by=by)
    session.add(row)
    session.flush()


def history(session: Session) -> Sequence[CheckSwitch]:
    """Return everything that was ever switched, newest first."""
    return session.scalars(select(CheckSwitch).order_by(CheckSwitch.at.desc(), CheckSwitch.id.desc())).all()


def standing(rows: Sequence[CheckSwitch]) -> tuple[CheckSwitch, ...]:
    """Of a history the rows that count."""
    newest: dict[tuple[str, str], CheckSwitch] = {}
    for row in rows:
        newest.setdefault((row.check, row.region), row)
    return tuple(newest.values())


def ruling(session: Session) -> Ruling:
    """Return the switches as they are now."""
    rows = history(session)
    switches = (Switch(row.check, row.region, row.on, row.reason) for row in standing(rows))
    return Ruling(rows[0].id, tuple(switches)) if rows else Ruling()


def districts(session: Session) -> list[str]:
    """Return the districts that what is stored comes from, in order."""
    query = select(DisclosureRecord.district).where(DisclosureRecord.district.is_not(None)).distinct()
    return sorted(filter(None, session.scalars(query)))
