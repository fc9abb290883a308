from dataclasses import replace

import pytest

from disclosures.corrections import (
    CellCorrection,
    IdentityCorrection,
    Position,
    anchor,
    apply,
    located,
    printed_at,
)
from disclosures.model import Column, Disclosure, Identity, Kind, Place, Problem, Row, Source, Table, TableCell

NAME, TOTAL = Column(("项目名称",), "project"), Column(("本年拨款", "合计"), "total", money=True)


def at(text, top=10.0):
    return Source(text, (Place(1, (0.0, top, 50.0, top + 10.0)),))


def row(name, amount, top=10.0):
    return Row(tuple(TableCell(text, at(text, top)) if text is not None else None for text in (name, amount)))


def table(*rows, title="项目支出表", unit="万元", columns=(NAME, TOTAL), id_="t1"):
    return Table(id_, "projects", title, "", unit, columns, tuple(rows), at(title, 0.0))


def disclosure(*tables, **changes):
    return Disclosure({"name": "a.pdf"}, Identity("甲局", None, 2025, Kind.BUDGET, "万元"), tables=tables, **changes)


SECOND = Position(0, 1, 1)
PARSED = disclosure(table(row("道路养护", "10.00"), row("桥梁检测", "20.00", 30.0)))


def correction(parsed=PARSED, position=SECOND, text="30.00"):
    return CellCorrection(anchor(parsed, position), printed_at(parsed, position), text, "复核员")


def amounts(corrected):
    return [[cell.text if cell else None for cell in row.cells][1] for row in corrected.tables[0].rows]


def test_a_corrected_cell_says_the_new_text_at_the_old_place():
    corrected = apply(PARSED, [correction()])

    assert corrected.tables[0].rows[1].cells[1] == TableCell("30.00", at("20.00", 30.0))
    assert corrected.tables[0].repairs == (
        "第2行“桥梁检测”的“本年拨款/合计”由复核人复核员更正为“30.00”（原读作“20.00”）。",
    )


def test_what_is_read_from_the_table_is_read_again():
    corrected = apply(PARSED, [correction()])

    assert [str(project.amount.value) for project in corrected.projects] == ["10.00", "30.00"]


def test_without_corrections_a_disclosure_is_what_it_was():
    assert apply(PARSED, []) is PARSED


def test_the_later_of_two_corrections_counts():
    assert amounts(apply(PARSED, [correction(), correction(text="40.00")])) == ["10.00", "40.00"]


@pytest.mark.parametrize(
    "parsed_again",
    [
        disclosure(table(row("新增项目", "1.00"), row("道路养护", "10.00"), row("桥梁检测", "20.00"))),
        disclosure(
            table(row("道路养护", "10.00"), row("桥梁检测", "20.00"), columns=(NAME, replace(TOTAL, path=("合计",))))
        ),
        disclosure(
            table(row("x", "1", 0.0), title="收入表"), table(row("道路养护", "10.00"), row("桥梁检测", "20.00"))
        ),
    ],
    ids=["a row above", "another heading", "a table before"],
)
def test_a_cell_is_found_again_after_parsing_anew(parsed_again):
    (repaired,) = [table_ for table_ in apply(parsed_again, [correction()]).tables if table_.title == "项目支出表"]

    assert repaired.rows[-1].cells[1].text == "30.00"


@pytest.mark.parametrize(
    "parsed_again",
    [
        disclosure(table(row("道路养护", "10.00"), row("桥梁检测", "21.00"))),
        disclosure(table(row("道路养护", "10.00"), row("隧道检测", "20.00"))),
        disclosure(table(row("桥梁检测", "20.00"), row("道路养护", "10.00"), row("桥梁检测", "20.00"))),
        disclosure(table(row("道路养护", "10.00"), row("桥梁检测", "20.00"), title="其他表")),
        disclosure(table(row("道路养护", "10.00"), row("桥梁检测", "20.00"), columns=(NAME, Column(("数量",))))),
        disclosure(),
    ],
    ids=["read otherwise", "another label", "two rows of one label", "another table", "another column", "nothing"],
)
def test_a_correction_that_no_longer_fits_changes_nothing(parsed_again):
    made = correction()

    assert apply(parsed_again, [made]) == replace(parsed_again, projects=apply(parsed_again, [made]).projects)
    assert located(parsed_again, made.anchor, made.printed) is None


def test_of_two_tables_with_one_title_the_right_one_is_corrected():
    twice = disclosure(table(row("甲", "1.00")), table(row("甲", "1.00"), id_="t2"))

    corrected = apply(twice, [correction(twice, Position(1, 0, 1))])

    assert [table_.rows[0].cells[1].text for table_ in corrected.tables] == ["1.00", "30.00"]


def test_a_blank_cell_stands_in_its_row():
    parsed = disclosure(table(row("甲", None)))

    corrected = apply(parsed, [correction(parsed, Position(0, 0, 1), "5.00")])

    assert corrected.tables[0].rows[0].cells[1] == TableCell("5.00", Source("", at("甲").places))


def test_a_blank_cell_of_a_text_stands_on_the_lines_of_its_row():
    cells = (TableCell("甲", Source("甲", (), (7, 8))), None)
    parsed = disclosure(table(Row(cells)))

    corrected = apply(parsed, [correction(parsed, Position(0, 0, 1), "5.00")])

    assert corrected.tables[0].rows[0].cells[1].source.lines == (7, 8)


def test_a_corrected_cell_is_no_problem_any_more():
    doubtful = Problem("unreadable_cell", "识别得不确定", at("20.00", 30.0))
    other = Problem("unreadable_cell", "识别得不确定", at("10.00"))

    assert apply(replace(PARSED, problems=(doubtful, other)), [correction()]).problems == (other,)


def test_a_corrected_identity_answers_its_problems():
    unsure = replace(PARSED, problems=(Problem("unknown_year", "？"), Problem("unknown_kind", "？")))

    corrected = apply(unsure, [IdentityCorrection("year", "2024"), IdentityCorrection("district", "乙区")])

    assert corrected.identity == Identity("甲局", "乙区", 2024, Kind.BUDGET, "万元")
    assert [problem.code for problem in corrected.problems] == ["unknown_kind"]


def test_a_corrected_unit_is_that_of_the_tables_which_had_the_old_one():
    parsed = disclosure(table(unit=None), table(unit="万元"), table(unit="亿元"))

    corrected = apply(parsed, [IdentityCorrection("unit", "元"), IdentityCorrection("kind", "final_accounts")])

    assert [table_.unit for table_ in corrected.tables] == ["元", "元", "亿元"]
    assert corrected.identity.kind is Kind.FINAL_ACCOUNTS
