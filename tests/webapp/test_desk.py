"""审阅."""

from dataclasses import replace

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

    assert 'class="side-0 now" x="71.2" y="98.5" width="229.6" height="17.0"' in page
    assert "pages/2.png" in page
    assert "第3页" in page


def test_the_other_evidence_turns_the_page(client, laid_in):
    finding = first_finding(client, laid_in)

    sheet = client.get(f"/desk/{laid_in}/sheet?finding={finding}&side=1", headers=HTMX).text

    assert "pages/3.png" in sheet
    assert 'class="side-1 now"' in sheet


def test_an_address_opens_a_page_with_its_box(client, laid_in):
    sheet = client.get(f"/desk/{laid_in}?tab=clauses&at=2:10.0,20.0,30.0,40.0").text

    assert "pages/2.png" in sheet
    assert 'x="9.2"' in sheet


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

    assert '<p data-line="2" class="side-0 now">支出60万元' in page


WEB_PAGE = """<html><body><p>一</p><table><tr><td colspan=2>A<td>1<tr><td>201<td>03<td>2.50</table>
<p>公务接待费二</p></body></html>""".encode()


def test_a_file_without_pages_shows_its_tables_as_tables_with_the_cell_marked(client, lay_in):
    disclosure_id = lay_in(hand_made.disclosure(name="a.html", pages=1), content=WEB_PAGE)

    for _ in range(2):  # read, and as kept
        shown = client.get(f"/desk/{disclosure_id}?tab=clauses&lines=3-3&says=2.50").text
        assert '<p data-line="1">一' in shown
        assert '<tr data-line="2"><th scope="row">2</th><td colspan="2">A</td><td>1</td></tr>' in shown
        assert '<tr data-line="3" class="side-0 now"><th scope="row">3</th><td>201</td><td>03</td>' in shown
        assert '<td class="num said">2.50</td>' in shown


def test_what_was_searched_for_is_marked_in_a_file_without_pages(client, lay_in):
    said = hand_made.Source("公务接待费二", (), (4, 4))
    row = hand_made.Source("201\t03", (), (3, 3))
    clauses = tuple(hand_made.Clause(source.text, (), source.text, source) for source in (said, row))
    disclosure_id = lay_in(hand_made.disclosure(name="a.html", pages=1, clauses=clauses), content=WEB_PAGE)

    assert "<mark>接待费</mark>二" in client.get(f"/desk/{disclosure_id}?find=接待费").text
    assert '<td class="said">201</td><td class="said">03</td>' in client.get(f"/desk/{disclosure_id}?find=20103").text


def test_a_line_of_a_file_without_pages_leads_back_to_what_is_said_of_it(client, lay_in):
    said = hand_made.Source("公务接待费二", (), (4, 4))
    clause = hand_made.Clause("c1", (), said.text, said)
    disclosure_id = lay_in(hand_made.disclosure(name="a.html", pages=1, clauses=(clause,)), content=WEB_PAGE)

    here = client.get(f"/desk/{disclosure_id}/here?line=4&says=", headers=HTMX).text

    assert "tab=clauses&amp;lines=4-4" in here
    assert "这里没有读出的内容" in client.get(f"/desk/{disclosure_id}/here?line=1", headers=HTMX).text


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


def many_pages(lay_in):
    """A disclosure whose first clause runs over a page break and whose word stands in two clauses more."""
    places = (hand_made.Place(1, (72.0, 700.0, 500.0, 714.0)), hand_made.Place(2, (72.0, 80.0, 300.0, 94.0)))
    clauses = (
        hand_made.Clause("c1", ("章",), "防汛物资储备跨页的一段", hand_made.Source("防汛物资储备跨页的一段", places)),
        hand_made.Clause("c2", ("章",), "防汛物资另一段", hand_made.at("防汛物资另一段", 3)),
    )
    return lay_in(hand_made.disclosure(clauses=clauses, projects=(), tables=()), content=None)


