"""What was probably meant."""

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage
from search_index.spelling import did_you_mean

TEXTS = ("公务接待费1万元", "公务接待费", "政府采购预算", "绩效目标 706.61")


@pytest.fixture
def index(tmp_path):
    engine = open_index(f"whoosh://{tmp_path / 'index'}")
    passages = tuple(Passage("a", n, False, (), text, Source(text)) for n, text in enumerate(TEXTS))
    engine.replace([Entry("a", Labels("a.pdf", "水利局"), passages)])
    return engine


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("公务接代费", ("公务接待费", 2)),  # another character
        ("公务待费", ("公务接待费", 2)),  # one missing
        ("政府采采购", ("政府采购", 1)),  # one too many
        ("1万元 公务接代费", ("1万元 公务接待费", 1)),  # one of two words
    ],
)
def test_a_slip_of_the_pen_leads_to_what_the_texts_say(index, typed, meant):
    assert did_you_mean(index, Query(typed))[0] == meant


@pytest.mark.parametrize("typed", ["706.62", "火星", "火星探测任务", "采构"])
def test_figures_short_words_and_far_words_are_left_alone(index, typed):
    assert did_you_mean(index, Query(typed)) == ()


def test_filters_hold_for_what_is_suggested(index):
    assert did_you_mean(index, Query("公务接代费", department="财政局")) == ()
