"""One wrong figure makes one finding, however many comparisons it breaks."""

from dataclasses import replace

from disclosures.model import Source
from review import assess
from review.causes import one_cause_each
from review.model import Evidence, Finding, Severity
from tests.factories import amount, with_cell, with_figure
from tests.sound_accounts import ACCOUNTS, with_form
from tests.sound_budget import BUDGET


def finding(check, reported, expected, *texts, severity=Severity.ERROR):
    places = tuple(Evidence("a.pdf", Source(text, lines=(number, number))) for number, text in texts)
    return Finding(
        check + reported, check, severity, check, f"{check}为{reported}。", reported, expected, "", "", places
    )


DOWN = finding("totals/lines", "20.00万元", "21.00万元", (9, "20.00"), (1, "13.00"), (2, "8.00"))
ACROSS = finding("totals/columns", "13.00万元", "12.00万元", (1, "13.00"), (3, "12.00"))


def test_comparisons_that_differ_alike_and_share_a_figure_are_one_finding():
    (only,) = one_cause_each([DOWN, ACROSS])

    assert only.check == "totals/columns"
    assert "“totals/lines”（20.00万元≠21.00万元）；13.00万元如改为12.00万元，各处即相符" in only.message
    assert len(only.evidence) == 4


def test_comparisons_that_differ_otherwise_stay_apart():
    other = replace(ACROSS, expected="12.50万元")

    assert one_cause_each([DOWN, other]) == [DOWN, other]


def test_the_same_gap_at_other_places_is_another_cause():
    elsewhere = finding("totals/columns", "13.00万元", "12.00万元", (7, "13.00"), (8, "12.00"))

    assert one_cause_each([DOWN, elsewhere]) == [DOWN, elsewhere]


def test_a_shared_heading_is_no_shared_figure():
    one = replace(DOWN, evidence=(Evidence("a.pdf", Source("合计")),))
    other = replace(ACROSS, evidence=one.evidence)

    assert one_cause_each([one, other]) == [one, other]


def test_a_third_finding_joins_two_groups():
    third = finding("agreement/projects", "12.00万元", "13.00万元", (3, "12.00"), (4, "12.00"))

    assert len(one_cause_each([DOWN, third])) == 2
    assert len(one_cause_each([DOWN, third, ACROSS])) == 1


def test_shares_of_a_wrong_amount_belong_to_it():
    found = assess(with_figure(ACCOUNTS, "基本支出", "81.70")).findings

    assert [item.check for item in found] == ["agreement/text_agrees_with_tables"]
    assert "“占比计算正确”（78.92%≠80.10%）" in found[0].message


def test_a_wrong_cell_is_one_finding():
    found = assess(with_cell(BUDGET, "projects", 2, "total", "13.00")).findings

    assert len(found) == 1
    assert "13.00万元如改为12.00万元，各处即相符" in found[0].message


def test_a_wrong_total_is_one_finding_for_form_text_and_report():
    found = assess(with_form(total=amount("97.27", "分"))).findings

    assert [item.check for item in found] == ["self_assessment/total_is_the_sum_of_the_rows"]
    assert "97.27分如改为99.50分" in found[0].message


def test_sound_accounts_stay_without_findings():
    assert assess(ACCOUNTS).findings == ()


def test_checks_of_a_form_that_object_to_one_figure_are_one_finding():
    bounds = finding("indicators/shares", "193%", "≤100%", (1, "满意度 193%"))
    low = finding("indicators/low", "193%", "≥90%", (1, "满意度 193%"), severity=Severity.WARNING)

    (only,) = one_cause_each([bounds, low])

    assert (only.check, only.also) == ("indicators/shares", ("indicators/low",))


def test_points_and_total_of_a_form_that_differ_alike_are_one_finding():
    row = finding("self_assessment/points", "10", "9.25", (1, "10"))
    total = finding("self_assessment/total", "98.87分", "99.62分", (9, "98.87"), (1, "10"))

    assert len(one_cause_each([row, total])) == 1


def test_a_project_whose_form_prints_another_name_is_one_finding():
    first, other = ACCOUNTS.self_assessments
    renamed = replace(ACCOUNTS, self_assessments=(replace(first, project="会务服务保障经费"), other))

    assert [item.check for item in assess(renamed).findings] == ["narrative/project_names_agree"]


def test_another_project_of_a_similar_name_is_no_slip():
    first, other = ACCOUNTS.self_assessments
    another = replace(first, project="会务服务保障经费", executed=amount("3.00"))

    found = {item.check for item in assess(replace(ACCOUNTS, self_assessments=(another, other))).findings}

    assert "completeness/forms_are_attached" in found
    assert "narrative/project_names_agree" not in found
