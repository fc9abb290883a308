from readers.lattice import Block, blocks, lattice
from readers.rulings import Ruling, Rulings


def horizontal(at: float, start: float = 0, end: float = 90) -> Ruling:
    return Ruling(at, start, end)


def vertical(at: float, start: float = 0, end: float = 60) -> Ruling:
    return Ruling(at, start, end)


def test_every_place_between_rulings_is_a_block() -> None:
    table = lattice(Rulings((horizontal(0), horizontal(30), horizontal(60)), (vertical(0), vertical(45), vertical(90))))

    assert blocks(table) == [Block(0, 0, 1, 1), Block(0, 1, 1, 2), Block(1, 0, 2, 1), Block(1, 1, 2, 2)]


def test_a_missing_piece_of_a_ruling_is_a_span() -> None:
    rulings = Rulings(
        (horizontal(0), horizontal(30, 45), horizontal(60)),
        (vertical(0), vertical(45), vertical(70, 30), vertical(90)),
    )

    assert blocks(lattice(rulings)) == [Block(0, 0, 2, 1), Block(0, 1, 1, 3), Block(1, 1, 2, 2), Block(1, 2, 2, 3)]


def test_a_table_open_at_its_sides_keeps_its_outer_columns() -> None:
    table = lattice(Rulings((horizontal(0), horizontal(60)), (vertical(30), vertical(60))))

    assert table.xs == (0, 30, 60, 90)
    assert len(blocks(table)) == 3


def test_a_table_cut_at_the_foot_of_the_page_keeps_its_last_row() -> None:
    table = lattice(Rulings((horizontal(0), horizontal(30)), (vertical(0), vertical(45), vertical(90))))

    assert table.ys == (0, 30, 60)
    assert len(blocks(table)) == 4


def test_rulings_that_overshoot_a_little_open_no_column() -> None:
    table = lattice(Rulings((horizontal(0, -5, 95), horizontal(60, -5, 95)), (vertical(0), vertical(90))))

    assert table.xs == (0, 90)


def test_the_void_beside_a_narrower_part_is_no_block() -> None:
    rulings = Rulings(
        (horizontal(0), horizontal(30), horizontal(60, 0, 45)), (vertical(0), vertical(45), vertical(90, 0, 30))
    )

    assert blocks(lattice(rulings)) == [Block(0, 0, 1, 1), Block(0, 1, 1, 2), Block(1, 0, 2, 1)]


def test_a_region_that_is_no_rectangle_is_cut_into_rectangles() -> None:
    rulings = Rulings(
        (horizontal(0), horizontal(30, 45), horizontal(60)), (vertical(0), vertical(45, 30), vertical(90))
    )

    assert blocks(lattice(rulings)) == [Block(0, 0, 1, 2), Block(1, 0, 2, 1), Block(1, 1, 2, 2)]


def test_a_row_cut_by_the_page_keeps_its_cells_at_open_sides() -> None:
    table = lattice(Rulings((horizontal(0), horizontal(30), horizontal(45, 30, 60)), (vertical(30), vertical(60))))

    assert table.ys == (0, 30, 45, 60)
    assert {Block(1, 0, 3, 1), Block(1, 2, 3, 3)} <= set(blocks(table))
