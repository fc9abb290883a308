"""An indexer that is killed in the middle of a commit leaves an index that opens and loses nothing."""

from benchmarks import kills


def test_a_killed_indexer_loses_nothing(tmp_path):
    outcomes = kills.killed(tmp_path, 3)

    assert [outcome.whole for outcome in outcomes] == [True] * 3
    assert all(outcome.answered < kills.LONGEST_S for outcome in outcomes)
