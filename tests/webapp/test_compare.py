"""对照."""

from dataclasses import replace

import pytest

from disclosures.model import Row, TableCell
from tests.webapp import hand_made


@pytest.fixture
def both(lay_in):
    other = hand_made.Clause(
        "c1",
        ("第二部分 情况说明", "一、收支总体情况"),
        "2025年度收入总计70.00万元，支出总计60.00万元。",
        hand_made.at("2025年度"),
    )
    return lay_in(), lay_in(hand_made.disclosure(name="2025-决算.pdf", year=2025, clauses=(other,), tables=()))


def test_the_likeliest_other_disclosure_is_offered_first(client, both, lay_in):
    lay_in(hand_made.disclosure(name="别局.pdf", department="别的局"))

    address = client.get(f"/compare/?left={both[0]}").location

    assert f"right={both[1]}" in address
    assert "别的局" in client.get(address).text


def test_clauses_stand_side_by_side_with_what_differs(client, both):
    page = client.get(f"/compare/?left={both[0]}&right={both[1]}&tab=clauses").text

    assert "<del>56.86</del>" in page
    assert "<ins>70.00</ins>" in page
    assert f"/desk/{both[1]}?tab=clauses&amp;at=" in page


def test_tables_stand_side_by_side_with_doors_to_both(client, lay_in):
    one, other = lay_in(), lay_in(hand_made.disclosure(name="b.pdf", year=2025))

    page = client.get(f"/compare/?left={one}&right={other}").text

    assert "支出总表" in page
    assert "2010301" in page
    assert "没有不同" in client.get(f"/compare/?left={one}&right={other}&differing=1").text


def test_the_first_table_that_differs_is_opened_and_each_says_how_many_rows_do(client, lay_in):
    same, first = hand_made.table(), hand_made.table()
    second, changed = (
        replace(first, id="t2", kind="income", title="收入总表", rows=(row(n),)) for n in ("1.00", "2.00")
    )
    one = lay_in(hand_made.disclosure(tables=(same, second)))
    other = lay_in(hand_made.disclosure(name="b.pdf", year=2025, tables=(same, changed)))

    page = client.get(f"/compare/?left={one}&right={other}").text

    assert '<option value="1" selected>2. 收入总表（1 行不同）' in page
    assert '<option value="0">1. 支出总表</option>' in page


def row(amount):
    cells = hand_made.table().rows[0].cells
    return Row((cells[0], cells[1], TableCell(amount, hand_made.at(amount, 2))))


def test_a_table_of_one_side_says_so(client, both):
    assert "仅左侧有" in client.get(f"/compare/?left={both[0]}&right={both[1]}&tab=tables").text


def test_indicators_stand_side_by_side(client, both):
    assert "≥10公里" in client.get(f"/compare/?left={both[0]}&right={both[1]}&tab=targets").text


def test_nothing_to_compare_with_is_said(client, laid_in):
    assert "没有可以对照的文件" in client.get(f"/compare/?left={laid_in}").text


@pytest.mark.parametrize("tab", ["tables", "clauses", "targets"])
def test_disclosures_that_say_nothing_are_compared_in_words(client, lay_in, tab):
    bare = {"clauses": (), "tables": (), "indicators": (), "self_assessments": ()}
    one, other = lay_in(hand_made.disclosure(**bare)), lay_in(hand_made.disclosure(name="b.pdf", **bare))

    assert "没有读出" in client.get(f"/compare/?left={one}&right={other}&tab={tab}&at=7").text


def test_what_is_not_there_is_not_found(client, laid_in):
    assert client.get("/compare/").status_code == 404
    assert client.get(f"/compare/?left={laid_in}&tab=gossip").status_code == 404
    assert client.get(f"/compare/?left={laid_in}&right=nothing").status_code == 404


def test_what_is_compared_cannot_bring_markup_in(client, lay_in):
    one = lay_in(hand_made.disclosure(clauses=(hand_made.Clause("c", ("章",), "<b>甲</b>", hand_made.at("甲")),)))
    other = lay_in(
        hand_made.disclosure(name="b.pdf", clauses=(hand_made.Clause("c", ("章",), "<b>乙</b>", hand_made.at("乙")),))
    )

    assert "<b>甲" not in client.get(f"/compare/?left={one}&right={other}&tab=clauses").text
