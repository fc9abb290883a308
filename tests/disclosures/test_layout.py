"""Raw tables recognised as statutory tables, with true columns."""

from pathlib import Path

import pytest

from benchmarks.tables import against_gold, against_truth
from disclosures.layout import declarations, recognise
from disclosures.model import Identity, Kind, Place, Source
from disclosures.rawtable import RawCell, RawTable

SHARED = Path(__file__).parents[2] / "../shared/disclosures"
BUDGET = Identity("某市某局", None, 2030, Kind.BUDGET, "万元")


def raw(title, rows, spans=(), number="", unit="万元"):
    """A raw table of rows; ``spans`` are (row, column, rows, columns), and a place they cover is None."""
    reach = {(row, column): (down, across) for row, column, down, across in spans}
    cells = tuple(
        RawCell(text, row, column, *reach.get((row, column), (1, 1)), Source(text, (Place(1, (0, 0, 1, 1)),)))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text is not None
    )
    return RawTable(title, number, unit, (), (), cells, len(rows), len(rows[0]), Source(title))


def printed(title, lines, **more):
    """A raw table of a text dump: tabbed lines, merged cells lost."""
    rows = [line.split("\t") for line in lines]
    cells = tuple(
        RawCell(text, row, column, 1, 1, Source(text, lines=(row, row)))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return RawTable(title, "", "万元", (), (), cells, len(rows), max(map(len, rows)), Source(title), **more)


def only(*raws):
    tables, problems = recognise(raws, BUDGET)
    assert len(tables) == 1
    return tables[0], problems


INCOME = [["项目", None, "本年收入合计", "财政拨款收入"], ["科目编码", "科目名称", None, None]]
SPANS = ((0, 0, 1, 2), (0, 2, 2, 1), (0, 3, 2, 1))


def test_header_paths_follow_merged_cells():
    table, problems = only(raw("2030年收入决算表", [*INCOME, ["201", "甲", "1.00", "1.00"]], SPANS))
    assert [column.heading for column in table.columns] == [
        "项目/科目编码",
        "项目/科目名称",
        "本年收入合计",
        "财政拨款收入",
    ]
    assert [column.key for column in table.columns] == ["code", "name", "total", "appropriation"]
    assert [column.money for column in table.columns] == [False, False, True, True]
    assert (table.id, table.kind, problems) == ("t1", "income", ())


def test_the_line_of_column_numbers_is_no_row_and_is_not_lost():
    table, _ = only(raw("收入决算表", [*INCOME, ["栏次", "", "1", "2"], ["201", "甲", "1.00", ""]], SPANS))
    assert [cell and cell.text for cell in table.rows[0].cells] == ["201", "甲", "1.00", None]
    assert len(table.rows) == 1
    assert table.column_numbers == ("栏次", "", "1", "2")


def test_column_numbers_may_stand_beside_the_parts_of_a_code():
    heading = ["项目", None, None, None, "本年收入合计"]
    below = [["编码", None, None, "名称", None], [None] * 5, [None] * 5]
    numbered = ["类", "款", "项", "栏次", "1"]
    spans = ((0, 0, 1, 4), (0, 4, 4, 1), (1, 0, 3, 3), (1, 3, 3, 1), (4, 0, 2, 1), (4, 1, 2, 1), (4, 2, 2, 1))
    table, _ = only(raw("收入决算表", [heading, *below, numbered, [None, None, None, "合计", "1.00"]], spans))
    assert [cell and cell.text for cell in table.rows[0].cells] == [None, None, None, "合计", "1.00"]
    assert table.column_numbers == ("类", "款", "项", "栏次", "1")


def test_an_empty_table_has_columns_and_no_rows():
    table, _ = only(raw("收入决算表", [*INCOME, ["", "", "", ""]], SPANS))
    assert table.rows == ()
    assert table.index("total") == 2


def test_an_amount_whose_cell_begins_among_words_is_an_amount():
    total = ["合计", "1,234.00", None, "1,234.00"]
    table, _ = only(raw("收入决算表", [*INCOME, total, ["201", "甲", "1,234.00", "1,234.00"]], (*SPANS, (2, 1, 1, 2))))
    assert [cell and cell.text for cell in table.rows[0].cells] == ["合计", None, "1,234.00", "1,234.00"]


def test_first_items_and_a_lone_total_are_rows():
    for row in (["一、一般公共服务支出", "二、外交支出", "", ""], ["合计", "", "", ""]):
        table, _ = only(raw("收入决算表", [*INCOME, row, ["201", "甲", "1.00", "1.00"]], SPANS))
        assert len(table.rows) == 2


def test_a_note_in_the_last_row_of_the_grid_is_a_note():
    table, _ = only(
        raw("收入决算表", [*INCOME, ["201", "甲", "1.00", "1.00"], ["注：以决算为准。", "", "", ""]], SPANS)
    )
    assert len(table.rows) == 1
    assert table.notes == ("注：以决算为准。",)


def test_a_title_is_known_whatever_stands_around_it():
    for title in ("一、部门收支总体情况表", "2030 年部门收支预算表", "表1 收支预算总表", "某市某局收入支出决算总表"):
        rows = [["收入", None, "支出", None], ["项目", "金额", "项目", "金额"], ["甲", "1.00", "乙", "1.00"]]
        table, _ = only(raw(title, rows, ((0, 0, 1, 2), (0, 2, 1, 2))))
        assert table.kind == "income_and_expenditure", title


def test_every_kind_claims_its_own_titles_only():
    titles = {
        "收入支出决算总表": "income_and_expenditure",
        "收入预算总表": "income",
        "支出预算总表": "expenditure",
        "财政拨款收支总体情况表": "appropriation_income_and_expenditure",
        "一般公共预算财政拨款支出决算表": "general_budget_expenditure",
        "一般公共预算基本支出表": "general_budget_basic_expenditure",
        "支出经济分类汇总表": "expenditure_by_economic_class",
        "一般公共预算财政拨款三公经费支出决算表": "three_public",
        "政府性基金预算财政拨款收入支出决算表": "government_funds",
        "国有资本经营预算财政拨款支出决算表": "state_capital",
        "项目支出预算表": "projects",
        "部门预算项目绩效目标汇总表": "project_targets",
    }
    for title, kind in titles.items():
        assert [name for name, known in declarations().items() if known.titled(title)] == [kind]


def test_an_unknown_table_keeps_its_columns_without_keys():
    table, problems = only(raw("固定资产明细表", [["资产类别", "数量"], ["货物", "2"]]))
    assert (table.kind, [column.key for column in table.columns]) == ("", [None, None])
    assert problems == ()


def test_a_numbered_but_unknown_table_is_a_problem():
    _, problems = only(raw("固定资产明细表", [["资产类别", "数量"], ["货物", "2"]], number="公开12表"))
    assert [problem.code for problem in problems] == ["unknown_table"]


def test_a_known_title_over_unknown_columns_is_a_problem():
    table, problems = only(raw("支出决算表", [["序", "事由", "经手"], ["1", "甲", "乙"]]))
    assert [problem.code for problem in problems] == ["missing_columns"]
    assert all(column.key is None for column in table.columns)


def test_forms_are_left_to_the_forms():
    form = raw("项目支出绩效自评情况表", [["项目名称", "甲"], ["主管部门", "乙"]])
    untitled = raw("", [["项目名称", "甲"], ["主管部门", "乙"], ["年度总体目标", "丙"]])
    assert recognise([form, untitled], BUDGET) == ((), ())


def test_a_dump_without_merged_cells_is_filled_from_the_left():
    lines = [
        "部门代码\t部门名称\t总计\t本年收入\t\t\t",
        "\t\t\t合计\t一般公共预算\t\t事业收入",
        "\t\t\t\t小计\t其中：财政拨款\t",
    ]
    table, _ = only(printed("部门收入总体情况表", [*lines, "001\t某局\t3.00\t3.00\t2.00\t2.00\t1.00"]))
    assert [column.heading for column in table.columns][3:] == [
        "本年收入/合计",
        "本年收入/一般公共预算/小计",
        "本年收入/一般公共预算/其中：财政拨款",
        "本年收入/事业收入",
    ]
    assert table.repairs == ()


def test_the_unit_in_a_heading_counts_where_none_stands_above():
    table, _ = only(raw("项目经费明细表", [["项目名称", "合计（元）"], ["甲", "2.00"]], unit=None))
    assert table.unit == "元"


def test_columns_of_another_year_are_not_taken_for_this_one():
    rows = [
        ["科目编码", "科目名称", "2029年预算数", None, "2030年预算数", None],
        [None, None, "合计", "基本支出", "合计", "基本支出"],
    ]
    spans = ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 2), (0, 4, 1, 2))
    table, _ = only(raw("一般公共预算支出表", [*rows, ["201", "甲", "3.00", "3.00", "4.00", "4.00"]], spans))
    assert [column.key for column in table.columns][2:] == [None, None, "total", "basic.subtotal"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize("doc", ["000", "002", "004", "bulk_sample/B00000-b", "bulk_sample/B00009-f"])
def test_tables_equal_the_truth(doc):
    path = next(SHARED.glob(f"{doc}_*.pdf"))
    equal, total = against_truth(path, SHARED / f"{doc}.truth.json", verbose=False)
    assert equal >= 0.97 * total


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize(("doc", "share"), [("000", 0.96), ("004", 0.99)])
def test_text_dumps_give_the_gold_figures(doc, share):
    equal, total = against_gold(next(SHARED.glob(f"published_text/{doc}_*.txt")), doc, verbose=False)
    assert equal >= share * total
