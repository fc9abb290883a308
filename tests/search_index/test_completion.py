"""What the box offers while somebody types."""

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.completion import completions
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage

TEXTS = (
    "公务接待费预算为1万元。",
    "公务接待费，为零。",
    "公务用车购置费；公务用车运行费",
    "“三公”经费支出",
    "绩效目标",
    "绩效目标：公务用车",
)


@pytest.fixture
def index(tmp_path):
    engine = open_index(f"whoosh://{tmp_path / 'index'}")
    engine.replace([Entry("a", Labels("a.pdf"), tuple(passage(n, text) for n, text in enumerate(TEXTS)))])
    return engine


def passage(number, text):
    return Passage("a", number, False, (), text, Source(text))


def test_a_beginning_is_completed_from_the_texts_commonest_first(index):
    offered = completions(index, "公务接")

    assert offered[0] == "公务接待费"
    assert "公务接待费预算为1万元" in offered


def test_ways_part_where_the_texts_part(index):
    assert set(completions(index, "公务用")) >= {"公务用车", "公务用车购置费", "公务用车运行费"}


def test_everything_offered_is_found(index):
    for typed in ("公", "公务", "三公经费", "绩", "费"):
        for offered in completions(index, typed):
            assert index.search(Query(offered)).total, offered


def test_no_completion_ends_inside_a_figure(index):
    texts = ("机关运行经费支出41.33万元", "机关运行经费支出412.50万元", "机关运行经费预算2024年")
    index.replace([Entry("b", Labels("b.pdf"), tuple(passage(n, text) for n, text in enumerate(texts)))])

    offered = completions(index, "机关运行经费")

    assert "机关运行经费支出" in offered
    assert not any(one.endswith(("支出4", "支出41", "支出412")) for one in offered)
    assert "机关运行经费预算2024年" in offered


def test_only_the_last_word_is_completed(index):
    assert "绩效目标 公务用车" in completions(index, "绩效目标 公务用")


def test_what_is_typed_before_the_last_word_stands_beside_what_is_offered(index):
    assert completions(index, "经费 公务用") == ()


@pytest.mark.parametrize(
    ("typed", "offered"), [("1", "1,261.66万元"), ("4107", "410702260000000022404"), ("2.1", "2.15")]
)
def test_a_figure_is_offered_whole(index, typed, offered):
    texts = ("预算1,261.66万元", "项目410702260000000022404，2.15；", "项目410702260000000033404")
    index.replace([Entry("b", Labels("b.pdf"), tuple(passage(n, text) for n, text in enumerate(texts)))])

    assert offered in completions(index, typed)


def test_a_figure_goes_on_only_as_it_is_printed(index):
    index.replace(
        [Entry("b", Labels("b.pdf"), (passage(0, "合计 1.00；指标100%－产出"), passage(1, "合计 1.002－质量")))]
    )

    assert completions(index, "合计 1.00") == ("合计 1.002－质量",)


@pytest.mark.parametrize("typed", ['"绩效目标：公务', "“绩效目标：公务", "绩效目标 “目标：公务"])
def test_a_phrase_is_completed_before_it_is_closed(index, typed):
    assert completions(index, typed) == (f"{typed}用车",)


def test_a_bracket_is_print_in_a_phrase_and_syntax_before_a_word(index):
    index.replace([Entry("b", Labels("b.pdf"), (passage(0, "（7项）火车"),))])

    assert completions(index, '"（7') == ('"（7项',)
    assert completions(index, "（火") == ("（火车",)


@pytest.mark.parametrize("typed", ["", "公务接待费 ", "-公务", "火星车", "绩效目标"])
def test_nothing_is_offered_where_nothing_goes_on(index, typed):
    assert completions(index, typed) == ()
