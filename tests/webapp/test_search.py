"""检索."""

import pytest

from tests.webapp import hand_made


def test_an_empty_box_says_what_can_be_searched(client):
    assert "任意词语、金额或编码都可以" in client.get("/search").text


def test_a_hit_shows_path_marks_and_the_way_to_its_place(client, laid_in):
    page = client.get("/search?q=56.86").text

    assert "<mark>56.86</mark>" in page
    assert "第二部分 情况说明 › 一、收支总体情况" in page
    assert f"/desk/{laid_in}?tab=clauses&amp;at=1:72.0,100.0,300.0,114.0" in page


@pytest.mark.usefixtures("laid_in")
def test_facets_count_and_narrow(client):
    page = client.get("/search?q=2024").text

    assert hand_made.DEPARTMENT in page
    assert "部门决算" in page
    assert (
        "<mark>" in client.get(f"/search?q=2024&department={hand_made.DEPARTMENT}&year=2024&kind=final_accounts").text
    )


@pytest.mark.usefixtures("laid_in")
def test_nothing_found_says_what_to_try(client):
    assert "试试更短的词" in client.get("/search?q=不存在的词").text


def test_what_is_found_cannot_bring_markup_in(client, lay_in):
    clause = hand_made.Clause("c1", ("<b>章</b>",), "<script>alert(1)</script>支出", hand_made.at("支出"))
    lay_in(hand_made.disclosure(clauses=(clause,)))

    page = client.get("/search?q=支出").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
