"""What tests of several layers start from."""

import pytest

from storage.schema import Base
from storage.store import open_store


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path / 'jishen.db'}", tmp_path / "originals")
    Base.metadata.create_all(opened.engine)
    yield opened
    opened.close()
