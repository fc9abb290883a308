"""The papers that leave the house, reopened and read."""

import csv
import time
from dataclasses import replace
from io import BytesIO, StringIO
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook

from storage import batches, disclosures, filings
from storage.overview import Scope
from tests.webapp import hand_made
from workflow import decide, hand_out, score
from workflow.errors import NotFound, Refused
from workflow.papers.as_csv import guarded
from workflow.papers.parts import Column, Grid, Heading, Paper, Signature, Text
from workflow.score import Entry

COLUMNS = ["序号", "部门", "年度", "问题类型", "问题描述", "依据", "涉及金额/位置（页）"]
COLUMNS += ["证据一", "证据二", "计算过程", "复核结论", "责任人/日期"]
FORMS = list(hand_out.FORMS)


@pytest.fixture
def lay_in(store):
    def lay_in(*findings, assessment=None, **changes):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, hand_made.NAME, 1)
            filing.sha256 = "a" * 64
            made = assessment or hand_made.assessment(*findings)
            return disclosures.save(session, filing, hand_made.disclosure(**changes), made).id

    return lay_in


@pytest.fixture
def decided(store, lay_in):
    """A disclosure of three findings: one confirmed, one dismissed, one that nobody has decided."""
    disclosure_id = lay_in(*(hand_made.finding(key, reported=f"97.{key}7%") for key in "123"))
    first, second, _ = decide.of_disclosure(store, disclosure_id)
    decide.decide(store, first.id, "confirmed", "", "张三")
    decide.decide(store, second.id, "dismissed", "口径不同", "李四")
    return disclosure_id


def text_of(content, form):
    """Everything that a paper says."""
    if form == "xlsx":
        book = load_workbook(BytesIO(content))
        found = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    elif form == "docx":
        document = Document(BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        found = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    elif form == "pdf":
        pages = pypdfium2.PdfDocument(content)
        found = "".join(page.get_textpage().get_text_range() for page in pages)
    else:
        found = content.decode("utf-8-sig")
    return "".join(found.split())


def table_of(content, form):
    """The rows of a paper's first table."""
    if form == "xlsx":
        rows = list(load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True))
    elif form == "docx":
        rows = [[cell.text for cell in row.cells] for row in Document(BytesIO(content)).tables[0].rows]
    else:
        rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    return [[value or "" for value in row] for row in rows]


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv"])
def test_the_issue_list_has_the_professions_columns(store, decided, form):
    head, first, *_ = table_of(hand_out.written(hand_out.issues(store, Scope(), decided), form), form)

    assert head[: len(COLUMNS)] == COLUMNS
    issue = dict(zip(head, first, strict=True))
    assert (issue["部门"], issue["年度"], issue["问题类型"]) == ("示例县水利局", "2024", "自评得分（错误）")
    assert issue["涉及金额/位置（页）"] == "所载：97.17%\n应为：94.77%\n第2页；第3页"
    assert (issue["证据一"], issue["证据二"]) == ("第2页“预算执行率为97.27%。”", "第3页“56.86”")
    assert issue["计算过程"] == "56.86 ÷ 60 = 94.77%"
    assert issue["复核结论"] == "属实"
    assert issue["责任人/日期"].startswith("张三 20")


@pytest.mark.parametrize("form", FORMS)
def test_what_was_dismissed_stands_in_the_list_with_its_reason(store, decided, form):
    said = text_of(hand_out.written(hand_out.issues(store, Scope(), decided), form), form)

    assert "不成立：口径不同" in said
    assert "待复核" in said


def test_what_was_dismissed_has_a_sheet_of_its_own(store, decided):
    book = load_workbook(BytesIO(hand_out.written(hand_out.issues(store, Scope(), decided), "xlsx")))

    assert book.sheetnames == ["问题清单", "已判定不成立"]
    assert [sheet.max_row for sheet in book] == [3, 3]


def test_an_empty_list_is_still_a_list(store):
    for form in FORMS:
        assert "证据二" in text_of(hand_out.written(hand_out.issues(store, Scope()), form), form)


@pytest.mark.parametrize("form", FORMS)
def test_the_opinion_tells_what_reviewers_upheld_and_counts_the_rest(store, decided, form):
    said = text_of(hand_out.written(hand_out.letter(store, decided), form), form)

    assert "示例县水利局：" in said
    assert "属实1条，退回说明0条，不成立1条，尚待复核1条" in said
    assert "1.自评报告称预算执行率为97.17%" in said
    assert "97.27%，按自评表" not in said
    assert "另有1条尚待复核，未列入本意见书" in said
    assert "复核人：张三、李四" in said
    for part in ("一、基本情况", "二、复核过程", "三、总体结论", "四、主要问题", "五、意见建议"):
        assert part in said


def test_the_opinion_has_the_form_of_a_letter(store, decided):
    document = Document(BytesIO(hand_out.written(hand_out.letter(store, decided), "docx")))

    title, addressee, *_ = document.paragraphs
    assert title.text == "关于示例县水利局2024年度部门决算的复核意见书"
    assert addressee.text == "示例县水利局："
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "河道清淤项目", "100.00", "优", "97.48", "优", "", "",
    ]  # fmt: skip


def test_an_opinion_before_anybody_decided_is_neither_signed_nor_dated(store, lay_in):
    said = text_of(hand_out.written(hand_out.letter(store, lay_in(hand_made.finding())), "docx"), "docx")

    assert "复核人：＿＿＿＿＿＿＿＿＿＿年＿＿月＿＿日" in said
    assert "没有需要更正或说明的问题" in said


