"""What only the engine beyond one machine can meet: silent hosts, and files of its own."""

import os
import signal
import subprocess

import pytest

from disclosures.model import Source
from script.search_servers import SEARCHD, empty, two_servers, wait_until_free
from search_index import open_index
from search_index.engine import Entry, Query, Unsearchable
from search_index.engines._sphinx_server import DEFAULT_PORT, Unreachable, address
from search_index.engines._sphinx_words import Expressions, heading_words
from search_index.query import understand
from search_index.schema import Labels, Passage

needs_searchd = pytest.mark.skipif(SEARCHD is None, reason="no searchd: install Debian's sphinxsearch")
REFS = tuple(f"r{number}" for number in range(8))


def entry(ref, text="公务接待费与上年持平"):
    return Entry(ref, Labels("x.pdf", "某区财政局", 2026, "budget"), (Passage(ref, 0, False, (), text, Source(text)),))


def stop(folder, number):
    subprocess.run([SEARCHD, "--config", folder / str(number) / "searchd.conf", "--stopwait"], check=True, timeout=60)


def start(folder, number):
    subprocess.run([SEARCHD, "--config", folder / str(number) / "searchd.conf"], check=True, timeout=60)


def test_an_address_names_hosts_and_indexes():
    known = address("sphinxql://one,two:9400/clauses")

    assert [str(host) for host in known.hosts] == [f"one:{DEFAULT_PORT}", "two:9400"]
    assert (known.shard, known.everywhere) == ("clauses", "clauses_everywhere")


def test_a_name_that_is_no_index_is_refused():
    with pytest.raises(Unsearchable, match="索引名"):
        address("sphinxql://one/clauses; drop")


def test_a_host_that_does_not_answer_is_named():
    engine = open_index("sphinxql://127.0.0.1:1/passages")

    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:1 没有应答"):
        engine.search(Query("三公"))


@needs_searchd
def test_disclosures_lie_on_both_shards_and_are_found_as_one(tmp_path):
    with two_servers(tmp_path) as url:
        open_index(url).replace(entry(ref) for ref in REFS)

        hosts = address(url).hosts
        alone = [open_index(f"sphinxql://{host}/passages?everywhere=passages").search(Query("接待")) for host in hosts]

        assert all(found.total for found in alone)
        assert sum(found.total for found in alone) == open_index(url).search(Query("接待")).total == len(REFS)


@needs_searchd
def test_half_an_answer_is_none_and_nothing_is_lost_when_the_host_is_back(tmp_path):
    with two_servers(tmp_path) as url:
        engine = open_index(url)
        engine.replace(entry(ref) for ref in REFS)

        for number in (0, 1):
            stop(tmp_path, number)
            with pytest.raises(Unreachable):
                engine.search(Query("接待"))
            start(tmp_path, number)

        assert engine.search(Query("接待")).total == len(REFS)


@needs_searchd
def test_a_host_that_was_killed_has_everything_that_was_committed(tmp_path):
    with two_servers(tmp_path) as url:
        engine = open_index(url)
        engine.replace(entry(ref) for ref in REFS)

        for number in (0, 1):
            os.kill(int((tmp_path / str(number) / "searchd.pid").read_text()), signal.SIGKILL)
            wait_until_free(address(url).hosts[number])
            start(tmp_path, number)

        assert engine.search(Query("接待")).total == len(REFS)


@needs_searchd
def test_what_a_rebuild_wrote_survives_a_kill_and_is_there_once(tmp_path):
    with two_servers(tmp_path) as url:
        engine = open_index(url)
        for _ in range(2):
            engine.rebuild(entry(ref) for ref in REFS)

        for number in (0, 1):
            os.kill(int((tmp_path / str(number) / "searchd.pid").read_text()), signal.SIGKILL)
            wait_until_free(address(url).hosts[number])
            start(tmp_path, number)

        assert engine.search(Query("接待", limit=1)).total == len(engine.search(Query("接待")).hits) == len(REFS)


def test_rows_of_another_form_are_not_found(servers, monkeypatch):
    empty(servers)
    with monkeypatch.context() as earlier:
        earlier.setattr("search_index.engines._sphinx_rows.FORM", 1)
        open_index(servers).replace([entry("old")])
    engine = open_index(servers)
    engine.replace([entry("new")])

    before = engine.search(Query("接待", limit=1, by_disclosure=True))
    engine.repair()
    after = engine.search(Query("接待", limit=1, by_disclosure=True))

    assert before.disclosures == after.disclosures == {"new": 1}
    assert engine.refs() == {"new"}


@needs_searchd
def test_a_rebuild_that_breaks_off_leaves_every_disclosure(tmp_path):
    with two_servers(tmp_path) as url:
        engine = open_index(url)
        engine.replace(entry(ref) for ref in REFS)

        with pytest.raises(ZeroDivisionError):
            engine.rebuild(entry(ref, "会议费" if ref == REFS[0] else 1 / 0) for ref in REFS)

        assert engine.refs() == set(REFS)


def test_no_phrase_runs_over_two_headings():
    runs = heading_words(("第二部分", "预算", "说明")).split(" x ")

    assert [len(run.split()) for run in runs] == [3, 1, 1, 2, 1, 8]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ab", '"t61u62"'),
        ("abc", '"t61u62u63"'),
        ("abcd", '"t61u62u63 t62u63u64"'),
        ("abcdefgh", '"t61u62u63 * * t64u65u66 * t66u67u68"'),
    ],
)
def test_a_phrase_is_as_few_words_as_hold_every_character(typed, words):
    assert words in Expressions(Query(f'"{typed}"'), understand(f'"{typed}"')).everything()
