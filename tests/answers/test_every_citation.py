"""Every quote of every answer is printed, word for word, at the place that it names; every figure is shown."""

import json
import re
from functools import cache, partial
from pathlib import Path

import pytest

import disclosures
import readers
import review
from answers import ask
from answers.model import Corpus, Document
from answers.titles import title
from benchmarks.own_questions import own_questions
from search_index.analysis import normal_form
from search_index.engine import Results
from tests.answers.figures import uncited

SHARED = Path(__file__).resolve().parents[2] / "../shared"
OF_EACH = (
    *(
        "有哪些问题？",
        "有哪些项目？",
        "自评了哪些项目？",
        "年度履职目标有哪些？",
        "年度主要任务有哪些？",
        "部门职责是什么？",
    ),
    *(
        "和上年比增加了多少？",
        "项目支出占支出总计的比重是多少？",
        "政府采购支出是多少？",
        "机关运行经费是多少，为什么变化？",
    ),
    *(
        "满意度指标有哪些？",
        "绩效目标的数量指标有哪些？",
        "哪个项目金额最大？",
        "人员经费和公用经费各是多少？",
        "下设哪些单位？",
    ),
)
FILES = sorted(path for path in (SHARED / "disclosures").glob("00*.pdf") if "scan" not in path.name)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.timeout(500),
    pytest.mark.skipif(not FILES, reason="the shared disclosures are not there"),
]


@pytest.fixture(scope="module")
def printed():
    return {path.name[:3]: readers.read(path) for path in FILES}


@pytest.fixture(scope="module")
def corpus(printed):
    read = {ref: disclosures.parse(document) for ref, document in printed.items()}
    documents = (
        Document(ref, ref, one.identity, partial(read.get, ref), cache(partial(review.assess, one)))
        for ref, one in read.items()
    )
    return Corpus(tuple(documents), lambda _: Results())


@pytest.fixture(scope="module")
def answers(corpus):
    everywhere = ((f"{title(one)}{question}", ()) for one in corpus.documents for question in OF_EACH)
    return [ask(question, corpus, before) for question, before in (*_questions(), *everywhere)]


@pytest.fixture(scope="module")
def cited(answers):
    return {citation for answer in answers for citation in answer.citations}


def test_every_quote_is_printed_at_its_place(printed, cited):
    astray = [(one.ref, one.quote) for one in cited if not _printed_there(printed[one.ref], one)]

    assert len(cited) > 300
    assert astray == []


def test_a_quote_over_a_page_break_has_a_place_on_each_page(cited):
    assert sum(len({place.page for place in one.source.places}) > 1 for one in cited) > 5


def test_every_quote_is_of_the_clause_or_row_that_is_shown_around_it(cited):
    assert [(one.quote, one.text) for one in cited if not _of_text(one)] == []


def test_every_figure_stands_in_a_quote_or_in_the_working(answers, corpus):
    assert [(one.question, one.text) for one in answers if uncited(one, corpus)] == []


def _questions():
    public = json.loads((SHARED / "questions" / "public_questions.json").read_text("utf-8"))
    own = [one for one in own_questions() if all(len(ref) == 3 for ref in one["docs"])]
    history = {}
    for one in (*public, *own):
        before = history.setdefault(one["conversation"] or (one["id"], one["question"]), [])
        yield one["question"], tuple(before)
        before.append(one["question"])


def _of_text(citation):
    """Whether every word of a quote stands in the text; a row's text puts the head of its column before each."""
    return all(_plain(part) in _plain(citation.text) for part in re.split(r"[\s:：]+", citation.quote))


def _printed_there(document, citation):
    pages = {page.number: page for page in document.pages}
    words = [word for place in citation.source.places for word in _inside(pages[place.page], place.box)]
    parts = [_plain(part) for part in re.split(r"\s+", citation.quote)]
    return bool(words) and all(part in "".join(words) or _composed(part, words) for part in parts)


def _composed(part, words):
    """Whether words make up a part in their order; a wrapped cell's lines stand between those of its neighbours."""
    reached = {0}
    for word in words:
        reached |= {at + len(word) for at in reached if part.startswith(word, at)}
    return len(part) in reached


def _inside(page, box):
    """Return the words in a box, line by line; a word belongs where its middle is."""
    left, top, right, bottom = box
    words = [word for line in page.lines for word in line.words]
    return [
        _plain(word.text)
        for word in words
        if word.box[0] < right + 1
        and left < word.box[2] + 1
        and top - 1 <= (word.box[1] + word.box[3]) / 2 <= bottom + 1
    ]


def _plain(text):
    return re.sub(r"\s", "", normal_form(text))
