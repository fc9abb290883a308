from dataclasses import replace
from decimal import Decimal

import pytest

from answers import ask
from answers.model import Corpus
from disclosures.model import Coverage
from search_index.engine import Results
from tests.answers.conftest import ACCOUNTS, amount, clause, document


@pytest.fixture
def assessed():
    form = replace(
        ACCOUNTS.self_assessments[0], full_year_budget=amount("0.36", "万元"), executed=amount("0.31", "万元")
    )
    said = clause(7, ("第三部分", "十三、预算绩效"), "开展绩效自评，其中，项目1个，共涉及资金0.36万元。")
    claim = Coverage("一般公共预算", said.source, projects=amount("1", "个"), funds=amount("0.36", "万元"))
    whole = replace(ACCOUNTS, self_assessments=(form,), clauses=(*ACCOUNTS.clauses, said), coverage=(claim,))
    return Corpus((document("a", whole),), lambda _: Results())


def test_what_a_project_did_not_spend_is_its_budget_less_what_was_carried_out(assessed):
    answer = ask("审批局党建经费没花完的钱有多少？", assessed)

    assert f"未执行{Decimal('0.36') - Decimal('0.31')}万元" in answer.text
    assert answer.working == ("0.36 - 0.31 = 0.05",)


def test_projects_that_were_assessed_are_listed(assessed):
    answer = ask("审批局自评的项目有哪些？", assessed)

    assert "共1项：党建经费" in answer.text


def test_how_many_were_assessed_is_what_the_text_claims(assessed):
    answer = ask("审批局自评了几个项目？", assessed)

    assert "项目1个" in answer.text
