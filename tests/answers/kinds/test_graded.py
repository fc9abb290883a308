from dataclasses import replace

import pytest

from answers import ask
from answers.model import Corpus
from search_index.engine import Results
from tests.answers.conftest import ACCOUNTS, document


@pytest.fixture
def graded():
    form = ACCOUNTS.self_assessments[0]
    good, better = replace(form, project="会议经费", grade="良"), replace(form, grade="优")
    return Corpus((document("a", replace(ACCOUNTS, self_assessments=(better, good))),), lambda _: Results())


def test_projects_that_lack_a_grade_are_listed(graded):
    answer = ask("审批局哪些项目的自评等级不是优？", graded)

    assert "共1个" in answer.text
    assert "会议经费" in answer.text


def test_projects_with_a_grade_are_listed(graded):
    assert "党建经费" in ask("审批局自评等级为优的项目有哪些？", graded).text


def test_a_grade_taken_for_granted_that_was_not_given_is_denied(graded):
    answer = ask("会议经费自评得了优，审批局这个项目是几分？", graded)

    assert "前提不成立" in answer.text
    assert "良" in answer.text


def test_whether_a_grade_was_given_is_told(graded):
    assert "不是“优”" in ask("审批局的会议经费自评得优了吗？", graded).text
