import itertools

from readers.alignment import aligned
from readers.document import Cell, Grid, Page


def page(number, *edges, confidence=0.98):
    cells = tuple(
        Cell("", 0, column, box=(left, 100.0, right, 120.0))
        for column, (left, right) in enumerate(itertools.pairwise(edges))
    )
    return Page(number, 600.0, 800.0, (), (Grid(cells, 1, len(cells), number),), scanned=True, confidence=confidence)


def edges(page):
    return [cell.box[0] for cell in page.grids[0].cells] + [page.grids[0].cells[-1].box[2]]


def test_a_sheet_that_lay_to_the_right_is_laid_over_the_one_before():
    _, second = aligned([page(1, 44.0, 120.0, 217.0, 364.0, 550.0), page(2, 125.5, 222.5, 369.5, 555.5)])

    assert second.shift == 5.5
    assert edges(second) == [120.0, 217.0, 364.0, 550.0]


def test_another_table_stays_where_it_is():
    pages = [page(1, 44.0, 120.0, 217.0, 364.0, 550.0), page(2, 50.0, 180.0, 300.0, 410.0, 500.0)]

    assert aligned(pages) == pages


def test_pages_that_were_not_recognised_stay_where_they_are():
    pages = [page(1, 44.0, 120.0, 217.0, 364.0, confidence=None), page(2, 49.0, 125.0, 222.0, 369.0, confidence=None)]

    assert aligned(pages) == pages
