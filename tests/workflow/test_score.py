"""Re-scoring."""

import pytest

from storage import batches, disclosures, filings
from tests.webapp import hand_made
from workflow import score
from workflow.errors import NotFound, Refused
from workflow.score import Entry


@pytest.fixture
def lay_in(store):
    def lay_in(*scores):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, hand_made.NAME, 1)
            filing.sha256 = "a" * 64
            assessment = hand_made.assessment(scores=scores or None)
            return disclosures.save(session, filing, hand_made.disclosure(), assessment).id

    return lay_in


def test_before_any_review_only_two_columns_have_points(store, lay_in):
    (sheet,) = score.sheets(store, lay_in())

    assert (sheet.score.self_total, sheet.score.recomputed_total) == ("100.00", "97.48")
    assert (sheet.reviewed_total, sheet.reviewed_grade, sheet.deviation) == (None, None, None)


def test_a_review_counts_beside_the_others_and_never_replaces_them(store, lay_in):
    sheet_id = score.sheets(store, lay_in())[0].id

    sheet = score.review(store, sheet_id, [Entry(2, "60", "d", "未作调查")], "张三")

    assert sheet.rows[2].review.score == "60.00"
    assert sheet.rows[2].review.reason == "满意度未作调查"
    assert sheet.rows[2].row.self_score == "80.00"
    assert (sheet.reviewed_total, sheet.reviewed_grade, sheet.deviation) == ("77.48", "中", "-22.52")


def test_every_change_is_kept_and_no_change_adds_nothing(store, lay_in):
    sheet_id = score.sheets(store, lay_in())[0].id

    score.review(store, sheet_id, [Entry(1, "8", "calc")], "张三")
    score.review(store, sheet_id, [Entry(1, "8.00", "calc"), Entry(0, " ")], "李四")
    sheet = score.review(store, sheet_id, [Entry(1, "7.5", "k", "实际7.5公里")], "李四")

    assert [(review.score, review.by) for review in sheet.rows[1].history] == [("8.00", "张三"), ("7.50", "李四")]
    assert sheet.reviewed == 1


def test_the_units_own_points_may_be_agreed_with_without_a_reason(store, lay_in):
    sheet_id = score.sheets(store, lay_in())[0].id

    assert score.review(store, sheet_id, [Entry(0, "10")], "张三").rows[0].review.score == "10.00"


@pytest.mark.parametrize(
    "entry",
    [
        Entry(9, "1", "calc"),
        Entry(-1, "1", "calc"),
        Entry(0, "十", "calc"),
        Entry(0, "NaN", "calc"),
        Entry(0, "-1", "calc"),
        Entry(0, "10.01", "calc"),
        Entry(0, "9.999", "calc"),
        Entry(0, "9"),
        Entry(0, "9", "nonsense"),
        Entry(0, "9", "other"),
        Entry(0, "9", "calc", "长" * 2001),
    ],
    ids=lambda entry: f"{entry.row}:{entry.reviewed_score}:{entry.reason_code}",
)
def test_points_that_break_a_rule_are_refused_and_nothing_is_kept(store, lay_in, entry):
    sheet_id = score.sheets(store, lay_in())[0].id

    with pytest.raises(Refused):
        score.review(store, sheet_id, [Entry(1, "8", "calc"), entry], "张三")

    assert score.sheet(store, sheet_id).reviewed == 0


def test_two_forms_of_one_name_keep_their_reviews_apart(store, lay_in):
    first, second = score.sheets(store, lay_in(hand_made.score(), hand_made.score()))

    score.review(store, first.id, [Entry(0, "9", "calc")], "张三")

    assert score.sheet(store, first.id).reviewed == 1
    assert score.sheet(store, second.id).reviewed == 0


@pytest.mark.parametrize("sheet_id", ["nothing", "nothing-0", "-", "x-y"])
def test_an_unknown_form_is_not_found(store, lay_in, sheet_id):
    with pytest.raises(NotFound):
        score.sheet(store, sheet_id)
    with pytest.raises(NotFound):
        score.sheet(store, f"{lay_in()}-5")
