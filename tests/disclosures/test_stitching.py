"""Grids put together over pages, with the words around them."""

from dataclasses import replace

from disclosures.stitching import raw_tables
from readers.document import Cell, Document, Grid, Line, Page, Word

WIDTH, HEIGHT = 600.0, 800.0
ROW = 20.0


def line(text, number, top, left=60.0):
    right = left + 10.0 * len(text)
    box = (left, top, right, top + 10)
    return Line(text, number, box, (Word(text, box),))


def grid(rows, page, top=100.0, widths=(100.0, 100.0, 100.0)):
    edges = [60.0]
    for width in widths:
        edges.append(edges[-1] + width)
    cells = tuple(
        Cell(text, row, column, box=(edges[column], top + row * ROW, edges[column + 1], top + (row + 1) * ROW))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    box = (edges[0], top, edges[-1], top + len(rows) * ROW)
    return Grid(cells, len(rows), len(widths), page, box)


def page(number, *grids, lines=()):
    inside = [
        line(cell.text, 0, cell.box[1] + 5, cell.box[0] + 5)
        for each in grids
        for cell in each.cells
        if cell.text and cell.box
    ]
    numbered = tuple(replace(each, number=index) for index, each in enumerate([*lines, *inside], 1))
    return Page(number, WIDTH, HEIGHT, numbered, grids)


def document(*pages, media_type="application/pdf"):
    return Document("x.pdf", "0" * 64, media_type, pages)


def texts(raw):
    return [[cell.text for cell in raw.starting_in(row)] for row in range(raw.rows)]


HEADER = ["科目编码", "科目名称", "金额"]


def test_title_number_and_unit_stand_above():
    lines = (line("预算01表", 1, 50), line("2030年部门支出总体情况表", 2, 65), line("部门名称：某局 单位：万元", 3, 80))
    raw = raw_tables(document(page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=lines)))[0]
    assert (raw.title, raw.number, raw.unit) == ("2030年部门支出总体情况表", "预算01表", "万元")
    assert len(raw.above) == 3
    assert raw.above_sources[0].places[0].page == 1


def test_a_line_in_brackets_below_the_title_belongs_to_it():
    lines = (line("2030年一般公共预算支出明细表", 1, 50), line("（按支出功能分类科目）", 2, 65), line("：", 3, 80))
    raw = raw_tables(document(page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=lines)))[0]
    assert raw.title == "2030年一般公共预算支出明细表（按支出功能分类科目）"


def test_a_number_in_the_title_line_is_taken_apart():
    raw = raw_tables(
        document(page(1, grid([HEADER, ["201", "甲", "1"]], 1), lines=(line("预算03表 支出总表", 1, 80),)))
    )[0]
    assert (raw.title, raw.number) == ("支出总表", "预算03表")


def test_a_grid_goes_on_over_the_page_and_its_repeated_header_is_dropped():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=(line("支出决算表", 1, 60),)),
            page(2, grid([HEADER, ["202", "乙", "2.00"]], 2, top=50)),
        )
    )
    assert len(raws) == 1
    assert texts(raws[0]) == [HEADER, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]
    title, *grids = raws[0].source.places
    assert title.box[1] < grids[0].box[1]
    assert [place.page for place in grids] == [1, 2]


def test_a_grid_goes_on_without_a_repeated_header():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=(line("支出决算表", 1, 60),)),
            page(2, grid([["202", "乙", "2.00"]], 2, top=50)),
        )
    )
    assert [texts(raw) for raw in raws] == [[HEADER, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]]


def test_a_new_title_begins_a_new_table():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=(line("支出决算表", 1, 60),)),
            page(2, grid([HEADER, ["202", "乙", "2.00"]], 2), lines=(line("收入决算表", 1, 60),)),
        )
    )
    assert [raw.title for raw in raws] == ["支出决算表", "收入决算表"]


def test_other_columns_begin_a_new_table():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "甲", "1.00"]], 1)),
            page(2, grid([["乙", "2.00"]], 2, widths=(50.0, 90.0))),
        )
    )
    assert len(raws) == 2


