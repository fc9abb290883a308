"""An application on a real SQLite store, with one disclosure laid in by hand."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

import settings as environment
from search_index.engine import Entry
from search_index.schema import labels, passages
from storage import batches, disclosures, filings
from storage.schema import Base
from tests.webapp import hand_made
from webapp import create_app
from webapp.house import EXTENSION
from workflow import accounts

PASSWORD = "correct-horse"  # invented
SWITCHED = "a check was switched"
PDF = Path(__file__).parents[2] / "samples" / "2025-部门决算.pdf"


@pytest.fixture
def sent():
    return []


@pytest.fixture
def app(tmp_path, sent, monkeypatch):
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # the true one takes a tenth of a second
    monkeypatch.setattr(accounts, "_hasher", quick)
    monkeypatch.setattr(accounts, "_NOBODY", quick.hash("nobody"))
    known = environment.from_environment({"DATA_DIR": str(tmp_path), "REDIS_URL": "memory://"})
    application = create_app(known, enqueue=sent.extend, announce_switch=lambda: sent.append(SWITCHED))
    application.config["TESTING"] = True
    application.after_request(_servable)
    house = application.extensions[EXTENSION]
    Base.metadata.create_all(house.store.engine)
    accounts.first_account(house.store, PASSWORD)
    yield application
    house.store.close()


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
