"""The published texts of ../shared: what a search through the normal form finds, the index finds."""

import random
import re
from pathlib import Path

import pytest

import disclosures
import readers
from search_index import open_index
from search_index.analysis import normal_form
from search_index.engine import Entry, Query
from search_index.schema import labels, passages

TEXTS = sorted((Path(__file__).parents[2] / "../shared/disclosures/published_text").glob("*.txt"))


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    if not TEXTS:
        pytest.skip("../shared/disclosures/published_text is not there")
    engine = open_index(f"whoosh://{tmp_path_factory.mktemp('published')}")
    read = {path.name: disclosures.parse(readers.read(path)) for path in TEXTS}
    entries = [Entry(name, labels(one), passages(one, name)) for name, one in read.items()]
    engine.replace(entries)
    printed = [passage.text for entry in entries for passage in entry.passages]
    return engine, printed


def searched_through(printed, term):
    return sum(term in normal_form(text) for text in printed)


@pytest.mark.shared
def test_every_substring_is_found_as_often_as_it_stands_there(indexed):
    engine, printed = indexed
    chance = random.Random(20260102)

    for _ in range(150):
        text = chance.choice(printed)
        start = chance.randrange(len(text))
        term = normal_form(re.sub(r"[\"“”]", "", text[start : start + chance.randint(2, 9)]))
        if term:
            assert engine.search(Query(f'"{term}"', limit=1)).total == searched_through(printed, term), term


@pytest.mark.shared
@pytest.mark.parametrize("pattern", [r"\d+(?:,\d{3})*\.\d+", r"(?<!\d)\d{5,}(?!\d)"], ids=["figures", "codes"])
def test_every_figure_and_code_is_found_as_often_as_it_stands_there(indexed, pattern):
    engine, printed = indexed
    found = sorted({match for text in printed for match in re.findall(pattern, text)})

    for typed in random.Random(7).sample(found, min(60, len(found))):
        results = engine.search(Query(typed, limit=3))

        assert results.total == searched_through(printed, normal_form(typed)), typed
        assert all(hit.marks for hit in results.hits)
