from decimal import Decimal

from disclosures.model import Place, Source
from disclosures.quoting import Compact

UPPER, LOWER = Place(1, (100, 10, 200, 20)), Place(1, (100, 30, 150, 40))


def test_words_have_the_box_of_their_line_only():
    text = Compact.of("执行率为94.77%，完成", Source("执行率为94.\n77%，完成", (UPPER, LOWER)))

    quoted = text.quote(text.text.index("完成"), len(text.text))

    assert [place.box[1] for place in quoted.places] == [30]
    assert quoted.text == "完成"


def test_words_over_a_line_end_have_two_boxes():
    text = Compact.of("执行率为94.77%", Source("执行率为94.\n77%", (UPPER, LOWER)))

    amount = text.amount((4, 9), "%")

    assert (amount.value, amount.step, amount.unit) == (Decimal("94.77"), Decimal("0.01"), "%")
    assert [place.box[1] for place in amount.source.places] == [10, 30]
    assert amount.source.places[0].box[0] > UPPER.box[0]


def test_all_places_are_kept_where_lines_are_unknown():
    text = Compact.of("执行率为94.77%", Source("执行率为94.77%", (UPPER, LOWER)))

    assert text.quote(0, 3).places == (UPPER, LOWER)


def test_a_file_without_pages_keeps_its_lines():
    assert Compact.of("共 3 个", Source("共 3 个", (), (7, 8))).quote(0, 2).lines == (7, 8)
