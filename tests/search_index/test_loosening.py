"""Where nothing holds every word, what holds pieces of them is found."""

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.loosening import loosened
from search_index.schema import Labels, Passage

TEXTS = (
    "机构运转经费支出13.51万元，比上年增加0.16万元，增长1.20%。",
    "科目编码 30107；科目名称 绩效工资",
    "奖金；绩效工资",
)


@pytest.fixture
def engine(tmp_path):
    engine = open_index(f"whoosh://{tmp_path / 'index'}")
    passages = tuple(Passage("a", at, False, (), text, Source(text)) for at, text in enumerate(TEXTS))
    engine.replace([Entry("a", Labels("a.pdf", "某局", 2026, "budget"), passages)])
    return engine


def found(engine, typed, **filters):
    query = Query(typed, **filters)
    assert engine.search(query).total == 0
    other = loosened(engine, query)
    return [hit.number for hit in engine.search(other).hits] if other else None


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("机构运转经费增长1.20%的原因", [0]), ("绩效工资30107", [1, 2]), ("绩效工资 两行都算", [1, 2])],
)
def test_what_holds_more_and_rarer_pieces_comes_first(engine, typed, numbers):
    assert sorted(found(engine, typed)) == numbers
    assert found(engine, typed)[0] == numbers[0]


def test_filters_stay(engine):
    assert found(engine, "绩效工资30107", year=2025) is None


def test_where_no_piece_stands_there_is_nothing_to_try(engine):
    assert found(engine, "旅游推广") is None
