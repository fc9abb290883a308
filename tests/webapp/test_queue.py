"""工作台."""

import pytest

from disclosures.model import Kind
from tests.webapp import hand_made


def test_an_empty_queue_says_what_to_do(client):
    page = client.get("/").text

    assert "还没有文件" in page
    assert "/intake/" in page


def test_a_disclosure_stands_with_its_findings(client, laid_in):
    page = client.get("/").text

    assert hand_made.DEPARTMENT in page
    assert f"/desk/{laid_in}" in page
    assert "部门决算" in page


def test_a_department_without_the_other_kind_shows_the_hole(client, lay_in):
    lay_in()
    lay_in(hand_made.disclosure(name="b.pdf", department="示例县教育局", kind=Kind.BUDGET))

    assert client.get("/").text.count(">缺<") == 2


@pytest.mark.usefixtures("laid_in")
def test_filters_narrow_and_say_when_nothing_is_left(client):
    assert hand_made.NAME in client.get(f"/?department={hand_made.DEPARTMENT}&year=2024").text
    assert "没有符合条件的文件" in client.get("/?year=1999").text


def test_only_what_awaits_a_verdict_can_be_shown(client, laid_in):
    assert hand_made.NAME in client.get("/?open=1").text

    page = client.get(f"/desk/{laid_in}").text
    finding = page.split('data-finding="')[1].split('"')[0]
    client.post(f"/desk/{laid_in}/findings/{finding}/verdict", data={"verdict": "confirmed"})

    assert "没有符合条件的文件" in client.get("/?open=1").text


def test_progress_is_a_fragment(client):
    page = client.get("/progress").text

    assert page.strip().startswith('<div id="progress"')
