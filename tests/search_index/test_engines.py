"""One suite for every engine behind the interface."""

import gc
import multiprocessing
import random
import re
import threading

import pytest

from disclosures.model import Place, Source
from search_index import open_index
from search_index.analysis import normal_form
from search_index.engine import Busy, Damaged, Entry, Query, UnknownEngine
from search_index.folders import Folders
from search_index.query import understand
from search_index.schema import Labels, Passage

TEXTS = (
    "“三公”经费支出预算为 7.90 万元。",
    "2026年收入总计1,261.66万元，支出总计１２６１．６６万元。",
    "科目编码 208 05 05；科目名称 机关事业单位基本养老保险缴费支出；合计 706.61",
    "项目编码 410702240000000012345；项目名称 电子政务网络运行经费",
    "公务接待费与上年持平，均为0万元。",
)


def entry(ref, texts=TEXTS, department="某区财政局", year=2026, kind="budget", path=("第二部分", "一、收支情况")):
    passages = tuple(
        Passage(ref, number, number > 1, path, text, Source(text, (Place(1, (1.0, 2.0, 3.0, 4.0)),)))
        for number, text in enumerate(texts)
    )
    return Entry(ref, Labels(f"{ref}.pdf", department, year, kind), passages)


@pytest.fixture
def engine(url):
    engine = open_index(url)
    engine.replace([entry("a")])
    return engine


def texts(results):
    return [hit.text for hit in results.hits]


def marked(hit):
    return [hit.text[start:end] for start, end in hit.marks]


def test_an_unknown_scheme_is_refused_in_a_sentence():
    with pytest.raises(UnknownEngine) as caught:
        open_index("nowhere://x")

    assert "whoosh://" in caught.value.message


def test_a_missing_index_holds_nothing(url):
    engine = open_index(url)

    assert engine.search(Query("三公")).total == 0
    assert engine.refs() == frozenset()


@pytest.mark.parametrize("typed", ["1261.66", "1,261.66", "１２６１．６６", "1261.660"])
def test_a_figure_is_found_however_it_is_written(engine, typed):
    (hit,) = engine.search(Query(typed)).hits

    assert marked(hit) == ["1,261.66", "１２６１．６６"]


@pytest.mark.parametrize("typed", ["2080505", "208 05 05", '"208 05 05"', "20805", "0505"])
def test_a_code_printed_in_columns_is_found_whole_and_in_part(engine, typed):
    assert TEXTS[2] in texts(engine.search(Query(typed)))


def test_a_long_code_is_found_by_a_part_of_it(engine):
    assert texts(engine.search(Query("2240000"))) == [TEXTS[3]]


@pytest.mark.parametrize("typed", ["三公经费", "“三公”经费", '"三公经费"', "公”经"])
def test_quotation_marks_in_print_or_query_make_no_difference(engine, typed):
    assert texts(engine.search(Query(typed))) == [TEXTS[0]]


def test_a_single_character_is_found_also_at_the_end(engine):
    engine.replace([entry("b", ["末尾是字"])])

    assert texts(engine.search(Query("字"))) == ["末尾是字"]
    assert engine.search(Query("万")).total == 3


def test_a_number_that_stands_alone_comes_first(engine):
    engine.replace([entry("b", ["共1706.6123万元，706.61", "只有1706.61"])])

    assert [hit.text for hit in engine.search(Query("706.61")).hits][-1] == "只有1706.61"


def test_words_must_all_occur_unless_joined_by_or_and_exclusions_must_not(engine):
    assert texts(engine.search(Query("支出 7.90"))) == [TEXTS[0]]
    assert engine.search(Query("接待 OR 电子政务")).total == 2
    assert TEXTS[0] not in texts(engine.search(Query("支出 -三公")))


def test_filters_are_exact_and_facets_count_every_hit(engine):
    engine.replace([entry("b", department="某区教育局", year=2024, kind="final_accounts")])

    everywhere = engine.search(Query("支出", limit=1))
    there = engine.search(Query("支出", department="某区教育局"))

    assert len(everywhere.hits) == 1
    assert everywhere.total == 6
    assert everywhere.facets == {
        "department": {"某区财政局": 3, "某区教育局": 3},
        "year": {"2026": 3, "2024": 3},
        "kind": {"budget": 3, "final_accounts": 3},
    }
    assert there.facets["department"] == {"某区教育局": 3}
    assert engine.search(Query("支出", year=2024, kind="budget")).total == 0
    assert engine.search(Query("支出", department="某区")).total == 0
    assert engine.search(Query("支出", refs=("b",))).total == 3


def test_the_section_filter_is_part_of_a_heading(engine):
    engine.replace([entry("b", path=("第三部分 名词解释",))])

    assert engine.search(Query("支出", section="名词解释")).total == 3
    assert engine.search(Query("支出", section="第二部分")).total == 3
    assert engine.search(Query("支出", section="第九部分")).total == 0


def test_pages_of_hits_follow_one_another(engine):
    everything = engine.search(Query("支出", limit=10)).hits

    assert engine.search(Query("支出", limit=2, offset=1)).hits == everything[1:3]


def test_replacing_takes_the_old_passages_away(engine):
    engine.replace([entry("a", ["全新的条款"])])

    assert engine.search(Query("三公")).total == 0
    assert engine.search(Query("全新的")).total == 1


