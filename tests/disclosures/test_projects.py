from decimal import Decimal

from disclosures.model import Clause, Column, Row, SelfAssessment, Source, Statement, Table, TableCell
from disclosures.projects import projects


def table(kind, keys, *rows):
    columns = tuple(Column((key,), key) for key in keys)
    printed = tuple(Row(tuple(TableCell(text, Source(text)) for text in row)) for row in rows)
    return Table("t1", kind, "", "", "万元", columns, printed, Source(""))


LIST = table(
    "projects",
    ("type", "project", "unit", "total", "current.general"),
    ("", "007", "某局", "3.50", "3.50"),
    ("其他运转类", "劳务费", "某局本级", "0.50", "0.50"),
    ("其他运转类", "工作经费", "某局本级", "1.00", "1.00"),
    ("特定目标类", "工作经费", "某中心", "2.00", "2.00"),
)
TARGETS = table(
    "project_targets",
    ("code", "name", "funds.total"),
    ("007001", "某局本级", "1.50"),
    ("41070226000 0000022404", "劳务费", "0.50"),
    ("410702260000000022405", "工作经费", "2.00"),
)


def test_rows_of_the_table_are_projects_and_departments_are_not():
    found = projects([LIST], [], [], [])

    assert [(project.name, project.type, project.amount.value) for project in found] == [
        ("劳务费", "其他运转类", Decimal("0.50")),
        ("工作经费", "其他运转类", Decimal("1.00")),
        ("工作经费", "特定目标类", Decimal("2.00")),
    ]
    assert found[0].sources_of_funds["一般公共预算"].value == Decimal("0.50")


def test_codes_come_from_the_targets_by_name_and_amount():
    found = projects([LIST, TARGETS], [], [], [])

    assert [project.code for project in found] == ["410702260000000022404", None, "410702260000000022405"]


def test_a_form_and_its_paragraph_are_one_project_under_the_shorter_name():
    form = SelfAssessment("某某区某局工装费", attached=True, source=Source("表"))
    told = Statement("工装费", "narrative", Source("文"))

    (project,) = projects([], [form], [told], [], "某某区某局")

    assert (project.name, project.source.text) == ("工装费", "表")


def test_a_sentence_on_another_budget_names_its_project():
    text = "2024年度政府性基金预算财政拨款支出年初预算为0万元，支出决算为5,300.00万元。主要用于智慧城市建设项目。"

    (project,) = projects([], [], [], [Clause("c1", ("七、政府性基金预算支出决算情况说明",), text, Source(text))])

    assert (project.name, project.amount.value) == ("智慧城市建设项目", Decimal("5300.00"))


def test_a_general_phrase_names_no_project():
    text = "支出决算为5,300.00万元。主要用于各类基础设施项目。"

    assert projects([], [], [], [Clause("c1", ("七、政府性基金预算",), text, Source(text))]) == ()
