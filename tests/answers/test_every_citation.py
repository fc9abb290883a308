"""Every quote of every answer is printed, word for word, at the place that it names."""

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
from benchmarks.own_questions import own_questions
from search_index.analysis import normal_form
from search_index.engine import Results

SHARED = Path(__file__).resolve().parents[2] / "../shared"
FILES = sorted(path for path in (SHARED / "disclosures").glob("00*.pdf") if "scan" not in path.name)

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not FILES, reason="the shared disclosures are not there")]


@pytest.fixture(scope="module")
def printed():
    return {path.name[:3]: readers.read(path) for path in FILES}


@pytest.fixture(scope="module")
def cited(printed):
    read = {ref: disclosures.parse(document) for ref, document in printed.items()}
    known = Corpus(
        tuple(
            Document(ref, ref, one.identity, partial(read.get, ref), cache(partial(review.assess, one)))
            for ref, one in read.items()
        ),
        lambda _: Results(),
    )
    return {citation for question, before in _questions() for citation in ask(question, known, before).citations}


def test_every_quote_is_printed_at_its_place(printed, cited):
    astray = [(one.ref, one.quote) for one in cited if not _printed_there(printed[one.ref], one)]

    assert len(cited) > 100
    assert astray == []


def _questions():
    public = json.loads((SHARED / "questions" / "public_questions.json").read_text("utf-8"))
    own = [one for one in own_questions() if all(len(ref) == 3 for ref in one["docs"])]
    history = {}
    for one in (*public, *own):
        before = history.setdefault(one["conversation"] or (one["id"], one["question"]), [])
        yield one["question"], tuple(before)
        before.append(one["question"])


def _printed_there(document, citation):
    pages = {page.number: page for page in document.pages}
    words = [word for place in citation.source.places for word in _inside(pages[place.page], place.box)]
    parts = [_plain(part) for part in re.split(r"\s+", citation.quote)]
    return bool(words) and all(part in "".join(words) or _composed(part, words) for part in parts)


def _composed(part, words):
    """Whether words make up a part in their order; a wrapped cell's lines stand between those of its neighbours."""
    return any(_rest(part, words[start:]) == "" for start, word in enumerate(words) if part.startswith(word))


def _rest(part, words):
    for word in words:
        part = part.removeprefix(word)
    return part


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
