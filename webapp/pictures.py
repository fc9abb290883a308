"""Small pictures beside what is said: the place of a hit cut out of its page, and pages for the strip of thumbnails."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from flask import Blueprint, Response, abort, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from PIL import Image, ImageDraw

from disclosures.model import Disclosure, Place
from readers.document import Box, has_pages
from readers.errors import Unreadable
from readers.page_text import page_text
from search_index.engine import Hit
from storage import identities
from storage.schema import DisclosureRecord
from webapp.doors import Spot
from webapp.house import house, store
from webapp.opened import opened
from webapp.sheet import page_image
from workflow.errors import NotFound

bp = Blueprint("pictures", __name__, url_prefix="/desk")
A_YEAR_S = 365 * 24 * 3600
A_DAY_S = 24 * 3600
# Points of the page that a crop shows, some 25 characters wide and four lines high, and how many pixels it takes.
CROP = (300.0, 90.0)
CROP_PIXELS = (440, 132)
THUMB_PIXELS = 120
FRAME = (210, 59, 47)


def crop_link(hit: Hit) -> str:
    """Return the address of a picture of the place where a hit's first mark stands."""
    place = marked_place(hit)
    spot = Spot(((place.page, place.box),))
    return url_for("pictures.crop", disclosure_id=hit.ref, **spot.query)


def marked_place(hit: Hit) -> Place:
    """Return the place of the hit that holds its first mark: the cell of a row, the line of a clause."""
    places = hit.source.places
    if not hit.marks or len(places) == 1:
        return places[0]
    start, end = hit.marks[0]
    if not hit.row:
        return _line_at(places, (start + end) / 2 / max(len(hit.text), 1))
    cells, said = hit.source.text.split("\t"), hit.text.split("；")
    if len(cells) == len(places):
        word = "".join(hit.text[start:end].split())
        found = next((at for cell, at in zip(cells, places, strict=True) if word in "".join(cell.split())), None)
        if found:
            return found
    of = hit.text.count("；", 0, start)  # the mark is in the head of a cell
    return places[of] if len(said) == len(places) else places[0]


def _line_at(places: Sequence[Place], share: float) -> Place:
    """Return the line that this share of a text reaches; Chinese characters are all of one width."""
    widths = [place.box[2] - place.box[0] for place in places]
    reached = share * sum(widths)
    for place, width in zip(places, widths, strict=True):
        reached -= width
        if reached <= 0:
            return place
    return places[-1]


@bp.get("/<disclosure_id>/crop.png")
def crop(disclosure_id: str) -> ResponseReturnValue:
    """The part of a page around the box that the address names, the box framed."""
    spot = Spot.of_query(request.args.get("at", ""), "")
    if spot.first_page is None:
        abort(404)
    page, box = spot.boxes[0]
    with _opened(disclosure_id, page) as picture:
        return _sent(_cut(picture, box))


@bp.get("/<disclosure_id>/thumbs/<int:page>.png")
def thumb(disclosure_id: str, page: int) -> ResponseReturnValue:
    """A page, small."""
    with _opened(disclosure_id, page) as picture:
        small = picture.convert("RGB")
        small.thumbnail((THUMB_PIXELS, THUMB_PIXELS))
        return _sent(small)


@bp.get("/<disclosure_id>/pages/<int:page>/text")
def text(disclosure_id: str, page: int) -> ResponseReturnValue:
    """The words of a page over its picture, for selecting and copying; of a scan what was recognised."""
    record = _record(disclosure_id)
    path = house().store.originals.path(record.sha256)
    try:
        words = [(word, line.number) for line in page_text(path, page) for word in line.words]
    except (Unreadable, OSError):
        abort(404)
    said = [(word.text, word.box, line) for word, line in words] or recognised(opened(disclosure_id).disclosure, page)
    return words_over(_image(record, page), said)


def words_over(picture: Path, words: Sequence[tuple[str, Box, int]]) -> Response:
    """Return words with the numbers of their lines as a layer over the picture of their page."""
    with Image.open(picture) as image:
        dots = image.info["dpi"][0]
        size = round(image.width / dots * 72, 2), round(image.height / dots * 72, 2)
    response = Response(render_template("desk/text.svg", words=words, size=size), mimetype="text/html")
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


def _record(disclosure_id: str) -> DisclosureRecord:
    with store().read() as session:
        record = identities.get(session, disclosure_id)
    if record is None:
        raise NotFound("disclosure", disclosure_id)
    if not has_pages(record.media_type):
        abort(404)
    return record


def _opened(disclosure_id: str, page: int) -> Image.Image:
    return Image.open(_image(_record(disclosure_id), page))


def _image(record: DisclosureRecord, page: int) -> Path:
    try:
        return page_image(house(), record, page)
    except (Unreadable, OSError):
        abort(404)


def _cut(picture: Image.Image, box: Box) -> Image.Image:
    """Return so much of the page around a box as a crop shows; a page too small for that, or a box beyond it, whole."""
    scale = picture.info["dpi"][0] / 72
    width, height = (min(side * scale, whole) for side, whole in zip(CROP, picture.size, strict=True))
    left = min(max((box[0] + box[2]) / 2 * scale - width / 2, 0), picture.width - width)
    if (box[2] - box[0]) * scale > width:  # of a long line its beginning
        left = min(max((box[0] - 8) * scale, 0), picture.width - width)
    top = min(max((box[1] + box[3]) / 2 * scale - height / 2, 0), picture.height - height)
    part = picture.crop((round(left), round(top), round(left + width), round(top + height))).convert("RGB")
    part = part.resize(CROP_PIXELS, Image.Resampling.LANCZOS)
    across, down = CROP_PIXELS[0] / width, CROP_PIXELS[1] / height
    x0, x1 = ((side * scale - left) * across for side in (box[0] - 1.5, box[2] + 1.5))
    y0, y1 = ((side * scale - top) * down for side in (box[1] - 1.5, box[3] + 1.5))
    if x0 <= x1 and y0 <= y1:
        ImageDraw.Draw(part).rectangle((x0, y0, x1, y1), outline=FRAME, width=2)
    return part


def _sent(picture: Image.Image) -> Response:
    content = BytesIO()
    picture.save(content, "PNG")
    content.seek(0)
    response = send_file(content, mimetype="image/png", max_age=A_YEAR_S)
    response.cache_control.public = False
    response.cache_control.private = True
    return response
