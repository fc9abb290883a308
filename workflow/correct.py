"""A reviewer's correction of what was read: kept with author, time and reason; the checks run again at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from disclosures.amounts import NotANumber, read_amount
from disclosures.corrections import FIELDS, Anchor, Position, anchor, located, printed_at
from disclosures.model import YUAN_PER_UNIT, Disclosure, Kind, Source
from storage import corrections, disclosures, filings, switches
from storage.encoding import decode, encode
from storage.schema import Correction, DisclosureRecord
from storage.store import Store
from workflow.errors import NotFound, Refused
from workflow.judge import Judged, judge, save

LONGEST_REASON = 2000
LONGEST_TEXT = 500
YEARS = range(1990, 2100)
# States in which nobody else is about to save the disclosure.
AT_REST = frozenset({"indexing", "done", "needs_attention"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table by its place; ``printed`` is what was read there when it was shown, or None."""

    table: str
    row: int
    column: int
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A correction as it was given, or the withdrawal of one (``corrected`` is None).

    ``field`` is the identity's field; for a cell it is None, ``anchor`` names the cell, and ``cell`` and ``source`` say
    where it is now. ``counts`` is false once a later one has taken its place; ``fits`` is false where the cell is gone
    or was read otherwise since.
    """

    id: str
    field: str | None
    anchor: Anchor | None
    cell: Cell | None
    source: Source | None
    printed: str
    corrected: str | None
    reason: str
    by: str
    at: datetime
    counts: bool
    fits: bool


def identity(store: Store, disclosure_id: str, changes: Mapping[str, str | None], reason: str, by: str) -> None:
    """Correct fields of the identity; None, or what was read anyway, withdraws a correction.

    What stays as it is leaves no trace. Raises NotFound, and Refused for an unknown field, value or lack of a reason.
    """
    values = {field: None if text is None else _value(field, text) for field, text in changes.items()}
    reason = _reason(reason)

    def rows(parsed: Disclosure, history: Sequence[Correction]) -> list[Correction]:
        standing = {row.subject: row.corrected for row in corrections.newest(history)}
        made = []
        for field, value in values.items():
            printed = str(getattr(parsed.identity, field) or "")
            corrected = None if value == printed else value
            if corrected != standing.get(field):
                made.append(Correction(subject=field, printed=printed, corrected=corrected, reason=reason, by=by))
        return made

    _correct(store, disclosure_id, rows)


def cell(store: Store, disclosure_id: str, where: Cell, text: str | None, reason: str, by: str) -> None:
    """Correct the text of a cell, "" for blank; None, or what was read anyway, withdraws a correction.

    Raises NotFound, and Refused for no number in a column of money, a cell that changed meanwhile, or no reason.
    """
    text = None if text is None else " ".join(text.split())
    reason = _reason(reason)
    if text and len(text) > LONGEST_TEXT:
        raise Refused(f"更正内容不能超过{LONGEST_TEXT}字。")

    def rows(parsed: Disclosure, history: Sequence[Correction]) -> list[Correction]:
        position = _position(parsed, where)
        printed = printed_at(parsed, position)
        if where.printed is not None and where.printed.split() != printed.split():
            raise Refused("这一格在重新解析后已经变化，请刷新页面后再更正。")
        corrected = None if text == printed else text
        if corrected:
            _check_number(parsed, position, corrected)
        place = anchor(parsed, position)
        subject = _subject(parsed, history, position) or sha256(str(encode(place)).encode()).hexdigest()
        standing = {row.subject: row.corrected for row in corrections.newest(history)}
        if corrected == standing.get(subject):
            return []
        told = {"printed": printed, "corrected": corrected, "reason": reason, "by": by}
        return [Correction(subject=subject, place=encode(place), **told)]

    _correct(store, disclosure_id, rows)


def withdraw(store: Store, disclosure_id: str, correction_id: str, by: str) -> None:
    """Withdraw a correction that counts, also one that no longer fits; the record of both stays. Raises NotFound."""

    def rows(_: Disclosure, history: Sequence[Correction]) -> list[Correction]:
        row = next((row for row in corrections.newest(history) if row.id == correction_id), None)
        if row is None:
            raise NotFound("correction", correction_id)
        return [Correction(subject=row.subject, place=row.place, printed=row.printed, corrected=None, by=by)]

    _correct(store, disclosure_id, rows)


def of_disclosure(store: Store, disclosure_id: str) -> tuple[Given, ...]:
    """Return everything that was corrected and withdrawn, newest first. Raises NotFound."""
    with store.read() as session:
        record = _found(session, disclosure_id)
        history = corrections.history(session, record.sha256)
        if not history:
            return ()
        parsed = disclosures.parsed(record)
    counting = {row.id for row in corrections.newest(history)}
    return tuple(_given(parsed, row, counts=row.id in counting) for row in reversed(history))


def _correct(
    store: Store, disclosure_id: str, rows: Callable[[Disclosure, Sequence[Correction]], list[Correction]]
) -> None:
    """Keep what ``rows`` makes of what was parsed and corrected so far, together with what the checks then say.

    They run before the transaction, for they may take seconds; and again where somebody saved something meanwhile.
    """
    saved = False
    while not saved:
        with store.read() as session:
            record = _found(session, disclosure_id)
            parsed, history = disclosures.parsed(record), corrections.history(session, record.sha256)
            ruling = switches.ruling(session)
        made = rows(parsed, history)
        standing = [corrections.correction(row) for row in corrections.newest([*history, *made])]
        saved = not made or _save(store, record, history, made, judge(parsed, standing, ruling))


def _save(
    store: Store, seen: DisclosureRecord, history: Sequence[Correction], made: Sequence[Correction], judged: Judged
) -> bool:
    """Whether it was saved; False where the disclosure, its corrections or a check's switch changed meanwhile."""
    with store.begin() as session:
        filing = filings.locked(session, seen.filing_id)
        record = _found(session, seen.id)
        now = corrections.history(session, record.sha256)
        if record.created_at != seen.created_at or [row.id for row in now] != [row.id for row in history]:
            return False
        if switches.ruling(session) != judged.ruling:
            return False
        for row in made:
            row.sha256 = record.sha256
            corrections.add(session, row)
        if filing is not None:
            save(session, filing, judged)
            if filing.state in AT_REST:
                filing.state, filing.reason = "indexing", judged.doubt
        return True


