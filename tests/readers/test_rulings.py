from readers.rulings import Ruling, Rulings, edges, groups, rulings


def test_pieces_and_joints_become_one_ruling() -> None:
    pieces = [(0.0, 10.0, 40.0, 10.0), (40.0, 9.8, 40.5, 10.3), (40.5, 10.0, 90.0, 10.0)]

    (ruling,) = rulings(pieces).horizontal

    assert (ruling.start, ruling.end) == (0, 90)
    assert round(ruling.at) == 10


def test_a_thin_rectangle_is_a_ruling_through_its_middle() -> None:
    assert rulings([(20.0, 0.0, 21.0, 50.0)]).vertical == (Ruling(20.5, 0, 50),)


def test_a_thick_rectangle_and_a_dot_are_none() -> None:
    assert rulings([(0.0, 0.0, 50.0, 50.0), (5.0, 5.0, 6.0, 6.0), (7.0, 7.0, 7.0, 7.0)]) == Rulings((), ())


def test_places_within_the_snap_are_one() -> None:
    assert edges([10, 0, 2, 12.5]) == [1, 11.25]


def test_what_does_not_touch_is_another_group_and_an_underline_is_none() -> None:
    left = [(0.0, 0.0, 50.0, 0.0), (0.0, 0.0, 0.0, 50.0)]
    right = [(100.0, 0.0, 150.0, 0.0), (100.0, 0.0, 100.0, 50.0)]
    underline = [(0.0, 80.0, 50.0, 80.0)]

    found = groups(rulings(left + right + underline))

    assert [group.box for group in found] == [(0, 0, 50, 50), (100, 0, 150, 50)]


def test_groups_that_a_ruling_joins_are_one() -> None:
    posts = [(0.0, 0.0, 0.0, 50.0), (50.0, 0.0, 50.0, 50.0), (25.0, 0.0, 25.0, 50.0)]
    beams = [(0.0, 0.0, 25.0, 0.0), (25.0, 50.0, 50.0, 50.0)]

    assert len(groups(rulings(posts + beams))) == 1