def test_a_hit_over_a_page_break_is_followed_stop_by_stop(client, lay_in):
    disclosure_id = many_pages(lay_in)

    first, second, third = (
        client.get(f"/desk/{disclosure_id}/sheet?find=防汛物资&stop={stop}", headers=HTMX).text for stop in range(3)
    )

    assert "1 / 3 处" in first
    assert "pages/1.png" in first
    assert "下页续" in first
    assert "2 / 3 处" in second
    assert "pages/2.png" in second
    assert "接上页" in second
    assert "3 / 3 处" in third
    assert "pages/3.png" in third
    assert 'id="stop-back" href="/desk/' in first
    assert "stop=1" in first.split('id="stop-on"')[1].split(">")[0]


def test_the_hit_that_an_address_names_comes_first(client, lay_in):
    disclosure_id = many_pages(lay_in)

    assert "3 / 3 处" in client.get(f"/desk/{disclosure_id}?tab=clauses&find=防汛物资&hit=1").text


def test_a_page_between_two_hits_leads_to_either(client, lay_in):
    disclosure_id = many_pages(lay_in)
    finding = first_finding(client, disclosure_id)

    sheet = client.get(f"/desk/{disclosure_id}/sheet?finding={finding}&page=1", headers=HTMX).text

    assert "共 2 处" in sheet
    assert 'class="button hidden" id="stop-back"' in sheet
    assert "stop=0" in sheet.split('id="stop-on"')[1].split(">")[0]


def test_what_is_looked_for_is_looked_for_from_the_open_page_on(client, lay_in):
    disclosure_id = many_pages(lay_in)

    for page, opened in ((1, 1), (2, 2), (3, 3), (9, 1)):
        sheet = client.get(f"/desk/{disclosure_id}/sheet?find=防汛物资&from={page}", headers=HTMX).text
        assert f'data-page="{opened}"' in sheet
    sheet = client.get(f"/desk/{disclosure_id}/sheet?find=火星车&from=2", headers=HTMX).text
    assert 'data-page="2"' in sheet


def test_a_word_that_the_file_has_not_is_said(client, laid_in):
    assert "本文件中没有“火星车”" in client.get(f"/desk/{laid_in}/sheet?find=火星车", headers=HTMX).text


def test_a_place_on_the_page_leads_back_to_what_is_said_of_it(client, laid_in):
    here = client.get(f"/desk/{laid_in}/here?page=2&x=100&y=105", headers=HTMX).text

    assert "tab=tables&amp;table=t1&amp;cell=0-0" in here
    assert "tab=findings&amp;finding=" in here
    assert "tab=targets" in here


@pytest.mark.parametrize("point", ["page=2&x=1&y=1", "page=99&x=100&y=105", "x=here", "page=2&x=nan&y=inf"])
def test_a_place_where_nothing_was_read_is_said(client, laid_in, point):
    assert "这里没有读出的内容" in client.get(f"/desk/{laid_in}/here?{point}", headers=HTMX).text


def test_the_words_of_a_page_lie_over_its_picture(client, laid_in):
    text = client.get(f"/desk/{laid_in}/pages/1/text").text

    assert text.startswith('<svg class="words" viewBox="0 0 595')
    assert "部门决算" in text
    assert client.get(f"/desk/{laid_in}/pages/999/text").status_code == 404


def test_what_was_searched_for_is_marked_among_the_words_of_a_page(client, lay_in):
    place = hand_made.Place(1, (0.0, 0.0, 595.0, 842.0))
    clause = hand_made.Clause("c1", (), "部门决算", hand_made.Source("部门决算", (place,)))
    disclosure_id = lay_in(hand_made.disclosure(clauses=(clause,)))

    assert '<rect class="mark"' in client.get(f"/desk/{disclosure_id}/pages/1/text?find=部门决算").text
    assert "pages/1/text?find=" in client.get(f"/desk/{disclosure_id}?find=部门决算").text
    assert '<rect class="mark"' not in client.get(f"/desk/{disclosure_id}/pages/1/text").text
    assert "find=" not in client.get(f"/desk/{disclosure_id}?page=1").text


def test_pages_say_how_many_findings_they_have(client, laid_in):
    assert '<b title="1 个问题">1</b>' in client.get(f"/desk/{laid_in}").text


def three_findings(lay_in):
    findings = [hand_made.finding(f"k{n}", reported=f"{90 + n}.00%") for n in range(3)]
    return lay_in(hand_made.disclosure(), hand_made.assessment(*findings))


def ids(client, disclosure_id):
    page = client.get(f"/desk/{disclosure_id}").text
    return [part.split('"')[0] for part in page.split('type="checkbox" name="finding" value="')[1:]]


