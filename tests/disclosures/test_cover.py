import json
from pathlib import Path

import pytest

import readers
from disclosures.cover import identity
from disclosures.evidence import official
from disclosures.model import Kind
from tests.disclosures.typeset import document, line, page, plain

SHARED = Path(__file__).parents[2] / "../shared/disclosures"


def cover(*texts, name="文件.pdf"):
    return document(page(1, [line(number, text) for number, text in enumerate(texts, 1)]), name=name)


def told(found):
    return found.department, found.district, found.year, found.kind


@pytest.mark.parametrize(
    "lines",
    [
        ("2025年度", "甲山市乙水区财政局部门预算", "二〇二六年四月"),
        ("甲山市乙水区财政局", "2025 年度部门预算"),
        ("2025年度甲山市乙水区财", "政局部门预算"),
        ("2025年度", "甲山市乙水区财政局部", "门预算"),
        ("二〇二五年度", "甲山市乙水区财政局", "部门预算公开"),
        ("甲山市2025年区级部门预算", "预算主管部门：甲山市乙水区财政局"),
        ("甲山市乙水区财政局年部门预算情况说明", "2025"),
    ],
    ids=["year first", "name first", "name split", "kind split", "Chinese digits", "label", "year apart"],
)
def test_a_cover_tells_whose_which_year_and_what(lines):
    found, problems = identity(cover(*lines))

    assert told(found) == ("甲山市乙水区财政局", "甲山市乙水区", 2025, Kind.BUDGET)
    assert problems == ()


def test_final_accounts_are_told_from_a_budget():
    found, _ = identity(cover("2024年度", "甲山市乙水区财政局部门决算", "二〇二五年九月"))

    assert (found.year, found.kind) == (2024, Kind.FINAL_ACCOUNTS)


def test_the_cover_names_the_place_that_the_department_does_not():
    found, _ = identity(cover("甲山市2025年市级单位预算", "预算单位：丙河大学附属学校"))

    assert told(found) == ("丙河大学附属学校", "甲山市", 2025, Kind.BUDGET)


def test_a_report_names_whom_it_assesses_before_its_subject():
    lines = [
        "2025年度甲山市公安局交通警察支队",
        "专项资金绩效评价结果",
        "评价组对甲山市公安局交通警察支队（以下简称支队）评价。",
    ]
    found, _ = identity(cover(*lines))

    assert told(found) == ("甲山市公安局交通警察支队", "甲山市", 2025, Kind.SELF_ASSESSMENT)


def test_a_report_names_its_first_body_where_the_text_does_not_say():
    found, _ = identity(cover("2025年度甲山市财政局信息中心建设项目绩效自评报告"))

    assert told(found) == ("甲山市财政局", "甲山市", 2025, Kind.SELF_ASSESSMENT)


def test_targets_by_themselves_belong_to_the_budget():
    title = "甲山市财政局2025年项目支出绩效目标表（含转移支付项目）"
    found, _ = identity(cover(title, "部门名称：甲山市财政局 单位：万元"))

    assert told(found) == ("甲山市财政局", "甲山市", 2025, Kind.BUDGET)


def test_the_month_of_publication_is_not_the_year():
    found, problems = identity(cover("甲山市乙水区财政局部门预算", "2026年3月"))

    assert found.year is None
    assert "unknown_year" in {problem.code for problem in problems}


def test_headings_and_sentences_tell_where_there_is_no_cover():
    text = (
        "第一部分\n\n甲山市乙水区财政局概况\n\n一、主要职责\n\n甲山市乙水区财政局2025年收入总计10万元。\n\n"
        "部门名称：乙水区财政局 单位：万元"
    )

    found, _ = identity(plain(text))

    assert (found.department, found.year, found.unit) == ("甲山市乙水区财政局", 2025, "万元")


def test_the_full_name_wins_over_the_short_one_of_the_tables():
    pages = [page(1, [line(1, "甲山市乙水区人民代表大会常务委员会办公室"), line(2, "2024年度部门预算")])]
    pages += [page(number, [line(1, "部门名称：乙水区人大常委会 单位：万元")]) for number in range(2, 14)]

    found, _ = identity(document(*pages))

    assert found.department == "甲山市乙水区人民代表大会常务委员会办公室"


