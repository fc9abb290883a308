"""Whatever is typed, an answer comes, in a bearable time, and says no figure that it does not show."""

import time
from pathlib import Path

import pytest

import disclosures
import readers
from answers import ask
from answers.__main__ import _document
from answers.model import Corpus
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages
from tests.answers.figures import uncited
from tests.answers.hostile import BY_HAND, questions

SAMPLES = Path(__file__).parents[2] / "samples"
LONGEST_S = 5  # on a machine that does much else; alone it is a tenth of that


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    paths = [SAMPLES / "2025-部门预算.pdf", SAMPLES / "2025-部门决算.pdf"]
    read = {path.name: disclosures.parse(readers.read(path)) for path in paths}
    engine = open_index(f"whoosh://{tmp_path_factory.mktemp('index')}")
    engine.replace(Entry(ref, labels(one), passages(one, ref)) for ref, one in read.items())
    return Corpus(tuple(_document(ref, one) for ref, one in read.items()), engine.search)


def test_no_question_fails_or_gets_a_figure_that_is_not_shown(corpus):
    wrong, slow, before = [], [], ()
    for question in questions(300):
        began = time.process_time()
        answer = ask(question, corpus, before[-2:])
        if time.process_time() - began > LONGEST_S:
            slow.append(question)
        if not answer.text or uncited(answer, corpus):
            wrong.append((question, answer.text, uncited(answer, corpus)))
        before = (*before, question)

    assert wrong == []
    assert slow == []


@pytest.mark.parametrize("figure", ["99999.99", "88888.88", "77777.77", "66666.66"])
def test_a_figure_of_the_question_is_at_most_denied(corpus, figure):
    (question,) = (one for one in BY_HAND if figure in one)

    answer = ask(question, corpus)

    assert figure not in answer.text.replace(f"不是{figure}", "")
