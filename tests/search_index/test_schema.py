from dataclasses import replace
from decimal import Decimal

from disclosures.model import (
    Amount,
    Clause,
    Column,
    Disclosure,
    Identity,
    Indicator,
    Kind,
    Place,
    Result,
    Row,
    SelfAssessment,
    Source,
    Table,
    TableCell,
    Target,
    Task,
    WholeDepartment,
)
from search_index.schema import Labels, labels, passages

BOX = (1.0, 2.0, 3.0, 4.0)


def source(text, page=1):
    return Source(text, (Place(page, BOX),))


def table(rows, columns, title="支出总表", notes=()):
    cells = tuple(Row(tuple(TableCell(t, source(t)) if t is not None else None for t in row)) for row in rows)
    return Table("t1", "expenditure", title, "预算03表", "万元", columns, cells, source(title), notes)


def disclosure(**parts):
    identity = Identity("某区财政局", "某区", 2026, Kind.BUDGET)
    return Disclosure({"name": "a.pdf"}, identity, **parts)


def amount(text):
    return Amount(Decimal(text), Decimal("0.01"), "万元", source(text))


def test_labels_say_what_a_disclosure_is_filtered_by():
    assert labels(disclosure()) == Labels("a.pdf", "某区财政局", 2026, "budget")


def test_labels_stay_empty_where_the_document_does_not_say():
    unknown = Disclosure({"name": "b.pdf"}, Identity(None, None, None, None))

    assert labels(unknown) == Labels("b.pdf")


def test_a_clause_is_one_passage_with_its_headings():
    clause = Clause("c1", ("第二部分", "一、收支"), "收入总计 10.00 万元。", source("收入总计 10.00 万元。"))

    (passage,) = passages(disclosure(clauses=(clause,)), "r1")

    assert (passage.ref, passage.number, passage.row) == ("r1", 0, False)
    assert passage.path == clause.path
    assert passage.text == clause.text


def test_a_row_reads_as_heads_and_cells_with_blanks_left_out_and_the_code_in_one():
    columns = (
        Column(("科目编码", "类")),
        Column(("科目编码", "款")),
        Column(("科目编码", "项")),
        Column(("科目名称",)),
        Column(("合计",), money=True),
        Column(("基本支出", "小计"), money=True),
    )

    passage, *_ = passages(disclosure(tables=(table([["208", "05", "05", "养老", "242.39", None]], columns),)), "r1")

    assert passage.text == "科目编码 208 05 05；科目名称 养老；合计 242.39"
    assert passage.path == ("支出总表",)
    assert passage.row


def test_the_source_of_a_row_is_all_its_cells():
    columns = (Column(("项目",)), Column(("金额",)))

    passage, *_ = passages(disclosure(tables=(table([["合计", "1.00"]], columns),)), "r1")

    assert passage.source == Source("合计\t1.00", (Place(1, BOX),))


def test_an_empty_row_is_no_passage_and_a_note_is_one():
    columns = (Column(("项目",)),)

    found = passages(disclosure(tables=(table([[None]], columns, notes=("本表无数据",)),)), "r1")

    assert [passage.text for passage in found] == ["本表无数据", "支出总表", "项目"]


def test_headings_lines_above_tables_and_heads_of_empty_columns_are_found():
    columns = (Column(("项目",)), Column(("基本支出", "小计"), money=True))
    above = replace(table([["合计", None]], columns), above=("预算01表", "支出总表", "单位：万元"))

    *_, heading, title, heads = passages(disclosure(headings=(source("第一部分\n概况"),), tables=(above,)), "r1")

    assert (heading.text, heading.row, heading.source.text) == ("第一部分概况", False, "第一部分\n概况")
    assert (title.text, title.path) == ("预算01表 支出总表 单位：万元", ("支出总表",))
    assert heads.text == "基本支出/小计"


def test_the_budget_of_the_whole_department_and_its_notes_are_found():
    whole = WholeDepartment((), (), {"total": amount("616.41"), "basic": None}, source("整体"), notes=("注：尾差",))

    found = passages(disclosure(whole_department=whole), "r1")

    assert [(passage.text, passage.sums) for passage in found] == [
        ("部门预算总额（万元） 616.41", (616_410_000,)),
        ("注：尾差", ()),
    ]


def test_titles_of_forms_are_found():
    form = SelfAssessment("党建经费", attached=True, source=source("项目支出绩效\n自评表"))
    whole = WholeDepartment((), (), {}, source("整体"), title="整体绩效目标表")

    found = passages(disclosure(self_assessments=(form,), whole_department=whole), "r1")

    assert [passage.text for passage in found] == ["项目名称 党建经费", "整体绩效目标表", "项目支出绩效自评表"]


def test_indicators_tasks_and_self_assessment_rows_are_found_too():
    target = Target(">=", "≥80%", Decimal(80), Decimal(1), "%")
    indicator = Indicator("电子政务", "产出指标", "数量指标", "覆盖范围", target, source("覆盖范围 ≥80%"))
    result = Result(
        "产出指标", "数量指标", "会议次数", target, target, amount("10"), amount("9.5"), None, "无", source("会议次数")
    )
    form = SelfAssessment("党建经费", attached=True, source=source("表"), results=(result,), total=amount("95.5"))
    told = SelfAssessment("只在文中", attached=False, source=source("文"))
    whole = WholeDepartment(("目标一",), (Task("办文", "负责办文", source("办文")),), {}, source("整体"))

    found = passages(disclosure(indicators=(indicator,), self_assessments=(form, told), whole_department=whole), "r1")

    texts = [passage.text for passage in found]
    assert "年度主要任务 办文；主要内容 负责办文" in texts
    assert "一级指标 产出指标；二级指标 数量指标；三级指标 覆盖范围；指标值 ≥80%" in texts
    assert any(text.startswith("一级指标 产出指标；二级指标 数量指标；三级指标 会议次数") for text in texts)
    assert "项目名称 党建经费；总分 95.5" in texts
    assert not any("只在文中" in text for text in texts)
    assert [passage.number for passage in found] == list(range(len(found)))
