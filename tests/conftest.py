"""What tests of several layers start from."""

import pytest
from hypothesis import settings

from storage.schema import Base
from storage.store import open_store

# Speed is measured in benchmarks/: a busy machine must not fail a property.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path / 'jishen.db'}", tmp_path / "originals")
    Base.metadata.create_all(opened.engine)
    yield opened
    opened.close()
