import pytest

from disclosures.model import Column, Disclosure, Identity, Kind, Place, Problem, Row, Source, Table, TableCell
from storage import batches, disclosures, filings
from workflow import correct, decide
from workflow.correct import Cell
from workflow.errors import NotFound, Refused
from workflow.judge import judge, save

BY = "复核员"
WHY = "读取有误，已对照原页"
COLUMNS = (
    Column(("科目编码",), "code"),
    Column(("科目名称",), "name"),
    Column(("合计",), "total", money=True),
    Column(("基本支出",), "basic.subtotal", money=True),
    Column(("项目支出",), "project.subtotal", money=True),
)


def at(text, top):
    return Source(text, (Place(2, (100.0, top, 160.0, top + 10.0)),))


def row(index, *texts):
    cells = tuple(None if text is None else TableCell(text, at(text, 20.0 * index)) for text in texts)
    return Row(cells)


def table(id_="t1", title="一般公共预算支出表", total="8.00"):
    rows = (
        row(0, None, "合计", total, "3.00", "5.00"),
        row(1, "2010301", "行政运行", "3.00", "3.00", None),
        row(2, "2010302", "一般行政管理事务", "5.00", None, "5.00"),
    )
    return Table(id_, "general_budget_expenditure", title, "", "万元", COLUMNS, rows, at(title, 0.0))


def disclosure(**changes):
    sound = {
        "identity": Identity("甲局", "乙区", 2026, Kind.BUDGET, "万元"),
        "tables": (table(total="3.00"),),
    }
    file = {"name": "预算.pdf", "sha256": "ab", "media_type": "application/pdf", "pages": 3, "scanned_pages": []}
    return Disclosure(file, **(sound | changes))


@pytest.fixture
def lay_in(store):
    def lay_in(parsed, state="done"):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "甲").id, 0, "预算.pdf")
            filing.sha256, filing.state = "ab" * 32, state
            return save(session, filing, judge(parsed, ())).id

    return lay_in


@pytest.fixture
def laid_in(lay_in):
    return lay_in(disclosure())


def stored(store, disclosure_id):
    with store.read() as session:
        return disclosures.disclosure(disclosures.get(session, disclosure_id))


def filing_of(store, disclosure_id):
    with store.read() as session:
        return disclosures.get(session, disclosure_id).filing


def messages(store, disclosure_id):
    return [finding.message for finding in decide.of_disclosure(store, disclosure_id)]


def test_a_corrected_cell_ends_the_finding_that_rested_on_it_at_once(store, laid_in):
    assert any("合计" in message and "3.00" in message for message in messages(store, laid_in))

    correct.cell(store, laid_in, Cell("t1", 0, 2, "3.00"), "8.00", WHY, BY)

    assert not any("3.00" in message for message in messages(store, laid_in))
    (found,) = stored(store, laid_in).tables
    assert found.rows[0].cells[2] == TableCell("8.00", at("3.00", 0.0))
    assert found.repairs == (f"第1行“合计”的“合计”由复核人{BY}更正为“8.00”（原读作“3.00”）。",)


def test_a_correction_leaves_the_disclosure_to_the_indexer(store, laid_in):
    with store.begin() as session:
        record = disclosures.get(session, laid_in)
        disclosures.mark_indexed(session, laid_in, record.created_at)

    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)

    with store.read() as session:
        record = disclosures.get(session, laid_in)
        assert (record.indexed_at, record.filing.state) == (None, "indexing")


def test_what_was_parsed_is_kept_beside_what_was_corrected(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.0", WHY, BY)

    with store.read() as session:
        assert disclosures.parsed(disclosures.get(session, laid_in)) == disclosure()
    assert stored(store, laid_in).tables[0].rows[0].cells[2].text == "8.0"


def test_every_correction_is_kept_with_author_time_and_reason_and_the_newest_counts(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 0, 2), "7.00", "看错", "甲")
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)

    newest, oldest = correct.of_disclosure(store, laid_in)

    assert (newest.printed, newest.corrected, newest.by, newest.reason) == ("3.00", "8.00", BY, WHY)
    assert (newest.counts, oldest.counts, oldest.corrected) == (True, False, "7.00")
    assert newest.cell == Cell("t1", 0, 2, "3.00")
    assert newest.at > oldest.at


def test_a_withdrawn_correction_gives_back_what_was_read(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)
    (given,) = correct.of_disclosure(store, laid_in)

    correct.withdraw(store, laid_in, given.id, BY)

    assert stored(store, laid_in) == disclosure()
    assert [(entry.corrected, entry.counts) for entry in correct.of_disclosure(store, laid_in)] == [
        (None, False),
        ("8.00", False),
    ]
    with pytest.raises(NotFound):
        correct.withdraw(store, laid_in, given.id, BY)


def test_a_correction_to_what_was_read_withdraws_the_earlier_one(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)

    correct.cell(store, laid_in, Cell("t1", 0, 2), "3.00", WHY, BY)

    assert stored(store, laid_in) == disclosure()


