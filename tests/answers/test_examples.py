"""Questions offered to people have answers in what is loaded."""

from answers import answering, ask
from answers.examples import examples
from answers.follow_ups import suggested
from answers.model import Corpus
from search_index.engine import Results


def test_every_example_is_answered_and_of_another_kind(corpus):
    found = examples(corpus)

    assert len(found) > 2
    assert all(ask(one.question, corpus).found for one in found)
    assert len({one.kind for one in found}) == len(found)


def test_without_disclosures_there_are_no_examples():
    assert examples(Corpus((), lambda _: Results())) == ()


def test_what_is_suggested_next_has_an_answer_of_its_own(corpus):
    question = "人民政府办公室2026年绩效工资预算是多少？"
    answer = finished(suggested(finished(answering(question, corpus)), corpus, ()))

    again = [ask(one, corpus, (question,)) for one in answer.suggestions]
    assert all(one.found for one in again)
    assert answer.citations not in [one.citations for one in again]


def finished(steps):
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value
