"""The place of a hit, cut out of the picture of its page with what was searched for framed."""

from collections.abc import Sequence
from pathlib import Path

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from PIL import Image, ImageDraw

from disclosures.model import Place
from readers.document import Box
from readers.errors import Unreadable
from readers.page_text import page_glyphs
from search_index.engine import Hit
from webapp.doors import Spot
from webapp.house import house
from webapp.page_marks import marks
from webapp.pictures import image_path, paged, sent

bp = Blueprint("crops", __name__, url_prefix="/desk")
# Points of the page that a crop shows, some 25 characters wide and four lines high, and how many pixels it takes.
CROP = (300.0, 90.0)
CROP_PIXELS = (440, 132)
FRAME = (210, 59, 47)
LONGEST = 100


def crop_link(hit: Hit) -> str:
    """Return the address of a picture of the place where a hit's first mark stands."""
    place = marked_place(hit)
    spot = Spot(((place.page, place.box),))
    if not hit.marks:
        return url_for("crops.crop", disclosure_id=hit.ref, **spot.query)
    word = hit.text[slice(*hit.marks[0])][:LONGEST]
    return url_for(
        "crops.crop", disclosure_id=hit.ref, **spot.query, word=word, of=Spot.of_source(hit.source).query["at"]
    )


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
    """The part of a page around a word, framed; where it is not printed in ``of``, around the box ``at``."""
    spot = Spot.of_query(request.args.get("at", ""), "")
    if spot.first_page is None:
        abort(404)
    record = paged(disclosure_id)
    path = house().store.originals.path(record.sha256)
    word = request.args.get("word", "")[:LONGEST]
    page, boxes = _printed(path, Spot.of_query(request.args.get("of", ""), ""), word) or (
        spot.boxes[0][0],
        (spot.boxes[0][1],),
    )
    with Image.open(image_path(record, page)) as picture:
        return sent(_cut(picture, boxes))


def _printed(path: Path, spot: Spot, word: str) -> tuple[int, tuple[Box, ...]] | None:
    """Return the page and boxes of the first place in a spot where a word is printed; None where it is not."""
    if not word:
        return None
    for page in dict.fromkeys(page for page, _ in spot.boxes):
        try:
            found = marks(page_glyphs(path, page), [box for on, box in spot.boxes if on == page], [word])
        except (Unreadable, OSError):
            return None
        if found:
            return page, found[0]
    return None


def _cut(picture: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """Return so much of the page around the first box as a crop shows, all boxes framed.

    A page too small for that, or a box beyond it, is shown whole.
    """
    scale = picture.info["dpi"][0] / 72
    box = boxes[0]
    width, height = (min(side * scale, whole) for side, whole in zip(CROP, picture.size, strict=True))
    left = min(max((box[0] + box[2]) / 2 * scale - width / 2, 0), picture.width - width)
    if (box[2] - box[0]) * scale > width:  # of a long line its beginning
        left = min(max((box[0] - 8) * scale, 0), picture.width - width)
    top = min(max((box[1] + box[3]) / 2 * scale - height / 2, 0), picture.height - height)
    part = picture.crop((round(left), round(top), round(left + width), round(top + height))).convert("RGB")
    part = part.resize(CROP_PIXELS, Image.Resampling.LANCZOS)
    across, down = CROP_PIXELS[0] / width, CROP_PIXELS[1] / height
    for x0, y0, x1, y1 in boxes:
        left_edge, right_edge = ((side * scale - left) * across for side in (x0 - 1.5, x1 + 1.5))
        upper_edge, lower_edge = ((side * scale - top) * down for side in (y0 - 1.5, y1 + 1.5))
        if left_edge <= right_edge and upper_edge <= lower_edge:
            ImageDraw.Draw(part).rectangle((left_edge, upper_edge, right_edge, lower_edge), outline=FRAME, width=2)
    return part
