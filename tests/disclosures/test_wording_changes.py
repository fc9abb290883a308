"""Two wordings of one clause."""

from disclosures import wording_changes
from disclosures.wording_changes import Change, changes


def pieces(left, right):
    return [(piece.text, piece.change) for piece in changes(left, right)]


def test_a_number_changes_as_a_whole():
    assert pieces("支出1,261.66万元", "支出1,206.61万元") == [
        ("支出", Change.SAME),
        ("1,261.66", Change.LEFT),
        ("1,206.61", Change.RIGHT),
        ("万元", Change.SAME),
    ]


def test_words_added_and_left_out_are_told_apart():
    assert pieces("增加较多的原因", "增加的主要原因") == [
        ("增加", Change.SAME),
        ("较多", Change.LEFT),
        ("的", Change.SAME),
        ("主要", Change.RIGHT),
        ("原因", Change.SAME),
    ]


def test_each_side_can_be_read_from_the_pieces():
    left, right = "2024年收入总计56.86万元，  支出60万元。", "2025年收入合计70万元，支出60.5万元（含结转）。"

    found = changes(left, right)

    assert "".join(piece.text for piece in found if piece.change != Change.RIGHT) == left
    assert "".join(piece.text for piece in found if piece.change != Change.LEFT) == right


def test_texts_too_long_to_compare_are_told_apart_as_wholes(monkeypatch):
    monkeypatch.setattr(wording_changes, "LONGEST", 3)

    assert pieces("甲乙丙丁", "甲乙丙丁") == [("甲乙丙丁", Change.SAME)]
    assert pieces("甲乙丙丁", "甲") == [("甲乙丙丁", Change.LEFT), ("甲", Change.RIGHT)]