def test_a_row_broken_over_the_page_is_joined_and_has_both_places():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "科目名称一二三四五", "1.00"]], 1), lines=(line("支出决算表", 1, 60),)),
            page(2, grid([["", "六七", ""], ["202", "乙", "2.00"]], 2, top=50)),
        )
    )
    assert texts(raws[0])[1:] == [["201", "科目名称一二三四五六七", "1.00"], ["202", "乙", "2.00"]]
    assert [place.page for place in raws[0].at(1, 1).source.places] == [1, 2]


def test_a_short_cell_is_not_taken_for_broken():
    raws = raw_tables(
        document(
            page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=(line("支出决算表", 1, 60),)),
            page(2, grid([["", "乙", ""]], 2, top=50)),
        )
    )
    assert texts(raws[0])[1:] == [["201", "甲", "1.00"], ["", "乙", ""]]


def test_a_merged_cell_goes_on_over_the_page():
    first = grid([HEADER, ["甲", "一", "1.00"]], 1)
    second = grid([["", "二", "2.00"], ["", "三", "3.00"]], 2, top=50)
    tall = replace(second.cells[0], row_span=2)
    second = replace(second, cells=(tall, *second.cells[1:3], *second.cells[4:]))
    raw = raw_tables(document(page(1, first, lines=(line("支出决算表", 1, 60),)), page(2, second)))[0]
    assert raw.at(3, 0).text == "甲"
    assert raw.at(1, 0).row_span == 3


def test_notes_below_are_kept_and_page_numbers_are_not():
    lines = (
        line("支出决算表", 1, 60),
        line("注：本表反映部门本年度各项支出情况，" + "金额转换为万元时可能存在尾差并且" * 2, 2, 150),
        line("以决算为准。", 3, 165),
        line("2. 单位为万元。", 4, 180),
        line("第三部分 说明", 5, 200),
        line("— 7 —", 6, 780),
    )
    raw = raw_tables(document(page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=lines)))[0]
    assert len(raw.notes) == 2
    assert raw.notes[0].endswith("以决算为准。")
    assert raw.notes[1] == "2. 单位为万元。"


def test_lines_that_count_pages_are_page_numbers_wherever_they_stand():
    pages = [
        page(number, grid([HEADER] if number == 1 else [[str(number), "甲", "1.00"]], number), lines=())
        for number in (1, 2, 3)
    ]
    numbered = [
        replace(each, lines=(*each.lines, line(str(each.number + 4), len(each.lines) + 1, HEIGHT * 0.8)))
        for each in pages
    ]
    raw = raw_tables(document(*numbered))
    assert [each.rows for each in raw] == [3]


def test_a_header_is_repeated_without_the_title_above_it():
    first = grid([["部门支出总表", "", ""], HEADER, ["201", "甲", "1.00"]], 1)
    second = grid([HEADER, ["202", "乙", "2.00"]], 2)
    raw = raw_tables(document(page(1, first), page(2, second)))
    assert [texts(each) for each in raw] == [[HEADER, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]]


def test_a_repeated_header_holds_though_its_columns_stand_elsewhere():
    first = grid([HEADER, ["201", "甲", "1.00"]], 1)
    second = grid([HEADER, ["202", "乙", "2.00"]], 2, widths=(80.0, 130.0, 90.0))
    raw = raw_tables(document(page(1, first), page(2, second)))
    assert [texts(each) for each in raw] == [[HEADER, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]]


def test_a_cell_that_runs_over_the_end_of_the_page_does_not_end_the_table():
    first = grid([HEADER, ["201", "甲", "1.00"]], 1)
    second = grid([["202", "乙", "2.00"]], 2)
    raw = raw_tables(document(page(1, first, lines=(line("行政运行", 9, 145, left=165.0),)), page(2, second)))
    assert [each.rows for each in raw] == [3]


