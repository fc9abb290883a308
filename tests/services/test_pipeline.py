from pathlib import Path

import pytest

from search_index import open_index
from search_index.engine import Query
from tests.services.conftest import pdf

pytestmark = pytest.mark.services
SAMPLES = Path(__file__).parents[2] / "samples"


def index(house):
    return open_index(f"whoosh://{house.environment['DATA_DIR']}/index")


def test_a_disclosure_handed_in_is_read_judged_and_found(house):
    (sample,) = SAMPLES.glob("*部门预算.pdf")
    view = house.hand_in(sample.name, sample.read_bytes())

    filing = house.until(view.id)

    assert (filing.state, filing.reason) == ("done", None)
    assert (filing.kind, filing.attempts) == ("budget", 1)
    assert sorted(filing.seconds) == ["check", "index", "parse", "read"]
    assert index(house).search(Query("预算")).total > 0


def test_a_damaged_file_fails_and_the_next_one_is_done(house):
    damaged = house.hand_in("坏.pdf", b"%PDF-1.7\nnot really a PDF")
    sound = house.hand_in("好.pdf", pdf("a page of text"))

    assert house.until(damaged.id).state == "failed"
    assert house.until(sound.id).state in {"done", "needs_attention"}
    assert house.view(damaged.id).reason.endswith("。")


def test_a_file_handed_in_twice_is_processed_once(house):
    first = house.hand_in("原件.pdf", pdf("the same page"))
    second = house.hand_in("副本.pdf", house.store.originals.path(first.sha256).read_bytes())

    assert second.state == "duplicate"
    assert house.until(first.id).attempts == 1


def test_a_filing_whose_message_was_lost_is_found_by_the_sweep(house):
    enqueue, house.enqueue = house.enqueue, lambda _: None
    try:
        view = house.hand_in("忘.pdf", pdf("nobody told the worker"))
    finally:
        house.enqueue = enqueue

    assert house.until(view.id).state in {"done", "needs_attention"}
