"""The executor finds what Whoosh's own searcher finds, with the same scores, in the same index."""

import random

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.folders import Folders
from search_index.schema import Labels, Passage
from tests.search_index.stock_whoosh import opened

WORDS = (
    "经费",
    "预算",
    "支出",
    "三公",
    "一般公共预算",
    "7.90",
    "1,261.66",
    "2080505",
    "208 05 05",
    "万元",
    "（境）",
    "ab",
)
DEPARTMENTS = ("某区财政局", "某区教育局", "某区民政局", "")
SECTIONS = ("第一部分 概况", "第二部分 收支", "名词解释")


def text(chance):
    return chance.choice(("", " ", "，")).join(chance.choices(WORDS, k=chance.randint(1, 9)))


def entry(chance, ref):
    path = (chance.choice(SECTIONS),)
    passages = tuple(
        Passage(ref, number, False, path, printed, Source(printed))
        for number, printed in enumerate(text(chance) for _ in range(chance.randint(1, 10)))
    )
    labels = Labels(
        "x.pdf", chance.choice(DEPARTMENTS), chance.choice((2024, 2025, None)), chance.choice(("budget", ""))
    )
    return Entry(ref, labels, passages)


def piece(chance):
    whole = text(chance)
    start = chance.randrange(len(whole))
    return whole[start : start + chance.randint(1, 7)].strip() or "经费"


def query(chance, refs):
    parts = [piece(chance) for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.3:
        parts.insert(1, "OR")
    if chance.random() < 0.3:
        parts.append(f"-{piece(chance)}")
    if chance.random() < 0.2:
        parts[0] = f'"{piece(chance)}"'
    return Query(
        " ".join(parts),
        department=chance.choice((None, None, *DEPARTMENTS[:3])),
        year=chance.choice((None, None, 2024, 2025)),
        kind=chance.choice((None, None, "budget")),
        section=chance.choice((None, None, "部分", "名词")),
        refs=tuple(chance.sample(refs, 5)) if chance.random() < 0.1 else (),
        limit=30,
    )


@pytest.fixture(scope="module", params=["one segment", "several segments", "after deletions"])
def filled(request, tmp_path_factory):
    """An index of some 300 passages, and the refs in it."""
    root = tmp_path_factory.mktemp("index")
    engine = open_index(f"whoosh://{root}")
    chance = random.Random(20260103)
    refs = [f"r{number}" for number in range(60)]
    if request.param == "one segment":
        engine.rebuild(entry(chance, ref) for ref in refs)
    else:
        for first, after in ((0, 30), (30, 45), (45, 52), (52, 56), (56, 60)):
            engine.replace(entry(chance, ref) for ref in refs[first:after])
    if request.param == "after deletions":
        engine.remove(refs[3:59:7])
        engine.replace([entry(chance, ref) for ref in refs[5:59:20]])
    return engine, root, refs


def test_hits_scores_and_facets_are_those_of_whooshs_own_searcher(filled):
    engine, root, refs = filled
    chance = random.Random(20260104)
    hits = 0
    with opened(Folders(root).current()) as stock:
        for _ in range(250):
            asked = query(chance, refs)

            results = engine.search(asked)

            scores, facets = stock.found(asked)
            assert results.total == len(scores), asked
            assert results.facets == facets, asked
            assert [hit.score for hit in results.hits] == pytest.approx(
                sorted(scores.values(), reverse=True)[:30], abs=2e-4
            ), asked
            hits += results.total
    assert hits > 1_000


def test_the_page_asked_for_is_cut_out_of_all_hits(filled):
    engine, _, _ = filled
    everything = engine.search(Query("支出", limit=1000)).hits

    for offset in (0, 1, 7, 60):
        assert engine.search(Query("支出", limit=13, offset=offset)).hits == everything[offset : offset + 13]
