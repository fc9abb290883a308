"""Searches that people keep."""

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage
from workflow import saved_searches
from workflow.errors import NotFound, Refused


@pytest.fixture
def index(tmp_path):
    engine = open_index(f"whoosh://{tmp_path / 'index'}")
    engine.replace([entry("a")])
    return engine


def entry(ref):
    return Entry(ref, Labels("a.pdf"), (Passage(ref, 0, False, (), "公务接待费", Source("公务接待费")),))


def test_a_search_is_kept_for_its_person_alone(store, index):
    saved_searches.save(store, index, "张三", "接待", {"q": "公务接待费", "year": "2024", "offset": "20"})

    (kept,) = saved_searches.saved(store, index, "张三")
    assert (kept.name, kept.asked, kept.total) == ("接待", {"q": "公务接待费", "year": "2024"}, 0)
    assert saved_searches.saved(store, index, "李四") == ()
    with pytest.raises(NotFound):
        saved_searches.opened(store, index, "李四", kept.id)


def test_what_has_come_since_is_counted_until_the_search_is_opened(store, index):
    saved_searches.save(store, index, "张三", "接待", {"q": "公务接待费"})
    index.replace([entry("b")])

    (kept,) = saved_searches.saved(store, index, "张三")
    assert (kept.total, kept.fresh) == (2, 1)
    assert saved_searches.opened(store, index, "张三", kept.id) == {"q": "公务接待费"}
    assert saved_searches.saved(store, index, "张三")[0].fresh == 0


def test_the_same_name_again_replaces_and_a_removed_one_is_gone(store, index):
    saved_searches.save(store, index, "张三", "接待", {"q": "公务"})
    saved_searches.save(store, index, "张三", "接待", {"q": "接待"})

    (kept,) = saved_searches.saved(store, index, "张三")
    assert kept.asked == {"q": "接待"}
    saved_searches.forget(store, "李四", kept.id)
    assert len(saved_searches.saved(store, index, "张三")) == 1
    saved_searches.forget(store, "张三", kept.id)
    assert saved_searches.saved(store, index, "张三") == ()


@pytest.mark.parametrize(
    ("name", "asked"), [("", {"q": "x"}), ("n" * 101, {"q": "x"}), ("n", {}), ("n", {"year": "1"})]
)
def test_a_search_without_a_name_or_words_is_refused(store, index, name, asked):
    with pytest.raises(Refused):
        saved_searches.save(store, index, "张三", name, asked)


def test_nobody_keeps_searches_without_end(store, index, monkeypatch):
    monkeypatch.setattr(saved_searches, "MOST", 1)
    saved_searches.save(store, index, "张三", "一", {"q": "x"})
    saved_searches.save(store, index, "张三", "一", {"q": "y"})

    with pytest.raises(Refused, match="最多保存1次"):
        saved_searches.save(store, index, "张三", "二", {"q": "x"})


def test_a_year_that_is_no_year_narrows_nothing():
    assert saved_searches.query_of({"q": "x", "year": "去年"}) == Query("x", limit=0)
