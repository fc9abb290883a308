"""What can be found: clauses and table rows, behind one interface with exchangeable engines."""

from urllib.parse import urlsplit

from discovery import declared
from search_index import engines
from search_index.engine import Engine, EngineKind, UnknownEngine

ENGINES: dict[str, EngineKind] = {kind.scheme: kind for kind in declared(engines, EngineKind).values()}


def open_index(url: str) -> Engine:
    """Return the engine that a URL names; ``whoosh:///path`` is the embedded one in that folder.

    Touches nothing on disk. Raises UnknownEngine for a scheme that no engine declares.
    """
    scheme = urlsplit(url).scheme
    if scheme not in ENGINES:
        raise UnknownEngine(url, tuple(ENGINES))
    return ENGINES[scheme].open(url)
