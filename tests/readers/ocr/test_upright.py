import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")
upright = pytest.importorskip("readers.ocr.upright")


def printed():
    """Ink on a page: a ruled frame and rows of dashes."""
    dark = np.zeros((1200, 900), np.uint8)
    cv2.rectangle(dark, (100, 100), (800, 1100), 255, 2)
    for row in range(150, 1100, 40):
        for column in range(120, 780, 30):
            dark[row : row + 14, column : column + 18] = 255
    return dark


@pytest.mark.parametrize("degrees", [-2.3, -0.53, 0.0, 0.31, 0.8])
def test_the_tilt_of_a_page_is_found(degrees):
    askew = upright.turned(printed(), -degrees, 0)

    assert upright.tilt(askew) == pytest.approx(degrees, abs=0.05)


def test_a_page_turned_back_by_its_tilt_has_its_rows_again():
    askew = upright.turned(printed(), 0.6, 0)

    rows = np.flatnonzero(upright.turned(askew, upright.tilt(askew), 0)[:, 200:700].min(axis=1) > 100)

    assert set(rows) >= {100} or set(rows) >= {101}
    assert set(rows) <= {99, 100, 101, 102, 1099, 1100, 1101, 1102}
