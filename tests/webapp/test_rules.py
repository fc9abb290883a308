"""The rule book's screen."""

import re
from dataclasses import replace

import pytest

from review.model import Assessment
from tests.webapp import hand_made
from tests.webapp.conftest import PASSWORD, SWITCHED
from workflow import decide, rules

SIDES = "totals/sides_add_up"
SWITCH = f"/rules/{SIDES}/switch"


@pytest.fixture
def reviewer(app, client):
    """A browser signed in as somebody who is no administrator."""
    page = client.post("/admin/accounts", data={"name": "王芳", "role": "reviewer"}).text
    password = re.search(r'<code id="secret">([^<]+)</code>', page).group(1)
    other = app.test_client()
    other.post("/login", data={"name": "王芳", "password": password})
    return other


def rows(page, check_id):
    """The text of a check's part of the page."""
    part = re.search(rf'<tbody id="{check_id}".*?</tbody>', page, re.DOTALL).group()
    return " ".join(re.sub(r"<[^>]+>", " ", part).split())


def test_every_check_is_on_the_page_with_rule_basis_tolerance_and_example(client):
    page = client.get("/rules/").text

    for check_id, check in rules.CHECKS.items():
        part = rows(page, check_id).replace("&#34;", '"')
        assert check.title in part
        assert check.basis in part


def test_a_check_is_shown_with_how_it_fared_and_what_reviewers_made_of_it(client, lay_in, store):
    finding = replace(hand_made.finding(), check="narrative/quoted_rates_follow")
    found = Assessment((finding,), {}, (), (), {finding.check: {"holds": 41, "fails": 1, "tails": 3}})
    disclosure_id = lay_in(assessment=found)
    decide.decide(store, decide.of_disclosure(store, disclosure_id)[0].id, "confirmed", "", "王芳")

    part = rows(client.get("/rules/").text, finding.check)

    title, figures = rules.CHECKS[finding.check].title, "41 1 3 0 1 0 0"
    assert title in part
    assert figures in part


def test_words_are_looked_for_in_all_that_a_rule_says(client):
    page = client.get("/rules/?q=政府采购 货物").text

    assert 'id="agreement/procurement_adds_up"' in page
    assert f'id="{SIDES}"' not in page
    assert "没有符合条件的规则" in client.get("/rules/?q=没有这种词").text


def test_an_administrator_switches_a_check_off_for_a_region_with_a_reason(client, sent):
    answer = client.post(SWITCH, data={"on": "0", "region": "甲省乙市", "reason": "口径另有规定"})

    assert answer.status_code == 303
    assert sent == [SWITCHED]
    page = client.get("/rules/").text
    assert "已停用：甲省乙市" in rows(page, SIDES)
    assert "admin 停用 （甲省乙市）：口径另有规定" in re.sub(r"\s*（", " （", rows(page, SIDES))
    assert 'id="totals/income_equals_expenditure"' not in client.get("/rules/?off=1").text


def test_a_switch_without_a_reason_is_refused_and_keeps_what_was_typed(client, sent):
    answer = client.post(SWITCH, data={"on": "0", "region": "甲省", "reason": " "})

    assert answer.status_code == 422
    assert "请写明停用或启用的理由" in answer.text
    assert 'value="甲省"' in answer.text
    assert sent == []


def test_only_an_administrator_switches(reviewer, store):
    assert "停用或启用" not in reviewer.get("/rules/").text
    assert reviewer.post(SWITCH, data={"on": "0", "region": "", "reason": "试试"}).status_code == 403
    assert rules.book(store).changes == ()


def test_an_unknown_check_is_not_found(client):
    assert client.post("/rules/totals/nothing/switch", data={"on": "0", "reason": "无"}).status_code == 404


def test_points_layouts_are_shown_and_what_of_them_is_inferred(client):
    page = client.get("/rules/").text

    assert "河南省项目支出绩效自评" in page
    assert "推算" in page
    assert "优 ≥ 90" in page


def test_the_english_page_explains_the_rules_in_english(client):
    page = client.get("/rules/?lang=en", follow_redirects=True).text

    assert "Income and expenditure balance" in page
    assert "Rule book" in page


def test_nobody_sees_the_rules_without_signing_in(visitor):
    assert visitor.get("/rules/").status_code == 302
    assert PASSWORD not in visitor.get("/rules/").text
