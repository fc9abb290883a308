"""Two disclosures side by side."""

from dataclasses import replace
from decimal import Decimal

from disclosures import abreast
from disclosures.abreast import Pair
from disclosures.model import Clause, Column, Indicator, Row, Source, Table, TableCell, Target
from tests.webapp import hand_made

NAME = Column(("科目编码",), "code"), Column(("科目名称",), "name")


def table(rows, columns=None, *, kind="expenditure", title="2024年支出总表", unit="万元"):
    columns = columns or (*NAME, Column(("合计",), "total", money=True))
    cells = [Row(tuple(TableCell(text, Source(text)) if text is not None else None for text in row)) for row in rows]
    return Table("t", kind, title, "", unit, columns, tuple(cells), Source(title))


def disclosure(*, department="甲局", year=2024, **said):
    empty = {"tables": (), "clauses": (), "indicators": ()}
    return hand_made.disclosure(department=department, year=year, **{**empty, **said})


def lines(left, right):
    sheet = abreast.sheet(Pair("", left, right))
    return {line.label: (line.left, line.right, [cells.difference for cells in line.cells]) for line in sheet.lines}


def clause(path, text):
    return Clause("c", tuple(path), text, Source(text))


def test_tables_are_paired_by_kind_else_by_title_without_year_and_department():
    left = disclosure(
        tables=(table([]), table([], kind="", title="2024年甲局项目表"), table([], kind="income", title="收入总表"))
    )
    right = disclosure(
        department="乙局", year=2025, tables=(table([], kind="", title="2025年度乙局项目表"), table([], title="支出表"))
    )

    pairs = abreast.tables(left, right)

    assert [(pair.name, pair.left is not None, pair.right is not None) for pair in pairs] == [
        ("2024年支出总表", True, True),
        ("2024年甲局项目表", True, True),
        ("收入总表", True, False),
    ]


def test_rows_are_paired_by_code_or_name_and_the_difference_is_exact():
    left = table([["2010301", "行政运行", "10.00"], ["2010302", "一般行政管理事务", "1.10"], [None, "合计", "11.10"]])
    right = table([["2010301", "行政运行费", "12.50"], ["2010399", "一般行政管理事务", "1.1"], [None, "合计", "13.6"]])

    assert lines(left, right) == {
        "2010301 行政运行": (True, True, [Decimal("2.50")]),
        "2010302 一般行政管理事务": (True, True, [Decimal("0.00")]),
        "合计": (True, True, [Decimal("2.50")]),
    }


def test_rows_of_one_side_stand_where_they_are_printed():
    left = table([["1", "甲", "1"], ["3", "丙", "3"], ["5", "戊", "5"]])
    right = table([["1", "甲", "1"], ["2", "乙", "2"], ["3", "丙", "3"], ["6", "己", "6"]])

    found = lines(left, right)

    assert list(found) == ["1 甲", "2 乙", "3 丙", "5 戊", "6 己"]
    assert found["2 乙"] == (False, True, [None])
    assert found["5 戊"] == (True, False, [None])


def test_lists_printed_side_by_side_are_compared_each_by_itself():
    columns = (
        Column(("收入", "项目"), "income.item"),
        Column(("收入", "金额"), "income.amount", money=True),
        Column(("支出", "项目"), "expense.item"),
        Column(("支出", "金额"), "expense.amount", money=True),
    )
    left = table([["一、拨款收入", "5", "一、教育支出", "5"], ["收入总计", "5", None, None]], columns)
    right = table([["一、拨款收入", "7", "二、国防支出", "1"], ["收入总计", "7", "三、教育支出", "6"]], columns)

    found = lines(left, right)

    assert found["一、拨款收入"] == (True, True, [Decimal(2), None])
    assert found["一、教育支出"] == (True, True, [None, Decimal(1)])
    assert found["二、国防支出"][:2] == (False, True)


def test_another_unit_is_no_difference_and_columns_are_paired_by_heading_where_they_have_no_key():
    columns = (*NAME, Column(("2024年", "小计"), None, money=True))
    left = table([["1", "甲", "1.5"]], columns)
    right = table([["1", "甲", "15000"]], (*NAME, Column(("2025年", "小计"), None, money=True)), unit="元")

    (cells,) = abreast.sheet(Pair("", left, right)).lines[0].cells

    assert cells.difference == 0
    assert not cells.differs


def test_what_is_no_amount_is_compared_as_words_and_a_table_of_one_side_has_its_values():
    left, right = table([["1", "甲", "见说明"]]), table([["1", "甲", "3"]])

    assert abreast.sheet(Pair("", left, right)).lines[0].differs
    assert abreast.sheet(Pair("", left, replace(left, title="x"))).lines[0].differs is False
    assert lines(left, None) == {"1 甲": (True, False, [None])}
    assert lines(None, right) == {"1 甲": (False, True, [None])}


def test_indicators_are_paired_by_project_and_name():
    def indicator(scope, name, raw):
        return Indicator(scope, "产出指标", "数量指标", name, Target(">=", raw), Source(name))

    left = disclosure(indicators=(indicator("甲项目", "长度", "≥10"), indicator("department", "满意度", "≥90%")))
    right = disclosure(indicators=(indicator("department", "满意度", "≥95%"), indicator("乙项目", "长度", "≥1")))

    pairs = abreast.indicators(left, right)

    assert [(p.name, p.left and p.left.target.raw, p.right and p.right.target.raw) for p in pairs] == [
        ("长度", "≥10", None),
        ("满意度", "≥90%", "≥95%"),
        ("长度", None, "≥1"),
    ]


def test_clauses_are_paired_under_the_same_heading_whatever_its_number_year_and_department():
    left = disclosure(
        clauses=(
            clause(["第二部分 甲局2024年预算说明", "三、支出情况"], "2024年支出10万元，比上年增加。"),
            clause(["第二部分 甲局2024年预算说明", "三、支出情况"], "另有一段。"),
            clause([], "封面"),
        )
    )
    right = disclosure(
        department="乙局",
        year=2025,
        clauses=(
            clause([], "封面"),
            clause(["第三部分 2025年乙局预算说明", "四、支出情况"], "完全不同的话题在此说明"),
            clause(["第三部分 2025年乙局预算说明", "四、支出情况"], "2025年支出12万元，比上年增加。"),
        ),
    )

    cover, spending = sorted(abreast.sections(left, right), key=lambda section: len(section.path))

    assert (cover.differing, spending.differing) == (0, 3)
    assert [(p.left and p.left.text[:4], p.right and p.right.text[:4]) for p in spending.clauses] == [
        ("2024", "2025"),
        ("另有一段", None),
        (None, "完全不同"),
    ]


def test_a_heading_of_the_budget_answers_that_of_the_final_accounts_and_others_stand_alone():
    left = disclosure(clauses=(clause(["一、收入预算情况"], "a"), clause(["名词解释"], "b")))
    right = disclosure(clauses=(clause(["第三部分", "一、收入决算情况"], "a"), clause(["附件"], "c")))

    sections = abreast.sections(left, right)

    assert [(s.path[-1], len(s.clauses), s.differing) for s in sections] == [
        ("一、收入预算情况", 1, 0),
        ("名词解释", 1, 1),
        ("附件", 1, 1),
    ]
