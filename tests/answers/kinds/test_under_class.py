"""Items of one name are told apart by the class of functions that they stand under."""

from dataclasses import replace

import pytest

from answers import ask
from answers.model import Corpus
from search_index.engine import Results
from tests.answers.conftest import BUDGET, NAMED, document, table

ROWS = [["2010350", "事业运行", "174.93", None], ["2170150", "事业运行", "101.78", None]]
SPENT = replace(BUDGET, tables=(table("支出总表", NAMED, ROWS, kind="expenditure"),))
CORPUS = Corpus((document("b", SPENT),), lambda _: Results())


@pytest.mark.parametrize(
    ("asked", "told"),
    [("金融类（217）的事业运行多少？", "101.78"), ("一般公共服务类的事业运行多少？", "174.93")],
)
def test_the_class_tells_which(asked, told):
    answer = ask(f"人民政府办公室{asked}", CORPUS)

    assert f"{told}万元" in answer.text
    assert "另有" not in answer.text


def test_a_class_without_such_an_item_has_none():
    answer = ask("人民政府办公室农林水类（213）的事业运行多少？", CORPUS)

    assert "174.93" not in answer.text
    assert "101.78" not in answer.text
