"""What is reckoned from a self-assessment: its rate verified, its budget adjusted, its result beside its target."""

from dataclasses import replace
from decimal import Decimal

import pytest

from answers import ask
from answers.model import Corpus
from disclosures.model import Target
from search_index.engine import Results
from tests.answers.conftest import ACCOUNTS, amount, clause, document


def of(form, **more):
    return Corpus((document("a", replace(ACCOUNTS, self_assessments=(form,), **more)),), lambda _: Results())


@pytest.fixture
def form():
    return replace(
        ACCOUNTS.self_assessments[0],
        initial_budget=amount("0.30", "万元"),
        full_year_budget=amount("0.36", "万元"),
        executed=amount("0.31", "万元"),
        execution_rate=amount("86.11", "%"),
    )


def test_a_rate_that_its_figures_make_is_right(form):
    answer = ask("审批局党建经费执行率算对了吗？", of(form))

    assert "86.11%正确" in answer.text
    assert answer.working == ("0.31 ÷ 0.36 = 86.11%",)


def test_a_rate_that_its_figures_refute_is_wrong(form):
    answer = ask("审批局党建经费执行率算对了吗？", of(replace(form, execution_rate=amount("96.11", "%"))))

    assert "有误" in answer.text
    assert "86.11%" in answer.text


def test_what_was_added_to_a_budget_is_what_it_grew_by(form):
    answer = ask("审批局党建经费追加了多少预算？", of(form))

    assert "增加0.06万元" in answer.text


def test_a_budget_that_stayed_was_not_adjusted(form):
    answer = ask("审批局党建经费预算有没有调整？", of(replace(form, initial_budget=form.full_year_budget)))

    assert "没有调整" in answer.text


def test_a_result_is_set_beside_its_target(form):
    reached = Target("=", "95%", Decimal(95), Decimal(1), "%")
    row = replace(form.results[0], target=Target(">=", "≥90%", Decimal(90), Decimal(1), "%"), actual=reached)

    answer = ask("审批局党建经费党员出勤率超过目标多少？", of(replace(form, results=(row,))))

    assert answer.working == ("95 - 90 = 5",)


def test_a_form_that_is_there_is_attached(form):
    assert "附有自评表" in ask("审批局党建经费有没有自评表？", of(form)).text


def test_a_form_that_only_the_text_tells_of_is_not_attached(form):
    told = replace(form, attached=False)
    said = clause(7, ("第三部分", "绩效"), "党建经费项目自评得分97.27分。")

    assert "没有附自评表" in ask("审批局党建经费有没有自评表？", of(told, clauses=(said,))).text
