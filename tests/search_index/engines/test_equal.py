"""Both engines find the same passages, for the same reasons, whatever is asked."""

import random
from dataclasses import replace

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage

WORDS = (
    "公务接待费",
    "招待费",
    "预算",
    "支出",
    "三公经费",
    "706.61万元",
    "7,066,100元",
    "1,261.60",
    "208 05 05",
    "（境）",
    "Ab",
    "66 00",
    "6,600.00",
    "410702260000000022404",
    "410702260000000022405",
)
DEPARTMENTS = ("某区工业和信息化局", "某区教育局", "")
SECTIONS = ("三公经费支出", "第二部分 预算", "名词解释")
NARROWED = (
    "部门:工业",
    "年度:2024..2025",
    "类型:预算",
    "章节:三公",
    "金额:700..800",
    "金额>=1亿元",
    "1元..7,066,100元",
)
YEARS = ("2024", "2025年度", "工信局", "区工业局", "年度")


def text(chance):
    return chance.choice(("", " ", "，")).join(chance.choices(WORDS, k=chance.randint(1, 6)))


def entry(chance, ref):
    path = (chance.choice(SECTIONS),)
    passages = tuple(
        Passage(ref, number, False, path, printed, Source(printed), chance.choice(((), (70_661_000_000,))))
        for number, printed in enumerate(text(chance) for _ in range(chance.randint(1, 8)))
    )
    labels = Labels(
        f"{ref}.pdf", chance.choice(DEPARTMENTS), chance.choice((2024, 2025, None)), chance.choice(("budget", ""))
    )
    return Entry(ref, labels, passages)


def piece(chance):
    whole = text(chance)
    start = chance.randrange(len(whole))
    return whole[start : start + chance.randint(1, 8)].strip() or "经费"


def query(chance, refs):
    parts = [chance.choice((piece(chance), chance.choice(WORDS))) for _ in range(chance.randint(0, 2))]
    for others, share in ((YEARS, 0.3), (NARROWED, 0.4), (("-支出", "-706.61", "NOT 三公"), 0.3)):
        if chance.random() < share:
            parts.append(chance.choice(others))
    if len(parts) > 1 and chance.random() < 0.2:
        parts.insert(1, "OR")
    if chance.random() < 0.2:
        parts.append(f'"{piece(chance)}"')
    return Query(
        " ".join(parts),
        department=chance.choice((None, None, None, DEPARTMENTS[0])),
        year=chance.choice((None, None, None, 2024)),
        kind=chance.choice((None, None, "budget")),
        section=chance.choice((None, None, None, "部分", "三")),
        refs=tuple(chance.sample(refs, 9)) if chance.random() < 0.1 else (),
        limit=1000,
        by_disclosure=True,
    )


def told(results):
    hits = {(hit.ref, hit.number, hit.path, hit.labels, hit.text, hit.marks, hit.via) for hit in results.hits}
    return results.total, hits, results.facets, results.disclosures


@pytest.fixture(scope="module")
def both(servers, tmp_path_factory):
    """Two engines that hold the same disclosures, and the refs in them."""
    chance = random.Random(20261122)
    refs = [f"r{number}" for number in range(40)]
    entries = [entry(chance, ref) for ref in refs]
    engines = [open_index(f"whoosh://{tmp_path_factory.mktemp('index')}"), open_index(servers)]
    for engine in engines:
        engine.rebuild(entries)
    return engines, refs


def test_the_engines_find_the_same(both):
    (embedded, beyond), refs = both
    chance = random.Random(20261123)
    hits = 0
    for _ in range(200):
        asked = query(chance, refs)

        found = embedded.search(asked)

        assert told(beyond.search(asked)) == told(found), asked
        hits += found.total
    assert hits > 1_500


def test_a_page_of_one_hit_is_counted_like_a_page_of_all(both):
    (embedded, beyond), refs = both
    chance = random.Random(20261124)
    for _ in range(60):
        asked = query(chance, refs)

        first = beyond.search(replace(asked, limit=1))

        total, _, *counts = told(embedded.search(asked))
        assert (first.total, first.facets, first.disclosures) == (total, *counts), asked
        assert len(first.hits) == min(total, 1)


def test_everything_is_counted_though_searchd_is_told_of_few_at_first(both, servers, monkeypatch):
    (embedded, _), _ = both
    few = {"department": 2, "edition": 1, "disclosure": 3}
    monkeypatch.setattr("search_index.engines.sphinxql.FEW", few)
    asked = Query("支出", limit=1, by_disclosure=True)

    found, expected = open_index(servers).search(asked), embedded.search(asked)

    assert (found.facets, found.disclosures) == (expected.facets, expected.disclosures)
    assert len(expected.facets["department"]) >= few["department"]


def test_many_disclosures_are_named_like_few(both):
    (embedded, beyond), refs = both
    asked = Query("支出", refs=tuple(refs[:12] + [f"none{number}" for number in range(60)]), limit=1000)

    assert told(beyond.search(asked)) == told(embedded.search(asked))


def test_pages_follow_one_another_also_where_some_are_found_otherwise(both):
    (_, beyond), _ = both
    everything = beyond.search(Query("招待费 三公经费", limit=1000)).hits
    ways = [bool(hit.via) for hit in everything]

    pages = [beyond.search(Query("招待费 三公经费", limit=7, offset=at)).hits for at in range(0, len(everything), 7)]

    assert [hit for page in pages for hit in page] == list(everything)
    assert ways == sorted(ways)
    assert len(set(ways)) == 2