def _found(session: Session, disclosure_id: str) -> DisclosureRecord:
    record = disclosures.get(session, disclosure_id)
    if record is None:
        raise NotFound("disclosure", disclosure_id)
    return record


def _given(parsed: Disclosure, row: Correction, *, counts: bool) -> Given:
    place = decode(row.place, Anchor) if row.place is not None else None
    position = located(parsed, place, row.printed) if place else None
    where = source = None
    if position is not None:
        table = parsed.tables[position.table]
        found = table.rows[position.row].cells[position.column]
        where = Cell(table.id, position.row, position.column, row.printed)
        source = found.source if found else table.source
    return Given(
        id=row.id,
        field=None if place else row.subject,
        anchor=place,
        cell=where,
        source=source,
        printed=row.printed,
        corrected=row.corrected,
        reason=row.reason,
        by=row.by,
        at=row.at,
        counts=counts,
        fits=place is None or position is not None,
    )


def _position(parsed: Disclosure, where: Cell) -> Position:
    for index, table in enumerate(parsed.tables):
        if table.id == where.table and 0 <= where.row < len(table.rows) and 0 <= where.column < len(table.columns):
            return Position(index, where.row, where.column)
    raise NotFound("cell", f"{where.table} {where.row} {where.column}")


def _subject(parsed: Disclosure, history: Sequence[Correction], position: Position) -> str | None:
    """What the cell was called when it was corrected last; None where it never was."""
    for row in reversed(history):
        if row.place is not None and located(parsed, decode(row.place, Anchor), row.printed) == position:
            return row.subject
    return None


def _check_number(parsed: Disclosure, position: Position, text: str) -> None:
    table = parsed.tables[position.table]
    if not table.columns[position.column].money:
        return
    try:
        read_amount(Source(text), table.unit or "")
    except NotANumber:
        raise Refused(f"“{text}”不是金额；这一列只能填写数字，没有数字则留空。") from None


def _value(field: str, text: str) -> str:
    text = "".join(text.split())
    if field not in FIELDS:
        raise Refused(f"“{field}”不是可以更正的内容。")
    if not text or len(text) > LONGEST_TEXT:
        raise Refused("更正后的内容不能为空，也不能过长。")
    if field == "year" and not (text.isascii() and text.isdecimal() and int(text) in YEARS):
        raise Refused("年度应是四位数字，例如2025。")
    if field == "kind" and text not in set(Kind):
        raise Refused("类型只能是部门预算、部门决算或绩效自评。")
    if field == "unit" and text not in YUAN_PER_UNIT:
        raise Refused(f"金额单位只能是{'、'.join(YUAN_PER_UNIT)}。")
    return text


def _reason(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise Refused("请写明更正的理由。")
    if len(reason) > LONGEST_REASON:
        raise Refused(f"理由不能超过{LONGEST_REASON}字。")
    return reason
