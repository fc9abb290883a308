"""审阅."""

import pytest

from tests.webapp import hand_made

HTMX = {"HX-Request": "true"}


def first_finding(client, disclosure_id):
    return client.get(f"/desk/{disclosure_id}").text.split('data-finding="')[1].split('"')[0]


def test_a_finding_shows_claim_arithmetic_both_figures_and_basis(client, laid_in):
    page = client.get(f"/desk/{laid_in}").text

    for text in ("自评报告称预算执行率为97.27%", "56.86 ÷ 60 = 94.77%", ">97.27%<", ">94.77%<", "财预〔2020〕10号"):
        assert text in page


def test_boxes_are_drawn_on_the_first_page_of_evidence_with_a_way_to_the_other(client, laid_in):
    page = client.get(f"/desk/{laid_in}").text

    assert 'class="side-0" x="70.5" y="98.5" width="231.0" height="17.0"' in page
    assert "pages/2.png" in page
    assert "第3页" in page


def test_the_other_evidence_turns_the_page(client, laid_in):
    finding = first_finding(client, laid_in)

    sheet = client.get(f"/desk/{laid_in}/sheet?finding={finding}&side=1", headers=HTMX).text

    assert "pages/3.png" in sheet
    assert 'class="side-1"' in sheet


def test_an_address_opens_a_page_with_its_box(client, laid_in):
    sheet = client.get(f"/desk/{laid_in}?tab=clauses&at=2:10.0,20.0,30.0,40.0").text

    assert "pages/2.png" in sheet
    assert 'x="8.5"' in sheet


@pytest.mark.parametrize("at", ["x", "1:1,2", "1:a,b,c,d", "99:1,2,3,4", "1:.,.,.,."])
def test_an_address_with_nonsense_still_opens_the_desk(client, laid_in, at):
    assert client.get(f"/desk/{laid_in}?at={at}&page=999&lines=x").status_code == 200


@pytest.mark.parametrize(
    ("tab", "text"),
    [
        ("overview", "未见《收入总表》"),
        ("clauses", "2024年度收入总计56.86万元"),
        ("tables", "2010301"),
        ("targets", "≥10公里"),
        ("self_assessment", "/scoring/"),
        ("projects", hand_made.PROJECT),
    ],
)
def test_every_tab_shows_what_was_read_with_doors_to_the_page(client, laid_in, tab, text):
    page = client.get(f"/desk/{laid_in}?tab={tab}").text

    assert text in page
    assert 'class="door' in page


@pytest.mark.parametrize("tab", ["findings", "overview", "clauses", "tables", "targets", "self_assessment", "projects"])
def test_every_tab_of_a_disclosure_that_says_nothing_is_empty_in_words(client, lay_in, tab):
    bare = hand_made.disclosure(
        clauses=(), tables=(), projects=(), whole_department=None, indicators=(), self_assessments=(), problems=()
    )
    disclosure_id = lay_in(bare, hand_made.assessment(scores=()))

    page = client.get(f"/desk/{disclosure_id}?tab={tab}").text

    assert "没有" in page


def test_an_unknown_tab_or_disclosure_is_not_found(client, laid_in):
    assert client.get(f"/desk/{laid_in}?tab=gossip").status_code == 404
    assert client.get("/desk/nothing").status_code == 404


def test_the_picture_of_a_page_is_kept_and_has_an_etag(client, laid_in):
    first = client.get(f"/desk/{laid_in}/pages/1.png", buffered=True)
    again = client.get(f"/desk/{laid_in}/pages/1.png", headers={"If-None-Match": first.headers["ETag"]}, buffered=True)

    assert first.data.startswith(b"\x89PNG")
    assert "private" in first.headers["Cache-Control"]
    assert again.status_code == 304


def test_a_page_that_the_file_has_not_is_not_found(client, laid_in):
    assert client.get(f"/desk/{laid_in}/pages/999.png").status_code == 404


def test_a_missing_original_is_said_and_the_findings_stay(client, laid_in, store):
    for path in store.originals.folder.rglob("*"):
        if path.is_file():
            path.unlink()

    page = client.get(f"/desk/{laid_in}").text

    assert "这一页无法显示" in page
    assert "97.27%" in page


