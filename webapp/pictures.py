"""Pages as the desk shows them: small ones for the strip of thumbnails, and words over the picture."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from flask import Blueprint, Response, abort, render_template, request, send_file
from flask.typing import ResponseReturnValue
from PIL import Image

from disclosures.model import Disclosure
from readers.document import Box, has_pages
from readers.errors import Unreadable
from readers.page_text import page_glyphs, page_text
from storage import identities
from storage.schema import DisclosureRecord
from webapp.house import house, store
from webapp.opened import Opened, opened
from webapp.page_marks import marks
from webapp.sheet import page_image
from webapp.trails import LONGEST, hits_in
from workflow.errors import NotFound

bp = Blueprint("pictures", __name__, url_prefix="/desk")
A_YEAR_S = 365 * 24 * 3600
A_DAY_S = 24 * 3600
THUMB_PIXELS = 120


@bp.get("/<disclosure_id>/thumbs/<int:page>.png")
def thumb(disclosure_id: str, page: int) -> ResponseReturnValue:
    """A page, small."""
    with opened_page(disclosure_id, page) as picture:
        small = picture.convert("RGB")
        small.thumbnail((THUMB_PIXELS, THUMB_PIXELS))
        return sent(small)


@bp.get("/<disclosure_id>/pages/<int:page>/text")
def text(disclosure_id: str, page: int) -> ResponseReturnValue:
    """The words of a page over its picture, for selecting and copying; of a scan what was recognised.

    What was searched for in the file is marked among them.
    """
    record = paged(disclosure_id)
    path = house().store.originals.path(record.sha256)
    found = request.args.get("find", "").strip()[:LONGEST]
    try:
        words = [(word, line.number) for line in page_text(path, page) for word in line.words]
        marked = _marked(opened(disclosure_id), path, page, found) if found else ()
    except (Unreadable, OSError):
        abort(404)
    said = [(word.text, word.box, line) for word, line in words] or recognised(opened(disclosure_id).disclosure, page)
    return words_over(image_path(record, page), said, marked)


def _marked(desk: Opened, path: Path, page: int, found: str) -> tuple[Box, ...]:
    glyphs = page_glyphs(path, page)
    sides, _ = hits_in(desk, found)
    places = [([box for on, box in side.spot.boxes if on == page], side.words) for side in sides]
    return tuple(box for boxes, words in places if boxes for lines in marks(glyphs, boxes, words) for box in lines)


def words_over(picture: Path, words: Sequence[tuple[str, Box, int]], marked: Sequence[Box] = ()) -> Response:
    """Return words with the numbers of their lines as a layer over the picture of their page, boxes marked in it."""
    with Image.open(picture) as image:
        dots = image.info["dpi"][0]
        size = round(image.width / dots * 72, 2), round(image.height / dots * 72, 2)
    response = Response(render_template("desk/text.svg", words=words, marked=marked, size=size), mimetype="text/html")
    response.headers["Cache-Control"] = f"private, max-age={A_DAY_S}"
    return response


def picture_of(path: Path, etag: str) -> Response:
    """Return the picture of a page; it never changes, because the original is kept under its hash."""
    response = send_file(path, mimetype="image/png", max_age=A_YEAR_S, etag=etag)
    response.cache_control.public = False
    response.cache_control.private = True
    return response


def recognised(disclosure: Disclosure, page: int) -> list[tuple[str, Box, int]]:
    """Return the cells and clauses that a scanned page was read as, each in its box, numbered from the top."""
    cells = [cell.source for table in disclosure.tables for row in table.rows for cell in row.cells if cell]
    clauses = [clause.source for clause in disclosure.clauses]
    first = [
        (source.text, place.box) for source in (*cells, *clauses) for place in source.places[:1] if place.page == page
    ]
    return [(text, box, number) for number, (text, box) in enumerate(sorted(first, key=lambda one: one[1][1]))]


def paged(disclosure_id: str) -> DisclosureRecord:
    """Return the record of a file that has pages; any other is not found."""
    with store().read() as session:
        record = identities.get(session, disclosure_id)
    if record is None:
        raise NotFound("disclosure", disclosure_id)
    if not has_pages(record.media_type):
        abort(404)
    return record


def opened_page(disclosure_id: str, page: int) -> Image.Image:
    """Return the picture of a page, to be closed by who asks; a page that the file has not is not found."""
    return Image.open(image_path(paged(disclosure_id), page))


def image_path(record: DisclosureRecord, page: int) -> Path:
    """Return where the picture of a page is kept; a page that the file has not is not found."""
    try:
        return page_image(house(), record, page)
    except (Unreadable, OSError):
        abort(404)


def sent(picture: Image.Image) -> Response:
    """Return a picture that never changes."""
    content = BytesIO()
    picture.save(content, "PNG")
    content.seek(0)
    response = send_file(content, mimetype="image/png", max_age=A_YEAR_S)
    response.cache_control.public = False
    response.cache_control.private = True
    return response