def test_a_line_over_several_columns_ends_the_table():
    first = grid([HEADER, ["201", "甲", "1.00"]], 1)
    second = grid([["202", "乙", "2.00"]], 2)
    between = line("以上为本部门全部收入和支出的情况", 9, 145, left=80.0)
    raw = raw_tables(document(page(1, first, lines=(between,)), page(2, second)))
    assert [each.rows for each in raw] == [2, 1]


def test_wraps_in_cells_are_undone():
    raw = raw_tables(document(page(1, grid([HEADER, ["4107\n0222", "政府办公\n室 本级", "Windows\nServer"]], 1))))[0]
    assert texts(raw)[1] == ["41070222", "政府办公室 本级", "Windows Server"]


def test_tabbed_blocks_of_a_text_go_on_until_the_next_title():
    first = text_grid([HEADER, ["201", "甲", "1.00"]], 3)
    second = text_grid([["202", "乙", "2.00"]], 6)
    third = text_grid([["支出决算表", "", ""], HEADER, ["203", "丙", "3.00"]], 9)
    heads = (Line("收入决算表", 1), Line("单位：元", 2))
    raws = raw_tables(document(Page(1, 0, 0, heads, (first, second, third)), media_type="text/plain"))
    assert [(raw.title, raw.unit, raw.rows) for raw in raws] == [("收入决算表", "元", 3), ("支出决算表", None, 2)]
    assert raws[0].source.lines == (3, 6)
    assert raws[0].at(2, 0).source.lines == (6, 6)


def test_a_text_grid_with_a_title_row_in_it_is_two_tables():
    whole = text_grid([["收入决算表", "", ""], HEADER, ["201", "甲", "1.00"], ["支出决算表", "", ""], HEADER], 1)
    raws = raw_tables(document(Page(1, 0, 0, (), (whole,)), media_type="text/plain"))
    assert [(raw.title, raw.rows) for raw in raws] == [("收入决算表", 2), ("支出决算表", 1)]


def test_an_unnumbered_caption_in_the_middle_is_the_title():
    caption = line("部门收支总体情况", 1, 80, left=260.0)
    raw = raw_tables(document(page(1, grid([HEADER, ["201", "甲", "1.00"]], 1), lines=(caption,))))[0]
    assert raw.title == "部门收支总体情况"


def text_grid(rows, first):
    cells = tuple(
        Cell(text, row, column, line=first + row)
        for row, texts_ in enumerate(rows)
        for column, text in enumerate(texts_)
    )
    return Grid(cells, len(rows), 3, 1, lines=(first, first + len(rows) - 1))


def test_a_title_that_runs_over_every_page_is_the_tables():
    head = ("某局2030年项目支出绩效目标表", "部门名称：某局 单位：万元")
    pages = [
        page(
            number,
            grid([HEADER, [str(number), "甲", "1.00"]], number),
            lines=[line(text, 1, 40 + 15 * index) for index, text in enumerate(head)],
        )
        for number in (1, 2, 3)
    ]
    raw = raw_tables(document(*pages))
    assert [(each.title, each.unit, each.rows) for each in raw] == [(head[0], "万元", 4)]


def test_a_page_set_on_another_scale_goes_on_under_the_same_title():
    above = ("表5", "一般公共预算支出明细表", "（按支出功能分类科目）", "511-某局 万元")
    lines = [line(text, 1, 20 + 15 * index) for index, text in enumerate(above)]
    first = grid([HEADER, ["201", "甲", "1.00"]], 1)
    second = grid([HEADER, ["202", "乙", "2.00"]], 2, widths=(110.0, 110.0, 110.0))
    raw = raw_tables(document(page(1, first, lines=lines), page(2, second, lines=lines)))
    assert [(each.title, each.unit, each.rows) for each in raw] == [("".join(above[1:3]), "万元", 3)]


def test_blank_rows_above_the_header_are_left_out():
    raw = raw_tables(document(page(1, grid([["", "", ""], HEADER, ["201", "甲", "1.00"]], 1))))
    assert texts(raw[0]) == [HEADER, ["201", "甲", "1.00"]]


