import json
from pathlib import Path

import pytest

import readers
from disclosures.furniture import contents_entries
from disclosures.model import Place, Source
from disclosures.outline import clauses
from disclosures.rawtable import RawTable
from disclosures.stitching import raw_tables
from tests.disclosures.typeset import FOOT, LEFT, document, line, page, plain, wrapped

SHARED = Path(__file__).parents[2] / "../shared/disclosures"
DUTIES = "负责全区财政收支预算的编制和执行，拟订财政管理的各项规章制度，并组织实施和监督检查工作。"


def read(*pages, raws=()):
    return [(clause.path, clause.text) for clause in clauses(document(*pages), raws)]


def told(text):
    return [(clause.path, clause.text) for clause in clauses(plain(text), ())]


def foot(text):
    return line(99, text, x0=280, top=FOOT, size=12)


def table(*boxes, notes=()):
    places = tuple(Place(number, box) for number, box in boxes)
    return RawTable("表", "", "万元", (), notes, (), 2, 2, Source("表", places))


def test_broken_lines_become_paragraphs():
    found = read(page(1, wrapped(DUTIES, "第二段说明人员编制。")))

    assert found == [((), DUTIES), ((), "第二段说明人员编制。")]


def test_a_paragraph_runs_over_the_end_of_the_page():
    lines = wrapped(DUTIES)
    first, second = lines[:1], [line(1, lines[1].text)]

    found = read(page(1, [*first, foot("— 1 —")]), page(2, [*second, foot("— 2 —")]))

    assert found == [((), DUTIES)]


@pytest.mark.parametrize("number", ["— 12 —", "- 3 -", "第 11 页", "12", "第1页 共30页", "1/30"])
def test_page_numbers_are_no_text(number):
    assert read(page(1, [*wrapped(DUTIES), foot(number)])) == [((), DUTIES)]


def test_running_heads_are_no_text():
    head = line(9, "甲山市乙水区财政局部门预算", top=40)

    found = read(*(page(number, [head, *wrapped(f"第{number}页的文字。")]) for number in range(1, 5)))

    assert [text for _, text in found] == [f"第{number}页的文字。" for number in range(1, 5)]


def test_blanks_of_the_typesetting_are_undone():
    lines = [line(1, "本部门 2025 年收入总计 10.50 万 元。"), line(2, "第 二 段：5G 和 Wi Fi。", x0=LEFT + 32)]

    assert [text for _, text in read(page(1, lines))] == ["本部门2025年收入总计10.50万元。", "第二段：5G和Wi Fi。"]


def test_headings_make_the_path_from_the_outermost_inwards():
    found = told(
        "第一部分 部门概况\n\n一、主要职责\n\n职责的文字。\n\n第二部分 情况说明\n\n九、其他重要事项\n\n"
        "（一）机构运转经费\n\n经费的文字。\n\n（二）政府采购情况。\n\n采购的文字。"
    )

    assert found == [
        (("第一部分 部门概况", "一、主要职责"), "职责的文字。"),
        (("第二部分 情况说明", "九、其他重要事项", "（一）机构运转经费"), "经费的文字。"),
        (("第二部分 情况说明", "九、其他重要事项", "（二）政府采购情况。"), "采购的文字。"),
    ]


def test_a_part_whose_title_stands_on_the_next_lines_is_one_heading():
    lines = [
        line(1, "第二部分", x0=254, size=22),
        line(2, "甲山市乙水区人民政府办公室2025年部门预", x0=80, size=22),
        line(3, "算情况说明", x0=243, size=22),
        line(4, DUTIES[:28]),
        line(5, DUTIES[28:]),
    ]

    found = read(page(1, lines))

    assert found[0][0] == ("第二部分 甲山市乙水区人民政府办公室2025年部门预算情况说明",)


def test_a_numbered_sentence_is_a_clause_and_no_heading():
    found = told(
        "第三部分 名词解释\n\n一、财政拨款收入：是指财政部门拨付的资金。\n\n"
        "二、事业收入：是指开展业务活动取得的收入。\n\n（一）负责政务信息的采编和分析。\n\n"
        "（二）本年财政拨款收入515.66万元\n\n1. 一般公共服务支出（类）行政运行（项）。"
    )

    assert [path for path, _ in found] == [("第三部分 名词解释",)] * 5
    assert found[3][1] == "（二）本年财政拨款收入515.66万元"


def test_items_of_a_list_are_no_headings():
    found = told("一、主要职责\n\n（一）拟订财政规划\n\n（二）编制年度预算\n\n二、机构设置\n\n设一个科室。")

    assert found == [
        (("一、主要职责",), "（一）拟订财政规划"),
        (("一、主要职责",), "（二）编制年度预算"),
        (("二、机构设置",), "设一个科室。"),
    ]