def test_the_comparison_with_last_year_does_not_change_the_year():
    text = "第一部分 概况\n\n甲山市乙水区财政局2025年收入总计10万元，与2024年预算相比，收入增加1万元，比2024年预算多。"

    found, _ = identity(plain(text))

    assert found.year == 2025


def test_the_file_name_tells_only_what_nothing_else_does():
    silent, _ = identity(plain("无。", name="甲山市乙水区财政局2023年度部门决算.txt"))
    contradicted, _ = identity(cover("2025年度", "甲山市乙水区财政局部门预算", name="2023年度部门决算.pdf"))

    assert told(silent) == ("甲山市乙水区财政局", "甲山市乙水区", 2023, Kind.FINAL_ACCOUNTS)
    assert (contradicted.year, contradicted.kind) == (2025, Kind.BUDGET)


def test_a_self_assessment_by_itself_is_no_budget():
    text = "项目支出绩效自评表\n\n（2024年度）\n\n主管部门：甲山市乙水区财政局"

    found, _ = identity(plain(text))

    assert told(found) == ("甲山市乙水区财政局", "甲山市乙水区", 2024, Kind.SELF_ASSESSMENT)


def test_what_is_not_said_is_a_problem_and_no_guess():
    found, problems = identity(document(page(1, [line(1, "3")])))

    assert told(found) == (None, None, None, None)
    assert [problem.code for problem in problems] == ["unknown_department", "unknown_year", "unknown_kind"]


def test_the_source_is_the_lines_of_the_cover():
    found, _ = identity(cover("2025年度", "甲山市乙水区财政局部门预算"))

    assert found.source.text == "2025年度\n甲山市乙水区财政局部门预算"
    assert [place.page for place in found.source.places] == [1, 1]


@pytest.mark.parametrize("name", ["甲山市乙水区", "市级单位", "我部门", "部门预算情况"])
def test_places_and_common_words_are_no_departments(name):
    assert official(name, sure=True) is None


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize(
    ("number", "department", "year", "kind"),
    [
        ("000", "新乡市红旗区人民政府办公室", 2026, Kind.BUDGET),
        ("001", "新乡市红旗区人民代表大会常务委员会办公室", 2024, Kind.BUDGET),
        ("002", "新乡市红旗区工业和信息化局", 2026, Kind.BUDGET),
        ("003", "中共新乡市凤泉区委员会办公室", 2024, Kind.BUDGET),
        ("004", "新乡市红旗区行政审批和政务信息管理局", 2024, Kind.FINAL_ACCOUNTS),
    ],
)
def test_published_disclosures_are_known_by_pdf_and_by_text(number, department, year, kind):
    pdf = next(path for path in SHARED.glob(f"{number}_*.pdf") if "scan" not in path.name)
    text = next(SHARED.glob(f"published_text/{number}_*.txt"))

    found = [identity(readers.read(path, name=f"x{path.suffix}"))[0] for path in (pdf, text)]

    assert [(one.department, one.year, one.kind) for one in found] == [(department, year, kind)] * 2
    assert all(one.district in department for one in found)


def bulk():
    summary = SHARED / "bulk_sample/truth_summary.json"
    documents = json.loads(summary.read_text())["documents"] if summary.exists() else []
    return [pytest.param(document, id=document["id"]) for document in documents[:4]]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize("truth", bulk())
def test_invented_disclosures_are_known(truth):
    found, problems = identity(readers.read(SHARED / "bulk_sample" / truth["file"]))

    expected = (truth["department"], truth["district"], truth["year"], truth["kind"])
    assert (found.department, found.district, found.year, str(found.kind)) == expected
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "year"), [("2024-自评表.xlsx", 2024), ("2024-05-13.xlsx", None), ("2023、2024.xlsx", None)]
)
def test_a_lone_year_in_the_files_name_counts_where_nothing_else_tells(name, year):
    found, _ = identity(plain("自评情况", name=name))

    assert found.year == year
