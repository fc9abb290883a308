"""A reviewer's own finding: an answer put on the issue list of the disclosure it cites, with its evidence."""

from typing import Any

from sqlalchemy.orm import Session

from storage import own_findings, verdicts
from storage.schema import FindingRecord, Turn
from storage.store import Store
from workflow.conversations import own
from workflow.errors import NotFound, Refused

SEVERITIES = ("error", "warning", "info")
LONGEST_MESSAGE = 1000
TITLE = "复核人在问答中提出"


def add(store: Store, turn_id: str, conversation_id: str, by: str, *, message: str, severity: str) -> str:
    """Put an answer on the issue list of the first disclosure it cites, and return the finding's id.

    It counts as confirmed by this reviewer; doing it again changes the words. Raises
    NotFound, and Refused where nothing is cited or nothing is written.
    """
    message = message.strip()
    if not message or len(message) > LONGEST_MESSAGE:
        raise Refused(f"请写明问题，不超过{LONGEST_MESSAGE}字。")
    if severity not in SEVERITIES:
        raise Refused("等级只能是错误、疑点或提示。")
    with store.begin() as session:
        turn = _turn(session, turn_id, conversation_id, by)
        record = _record(session, turn)
        record.severity, record.message = severity, message
        if not verdicts.history(session, record.disclosure.sha256, [record.key]):
            verdicts.add(session, record, "confirmed", "", by)
        return record.id


def remove(store: Store, turn_id: str, conversation_id: str, by: str) -> None:
    """Take the finding that was made of an answer off the list again. Raises NotFound."""
    with store.begin() as session:
        turn = _turn(session, turn_id, conversation_id, by)
        record = own_findings.get(session, turn.id)
        if record is None:
            raise NotFound("finding", turn_id)
        verdicts.add(session, record, verdicts.WITHDRAWN, "", by)
        session.delete(record)


def of_turns(store: Store, turn_ids: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Return, by turn, the disclosure and the id of the finding that was made of it."""
    with store.read() as session:
        found = ((turn_id, own_findings.get(session, turn_id)) for turn_id in turn_ids)
        return {turn_id: (record.disclosure_id, record.id) for turn_id, record in found if record}


def _turn(session: Session, turn_id: str, conversation_id: str, by: str) -> Turn:
    turn = next((one for one in own(session, conversation_id, by).turns if one.id == turn_id), None)
    if turn is None:
        raise NotFound("turn", turn_id)
    return turn


def _record(session: Session, turn: Turn) -> FindingRecord:
    """Return the finding of a turn, made where there is none."""
    answer: dict[str, Any] = turn.answer
    record = own_findings.get(session, turn.id)
    if record is not None:
        return record
    if not answer["citations"]:
        raise Refused("这个答案没有出处，不能加入问题清单。")
    evidence = [{"file": one["file"], **_place(one)} for one in answer["citations"]]
    made = own_findings.add(session, str(answer["citations"][0]["disclosure"]), turn.id, TITLE, evidence)
    if made is None:
        raise NotFound("disclosure", str(answer["citations"][0]["disclosure"]))
    made.reported, made.working = turn.question, "\n".join(answer["working"])
    return made


def _place(citation: dict[str, Any]) -> dict[str, Any]:
    """Return where a citation stands, as a finding's evidence says it."""
    source = citation["source"]
    return {"places": source.get("places") or [], "lines": source.get("lines"), "text": citation["quote"]}