def test_a_name_that_holds_the_letters_of_the_one_before_is_no_repeated_header():
    first = grid(
        [["项目名称", "道路养护资金"], ["实施单位", "某局"], ["一级指标", "≤10万元"]], 1, widths=(100.0, 200.0)
    )
    second = grid(
        [["项目名称", "全市道路日常养护补助资金"], ["实施单位", "某局"], ["一级指标", "≤20万元"]],
        2,
        widths=(100.0, 200.0),
    )
    raws = raw_tables(document(page(1, first), page(2, second)))
    assert sum("项目名称" in row for raw in raws for row in texts(raw)) == 2


WIDE = [["科目", "本年收入"], ["", "小计"], ["甲", "3.00"], ["乙", "4.00"]]


def test_the_columns_that_a_wide_sheet_goes_on_with_stand_beside_those_of_the_page_before():
    first = grid(WIDE, 1, widths=(100.0, 200.0))
    second = grid([["其他收入"], ["小计"], ["1.00"], ["2.00"]], 2, widths=(130.0,))
    raw = raw_tables(document(page(1, first, lines=(line("收入总表", 1, 80),)), page(2, second)))[0]
    assert [row[-1] for row in texts(raw)] == ["其他收入", "小计", "1.00", "2.00"]
    assert [row[0] for row in texts(raw)[2:]] == ["甲", "乙"]
    assert {place.page for cell in raw.starting_in(2) for place in cell.source.places} == {1, 2}


def test_a_table_with_names_of_its_own_stands_beside_nothing():
    first = grid(WIDE, 1, widths=(100.0, 200.0))
    second = grid([["科目", "其他收入"], ["", "小计"], ["甲", "1.00"], ["乙", "2.00"]], 2, widths=(130.0, 60.0))
    assert len(raw_tables(document(page(1, first), page(2, second)))) == 2


def test_a_sheet_with_a_title_of_its_own_stands_beside_nothing():
    first = grid(WIDE, 1, widths=(100.0, 200.0))
    second = grid([["其他收入"], ["小计"], ["1.00"], ["2.00"]], 2, widths=(130.0,))
    pages = (page(1, first, lines=(line("收入总表", 1, 80),)), page(2, second, lines=(line("支出总表", 1, 80),)))
    assert len(raw_tables(document(*pages))) == 2


def test_words_on_top_of_a_page_belong_to_the_empty_rows_at_the_end_of_the_page_before():
    def spanning(text, row, rows, top):
        return Cell(text, row, 0, rows, 1, box=(60.0, top + row * ROW, 160.0, top + (row + rows) * ROW))

    def targets(words, first, top=100.0):
        return tuple(
            Cell(text, first + row, 1, box=(160.0, top + (first + row) * ROW, 260.0, top + (first + row + 1) * ROW))
            for row, text in enumerate(words)
        )

    above = (spanning("甲项目", 0, 1, 100), spanning("", 1, 2, 100), *targets(["一", "二", "三"], 0))
    below = (spanning("乙项目", 0, 2, 100), *targets(["四", "五"], 0))
    box = (60.0, 100.0, 260.0, 100.0 + 3 * ROW)
    raw = raw_tables(document(page(1, Grid(above, 3, 2, 1, box)), page(2, Grid(below, 2, 2, 2, box))))[0]
    named = next(cell for cell in raw.cells if cell.text == "乙项目")
    assert (named.row, named.row_span) == (1, 4)


def test_another_form_of_the_same_project_begins_with_its_own_head():
    def form(unit):
        rows = [["项目名称", "综合经费"], ["实施单位", unit], ["资金总额", "3.00"], ["指标", "值"], ["数量", "≥1次"]]
        return grid(rows, 1, widths=(100.0, 200.0))

    raws = raw_tables(document(page(1, form("某局")), page(2, form("某中心"))))
    assert sum("项目名称" in row for raw in raws for row in texts(raw)) == 2