def test_a_correction_that_no_longer_fits_is_kept_and_says_so(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)
    read_better = disclosure(tables=(table(),))
    with store.begin() as session:
        record = disclosures.get(session, laid_in)
        disclosures.save(session, record.filing, read_better, judge(read_better, ()).assessment)

    (given,) = correct.of_disclosure(store, laid_in)

    assert (given.counts, given.fits, given.cell) == (True, False, None)


def test_a_blank_cell_is_filled_in(store, laid_in):
    correct.cell(store, laid_in, Cell("t1", 1, 4), "0.00", WHY, BY)

    cell = stored(store, laid_in).tables[0].rows[1].cells[4]
    assert (cell.text, cell.source.places[0].page) == ("0.00", 2)


def test_a_corrected_identity_answers_what_was_in_doubt(store, lay_in):
    unsure = disclosure(
        identity=Identity(None, None, None, Kind.BUDGET),
        problems=(Problem("unknown_department", "？"), Problem("unknown_year", "？")),
    )
    laid_in = lay_in(unsure, "needs_attention")

    correct.identity(store, laid_in, {"department": "甲 局", "year": "2026"}, WHY, BY)

    found = stored(store, laid_in)
    assert (found.identity.department, found.identity.year, found.problems) == ("甲局", 2026, ())
    assert "部门" not in (filing_of(store, laid_in).reason or "")
    with store.read() as session:
        assert disclosures.get(session, laid_in).department == "甲局"


def test_an_identity_that_stays_as_it_is_leaves_no_trace(store, laid_in):
    correct.identity(store, laid_in, {"department": "甲局", "year": "2026", "kind": "budget"}, WHY, BY)

    assert correct.of_disclosure(store, laid_in) == ()
    assert filing_of(store, laid_in).state == "done"


def test_a_field_of_the_identity_is_given_back(store, laid_in):
    correct.identity(store, laid_in, {"department": "丙局"}, WHY, BY)

    correct.identity(store, laid_in, {"department": None}, WHY, BY)

    assert stored(store, laid_in).identity.department == "甲局"


def test_verdicts_stay_with_their_findings_when_the_identity_is_corrected(store, laid_in):
    first = decide.of_disclosure(store, laid_in)[0]
    decide.decide(store, first.id, "dismissed", "口径不同", BY)

    correct.identity(store, laid_in, {"department": "丙局"}, WHY, BY)

    again = decide.finding(store, first.id)
    assert again.key != first.key
    assert again.decision.reason == "口径不同"


def test_a_filing_that_is_parsed_meanwhile_keeps_its_state(store, lay_in):
    laid_in = lay_in(disclosure(), "reading")

    correct.identity(store, laid_in, {"department": "丙局"}, WHY, BY)

    assert filing_of(store, laid_in).state == "reading"
    assert stored(store, laid_in).identity.department == "丙局"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"year": "二〇二六"}, "四位数字"),
        ({"year": "20"}, "四位数字"),
        ({"kind": "plan"}, "类型"),
        ({"unit": "美元"}, "单位"),
        ({"department": " "}, "不能为空"),
        ({"name": "x"}, "不是可以更正"),
    ],
)
def test_an_impossible_identity_is_refused(store, laid_in, changes, words):
    with pytest.raises(Refused) as refused:
        correct.identity(store, laid_in, changes, WHY, BY)

    assert words in refused.value.reason


@pytest.mark.parametrize(
    ("where", "text", "reason", "words"),
    [
        (Cell("t1", 0, 2), "八", WHY, "不是金额"),
        (Cell("t1", 0, 2), "8.00", " ", "理由"),
        (Cell("t1", 0, 2), "8.00", "长" * 2001, "理由"),
        (Cell("t1", 0, 2, "4.00"), "8.00", WHY, "已经变化"),
        (Cell("t1", 1, 1), "长" * 501, WHY, "不能超过"),
    ],
)
def test_an_impossible_cell_is_refused(store, laid_in, where, text, reason, words):
    with pytest.raises(Refused) as refused:
        correct.cell(store, laid_in, where, text, reason, BY)

    assert words in refused.value.reason


@pytest.mark.parametrize("where", [Cell("t9", 0, 0), Cell("t1", 9, 0), Cell("t1", 0, 9), Cell("t1", -1, 0)])
def test_a_cell_that_is_not_there_is_not_found(store, laid_in, where):
    with pytest.raises(NotFound):
        correct.cell(store, laid_in, where, "1", WHY, BY)


def test_what_is_not_stored_is_not_found(store):
    with pytest.raises(NotFound):
        correct.identity(store, "nothing", {"department": "甲局"}, WHY, BY)
    with pytest.raises(NotFound):
        correct.of_disclosure(store, "nothing")


def test_what_somebody_else_corrected_meanwhile_is_not_lost(store, laid_in, monkeypatch):
    def judge_slowly(parsed, given, ruling):
        monkeypatch.setattr(correct, "judge", judge)
        correct.identity(store, laid_in, {"department": "丙局"}, WHY, "甲")
        return judge(parsed, given, ruling)

    monkeypatch.setattr(correct, "judge", judge_slowly)

    correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)

    found = stored(store, laid_in)
    assert (found.identity.department, found.tables[0].rows[0].cells[2].text) == ("丙局", "8.00")
    assert len(correct.of_disclosure(store, laid_in)) == 2
