from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

SHARED = Path(__file__).parents[2] / "../shared/disclosures"


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent")
    return SHARED


@pytest.fixture
def draw(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a PDF whose only page a given function draws, y counted from the bottom."""

    def written(paint: Callable[[Canvas], object], *, name: str = "drawn.pdf", **options: object) -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), **{"pagesize": A4, **options})
        canvas.setFont("Helvetica", 10)
        paint(canvas)
        canvas.showPage()
        canvas.save()
        return path

    return written
