"""Questions over what is stored."""

import pytest

from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import labels, passages
from storage import batches, disclosures, filings
from tests.webapp import hand_made
from workflow import ask, conversations
from workflow.ask import Question
from workflow.corpus import Within, corpus
from workflow.errors import NotFound, Refused


@pytest.fixture
def index(tmp_path):
    return open_index(f"whoosh://{tmp_path / 'index'}")


@pytest.fixture
def lay_in(store, index):
    def lay_in(**changes):
        disclosure = hand_made.disclosure(**changes)
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, str(disclosure.file["name"]), 1)
            filing.sha256 = filing.id * 2
            record = disclosures.save(session, filing, disclosure, hand_made.assessment())
        index.replace([Entry(record.id, labels(disclosure), passages(disclosure, record.id))])
        return record.id

    return lay_in


def test_a_turn_is_kept_with_its_answer(store, index, lay_in):
    disclosure_id = lay_in()

    asked = ask.ask(store, index, Question("2024年预算执行率是多少？", "张三"))

    (turn,) = conversations.conversation(store, asked.id, "张三").turns
    assert turn.question == "2024年预算执行率是多少？"
    assert turn.answer["citations"][0]["disclosure"] == disclosure_id
    assert turn.answer["citations"][0]["file"] == hand_made.NAME


def test_a_conversation_goes_on_and_is_its_owners(store, index, lay_in):
    lay_in()
    first = ask.ask(store, index, Question("支出总计是多少？", "张三"))

    second = ask.ask(store, index, Question("收入呢？", "张三", first.id))

    assert [turn.question for turn in second.turns] == ["支出总计是多少？", "收入呢？"]
    assert [conversation.id for conversation in conversations.recent(store, "张三")] == [first.id]
    assert conversations.recent(store, "李四") == ()
    with pytest.raises(NotFound):
        ask.ask(store, index, Question("收入呢？", "李四", first.id))


def test_a_scope_narrows_corpus_and_search(store, index, lay_in):
    one, other = lay_in(), lay_in(name="b.pdf", department="示例县教育局")

    narrowed = corpus(store, index, Within((one,)))

    assert [document.ref for document in narrowed.documents] == [one]
    assert narrowed.documents[0].load() == hand_made.disclosure()
    assert {hit.ref for hit in narrowed.search(Query("56.86")).hits} == {one}
    assert {hit.ref for hit in corpus(store, index).search(Query("56.86")).hits} == {one, other}


@pytest.mark.parametrize("question", ["", "  ", "问" * 501])
def test_an_empty_or_overlong_question_is_refused(store, index, question):
    with pytest.raises(Refused):
        ask.ask(store, index, Question(question, "张三"))


def test_an_unknown_disclosure_is_not_found(store, index):
    with pytest.raises(NotFound):
        ask.ask(store, index, Question("收入", "张三", within=Within(("nothing",))))


def test_what_is_asked_about_stays_prepared_until_it_is_judged_anew(store, index, lay_in):
    disclosure_id = lay_in()
    (before,) = corpus(store, index).documents
    assert before.assess().findings == ()

    (same,) = corpus(store, index).documents
    with store.begin() as session:
        record = disclosures.get(session, disclosure_id)
        disclosures.reassess(session, record, hand_made.assessment(hand_made.finding()))
    (after,) = corpus(store, index).documents

    assert same is before
    assert len(after.assess().findings) == 1
    assert after.load() is before.load()