def test_replacing_many_is_one_commit_and_says_how_many(engine):
    assert engine.replace([entry("b"), entry("c")]) == 2 * len(TEXTS)
    assert engine.refs() == {"a", "b", "c"}


def test_tidying_comes_to_an_end_and_changes_nothing_of_what_is_found(engine):
    for ref in "bcdef":
        engine.replace([entry(ref)])
    before = engine.search(Query("支出", limit=100))

    while engine.tidy(lambda: False):
        pass

    after = engine.search(Query("支出", limit=100))
    assert sorted(after.hits, key=repr) == sorted(before.hits, key=repr)
    assert after.facets == before.facets


def test_removing_takes_only_what_was_named(engine):
    engine.replace([entry("b")])

    engine.remove(["a", "never there"])

    assert engine.refs() == {"b"}
    assert engine.search(Query("三公")).total == 1


def test_the_hit_brings_back_what_was_put_in(engine):
    (hit,) = engine.search(Query("电子政务")).hits

    assert hit.ref == "a"
    assert hit.labels == Labels("a.pdf", "某区财政局", 2026, "budget")
    assert (hit.number, hit.row, hit.path) == (3, True, ("第二部分", "一、收支情况"))
    assert hit.source == Source(TEXTS[3], (Place(1, (1.0, 2.0, 3.0, 4.0)),))


def test_an_index_is_the_same_after_opening_it_again(engine, url):
    assert open_index(url).search(Query("三公")) == engine.search(Query("三公"))


def test_a_reader_sees_the_next_commit_of_another_process(engine, url):
    assert engine.search(Query("全新的")).total == 0

    writer = multiprocessing.get_context("spawn").Process(target=_write_elsewhere, args=(url,))
    writer.start()
    writer.join()

    assert writer.exitcode == 0
    assert engine.search(Query("全新的")).total == 1


def _write_elsewhere(url):
    open_index(url).replace([entry("b", ["全新的条款"])])


def test_a_rebuilt_index_is_swapped_in_under_an_open_reader(engine, url):
    assert engine.search(Query("三公")).total == 1

    open_index(url).rebuild([entry("z", ["重建以后"])])

    assert engine.search(Query("三公")).total == 0
    assert engine.search(Query("重建")).total == 1


def test_a_failing_batch_leaves_the_index_as_it_was(engine):
    with pytest.raises(ZeroDivisionError):
        engine.replace(entry("b" if number else 1 / 0) for number in (1, 0))

    assert engine.refs() == {"a"}


def test_repair_leaves_a_sound_index_alone_and_makes_a_missing_one(engine, tmp_path):
    assert engine.repair() is False
    assert open_index(f"whoosh://{tmp_path / 'elsewhere'}").repair() is True


# Whoosh leaves a broken file open when it fails to read it.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.parametrize("damage", ["cut", "emptied", "gone", "scribbled"])
def test_a_damaged_index_says_so_and_repair_makes_an_empty_one(damage, tmp_path):
    says = _damaged_and_repaired(damage, tmp_path)
    gc.collect()

    assert says == [True, True, 0, len(TEXTS)]


def _damaged_and_repaired(damage, folder):
    url = f"whoosh://{folder}"
    open_index(url).replace([entry("a")])
    for file in Folders(folder).current().glob("*.seg"):
        content = file.read_bytes()
        if damage == "gone":
            file.unlink()
        else:
            file.write_bytes({"cut": content[:-90], "emptied": b"", "scribbled": b"\xff" * len(content)}[damage])
    engine = open_index(url)
    return [
        _says_damaged(engine),
        engine.repair(),
        engine.search(Query("三公")).total,
        engine.replace([entry("a")]),
    ]


def _says_damaged(engine):
    try:
        engine.search(Query("三公"))
    except Damaged as damaged:
        return "重建" in damaged.message
    return False


def test_only_one_process_writes_to_an_index_of_files(tmp_path):
    engine = open_index(f"whoosh://{tmp_path / 'index'}")
    with Folders(tmp_path / "index").writing(), pytest.raises(Busy):
        engine.replace([entry("b")])


def test_threads_may_share_an_engine(engine):
    totals = []
    threads = [threading.Thread(target=lambda: totals.append(engine.search(Query("支出")).total)) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert totals == [3] * 8


def test_every_substring_is_found_where_a_search_through_the_text_finds_it(url):
    chance = random.Random(20260101)
    alphabet = "经费预算支出三公的元万0123456789.,，年 （）“”"
    pool = tuple("".join(chance.choices(alphabet, k=chance.randint(1, 60))) for _ in range(400))
    engine = open_index(url)
    engine.replace([entry("a", pool[:200]), entry("b", pool[200:])])

    for _ in range(150):
        text = chance.choice(pool)
        start = chance.randrange(len(text))
        typed = re.sub(r"[\"“”]", "", text[start : start + chance.randint(1, 8)])
        if not normal_form(typed):
            continue
        found = engine.search(Query(f'"{typed}"', limit=1000))

        assert text in texts(found), typed
        wanted = understand(f'"{typed}"')
        assert sorted(texts(found)) == sorted(one for one in pool if wanted.matches(one)), typed
        assert all(hit.marks for hit in found.hits)
