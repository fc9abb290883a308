"""The executor finds what Whoosh's own searcher finds, with the same scores, in the same index."""

import pytest

from benchmarks.equality import SEED, STATES, compared
from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage


@pytest.fixture
def index(tmp_path):
    """Two commits: the sum stands once in the first and twice in the second."""
    engine = open_index(f"whoosh://{tmp_path}")
    for ref, texts in (("a", ["支出1万元", *["支出"] * 40]), ("b", ["支出1万元", "合计1万元"])):
        passages = tuple(Passage(ref, number, False, (), text, Source(text)) for number, text in enumerate(texts))
        engine.replace([Entry(ref, Labels("x.pdf"), passages)])
    return engine


@pytest.mark.parametrize("state", STATES)
def test_hits_scores_order_and_counts_are_those_of_whooshs_own_searcher(state, tmp_path):
    outcome = compared(tmp_path, state, queries=80, seed=SEED)

    assert outcome.differing == []
    assert outcome.hits > 500


def test_a_sum_is_as_rare_in_every_segment(index):
    assert len({hit.score for hit in index.search(Query("10,000元")).hits}) == 1


def test_the_page_asked_for_is_cut_out_of_all_hits(index):
    everything = index.search(Query("支出", limit=1000)).hits

    for offset in (0, 1, 7, 60):
        assert index.search(Query("支出", limit=13, offset=offset)).hits == everything[offset : offset + 13]