@pytest.mark.parametrize("form", FORMS)
def test_the_working_paper_has_all_three_points_and_the_steps(store, lay_in, form):
    sheet_id = score.sheets(store, lay_in())[0].id
    score.review(store, sheet_id, [Entry(1, "8", "calc", "按完成比例")], "张三")

    said = text_of(hand_out.written(hand_out.working(store, sheet_id), form), form)

    for words in (
        "河道清淤项目",
        "自评得分",
        "重算得分",
        "复核得分",
        "8÷10×10=8.00",
        "按评分规则重算更正：按完成比例",
        "97.48",
    ):
        assert words in said


def test_the_working_paper_stands_in_its_columns(store, lay_in):
    sheet_id = score.sheets(store, lay_in())[0].id
    score.review(store, sheet_id, [Entry(1, "8", "calc", "按完成比例")], "张三")

    title, head, *body = table_of(hand_out.written(hand_out.working(store, sheet_id), "xlsx"), "xlsx")

    river = dict(zip(head, body[1], strict=True))
    assert "河道清淤项目" in title[0]
    assert (river["指标性质"], river["度量单位"]) == ("≥", "公里")
    assert (river["自评得分"], river["重算得分"], river["复核得分"]) == (10, 8, 8)
    assert body[-2][8:11] == [100, 97.48, 97.48]
    assert body[-1][8:11] == ["优", "优", "优"]


def test_all_self_assessments_of_a_disclosure_make_one_paper(store, lay_in):
    scores = (hand_made.score("甲/乙项目"), hand_made.score("丙项目"))
    disclosure_id = lay_in(assessment=hand_made.assessment(scores=scores))

    content = hand_out.written(hand_out.working_of_all(store, disclosure_id), "xlsx")

    assert load_workbook(BytesIO(content)).sheetnames == ["1-甲乙项目", "2-丙项目"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_content_gives_the_same_bytes(store, decided, form):
    papers = (hand_out.issues(store, Scope(), decided), hand_out.letter(store, decided))
    first = [hand_out.written(paper, form) for paper in papers]
    time.sleep(2.1 if form in {"docx", "xlsx"} else 0)  # zip archives tell even seconds

    assert [hand_out.written(paper, form) for paper in papers] == first


def test_what_is_not_there_is_not_found(store, lay_in):
    with pytest.raises(NotFound):
        hand_out.issues(store, Scope(), "nothing")
    with pytest.raises(NotFound):
        hand_out.working(store, "nothing-0")
    with pytest.raises(NotFound):
        hand_out.letter(store, "nothing")
    with pytest.raises(NotFound):
        hand_out.working_of_all(store, lay_in(assessment=hand_made.assessment(scores=())))


def test_csv_is_told_from_other_encodings_and_holds_no_formula(store, lay_in):
    disclosure_id = lay_in(replace(hand_made.finding(), message="=HYPERLINK(1)", expected="-3.50"))

    content = hand_out.written(hand_out.issues(store, Scope(), disclosure_id), "csv")

    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    assert table_of(content, "csv")[1][4] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "-"])
def test_what_a_spreadsheet_would_reckon_is_guarded(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-3.50", "+1,200.00", "-7.5%", "0.00", "甲=乙", ""])
def test_numbers_and_words_are_left_alone(text):
    assert guarded(text) == text


def test_a_pdf_shows_every_character_whatever_fonts_the_machine_has():
    rare = "䶮𠮷"  # beyond the embedded font
    words = "财政局≥≤×÷“三公”经费〔2020〕10号①喆堃"

    document = pypdfium2.PdfDocument(hand_out.written(Paper("信", words, (Text(rare),)), "pdf"))

    said = document[0].get_textpage().get_text_range()
    assert words in said
    assert rare[0] in said
    assert b"FontFile2" in hand_out.written(Paper("信", words, ()), "pdf")


def test_a_cell_longer_than_a_page_and_many_rows_are_printed_over_pages():
    columns = (Column("甲", 10), Column("乙", 20))
    grid = Grid("表", columns, (("一", "长" * 9000), *(("行", str(n)) for n in range(200))))

    content = hand_out.written(Paper("表", "表", (grid,), wide=True), "pdf")

    document = pypdfium2.PdfDocument(content)
    assert len(document) > 4
    assert "199" in document[len(document) - 1].get_textpage().get_text_range()


def test_more_rows_than_anybody_prints_are_left_to_spreadsheets():
    paper = Paper("表", "表", (Grid("表", (Column("甲", 10),), (("一",),) * 3001),))

    with pytest.raises(Refused):
        hand_out.written(paper, "pdf")
    assert len(table_of(hand_out.written(paper, "csv"), "csv")) == 3002


@pytest.mark.parametrize("form", FORMS)
def test_characters_that_no_paper_can_hold_are_left_out(form):
    paper = Paper("信", "甲\x0b乙", (Heading("一\x00二"), Text("<b>&\ud800丙"), Signature(("丁\x1f",))))

    assert "<b>&丙" in text_of(hand_out.written(paper, form), form)


def test_a_word_file_repeats_the_head_of_its_table_and_is_set_in_chinese_fonts(store, decided):
    content = hand_out.written(hand_out.issues(store, Scope(), decided), "docx")

    body = ZipFile(BytesIO(content)).read("word/document.xml").decode()
    assert "w:tblHeader" in body
    assert 'w:eastAsia="宋体"' in body
    assert 'w:orient="landscape"' in body
