import math
from decimal import Decimal

import pytest

from disclosures.model import Amount, Place, Source
from disclosures.turning import as_printed
from readers.document import Document, Page


def document(tilt):
    pages = (Page(1, 600.0, 800.0, (), (), scanned=True, confidence=0.98, tilt=tilt), Page(2, 600.0, 800.0, (), ()))
    return Document("扫描.pdf", "0" * 64, "application/pdf", pages)


def amount(page, box):
    return Amount(Decimal("1.00"), Decimal("0.01"), "万元", Source("1.00", (Place(page, box),)))


def test_a_place_is_turned_back_about_the_middle_of_its_page():
    turned = as_printed((amount(1, (500.0, 395.0, 560.0, 405.0)),), document(1.0))

    (place,) = turned[0].source.places
    x, y = (place.box[0] + place.box[2]) / 2, (place.box[1] + place.box[3]) / 2
    assert x == pytest.approx(300 + 230 * math.cos(math.radians(1)), abs=0.02)
    assert y == pytest.approx(400 + 230 * math.sin(math.radians(1)), abs=0.02)  # clockwise: lower on the right
    assert place.box[3] - place.box[1] == pytest.approx(10 + 60 * math.sin(math.radians(1)), abs=0.02)


def test_other_pages_and_other_values_stay():
    value = {"a": (amount(2, (1.0, 2.0, 3.0, 4.0)), "文字", None)}

    assert as_printed(value, document(1.0)) == value


def test_an_upright_document_is_returned_as_it_is():
    value = (amount(1, (1.0, 2.0, 3.0, 4.0)),)

    assert as_printed(value, document(0.0)) is value