def test_a_verdict_leads_to_the_next_finding_that_awaits_one(client, lay_in):
    disclosure_id = three_findings(lay_in)
    first, second, third = ids(client, disclosure_id)

    answer = client.post(
        f"/desk/{disclosure_id}/findings/{second}/verdict", data={"verdict": "confirmed"}, headers=HTMX
    )
    assert f'id="detail" data-finding="{third}"' in answer.text
    assert answer.headers["HX-Push-Url"].endswith(f"finding={third}")
    answer = client.post(f"/desk/{disclosure_id}/findings/{third}/verdict", data={"verdict": "confirmed"}, headers=HTMX)
    assert f'id="detail" data-finding="{first}"' in answer.text


def test_several_findings_get_one_verdict_with_one_reason_and_lose_it_together(client, lay_in):
    disclosure_id = three_findings(lay_in)
    first, second, third = ids(client, disclosure_id)
    data = {"finding": [first, third], "verdict": "dismissed", "reason": "口径不同"}

    answer = client.post(f"/desk/{disclosure_id}/verdicts", data=data, headers=HTMX).text

    assert "待处理 1" in answer
    assert f'id="row-{first}" class="decided"' in answer
    assert f'id="row-{third}" class="decided"' in answer
    assert f'id="detail" data-finding="{second}"' in answer
    undone = client.post(
        f"/desk/{disclosure_id}/verdicts", data={"finding": [first, third], "verdict": "undo"}, headers=HTMX
    ).text
    assert "待处理 3" in undone
    assert f'id="detail" data-finding="{first}"' in undone


@pytest.mark.parametrize(
    "data",
    [{"verdict": "confirmed"}, {"finding": "known", "verdict": "dismissed"}, {"finding": "known", "verdict": "no"}],
)
def test_several_findings_are_decided_all_or_none(client, lay_in, data):
    disclosure_id = three_findings(lay_in)
    chosen = {"known": ids(client, disclosure_id)[:2]}.get(data.get("finding"), [])

    answer = client.post(f"/desk/{disclosure_id}/verdicts", data={**data, "finding": chosen}, headers=HTMX)

    assert answer.status_code == 422
    assert "待处理 3" in client.get(f"/desk/{disclosure_id}").text.replace("<b>", "").replace("</b>", "")


def test_findings_of_another_disclosure_are_not_decided(client, lay_in):
    one, other = three_findings(lay_in), lay_in(hand_made.disclosure(name="b.pdf"))

    answer = client.post(
        f"/desk/{one}/verdicts", data={"finding": ids(client, other), "verdict": "confirmed"}, headers=HTMX
    )

    assert answer.status_code == 404


def two_tables():
    first = hand_made.table()
    note = hand_made.at("注：本表含上年结转。", 3, 300.27)
    second = replace(first, id="t2", title="收入总表", source=hand_made.at("收入总表", 3), notes=(note.text,))
    return hand_made.disclosure(tables=(first, replace(second, note_sources=(note,))))


@pytest.mark.parametrize("asked", ["tab=tables&table=t2", "tab=tables&page=3", "tab={tab}&at=3:{note}"])
def test_the_table_stands_beside_its_page(client, lay_in, asked):
    said = two_tables()
    note = ",".join(f"{n:.1f}" for n in said.tables[1].note_sources[0].places[0].box)

    page = client.get(f"/desk/{lay_in(said)}?{asked.format(tab='clauses', note=note)}").text

    assert '<option value="t2" selected>' in page
    assert 'data-page="3" data-at' in page


def test_from_a_page_without_a_table_the_next_one_is_opened_with_its_page(client, lay_in):
    page = client.get(f"/desk/{lay_in(two_tables())}?tab=tables&page=1").text

    assert '<option value="t1" selected>' in page
    assert 'data-page="2" data-at' in page


def test_a_note_below_a_table_leads_to_its_table(client, lay_in):
    said = two_tables()
    x0, top, *_ = said.tables[1].note_sources[0].places[0].box

    here = client.get(f"/desk/{lay_in(said)}/here?page=3&x={x0 + 5}&y={top + 5}", headers=HTMX).text

    assert "tab=tables&amp;table=t2" in here
    assert "注：本表含上年结转。" in here
