import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

import readers
from readers import images
from readers.errors import Damaged, Encrypted, NoSuchPage
from readers.images import render_page

Draw = Callable[..., Path]


def rotated(canvas: Canvas, degrees: int, crop: tuple[int, int, int, int] | None = None) -> None:
    canvas.setPageRotation(degrees)
    if crop:
        canvas.setCropBox(crop)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.setFont("Helvetica", 40)
    canvas.drawString(200, 300, "HHHHHHHH")


def picture(path: Path, scale: float = 2.0) -> Image.Image:
    return Image.open(io.BytesIO(render_page(path, 1, scale=scale))).convert("RGB")


@pytest.mark.parametrize("crop", [None, (40, 100, 500, 720)], ids=["whole", "cropped"])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_the_picture_is_the_page_times_the_scale(
    draw: Draw, degrees: int, crop: tuple[int, int, int, int] | None
) -> None:
    path = draw(lambda canvas: rotated(canvas, degrees, crop))
    (page,) = readers.read(path).pages

    width, height = picture(path).size

    assert abs(width / 2 - page.width) <= 1
    assert abs(height / 2 - page.height) <= 1


@pytest.mark.parametrize("crop", [None, (40, 100, 500, 720)], ids=["whole", "cropped"])
def test_boxes_lie_where_the_ink_is(draw: Draw, crop: tuple[int, int, int, int] | None) -> None:
    path = draw(lambda canvas: rotated(canvas, 0, crop))
    (page,) = readers.read(path).pages
    (word,) = page.lines[0].words

    shown = picture(path)
    red = [
        (x / 2, y / 2)
        for x in range(0, shown.width, 2)
        for y in range(0, shown.height, 10)
        if shown.getpixel((x, y))[1] < 100
    ]

    assert red
    assert all(word.box[0] <= x <= word.box[2] and word.box[1] <= y <= word.box[3] for x, y in red)


def test_a_picture_has_at_most_so_many_pixels(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MAX_PIXELS", 10_000)

    width, height = picture(draw(lambda canvas: canvas.drawString(9, 9, "a")), scale=50).size

    assert width * height <= 10_400


def test_pages_that_are_not_there_and_files_that_cannot_be_shown_say_so(draw: Draw, tmp_path: Path) -> None:
    path = draw(lambda canvas: canvas.drawString(9, 9, "a"))
    locked = draw(
        lambda canvas: canvas.drawString(9, 9, "a"), name="locked.pdf", encrypt=StandardEncryption("user", "owner")
    )
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 garbage")

    for number in (0, 2, -1):
        with pytest.raises(NoSuchPage):
            render_page(path, number)
    with pytest.raises(Encrypted):
        render_page(locked, 1)
    with pytest.raises(Damaged):
        render_page(tmp_path / "broken.pdf", 1)
