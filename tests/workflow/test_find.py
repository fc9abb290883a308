"""Hits gathered by document."""

import pytest

from disclosures.model import Place, Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage
from storage import batches, disclosures, filings
from tests.webapp import hand_made
from workflow import find


def passage(ref, number, text):
    return Passage(ref, number, False, ("说明",), text, Source(text, (Place(1, (1.0, 2.0, 3.0, 4.0)),)))


@pytest.fixture
def index(tmp_path):
    return open_index(f"whoosh://{tmp_path / 'index'}")


@pytest.fixture
def lay_in(store, index):
    def lay_in(*texts, department="水利局", year=2024, kind="budget"):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, "a.pdf", 1)
            filing.sha256 = "a" * 64
            said = hand_made.disclosure(department=department, year=year)
            ref = disclosures.save(session, filing, said, hand_made.assessment()).id
        passages = tuple(passage(ref, number, text) for number, text in enumerate(texts))
        index.replace([Entry(ref, Labels("a.pdf", department, year, kind), passages)])
        return ref

    return lay_in


def found(store, index, text, order=find.RELEVANCE, page=1, **filters):
    return find.find(store, index, Query(text, **filters), order, page)


def test_a_document_shows_its_best_hits_and_says_how_many_others_it_has(store, index, lay_in):
    lay_in(*(f"第{n}项公务接待费" for n in range(5)))
    lay_in("公务接待费一处")

    result = found(store, index, "公务接待费")

    assert result.total == 6
    assert result.documents == 2
    assert sorted((len(group.hits), group.more) for group in result.groups) == [(1, 0), (3, 2)]


def test_one_document_shows_every_hit(store, index, lay_in):
    ref = lay_in(*(f"第{n}项公务接待费" for n in range(25)))
    lay_in("公务接待费一处")

    first = found(store, index, "公务接待费", refs=(ref,))
    second = found(store, index, "公务接待费", page=2, refs=(ref,))

    assert (len(first.groups[0].hits), first.following) == (20, True)
    assert (len(second.groups[0].hits), second.following) == (5, False)


def test_pages_hold_ten_documents_each_and_none_twice(store, index, lay_in):
    refs = {lay_in("公务接待费", department=f"第{n}局") for n in range(12)}

    pages = [found(store, index, "公务接待费", page=page) for page in (1, 2, 3)]

    assert [len(page.groups) for page in pages] == [10, 2, 0]
    assert [page.following for page in pages] == [True, False, False]
    assert {group.ref for page in pages for group in page.groups} == refs


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (find.BY_YEAR, [("乙局", 2026), ("甲局", 2025), ("甲局", 2024)]),
        (find.BY_DEPARTMENT, [("乙局", 2026), ("甲局", 2024), ("甲局", 2025)]),
        (find.BY_COUNT, [("甲局", 2025), ("甲局", 2024), ("乙局", 2026)]),
    ],
)
def test_documents_come_in_the_order_asked_for(store, index, lay_in, order, expected):
    lay_in("公务接待费", department="乙局", year=2026)
    lay_in("公务接待费", "又是公务接待费", department="甲局", year=2024)
    lay_in("公务接待费", "又是公务接待费", "还是公务接待费", department="甲局", year=2025)

    groups = found(store, index, "公务接待费", order).groups

    assert [(group.labels.department, group.labels.year) for group in groups] == expected


def test_a_facet_that_was_chosen_still_counts_its_other_values(store, index, lay_in):
    lay_in("公务接待费", year=2024)
    lay_in("公务接待费", "公务接待费增加", year=2025, kind="final_accounts")

    facets = found(store, index, "公务接待费", year=2025).facets

    assert facets["year"] == {"2025": 2, "2024": 1}
    assert facets["kind"] == {"final_accounts": 2}


def test_where_nothing_is_found_what_stands_in_the_way_is_named(index, lay_in):
    lay_in("公务接待费")

    advice = find.advice(index, Query("公务接待费", year=2020, department="水利局"))

    assert [(one.without, one.total, one.query.year) for one in advice] == [("year", 1, None), ("filters", 1, None)]
    assert [(one.without, one.query.text) for one in find.advice(index, Query("公务接待费 火星"))] == [
        ("words", "公务接待费")
    ]


def test_every_hit_is_yielded_once_up_to_the_limit(index, lay_in):
    lay_in(*(f"第{n}项公务接待费" for n in range(450)))

    numbers = [hit.number for hit in find.every_hit(index, Query("公务接待费"), 1000)]

    assert sorted(numbers) == list(range(450))
    assert len(list(find.every_hit(index, Query("公务接待费"), 7))) == 7
