import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")
strips = pytest.importorskip("readers.ocr.strips")

SCALE = 200 / 72


def inked(*boxes):
    ink = np.zeros((400, 800), np.uint8)
    for x0, top, x1, bottom in boxes:
        ink[top:bottom, x0:x1] = 255
    return ink


def test_a_line_that_runs_over_a_ruling_is_cut_there():
    ink = inked((100, 100, 180, 125), (220, 100, 300, 125))

    found = strips.strips([(95, 95, 305, 130)], ink, [(71.0, 20.0, 72.5, 80.0)], SCALE)

    assert [strip.ink for strip in found] == [(100, 100, 180, 125), (220, 100, 300, 125)]


def test_a_part_without_ink_is_no_strip():
    ink = inked((100, 100, 180, 125))

    assert len(strips.strips([(95, 95, 305, 130)], ink, [(71.0, 20.0, 72.5, 80.0)], SCALE)) == 1


def test_a_box_of_several_lines_is_cut_between_them():
    ink = inked((100, 100, 130, 125), (100, 140, 130, 165), (300, 100, 400, 125), (300, 200, 400, 225))
    boxes = [(95, 95, 135, 170), (295, 95, 405, 130), (295, 195, 405, 230)]

    found = strips.strips(boxes, ink, [], SCALE)

    assert [strip.ink for strip in found][:2] == [(100, 100, 130, 125), (100, 140, 130, 165)]


def test_print_that_was_not_detected_is_found_and_marked():
    ink = inked((100, 100, 180, 125), (500, 100, 515, 125))

    detected, overlooked = strips.strips([(95, 95, 185, 130)], ink, [], SCALE)

    assert not detected.overlooked
    assert overlooked.overlooked
    assert overlooked.ink == (500, 100, 515, 125)


def test_dust_and_rulings_are_no_print():
    dark = inked((100, 100, 102, 102), (200, 100, 220, 125), (0, 200, 800, 203))
    ruled = inked((0, 200, 800, 203))

    ink = strips.print_of(dark, ruled)

    assert ink[101, 101] == 0
    assert ink[201, 400] == 0
    assert ink[110, 210] == 255
