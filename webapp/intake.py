"""上传: files come in, and every one is accounted for."""

from typing import Any

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.datastructures import FileStorage

from storage import overview
from webapp.account import reviewer
from webapp.house import house, store
from webapp.pages import fragment, see
from workflow import intake
from workflow.intake import MAX_FILE_BYTES, ManifestLine

bp = Blueprint("intake", __name__, url_prefix="/intake")
MOST_FILES = 5000
# Room for one file with its multipart frame, and for a whole batch sent as one form.
FILE_BYTES = MAX_FILE_BYTES + (1 << 20)
FORM_BYTES = 20 * MAX_FILE_BYTES
ROOM = {"intake.receive": FILE_BYTES, "intake.hand_in": FORM_BYTES}
LIMITS = {"bytes": MAX_FILE_BYTES, "files": MOST_FILES}


def make_room() -> None:
    """Let whoever is signed in send files; called before the check for forgery, the first to read a request."""
    if request.endpoint in ROOM and current_user.is_authenticated:
        request.max_content_length = ROOM[request.endpoint]


@bp.get("/")
def show() -> ResponseReturnValue:
    """The place to drop files."""
    with store().read() as session:
        recent = overview.recent_batches(session)
    return render_template("intake/show.html", batch=None, recent=recent, limits=LIMITS)


@bp.post("/")
def hand_in() -> ResponseReturnValue:
    """Take all files of a form at once, for browsers without scripts."""
    batch_id = take_in(uploads(), reviewer())
    return see(url_for(".batch", batch_id=batch_id))


@bp.post("/batches")
def announce() -> ResponseReturnValue:
    """Take the manifest, and say where each file goes."""
    manifest = _manifest(request.get_json())
    batch = intake.batch_view(store(), intake.open_batch(store(), reviewer(), manifest))
    places = [url_for(".receive", batch_id=batch.id, filing_id=filing.id) for filing in batch.filings]
    return jsonify(
        address=url_for(".batch", batch_id=batch.id),
        progress=url_for(".progress", batch_id=batch.id),
        filings=[{"id": f.id, "place": place} for f, place in zip(batch.filings, places, strict=True)],
    ), 201


@bp.put("/<batch_id>/filings/<filing_id>")
def receive(batch_id: str, filing_id: str) -> ResponseReturnValue:
    """Stream one announced file to disk and hand it to the workers."""
    name = intake.filing_view(store(), filing_id).name
    received = intake.receive(store(), batch_id, name, request.stream, filing_id=filing_id)
    house().enqueue(intake.to_process(received))
    return jsonify([{"id": filing.id, "state": filing.state, "reason": filing.reason} for filing in received])


@bp.get("/<batch_id>")
def batch(batch_id: str) -> ResponseReturnValue:
    """One line a file, with its state and reason."""
    return render_template("intake/show.html", **_batch(batch_id))


@bp.get("/<batch_id>/progress")
def progress(batch_id: str) -> ResponseReturnValue:
    """The same lines, asked for again and again."""
    return fragment("intake/show.html", "progress", **_batch(batch_id))


@bp.post("/<batch_id>/retry")
def retry_failed(batch_id: str) -> ResponseReturnValue:
    """Process every failed file of a batch again."""
    failed = [filing.id for filing in intake.batch_view(store(), batch_id).filings if filing.state == "failed"]
    house().enqueue(intake.to_process([intake.retry(store(), filing_id) for filing_id in failed]))
    return see(url_for(".batch", batch_id=batch_id))


@bp.post("/filings/<filing_id>/retry")
def retry(filing_id: str) -> ResponseReturnValue:
    """Process one file again."""
    filing = intake.retry(store(), filing_id)
    house().enqueue(intake.to_process([filing]))
    return see(url_for(".batch", batch_id=filing.batch_id))


@bp.get("/filings/<filing_id>/original")
def original(filing_id: str) -> ResponseReturnValue:
    """Open what a duplicate duplicates: its disclosure, or else its batch."""
    filing = intake.filing_view(store(), filing_id)
    first = intake.filing_view(store(), filing.duplicate_of or filing.id)
    if first.disclosure_id:
        return redirect(url_for("desk.show", disclosure_id=first.disclosure_id))
    return redirect(url_for(".batch", batch_id=first.batch_id))


def uploads() -> list[FileStorage]:
    """Return the files of a multipart request, of which there may be thousands."""
    request.max_content_length = FORM_BYTES
    request.max_form_parts = MOST_FILES
    return [file for file in request.files.getlist("files") if file.filename]


def take_in(files: list[FileStorage], by: str) -> str:
    """Keep every file in a new batch, hand them to the workers and return the batch's id; 422 where there is none."""
    if not files:
        abort(422, "请先选择文件。")
    batch_id = intake.open_batch(store(), by)
    for file in files:
        received = intake.receive(store(), batch_id, file.filename or "", file.stream)
        house().enqueue(intake.to_process(received))
    return batch_id


def _manifest(given: Any) -> list[ManifestLine]:
    lines = given.get("files") if isinstance(given, dict) else None
    if not isinstance(lines, list) or not 0 < len(lines) <= MOST_FILES:
        abort(422, f"一次应上传1至{MOST_FILES}个文件。")
    try:
        return [ManifestLine(str(line["name"]), int(line["size"])) for line in lines]
    except (KeyError, TypeError, ValueError):
        abort(422, "文件清单不完整。")


def _batch(batch_id: str) -> dict[str, Any]:
    batch = intake.batch_view(store(), batch_id)
    waiting = sum(filing.waits_for_bytes for filing in batch.filings)
    return {"batch": batch, "waiting": waiting, "limits": LIMITS}
