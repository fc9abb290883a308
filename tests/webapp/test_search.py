"""检索."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image

from disclosures.model import Place, Source
from search_index.engine import Hit
from search_index.query import understand
from search_index.schema import Labels
from tests.webapp import hand_made
from webapp.crops import marked_place
from webapp.search import tab_of
from webapp.search_form import composed, filled


def test_an_empty_box_says_what_can_be_searched(client):
    assert "任意词语、金额或编码都可以" in client.get("/search").text


def test_a_hit_shows_path_marks_and_the_way_to_its_place(client, laid_in):
    page = client.get("/search?q=56.86").text

    assert "<mark>56.86</mark>" in page
    assert "第二部分 情况说明 › 一、收支总体情况" in page
    assert f"/desk/{laid_in}?tab=clauses&amp;find=56.86&amp;hit=0&amp;at=1:72.0,100.0,300.0,114.0" in page


@pytest.mark.usefixtures("laid_in")
def test_facets_count_and_narrow(client):
    page = client.get("/search?q=2024").text

    assert hand_made.DEPARTMENT in page
    assert "部门决算" in page
    assert (
        "<mark>" in client.get(f"/search?q=2024&department={hand_made.DEPARTMENT}&year=2024&kind=final_accounts").text
    )


def test_other_hits_of_a_document_are_counted_and_one_click_away(client, lay_in):
    clauses = tuple(hand_made.Clause(f"c{n}", ("章",), f"第{n}项接待费", hand_made.at("接待费")) for n in range(5))
    disclosure_id = lay_in(hand_made.disclosure(clauses=clauses))

    page = client.get("/search?q=接待费").text

    assert "本文件另有 2 处" in page
    assert page.count('<article class="hit">') == 3
    assert client.get(f"/search?q=接待费&in={disclosure_id}").text.count('<article class="hit">') == 5


@pytest.mark.usefixtures("laid_in")
def test_nothing_found_says_what_to_try(client):
    page = client.get("/search?q=预算执形率&year=2020").text

    assert "试试更短的词" in page
    assert "是不是要找" not in page
    assert "预算执行率</a>" in client.get("/search?q=预算执形率").text
    assert "不限年度" in client.get("/search?q=预算执行率&year=2020").text


def test_what_is_found_cannot_bring_markup_in(client, lay_in):
    clause = hand_made.Clause("c1", ("<b>章</b>",), "<script>alert(1)</script>支出", hand_made.at("支出"))
    lay_in(hand_made.disclosure(clauses=(clause,)))

    page = client.get("/search?q=支出").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.usefixtures("laid_in")
def test_the_box_is_completed_from_the_texts(client):
    assert '<option value="预算执行率为">' in client.get("/search/completions?q=预算执").text
    assert "<option" not in client.get("/search/completions?q=").text


def test_the_form_is_turned_into_what_the_box_understands(client):
    asked = {
        "all": "公务 接待",
        "phrase": "“收入总计”",
        "any": "甲 乙",
        "without": "丙",
        "section": "说明",
        "kind": "budget",
    }

    answer = client.get("/search/compose", query_string=asked)

    with client.application.test_request_context(answer.location) as context:
        args = context.request.args
        assert args["q"] == '公务 接待 "收入总计" 甲 OR 乙 -丙'
        assert (args["section"], args["kind"]) == ("说明", "budget")


@pytest.mark.parametrize(
    "text",
    [
        '公务 接待 "收入总计" 甲 OR 乙 OR 丁 -丙 -戊 金额:50..60万元',
        "部门:财政 公务",
        "-丙",
        "金额:..60元",
        '公务 "另一句" "收入总计"',
        "甲 OR 乙 丙 OR 丁",
        "(甲 OR 乙) NOT 丙",
        "“三公”经费",
        "公务 OR",
    ],
)
def test_the_form_says_what_stands_in_the_box_and_leads_back_to_the_same_search(text):
    meant, again = understand(text), understand(composed(filled(text)))

    assert sorted(again.all_of) == sorted(meant.all_of)
    assert (again.none_of, again.ranges, again.within) == (meant.none_of, meant.ranges, meant.within)


@pytest.mark.usefixtures("laid_in")
def test_the_form_keeps_what_was_filled_in(client):
    page = client.get("/search", query_string={"q": '收入 "预算执行率" 甲 OR 乙 金额:50..元', "year": "2024"}).text

    for field in (
        'name="all" value="收入"',
        'name="phrase" value="预算执行率"',
        'name="any" value="甲 乙"',
        'value="50"',
    ):
        assert field in page
    assert "<option selected>2024" in page
    assert "<option selected>元" in page


@pytest.mark.usefixtures("laid_in")
def test_a_page_beyond_the_last_leads_to_the_first(client):
    assert client.get("/search?q=收入&page=9").location == "/search?q=%E6%94%B6%E5%85%A5"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ({"least": "50", "most": "60"}, "金额:50..60万元"),
        ({"least": " 500 ", "unit": "元"}, "金额:500..元"),
        ({"most": "1", "unit": "两"}, "金额:..1万元"),
    ],
)
def test_amounts_of_the_form_become_a_range(client, asked, meant):
    with client.application.test_request_context(client.get("/search/compose", query_string=asked).location) as context:
        assert context.request.args["q"] == meant


@pytest.mark.usefixtures("laid_in")
def test_a_range_finds_and_another_way_of_finding_is_labelled(client):
    assert "56.86" in client.get("/search?q=金额:56..57万元 收入").text
    assert '<span class="tag">同一金额</span>' in client.get("/search?q=568600元").text


@pytest.mark.usefixtures("laid_in")
def test_hits_leave_as_a_workbook(client):
    answer = client.get("/search/hits.xlsx?q=预算执行率")

    lines = list(load_workbook(BytesIO(answer.data)).active.iter_rows(values_only=True))
    assert lines[0][0] == "检索：预算执行率"
    assert hand_made.DEPARTMENT in lines[2]


@pytest.mark.usefixtures("laid_in")
def test_a_list_of_terms_becomes_a_table(client):
    assert hand_made.DEPARTMENT in client.get("/search/terms").text

    answer = client.post("/search/terms.xlsx", data={"terms": "收入总计\n预算执行率", "year": "2024"})

    head, line = load_workbook(BytesIO(answer.data))["词表"].iter_rows(values_only=True)
    assert dict(zip(head, line, strict=True))["收入总计 首个数值"] == "56.86万元"
    assert client.post("/search/terms.xlsx", data={"terms": ""}).status_code == 422


@pytest.mark.usefixtures("laid_in")
def test_a_search_is_kept_repeated_and_forgotten(client):
    kept = client.post("/search/saved", data={"q": "收入总计", "year": "2024", "name": "我的收入"})
    assert kept.status_code == 303

    page = client.get("/search").text
    assert "已保存检索“我的收入”" in page
    address = page.split("/search/saved/")[1].split('"')[0]
    assert "我的收入" in page
    assert "year=2024" in client.get(f"/search/saved/{address}").location
    client.post(f"/search/saved/{address}/forget")
    assert "我的收入" not in client.get("/search").text


def test_a_crop_shows_the_place_framed_and_may_be_kept(client, laid_in):
    answer = client.get(f"/desk/{laid_in}/crop.png?at=1:72.0,100.0,300.0,114.0", buffered=True)

    picture = Image.open(BytesIO(answer.data))
    assert picture.size == (440, 132)
    assert "private" in answer.headers["Cache-Control"]
    assert (210, 59, 47) in {color for _, color in picture.convert("RGB").getcolors(1 << 20)}


@pytest.mark.parametrize("at", ["1:9000,9000,9100,9100", "1:-50,-50,0,0", "1:300,300,100,100"])
def test_a_crop_of_an_impossible_place_is_still_a_picture(client, laid_in, at):
    assert client.get(f"/desk/{laid_in}/crop.png?at={at}", buffered=True).status_code == 200


@pytest.mark.parametrize("path", ["crop.png", "crop.png?at=x", "crop.png?at=99:1,2,3,4", "thumbs/99.png"])
def test_a_picture_of_no_place_is_not_found(client, laid_in, path):
    assert client.get(f"/desk/{laid_in}/{path}").status_code == 404


def test_pictures_of_unknown_disclosures_and_texts_are_not_found(client, lay_in):
    text = lay_in(hand_made.disclosure(name="a.txt", pages=1), content=b"abc")

    assert client.get("/desk/nothing/crop.png?at=1:1,2,3,4").status_code == 404
    assert client.get(f"/desk/{text}/thumbs/1.png").status_code == 404


def test_a_thumbnail_is_small(client, laid_in):
    answer = client.get(f"/desk/{laid_in}/thumbs/1.png", buffered=True)

    assert max(Image.open(BytesIO(answer.data)).size) == 120


def hit(text, printed, places, mark, *, row):
    source = Source(printed, tuple(Place(1, (0.0, 10.0 * n, 9.0, 10.0 * n + 9)) for n in range(places)))
    return Hit("r", Labels("a.pdf"), 0, (), text, (mark,), 1.0, source, row=row)


def test_the_picture_of_a_row_is_of_the_cell_that_was_found():
    found = hit("科目 公务接待费；合计 0.60", "30217\t公务\n接待费\t0.60", 3, (3, 8), row=True)

    assert marked_place(found).box[1] == 10.0


def test_the_picture_of_a_cell_found_by_its_heading_is_of_the_cell():
    found = hit("预算数/合计 0.60；预算数/公务接待费 0.60", "0.60\t0.60", 2, (16, 21), row=True)

    assert marked_place(found).box[1] == 10.0


def test_a_line_is_told_by_the_widths_of_all_lines():
    places = tuple(Place(1, (0.0, 10.0 * n, width, 10.0 * n + 9)) for n, width in enumerate((80.0, 100.0, 20.0)))
    found = Hit("r", Labels("a.pdf"), 0, (), "字" * 20, ((17, 18),), 1.0, Source("…", places), row=False)

    assert marked_place(found).box[1] == 10.0


@pytest.mark.parametrize(
    ("path", "row", "tab"),
    [
        (("支出总表",), True, "tables"),
        (("一、部门职责",), False, "clauses"),
        (("部门整体绩效目标",), True, "targets"),
        (("项目支出绩效自评表", "某项目"), True, "self_assessment"),
    ],
)
def test_a_hit_opens_the_tab_that_shows_it(path, row, tab):
    found = Hit("r", Labels("a.pdf"), 0, path, "文", (), 1.0, Source("文"), row=row)

    assert tab_of(found) == tab


def test_the_picture_of_a_clause_is_of_about_the_line_that_was_found():
    assert marked_place(hit("字" * 90 + "公务接待费" + "字" * 5, "…", 5, (90, 95), row=False)).box[1] == 40.0


def test_what_was_found_is_framed_to_the_character(client, laid_in):
    line = "1:72.0,100.0,520.0,700.0"
    whole = client.get(f"/desk/{laid_in}/crop.png?at={line}", buffered=True).data
    found = client.get(f"/desk/{laid_in}/crop.png?at={line}&of={line}&word=部门决算", buffered=True).data
    missing = client.get(f"/desk/{laid_in}/crop.png?at={line}&of={line}&word=火星车", buffered=True).data

    assert found != whole
    assert missing == whole