def test_a_text_shows_its_lines_with_the_evidence_marked(client, lay_in):
    source = hand_made.Source("支出60万元", (), (2, 2))
    clause = hand_made.Clause("c1", ("说明",), "支出60万元", source)
    text = hand_made.disclosure(name="a.txt", clauses=(clause,), pages=1)
    disclosure_id = lay_in(text, content="收入60万元\n支出60万元\n".encode())

    page = client.get(f"/desk/{disclosure_id}?tab=clauses&lines=2-2").text

    assert '<li value="2" class="side-0">支出60万元' in page


def test_a_file_without_pages_shows_its_paragraphs_and_rows(client, lay_in):
    page = b"<html><body><p>\xe4\xb8\x80</p><table><tr><td>A<td>1<tr><td>B<td>2</table></body></html>"
    disclosure_id = lay_in(hand_made.disclosure(name="a.html", pages=1), content=page)

    for _ in range(2):
        shown = client.get(f"/desk/{disclosure_id}?tab=clauses&lines=3-3").text
        assert '<li value="1">一' in shown
        assert '<li value="3" class="side-0">B\t2' in shown


def test_a_finding_alone_comes_with_its_page(client, laid_in):
    finding = first_finding(client, laid_in)

    answer = client.get(f"/desk/{laid_in}/findings/{finding}", headers=HTMX).text

    assert answer.strip().startswith('<div class="detail"')
    assert 'id="sheet" hx-swap-oob="true"' in answer


def test_a_finding_of_another_disclosure_is_not_found(client, lay_in):
    one = lay_in()
    other = lay_in(hand_made.disclosure(name="b.pdf"), hand_made.assessment(hand_made.finding(file="b.pdf")))

    assert client.get(f"/desk/{other}/findings/{first_finding(client, one)}", headers=HTMX).status_code == 404


def test_evidence_in_another_file_leads_to_that_file(client, lay_in):
    budget = lay_in(hand_made.disclosure(name="预算.pdf"), hand_made.assessment())
    final = lay_in(hand_made.disclosure(), hand_made.assessment(hand_made.finding(file="预算.pdf")))

    assert f"/desk/{budget}?tab=overview&amp;at=" in client.get(f"/desk/{final}").text


def test_a_dismissal_is_kept_with_its_reason_and_can_be_undone(client, laid_in):
    finding = first_finding(client, laid_in)
    data = {"verdict": "dismissed", "reason": "口径不同"}

    answer = client.post(f"/desk/{laid_in}/findings/{finding}/verdict", data=data, headers=HTMX).text

    assert "口径不同" in answer
    assert f'id="row-{finding}" class="decided" hx-swap-oob="true"' in answer
    assert "待处理 0" in answer
    undone = client.post(f"/desk/{laid_in}/findings/{finding}/undo", headers=HTMX).text
    assert "待处理 1" in undone
    assert "口径不同" in undone


def test_a_dismissal_without_a_reason_is_refused_in_a_sentence(client, laid_in):
    finding = first_finding(client, laid_in)

    answer = client.post(
        f"/desk/{laid_in}/findings/{finding}/verdict", data={"verdict": "dismissed", "reason": " "}, headers=HTMX
    )

    assert answer.status_code == 422
    assert answer.text.strip() == "判定不成立或退回时，请写明理由。"


def test_without_scripts_a_verdict_leads_back_to_the_desk(client, laid_in):
    finding = first_finding(client, laid_in)

    answer = client.post(f"/desk/{laid_in}/findings/{finding}/verdict", data={"verdict": "confirmed"})

    assert answer.status_code == 303
    assert "属实" in client.get(answer.location).text


def test_fragments_asked_for_as_pages_lead_to_the_desk(client, laid_in):
    finding = first_finding(client, laid_in)

    assert client.get(f"/desk/{laid_in}/sheet?page=2").location == f"/desk/{laid_in}?page=2"
    assert f"finding={finding}" in client.get(f"/desk/{laid_in}/findings/{finding}").location
