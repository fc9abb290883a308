import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")
ruled = pytest.importorskip("readers.ocr.ruled")

SCALE = 200 / 72


def page():
    return np.zeros((1000, 1000), np.uint8)


def lying(boxes):
    return sorted(box for box in boxes if box[2] - box[0] > box[3] - box[1])


def standing(boxes):
    return sorted(box for box in boxes if box[2] - box[0] <= box[3] - box[1])


def test_the_rulings_of_a_table_are_thin_boxes_in_points():
    dark = page()
    for y in (100, 150, 200):
        cv2.line(dark, (100, y), (700, y), 255, 2)
    for x in (100, 400, 700):
        cv2.line(dark, (x, 100), (x, 200), 255, 2)

    boxes, ink = ruled.rulings(dark, SCALE)

    assert [round((box[1] + box[3]) / 2 * SCALE) for box in lying(boxes)] == pytest.approx([100, 150, 200], abs=2)
    assert [round((box[0] + box[2]) / 2 * SCALE) for box in standing(boxes)] == pytest.approx([100, 400, 700], abs=2)
    assert ink[150, 300] == 255
    assert ink[120, 300] == 0


def test_dust_does_not_interrupt_a_ruling():
    dark = page()
    cv2.line(dark, (100, 100), (700, 100), 255, 2)
    dark[:, 400:402] = 0

    assert len(ruled.rulings(dark, SCALE)[0]) == 1


def test_strokes_of_a_line_of_print_are_no_ruling():
    dark = page()
    for x in range(100, 400, 30):
        for y in (100, 108, 116, 124):
            dark[y : y + 3, x : x + 29] = 255
        dark[100:126, x + 12 : x + 15] = 255

    assert ruled.rulings(dark, SCALE)[0] == []


def test_a_tall_stroke_that_ends_at_no_ruling_is_none():
    dark = page()
    cv2.line(dark, (300, 300), (300, 350), 255, 4)

    assert ruled.rulings(dark, SCALE)[0] == []
