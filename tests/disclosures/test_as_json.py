import json
from decimal import Decimal

from disclosures.__main__ import main
from disclosures.as_json import to_json
from disclosures.model import (
    Amount,
    Clause,
    Column,
    Disclosure,
    Figure,
    Identity,
    Indicator,
    Kind,
    Place,
    Problem,
    Row,
    SelfAssessment,
    Source,
    Table,
    TableCell,
    Target,
)

BOX = (72.0, 100.0, 120.0, 116.0)
HERE = Source("1,234.50", (Place(2, BOX),))
HERE_JSON = {"places": [{"page": 2, "box": list(BOX)}], "lines": None, "text": "1,234.50"}
IDENTITY = Identity("甲山市乙水区财政局", "甲山市乙水区", 2025, Kind.BUDGET, "万元")


def amount(digits="1234.50"):
    return Amount(Decimal(digits), Decimal("0.01"), "万元", HERE)


def disclosure(**parts):
    return Disclosure({"name": "预算.pdf", "pages": 3}, IDENTITY, **parts)


def test_an_empty_disclosure_has_every_part():
    printed = to_json(disclosure())

    assert printed["schema"] == 1
    assert printed["file"] == {"name": "预算.pdf", "pages": 3}
    assert printed["identity"] == {
        "department": "甲山市乙水区财政局",
        "district": "甲山市乙水区",
        "year": 2025,
        "kind": "budget",
        "unit": "万元",
        "source": None,
    }
    assert printed["whole_department"] is None
    parts = ("clauses", "tables", "figures", "projects", "indicators", "self_assessments", "problems")
    assert [printed[part] for part in parts] == [[]] * 7


def test_money_is_a_decimal_string_as_printed_without_separators():
    figure = Figure("收入总计", amount(), "c1", "收入总计1,234.50万元", 2025, section="一、")

    (printed,) = to_json(disclosure(figures=(figure,)))["figures"]

    assert printed == {
        "measure": "收入总计",
        "aspect": "金额",
        "value": "1234.50",
        "unit": "万元",
        "year": 2025,
        "clause": "c1",
        "section": "一、",
        "text": "收入总计1,234.50万元",
        "source": HERE_JSON,
    }


def test_a_blank_cell_is_null_and_a_zero_is_not():
    cells = (TableCell("合计", HERE), TableCell("", HERE), TableCell("0.00", Source("0.00", lines=(7, 7))), None)
    columns = tuple(Column(("收入", name)) for name in "甲乙丙丁")
    table = Table("t1", "income", "收入总表", "预算02表", "万元", columns, (Row(cells),), HERE)

    (printed,) = to_json(disclosure(tables=(table,)))["tables"]

    assert printed["columns"] == ["收入/甲", "收入/乙", "收入/丙", "收入/丁"]
    assert printed["rows"] == [["合计", None, "0.00", None]]
    assert printed["cell_sources"][0][2:] == [{"line": 7}, None]
    assert printed["cell_sources"][0][0] == {"page": 2, "box": list(BOX)}


def test_a_target_keeps_what_is_printed_beside_what_it_means():
    target = Target(">=", "≥95%", Decimal(95), Decimal(1), "%")
    indicator = Indicator("department", "效益指标", "社会效益", "满意度", target, HERE)

    (printed,) = to_json(disclosure(indicators=(indicator,)))["indicators"]

    assert (printed["operator"], printed["target_value"], printed["unit"], printed["target_raw"]) == (
        ">=",
        "95",
        "%",
        "≥95%",
    )


def test_a_project_that_only_the_text_assesses_is_not_attached():
    assessment = SelfAssessment("设备更新", attached=False, source=HERE, total=amount("94.98"), grade="优")

    (printed,) = to_json(disclosure(self_assessments=(assessment,)))["self_assessments"]

    assert (printed["attached"], printed["total"], printed["executed"], printed["results"]) == (
        False,
        "94.98",
        None,
        [],
    )


def test_clauses_and_problems_keep_their_places():
    clause = Clause("c1", ("第一部分", "一、"), "文字。", Source("文字。", lines=(3, 4)))

    printed = to_json(disclosure(clauses=(clause,), problems=(Problem("scanned_page", "第2页是图片。"),)))

    assert printed["clauses"][0]["source"] == {"places": [], "lines": [3, 4], "text": "文字。"}
    assert printed["problems"] == [{"code": "scanned_page", "message": "第2页是图片。", "source": None}]


def test_the_command_prints_one_object(tmp_path, capfdbinary):
    file = tmp_path / "预算.txt"
    file.write_text("2025年度\n甲山市乙水区财政局部门预算\n\n一、收支情况说明\n\n收入总计10.00万元。", encoding="utf-8")

    assert main([str(file)]) == 0

    printed = json.loads(capfdbinary.readouterr().out)
    assert printed["identity"]["department"] == "甲山市乙水区财政局"
    assert printed["figures"][0]["value"] == "10.00"


def test_the_command_refuses_in_one_line(tmp_path, capfdbinary):
    empty = tmp_path / "空.txt"
    empty.touch()

    codes = [main([str(empty)]), main([str(tmp_path / "没有.pdf")]), main([])]

    lines = capfdbinary.readouterr().err.decode().splitlines()
    assert codes == [2, 2, 2]
    assert len(lines) == 3
    assert "文件是空的" in lines[0]
