"""An application on a real SQLite store, with one disclosure laid in by hand."""

import shutil
from pathlib import Path

import pytest
from argon2 import PasswordHasher

import settings as environment
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages
from storage import batches, disclosures, filings
from storage.schema import Base
from storage.store import open_store
from tests.webapp import hand_made
from webapp import create_app
from webapp.extensions import limiter
from webapp.house import EXTENSION, House
from workflow import accounts

PASSWORD = "correct-horse"  # invented
SWITCHED = "a check was switched"
PDF = Path(__file__).parents[2] / "samples" / "2025-部门决算.pdf"


@pytest.fixture
def sent():
    return []


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The application, whose routes and templates take a third of a second; each test gives it a house of its own."""
    application = create_app(_settings(tmp_path_factory.mktemp("built")), enqueue=list, announce_switch=list)
    application.config["TESTING"] = True
    application.after_request(_servable)
    yield application
    application.extensions[EXTENSION].store.close()


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A database without anything but the first account."""
    folder = tmp_path_factory.mktemp("empty")
    with pytest.MonkeyPatch.context() as patch:
        _hash_quickly(patch)
        store = open_store(_settings(folder).database_url, folder)
        Base.metadata.create_all(store.engine)
        accounts.first_account(store, PASSWORD)
        store.close()
    return folder / "jishen.db"


@pytest.fixture
def app(built, empty, tmp_path, sent, monkeypatch):
    _hash_quickly(monkeypatch)
    known = _settings(tmp_path)
    shutil.copy(empty, tmp_path)
    store = open_store(known.database_url, known.originals_dir)
    house = House(
        settings=known,
        store=store,
        index=open_index(known.search_url),
        enqueue=sent.extend,
        announce_switch=lambda: sent.append(SWITCHED),
    )
    monkeypatch.setitem(built.extensions, EXTENSION, house)
    monkeypatch.setattr(built, "config", built.config.copy())
    limiter.reset()
    yield built
    store.close()


def _settings(folder):
    return environment.from_environment({"DATA_DIR": str(folder), "REDIS_URL": "memory://"})


def _hash_quickly(monkeypatch):
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # the true one takes a tenth of a second
    monkeypatch.setattr(accounts, "_hasher", quick)
    monkeypatch.setattr(accounts, "_NOBODY", quick.hash("nobody"))


def _servable(response):
    """Servers refuse headers that HTTP does not know, which the test client lets pass."""
    assert all(value.isascii() for _, value in response.headers), response.headers
    return response


@pytest.fixture
def store(app):
    return app.extensions[EXTENSION].store


@pytest.fixture
def visitor(app):
    """A browser that nobody has signed in with, its forms without CSRF tokens."""
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client()


@pytest.fixture
def client(visitor):
    """A browser signed in as admin."""
    visitor.post("/login", data={"name": "admin", "password": PASSWORD})
    return visitor


@pytest.fixture
def lay_in(store, app):
    """Store a disclosure as the workers would, indexed too; give its id."""

    def lay_in(disclosure=None, assessment=None, *, state="done", content=None):
        disclosure = disclosure or hand_made.disclosure()
        assessment = assessment or hand_made.assessment(hand_made.finding())
        name = str(disclosure.file["name"])
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, name, 10)
            path = store.originals.folder.parent / "incoming"
            path.write_bytes(content or PDF.read_bytes())
            with path.open("rb") as stream:
                filing.sha256 = store.originals.keep(stream, max_bytes=1 << 30).sha256
            filing.state = state
            record = disclosures.save(session, filing, disclosure, assessment)
        passed = passages(disclosure, record.id)
        app.extensions[EXTENSION].index.replace([Entry(record.id, labels(disclosure), passed)])
        return record.id

    return lay_in


@pytest.fixture
def laid_in(lay_in):
    return lay_in()


@pytest.fixture
def token(store):
    return {"Authorization": f"Bearer {accounts.create_token(store, '督查系统', 'reviewer')}"}
