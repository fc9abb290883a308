"""Columns and rows that a text dump shifted."""

from disclosures.layout import recognise
from disclosures.model import Identity, Source
from disclosures.rawtable import RawCell, RawTable

NOBODY = Identity(None, None, None, None)
HEAD = "科目编码\t\t\t部门代码\t部门名称\t合计\t基本支出\t\t\t\t项目支出\t\t"
SECOND = "类\t款\t项\t\t\t\t小计\t人员经费\t\t公用经费\t\t小计\t其他运转类"
SHIFTED = "\t\t\t工资福利支出\t对个人和家庭的补助\t商品和服务支出\t\t资本性支出\t\t\t\t\t"
TRUE = [
    "科目编码/类",
    "科目编码/款",
    "科目编码/项",
    "部门代码",
    "部门名称",
    "合计",
    "基本支出/小计",
    "基本支出/人员经费/工资福利支出",
    "基本支出/人员经费/对个人和家庭的补助",
    "基本支出/公用经费/商品和服务支出",
    "基本支出/公用经费/资本性支出",
    "项目支出/小计",
    "项目支出/其他运转类",
]


def recognised(title, lines):
    rows = [line.split("\t") for line in lines]
    cells = tuple(
        RawCell(text, row, column, 1, 1, Source(text, lines=(row + 1, row + 1)))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    raw = RawTable(title, "", "万元", (), (), cells, len(rows), max(map(len, rows)), Source(title))
    tables, problems = recognise([raw], NOBODY)
    return tables[0], problems


def test_a_shifted_header_is_set_right_by_the_sums():
    rows = [
        "\t\t\t\t合计\t9.00\t7.00\t4.00\t1.00\t2.00\t\t2.00\t2.00",
        "201\t03\t01\t\t甲\t9.00\t7.00\t4.00\t1.00\t2.00\t\t2.00\t2.00",
    ]
    table, problems = recognised("部门支出总体情况表", [HEAD, SECOND, SHIFTED, *rows])
    assert [column.heading for column in table.columns] == TRUE
    assert table.columns[9].key == "basic.goods_and_services"
    assert "勾稽关系" in table.repairs[0]
    assert problems == ()


def test_a_shifted_header_whose_sums_never_agree_stays_as_printed_and_is_a_problem():
    table, problems = recognised(
        "部门支出总体情况表", [HEAD, SECOND, SHIFTED, "\t\t\t\t合计\t9.00\t5.00\t4.00\t1.00\t2.00\t\t3.00\t2.00"]
    )
    assert table.repairs == ()
    assert table.columns[3].heading == "部门代码/工资福利支出"
    assert [problem.code for problem in problems] == ["missing_columns"]


def test_a_rounding_tail_does_not_keep_a_header_from_being_set_right():
    table, _ = recognised(
        "部门支出总体情况表", [HEAD, SECOND, SHIFTED, "\t\t\t\t合计\t9.01\t7.00\t4.00\t1.00\t2.01\t\t2.00\t2.00"]
    )
    assert [column.heading for column in table.columns] == TRUE


def test_an_empty_table_with_a_shifted_header_follows_the_known_layout():
    table, problems = recognised("政府性基金预算支出情况表", [HEAD, SECOND, SHIFTED])
    assert [column.heading for column in table.columns] == TRUE
    assert "已知版式" in table.repairs[0]
    assert problems == ()


def test_a_printed_error_in_a_sound_header_moves_nothing():
    lines = ["科目编码\t科目名称\t合计\t基本支出\t项目支出", "201\t甲\t9.00\t4.00\t4.00", "202\t乙\t2.00\t1.00\t1.00"]
    table, _ = recognised("一般公共预算支出表", lines)
    assert table.repairs == ()
    assert [column.key for column in table.columns] == ["code", "name", "total", "basic.subtotal", "project.subtotal"]


TARGETS = [
    "部门编码（项目编码）\t项目部门（项目名称）\t项目金额（万元）\t\t\t\t绩效目标\t\t\t",
    "\t\t资金总额\t政府预算资金\t财政专户管理资金\t单位资金\t成本指标\t\t产出指标\t",
    "\t\t\t\t\t\t三级指标\t指标值\t三级指标\t指标值",
]


def test_rows_that_lost_a_blank_are_moved_with_the_rows_that_hang_on_them():
    table, _ = recognised(
        "项目绩效目标汇总表",
        [
            *TARGETS,
            "001\t某局\t1.00\t1.00\t\t\t\t\t\t",
            "4107\t甲\t1.00\t1.00\t\t甲成本\t≤1万元\t数量\t1个\t",
            "\t\t\t\t\t\t\t质量\t≥90%\t",
            "4108\t乙\t2.00\t2.00\t\t\t乙成本\t≤2万元\t数量\t2个",
        ],
    )
    names = [table.text(row, "output.name") for row in table.rows]
    assert names == ["", "数量", "质量", "数量"]
    assert [table.text(row, "funds.unit_funds") for row in table.rows] == ["", "", "", ""]
    assert "有2行" in table.repairs[0]


def test_parts_that_contradict_their_sum_beside_unknown_columns_lose_their_keys():
    lines = ["科目编码\t科目名称\t合计\t基本支出\t项目支出\t结转项目", "201\t甲\t9.00\t4.00\t4.00\t1.00"]
    table, problems = recognised("一般公共预算支出表", lines)
    assert [column.key for column in table.columns] == ["code", "name", "total", None, None, None]
    assert [problem.code for problem in problems] == ["missing_columns"]
