"""Commits leave small segments behind; tidying makes them few, in its own time."""

import random
from itertools import repeat

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.engines import _whoosh_writing
from search_index.engines._whoosh_fields import SCHEMA
from search_index.engines._whoosh_merging import FEWEST, LARGEST, MOST, chosen
from search_index.engines.whoosh import NAME
from search_index.folders import Folders
from search_index.schema import Labels, Passage


def entry(ref, count=3):
    texts = [f"{ref}的第{number}项支出" for number in range(count)]
    passages = tuple(Passage(ref, number, False, ("一",), text, Source(text)) for number, text in enumerate(texts))
    return Entry(ref, Labels(f"{ref}.pdf"), passages)


@pytest.fixture
def engine(tmp_path):
    """As many commits as are worth merging."""
    engine = open_index(f"whoosh://{tmp_path}")
    for number in range(FEWEST):
        engine.replace([entry(f"r{number}")])
    return engine


def segments(folder):
    return len(list(folder.rglob("*.seg")))


def never():
    return False


def test_a_commit_waits_for_no_merging_and_tidying_makes_one_segment_of_several(engine, tmp_path):
    before = engine.search(Query("支出", limit=100))
    assert segments(tmp_path) == FEWEST

    assert engine.tidy(never) is True

    assert segments(tmp_path) == 1
    assert engine.tidy(never) is False
    assert sorted(hit.text for hit in before.hits) == sorted(
        hit.text for hit in engine.search(Query("支出", limit=100)).hits
    )


def test_tidying_gives_way_with_nothing_changed(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(_whoosh_writing, "ASKED_EVERY", 5)
    asked = iter([False, False, True])

    assert engine.tidy(lambda: next(asked)) is True

    assert list(asked) == []
    assert segments(tmp_path) == FEWEST
    assert engine.search(Query("支出")).total == 3 * FEWEST


def test_what_was_begun_and_given_up_is_cleaned_away_by_the_next_commit(engine, tmp_path):
    engine.tidy(lambda: True)

    engine.replace([entry("next")])

    named = {file.name.rpartition(".")[0] for file in tmp_path.rglob("passages*") if file.suffix != ".toc"}
    assert len(named - {""}) == FEWEST + 1


def test_where_there_are_very_many_segments_nothing_is_waited_for(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(_whoosh_writing, "CROWDED", FEWEST - 1)

    engine.tidy(lambda: True)

    assert segments(tmp_path) == 1


def test_a_segment_whose_passages_were_all_replaced_goes_at_once(engine, tmp_path):
    engine.replace([entry("r0", 1), entry("r1", 1)])

    assert segments(tmp_path) == FEWEST - 1
    assert engine.search(Query("支出")).total == 3 * (FEWEST - 2) + 2


def test_what_was_taken_out_stays_out_after_tidying(engine):
    engine.remove(["r1"])
    engine.replace([entry("r4", 4)])

    while engine.tidy(never):
        pass

    assert engine.refs() == {"r0", "r2", "r3", "r4"}
    assert engine.search(Query("r1的")).total == 0
    assert engine.search(Query("支出")).total == 13


def test_a_segment_left_behind_without_anything_alive_is_dropped(engine, tmp_path):
    engine.remove(["r1"])
    storage = FileStorage(Folders(tmp_path).current())
    contents = TOC.read(storage, NAME)
    for number in range(3):
        contents.segments[0].delete_document(number)
    TOC(SCHEMA, contents.segments, contents.generation + 1).write(storage, NAME)

    assert engine.tidy(never) is True

    assert segments(tmp_path) == FEWEST - 2
    assert engine.refs() == {"r2", "r3"}


def test_too_few_or_too_different_segments_stay():
    assert chosen([300] * (FEWEST - 1), [300] * (FEWEST - 1)) == []
    assert chosen([1, 10, 100, 1000, 10_000], [1, 10, 100, 1000, 10_000]) == []


def test_the_smallest_of_a_kind_are_chosen():
    assert chosen([40_000, 300, 9_000, 310, 300, 320], [40_000, 300, 9_000, 310, 300, 320]) == [1, 3, 4, 5]
    assert chosen([1, *repeat(9_000, 4)], [1, *repeat(9_000, 4)]) == [1, 2, 3, 4]


def test_a_segment_that_is_mostly_dead_is_written_anew():
    assert chosen([300, 40_000], [300, 19_000]) == [1]
    assert chosen([300, 40_000], [300, 21_000]) == []


def test_no_merging_is_endless_or_makes_too_large_a_segment():
    chance = random.Random(20261121)
    living = [chance.choice((1, 300, 5_000, 49_000, 60_000)) for _ in range(400)]
    moved = 0
    while places := chosen(living, living):
        assert len(places) <= MOST
        together = sum(living[place] for place in places)
        moved += together
        living = [count for place, count in enumerate(living) if place not in places] + [together]

    assert max(living) == 60_000
    assert sum(count < LARGEST // 2 for count in living) <= 3 * 11
    assert moved < sum(living) * 5