def test_a_self_report_has_a_heading_of_its_own():
    found = told("第五部分 附件\n\n设备更新项目支出绩效自评总结报告\n\n一、项目基本情况\n\n项目已完成。")

    assert found == [(("设备更新项目支出绩效自评总结报告", "一、项目基本情况"), "项目已完成。")]


@pytest.mark.parametrize(
    "contents",
    [
        "目 录\n\n第一部分 部门概况\n\n一、主要职责\n\n第二部分 情况说明\n\n附件：部门预算表\n\n一、收支总体情况表\n\n",
        "目录\n\n第一部分 部门概况……………1\n\n一、主要职责 ............ 1\n\n二、其他..........2\n\n",
    ],
    ids=["bare", "with leaders"],
)
def test_contents_are_no_text(contents):
    found = told(contents + "第一部分 甲山市乙水区财政局概况\n\n一、主要职责\n\n职责的文字。")

    assert found == [(("第一部分 甲山市乙水区财政局概况", "一、主要职责"), "职责的文字。")]


def test_tables_with_their_heads_and_notes_are_no_text():
    lines = [
        *wrapped(DUTIES),
        line(10, "2025年部门收支总体情况表", top=300),
        line(11, "部门名称：甲山市乙水区财政局 单位：万元", top=330),
        line(12, "一、一般公共预算 10.00", top=400),
        line(13, "注：本表反映收支情况。", top=510),
    ]

    found = read(page(1, lines), raws=(table((1, (60.0, 380.0, 540.0, 500.0)), notes=("注：本表反映收支情况。",)),))

    assert found == [((), DUTIES)]


def test_a_sentence_that_a_page_break_cut_in_a_text_goes_on():
    found = told(
        "2025年度收入总计10万元，比上年增加1万元，增长11.11%。主要原\n\n因是项目增加。\n\n- 12 -\n\n支出总计10万元。"
    )

    assert [text for _, text in found] == [
        "2025年度收入总计10万元，比上年增加1万元，增长11.11%。主要原因是项目增加。",
        "支出总计10万元。",
    ]


def test_a_text_wrapped_at_one_width_is_joined_though_blank_lines_part_its_lines():
    sentence = "纳入本部门二〇二五年度部门预算编制范围的单位共计一个即甲山市乙水区财政局本级并且没有二级预算单位。"
    lines = [sentence[start : start + 24] for start in range(0, len(sentence), 24)]
    text = "\n\n".join(lines * 8)

    assert [clause for _, clause in told(text)] == [sentence] * 8


def test_a_clause_tells_the_box_of_every_line_or_the_lines_of_a_text():
    paged = clauses(document(page(3, wrapped(DUTIES))), ())[0].source
    text = clauses(plain("第一行的文字，在这里没有写完就换了一页继续往\n\n下写。"), ())[0].source

    assert [place.page for place in paged.places] == [3, 3]
    assert paged.places[0].box[0] == LEFT + 32
    assert text.lines == (1, 3)


def test_every_clause_has_an_id_of_its_own():
    found = clauses(plain("第一段。\n\n第二段。\n\n第三段。"), ())

    assert [clause.id for clause in found] == ["c1", "c2", "c3"]


def squash(text):
    return "".join(text.split()).replace("(", "（").replace(")", "）").replace(":", "：")


def is_told(found, path, paragraph):
    """Whether the paragraph is a clause, or a join of neighbouring clauses, under its headings."""
    here = [squash(clause.text) for clause in found if [*map(squash, clause.path)] == [*map(squash, path)]]
    return any(squash(paragraph) == "".join(here[i:j]) for i in range(len(here)) for j in range(i + 1, len(here) + 1))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize("number", ["000", "002", "004"])
@pytest.mark.parametrize("kind", ["pdf", "txt"])
def test_published_paragraphs_stand_under_their_headings(number, kind):
    pattern = f"{number}_*.pdf" if kind == "pdf" else f"published_text/{number}_*.txt"
    printed = readers.read(next(SHARED.glob(pattern)))
    sections = json.loads((SHARED / f"{number}.truth.json").read_text())["sections"]
    expected = [(section["path"], text) for section in sections for text in section["text"].split("\n") if text]

    found = clauses(printed, raw_tables(printed))

    missed = [text for path, text in expected if not is_told(found, path, text)]
    assert len(missed) <= 0.01 * len(expected), missed


def test_the_lines_of_the_contents_are_kept_with_their_places():
    text = "目录\n一、收入情况说明……1\n二、支出情况说明……2\n一、收入情况说明\n收入合计100万元。\n"

    entries = contents_entries(plain(text))

    assert [(entry.text, entry.lines) for entry in entries][1:] == [
        ("一、收入情况说明……1", (2, 2)),
        ("二、支出情况说明……2", (3, 3)),
    ]
