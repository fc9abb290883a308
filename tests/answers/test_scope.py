"""Where a question that names no department is looked up."""

from dataclasses import replace

from answers import ask
from answers.model import Corpus
from answers.scope import LOOKED_INTO
from disclosures.model import Figure
from search_index.engine import Results
from tests.answers.conftest import BUDGET, amount, clause, document


def test_what_is_asked_of_all_departments_is_looked_up_in_every_document():
    count = LOOKED_INTO + 2
    documents = tuple(document(f"d{number}", spending(number)) for number in range(1, count + 1))

    answer = ask("哪个部门的项目支出最多？", Corpus(documents, lambda _: Results()))

    assert f"{count}.50万元" in answer.text


def spending(number):
    printed = f"{number}.50"
    said = clause(1, ("第二部分",), f"项目支出{printed}万元。")
    figure = Figure("项目支出", amount(printed, "万元"), said.id, f"项目支出{printed}万元", 2026)
    identity = replace(BUDGET.identity, department=f"白水市青山区第{number}中学")
    return replace(BUDGET, identity=identity, clauses=(said,), figures=(figure,), tables=(), indicators=())
