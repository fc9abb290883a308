"""The runner, and the house's promise that a sound disclosure passes every check."""

import pytest

from review import ALONE, assess
from review.model import Outcome
from tests.sound_accounts import accounts, blank
from tests.sound_budget import budget


@pytest.mark.parametrize("check_id", ALONE, ids=str)
@pytest.mark.parametrize("sound", [budget, accounts], ids=["budget", "accounts"])
def test_a_sound_disclosure_passes(check_id, sound):
    found = [item for item in assess(sound()).findings if item.check == check_id]

    assert [item.message for item in found] == []


def test_most_checks_are_made_on_the_sound_disclosures():
    skipped = set(ALONE)
    for sound in (budget(), accounts()):
        skipped &= {item.check for item in assess(sound).not_applicable}

    assert skipped <= {
        "agreement/amounts_keep_their_unit",
        "agreement/projects_are_of_the_units",
        "agreement/shares_have_one_whole",
        "agreement/told_projects_agree",
        "presentation/listed_sections_are_written",
        "agreement/fund_items_are_of_funds",
        "presentation/captions_name_one_department",
        "agreement/targets_cover_the_projects",
        "agreement/small_firms_make_their_whole",
        "agreement/uses_fit_their_item",
        "agreement/vehicles_bought_cost_money",
        "indicators/dates_follow_publication",
        "indicators/goals_are_their_own",
        "indicators/names_are_no_goals",
        "narrative/quoted_points_agree",
        "agreement/offices_have_one_name",
        "agreement/planned_purchases_are_procured",
        "agreement/purchases_are_capital",
        "agreement/purchases_are_procured",
        "agreement/reasons_name_printed_items",
        "agreement/running_costs_name_their_bodies",
        "agreement/small_firms_stay_below_all",
        "agreement/sources_are_told_once",
        "agreement/special_funds_are_not_denied",
        "agreement/three_public_parts_add_up",
        "agreement/told_budgets_are_printed",
        "agreement/units_are_not_denied",
        "completeness/every_budget_is_assessed",
        "completeness/listed_tables_are_printed",
        "completeness/targets_are_disclosed",
        "completeness/whole_department_form_is_attached",
        "indicators/changes_are_not_subtracted_twice",
        "indicators/counts_fit_their_time",
        "indicators/department_targets_are_measurable",
        "indicators/explanations_are_their_own",
        "indicators/formulas_follow_their_definition",
        "indicators/frequencies_meet_the_rules",
        "indicators/goals_say_something",
        "indicators/one_name_has_one_level",
        "indicators/pay_is_plausible",
        "indicators/rates_divide_counts",
        "indicators/sets_are_not_thin",
        "indicators/target_sets_are_their_own",
        "indicators/targets_fit_the_project",
        "narrative/project_names_agree",
        "narrative/scores_are_possible",
        "narrative/whole_department_money_is_complete",
        "presentation/chapter_titles_name_the_department",
        "presentation/explanations_are_finished",
        "presentation/instructions_are_removed",
        "presentation/levels_fit_the_place",
        "presentation/self_names_fit",
        "presentation/tables_state_their_unit",
        "self_assessment/adjustments_are_used",
        "self_assessment/assessment_is_no_formality",
        "self_assessment/deductions_follow_one_rule",
        "self_assessment/lost_points_are_explained",
        "self_assessment/one_fact_has_one_result",
        "self_assessment/reasons_are_causes",
        "self_assessment/results_are_measured",
        "self_assessment/worded_points_stay_in_their_band",
        "totals/closing_balance_follows",
        "totals/state_capital_stands_in_its_column",
        "trend/level_means_no_change",
    }


def test_nothing_understood_is_not_applicable_and_never_a_pass():
    assessment = assess(blank())

    assert assessment.findings == ()
    assert assessment.counts == {"holds": 0, "fails": 0, "tails": 0, "not_applicable": len(ALONE)}


def test_observations_of_a_sound_budget_hold_or_are_tails():
    for check in ALONE.values():
        try:
            outcomes = {observation.outcome for observation in check.judge(budget())}
        except LookupError:
            continue
        assert Outcome.FAILS not in outcomes
