from dataclasses import replace

import pytest

from disclosures.model import Column, Disclosure, Identity, Kind, Problem, Row, SelfAssessment, Source, Table, TableCell
from review.checks.completeness.statutory_tables_are_present import ACCOUNTS_ONLY, TABLES
from review.confidence import doubts

FILE = {"name": "a.pdf", "media_type": "application/pdf", "pages": 20, "scanned_pages": [], "unread_pages": []}
SUMS = (("合计", "total"), ("基本支出", "basic.subtotal"), ("项目支出", "project.subtotal"))
COLUMNS = (
    Column(("科目编码",), "code"),
    Column(("科目名称",), "name"),
    *(Column((name,), key, True) for name, key in SUMS),
)


def table(kind, title, *amounts):
    rows = (("2010301", "行政运行", *line) for line in amounts)
    cells = (Row(tuple(TableCell(text, Source(text)) for text in line)) for line in rows)
    return Table(kind, kind, title, "", "万元", COLUMNS, tuple(cells), Source(title, (), (len(title), len(title))))


def tables(*left_out, kind=Kind.BUDGET):
    expected = TABLES | ACCOUNTS_ONLY if kind is Kind.FINAL_ACCOUNTS else TABLES
    return tuple(table(name, title) for name, title in expected.items() if name not in left_out)


def disclosure(**changes):
    sound = {"file": FILE, "identity": Identity("甲局", None, 2025, Kind.BUDGET, "万元"), "tables": tables()}
    return Disclosure(**(sound | changes))


def why(**changes):
    return "".join(doubts(disclosure(**changes)))


def test_a_sound_disclosure_is_not_in_doubt():
    assert why() == ""


def test_an_unknown_identity_is_in_doubt():
    problems = (Problem("unknown_department", ""), Problem("unknown_year", ""))

    assert why(problems=problems) == "未能确定部门、年度，请核对封面后补充。"


def test_a_document_without_any_expected_table_is_in_doubt():
    assert "8张表中的任何一张" in why(tables=())
    accounts = Identity("甲局", None, 2025, Kind.FINAL_ACCOUNTS)
    assert "9张表中的任何一张" in why(tables=(), identity=accounts)


def test_a_document_that_lacks_most_expected_tables_is_in_doubt_and_names_them():
    few = tables(*list(TABLES)[:5])

    assert "《收支总表》《收入总表》《支出总表》《财政拨款收支总表》等5张表" in why(tables=few)


def test_one_missing_table_is_a_finding_and_no_doubt():
    assert why(tables=tables("three_public")) == ""


def test_a_missing_table_is_in_doubt_where_another_could_not_be_named():
    unknown = Problem("unknown_table", "", Source("某表"))

    assert "《一般公共预算“三公”经费支出表》" in why(tables=tables("three_public"), problems=(unknown,))
    assert why(problems=(unknown,)) == ""


def test_an_expected_table_whose_columns_remain_open_is_in_doubt_but_not_in_a_plain_text():
    first = tables()[0]
    problems = (Problem("missing_columns", "", first.source),)

    assert f"《{first.title}》" in why(problems=problems)
    assert why(problems=problems, file=FILE | {"media_type": "text/plain"}) == ""


@pytest.mark.parametrize(("unread", "in_doubt"), [([3, 4], False), ([1, 2, 3, 4, 5], True)])
def test_many_pages_that_gave_no_text_are_in_doubt_a_single_picture_is_not(unread, in_doubt):
    assert bool(why(file=FILE | {"unread_pages": unread})) is in_doubt


def test_a_table_most_rows_of_which_break_their_sums_is_misread():
    broken = [("10.00", "1.00", "2.00")] * 3
    doubtful = table("general_budget_expenditure", "支出表", *broken, ("3.00", "1.00", "2.00"))

    assert why(tables=(*tables(), doubtful)).startswith("《支出表》多数行")


def test_a_single_broken_sum_is_a_finding_and_no_doubt():
    right = [("3.00", "1.00", "2.00")] * 3
    sound = table("general_budget_expenditure", "支出表", *right, ("10.00", "1.00", "2.00"))

    assert why(tables=(*tables(), sound)) == ""


def test_sums_are_judged_only_where_all_their_parts_are_printed():
    rows = [("10.00", "1.00", "2.00")] * 4
    doubtful = table("general_budget_expenditure", "支出表", *rows)
    other = tuple(replace(column, key=None) if column.key == "project.subtotal" else column for column in COLUMNS)

    assert why(tables=(*tables(), replace(doubtful, columns=other))) == ""


def test_forms_of_self_assessment_by_themselves_need_no_tables():
    form = SelfAssessment("某项目", attached=True, source=Source("某项目"))

    assert why(tables=(), self_assessments=(form,)) == ""
    assert "绩效自评表" in why(tables=(), identity=Identity("甲局", None, 2025, Kind.SELF_ASSESSMENT))
