"""Every engine, each empty: two search servers are started once, and left out where there is no searchd."""

import pytest

from script.search_servers import SEARCHD, empty, two_servers
from search_index import ENGINES


@pytest.fixture(scope="session")
def servers(tmp_path_factory):
    """The URL of two search servers that hold a shard each."""
    if SEARCHD is None:
        pytest.skip("no searchd: install Debian's sphinxsearch to test the engine beyond one machine")
    with two_servers(tmp_path_factory.mktemp("searchd")) as url:
        yield url


@pytest.fixture(params=sorted(ENGINES))
def url(request, tmp_path):
    if request.param != "sphinxql":
        return f"{request.param}://{tmp_path / 'index'}"
    url = request.getfixturevalue("servers")
    empty(url)
    return url
