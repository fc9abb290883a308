"""Amounts that several columns could take, headers that nobody knows: marked, not guessed."""

from disclosures.fragments import fragment_tables
from disclosures.layout import recognise
from disclosures.model import Identity
from disclosures.outline import clauses
from disclosures.stitching import raw_tables
from tests.disclosures.typeset import plain

NOBODY = Identity(None, None, None, None)
HEADER = (
    "科目编码\n单位代码\n单位（科目名称）\n合计\n基本支出\n项目支出\n小计\n人员\n经费\n公用经费\n小计\n其他运转类\n特定目标类\n"
    "类\n款\n项\n工资福\n利支出\n对个人和家庭的补助\n商品和服务支出\n资本性支出"
)
HEAD = "预算03表\n部门支出总体情况表\n部门名称：某局 单位：万元\n"


def read(text):
    tables, problems = recognise(raw_tables(plain(text)), NOBODY)
    return tables[0], problems


def placed(table, row):
    keys = [column.key or column.heading for column in table.columns]
    return {key: cell.text for key, cell in zip(keys, table.rows[row].cells, strict=True) if cell}


def test_amounts_go_where_sums_leave_one_place():
    amounts = "9.00 6.00 1.00 2.00 2.50 0.50 3.00 1.00 2.00"

    table, problems = read(f"{HEAD}{HEADER}\n合计 {amounts}\n201 01 01 行政运行 {amounts}")

    assert not problems
    assert placed(table, 1) == {
        "class": "201",
        "section": "01",
        "item": "01",
        "name": "行政运行",
        "total": "9.00",
        "basic.subtotal": "6.00",
        "basic.wages": "1.00",
        "basic.subsidies": "2.00",
        "basic.goods_and_services": "2.50",
        "basic.capital": "0.50",
        "project.subtotal": "3.00",
        "project.other_operation": "1.00",
        "project.specific_target": "2.00",
    }


def test_an_amount_that_two_columns_could_take_stays_under_none():
    table, problems = read(f"{HEAD}{HEADER}\n合计 3.00 3.00 3.00\n201 01 01 某项 3.00 3.00 3.00")

    assert placed(table, 0) == {"name": "合计", "total": "3.00", "": "3.00 3.00"}
    assert {problem.code for problem in problems} == {"missing_columns"}
    assert table.index("project.specific_target") is None
    assert table.index("total") is not None


def test_the_blanks_of_the_total_row_are_blank_in_every_row():
    total, first = "合计 9.00 6.00 1.00 2.00 2.50 0.50 3.00 3.00", "201 01 01 甲 6.00 6.00 1.00 2.00 2.50 0.50"

    table, _ = read(f"{HEAD}{HEADER}\n{total}\n{first}\n201 01 02 乙 3.00 3.00 3.00")

    assert placed(table, 1)["basic.capital"] == "0.50"
    assert placed(table, 2)[""] == "3.00"
    assert placed(table, 2)["project.subtotal"] == "3.00"


def test_a_header_that_no_layout_explains_is_kept_as_printed_and_said():
    table, problems = read(f"{HEAD}甲乙\n丙丁\n戊己\n201 01 01 行政运行 3.00 3.00")

    assert all(column.key is None for column in table.columns)
    assert problems[0].code == "missing_columns"


def test_a_dumped_table_is_no_clause():
    before = "第一部分 概况\n本单位负责某项工作，并承担其他任务。"
    behind = "第三部分 名词解释\n一、财政拨款：是指拨付的资金。"
    document = plain(f"{before}\n{HEAD}{HEADER}\n合计 3.00 3.00 3.00\n{behind}")

    found = clauses(document, raw_tables(document))

    assert [clause.text for clause in found] == [
        "本单位负责某项工作，并承担其他任务。",
        "一、财政拨款：是指拨付的资金。",
    ]


def test_tables_with_tabs_are_no_dumps():
    assert fragment_tables(plain("预算03表\n部门支出总体情况表\n单位：万元\n科目编码\t合计\n201\t3.00")) == ()
