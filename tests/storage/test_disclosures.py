import json
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest

from disclosures.model import (
    Amount,
    Clause,
    Column,
    Coverage,
    Disclosure,
    Figure,
    FundsRow,
    Identity,
    Indicator,
    Kind,
    ManagementItem,
    Place,
    Problem,
    Project,
    Result,
    Row,
    SelfAssessment,
    Source,
    Statement,
    Table,
    TableCell,
    Target,
    Task,
    WholeDepartment,
)
from review.model import Assessment, Evidence, Finding, NotApplicable, Score, ScoreRow, Severity
from storage import batches, disclosures, filings
from storage.encoding import decode, encode

SOURCE = Source("1,000.50", (Place(1, (1.5, 2.0, 3.25, 4.0)), Place(2, (0.0, 0.0, 1.0, 1.0))), (3, 4))
AMOUNT = Amount(Decimal("1000.50"), Decimal("0.01"), "万元", SOURCE)
TARGET = Target(">=", "≥95%", Decimal(95), Decimal("1E+1"), "%")
FORM = SelfAssessment(
    "某项目",
    attached=True,
    source=SOURCE,
    funds=(FundsRow("年度资金总额", AMOUNT, None, AMOUNT, AMOUNT, None, AMOUNT, SOURCE),),
    management=(ManagementItem("资金使用", AMOUNT, None, SOURCE),),
    results=(Result("产出", "数量", "次数", TARGET, TARGET, AMOUNT, AMOUNT, None, "", SOURCE),),
    total=AMOUNT,
)
DISCLOSURE = Disclosure(
    {"name": "预算.pdf", "sha256": "ab" * 32, "media_type": "application/pdf", "pages": 3, "scanned_pages": [1]},
    Identity("甲局", "乙区", 2026, Kind.BUDGET, "万元", SOURCE),
    clauses=(Clause("c1", ("第一部分", "一、职责"), "负责……", SOURCE),),
    tables=(
        Table(
            "t1", "income", "收入总表", "预算02表", "万元",
            (Column(("合计",), "total", money=True), Column(("a", "b"))),
            (Row((TableCell("1", SOURCE), None)),), SOURCE, ("注：无",), ("列左移",),
        ),
    ),
    figures=(Figure("收入总计", AMOUNT, "c1", "收入总计 1,000.50 万元", 2026),),
    projects=(Project("某项目", SOURCE, "P1", amount=AMOUNT, sources_of_funds={"政府预算资金": AMOUNT}),),
    whole_department=WholeDepartment(
        ("目标",), (Task("任务", "内容", SOURCE),), {"total": AMOUNT, "basic": None}, SOURCE
    ),
    indicators=(Indicator("department", "产出", "数量", "次数", TARGET, SOURCE),),
    self_assessments=(FORM,),
    statements=(Statement("某项目", "report", SOURCE, rates=(AMOUNT,), grades=("优",), claims_all_met=SOURCE),),
    coverage=(Coverage("一般公共预算", SOURCE, projects=AMOUNT),),
    problems=(Problem("unknown_table", "未识别", SOURCE), Problem("unknown_year", "年度不明")),
)  # fmt: skip
FINDING = Finding(
    "key1", "totals/lines", Severity.ERROR, "合计", "合计不等", "30.02", "30.01", "10 + 20.01", "预算法",
    (Evidence("预算.pdf", SOURCE),),
)  # fmt: skip
ROW = ScoreRow("产出", "数量", "次数", "≥95%", "94%", "10", "10.00", "9.89", None, "-1.05", "94 ÷ 95", SOURCE, ("9.9",))
ASSESSMENT = Assessment(
    (FINDING,),
    {"holds": 3, "fails": 1, "tails": 2, "not_applicable": 1},
    (NotApplicable("totals/other", "未见"),),
    (Score("预算.pdf", "某项目", "hebei_2024", (ROW,), "90.00", "89.89", "优", None),),
)


@pytest.fixture
def filing_id(store):
    kept = store.originals.keep(BytesIO(b"%PDF"), max_bytes=100)
    with store.begin() as session:
        filing = filings.add(session, batches.add(session, "甲").id, 0, "预算.pdf")
        filing.sha256 = kept.sha256
        return filing.id


def save(store, filing_id, assessment=ASSESSMENT):
    with store.begin() as session:
        record = disclosures.save(session, filings.get(session, filing_id), DISCLOSURE, assessment)
        return record.id, {finding.key: finding.id for finding in record.findings}


def test_a_disclosure_comes_back_from_json_as_it_went_in():
    assert decode(json.loads(json.dumps(encode(DISCLOSURE))), Disclosure) == DISCLOSURE


def test_a_decimal_keeps_every_printed_digit():
    restored = decode(json.loads(json.dumps(encode(DISCLOSURE))), Disclosure)

    assert str(restored.figures[0].amount.value) == "1000.50"
    assert str(restored.indicators[0].target.step) == "1E+1"


def test_an_assessment_comes_back_from_json_as_it_went_in():
    assert decode(json.loads(json.dumps(encode(ASSESSMENT))), Assessment) == ASSESSMENT


def test_what_is_saved_is_fetched_unchanged(store, filing_id):
    disclosure_id, _ = save(store, filing_id)

    with store.read() as session:
        record = disclosures.get(session, disclosure_id)
        assert disclosures.disclosure(record) == DISCLOSURE
        assert disclosures.assessment(record) == ASSESSMENT
        assert (record.department, record.year, record.kind, record.pages) == ("甲局", 2026, "budget", 3)
        assert record.findings[0].evidence == [
            {"file": "预算.pdf", "sha256": "", **json.loads(json.dumps(encode(SOURCE)))}
        ]


def test_saving_again_replaces_and_keeps_the_ids(store, filing_id):
    first_id, first = save(store, filing_id)
    other = replace(FINDING, key="key2", message="新问题")
    again = replace(ASSESSMENT, findings=(other, replace(FINDING, message="改了说法")))

    second_id, second = save(store, filing_id, again)

    assert second_id == first_id
    assert list(second) == ["key2", "key1"]
    assert second["key1"] == first["key1"]


def test_a_finding_that_is_no_longer_made_is_gone(store, filing_id):
    save(store, filing_id)

    _, findings = save(store, filing_id, replace(ASSESSMENT, findings=()))

    assert findings == {}


def test_what_was_saved_meanwhile_is_not_marked_as_indexed(store, filing_id):
    disclosure_id, _ = save(store, filing_id)
    with store.read() as session:
        (seen,) = disclosures.unindexed(session, 10)
    save(store, filing_id)

    with store.begin() as session:
        assert not disclosures.mark_indexed(session, disclosure_id, seen.created_at)
        (now,) = disclosures.unindexed(session, 10)
        assert disclosures.mark_indexed(session, disclosure_id, now.created_at)
        assert disclosures.unindexed(session, 10) == []
