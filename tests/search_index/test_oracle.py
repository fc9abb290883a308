"""Every way to search shows what a plain search through the published texts shows."""

import pytest

from benchmarks import published
from benchmarks.recall import ASKED, Corpus, disagreements, sought
from benchmarks.ways import ways

TEXTS = sorted(published.SHARED.glob("published_text/*.txt"))
# One of every format that is read in a second; benchmarks.recall takes all of them.
FILES = [*TEXTS, *sorted(published.SHARED.glob("00[024]_*.*"))]


@pytest.fixture(scope="module")
def corpus():
    if not TEXTS:
        pytest.skip("../shared/disclosures is not there")
    return Corpus((path.name, one) for path, one in published.parsed(FILES))


@pytest.fixture(scope="module")
def held(corpus):
    return sought(corpus, texts=40, others=20)


@pytest.fixture(scope="module")
def every_way(corpus, tmp_path_factory):
    return ways(tmp_path_factory.mktemp("ways"), corpus.entries)


@pytest.mark.shared
@pytest.mark.parametrize("name", ASKED)
def test_every_way_to_search_shows_exactly_what_stands_there(name, every_way, held):
    for kind in ASKED[name]:
        assert disagreements(every_way[name], held[kind]) == [], kind
