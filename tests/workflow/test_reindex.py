from io import BytesIO

import pytest

from disclosures.model import Clause, Disclosure, Identity, Kind, Source
from review.model import Assessment
from search_index import open_index
from search_index.engine import Query
from storage import disclosures, filings
from workflow import intake
from workflow.reindex import index_pending, rebuild, reconcile, tidy


@pytest.fixture
def engine(tmp_path):
    return open_index(f"whoosh://{tmp_path / 'index'}")


@pytest.fixture
def saved(store):
    """Three filings on their way to the index."""
    batch_id = intake.open_batch(store, "甲")
    return [save(store, batch_id, f"{name}.pdf", f"{name}的支出") for name in ("甲局", "乙局", "丙局")]


def save(store, batch_id, name, text, reason=None):
    (view,) = intake.receive(store, batch_id, name, BytesIO(b"%PDF-1.7" + name.encode()))
    file = {"name": name, "sha256": view.sha256, "media_type": "application/pdf", "pages": 1, "scanned_pages": []}
    disclosure = Disclosure(
        file, Identity("甲局", None, 2026, Kind.BUDGET), clauses=(Clause("c1", ("一",), text, Source(text)),)
    )
    with store.begin() as session:
        filing = filings.get(session, view.id)
        disclosures.save(session, filing, disclosure, Assessment((), {}, (), ()))
        filing.state, filing.reason = "indexing", reason
    return view.id


def found(engine, text="支出"):
    return sorted(hit.text for hit in engine.search(Query(text)).hits)


def segments(folder):
    return len(list(folder.rglob("*.seg")))


def states(store, ids):
    return [intake.filing_view(store, id_).state for id_ in ids]


def test_what_is_pending_is_found_and_done(store, engine, saved):
    assert index_pending(store, engine, 2) == 2
    assert sorted(states(store, saved)) == ["done", "done", "indexing"]
    assert index_pending(store, engine, 2) == 1
    assert index_pending(store, engine, 2) == 0

    assert states(store, saved) == ["done"] * 3
    assert found(engine) == ["丙局的支出", "乙局的支出", "甲局的支出"]
    assert intake.filing_view(store, saved[0]).seconds["index"] >= 0


def test_tidying_gives_way_to_what_waits(store, engine, saved, tmp_path):
    batch_id = intake.open_batch(store, "甲")
    for number in range(3):
        save(store, batch_id, f"{number}.pdf", "支出")
    while index_pending(store, engine, 1):
        pass
    late = save(store, batch_id, "后来.pdf", "后来的支出")

    assert tidy(store, engine)
    assert segments(tmp_path) == 6
    assert index_pending(store, engine) == 1
    while tidy(store, engine):
        pass

    assert segments(tmp_path) == 1
    assert states(store, [*saved, late]) == ["done"] * 4
    assert len(found(engine)) == 7


def test_a_doubtful_filing_needs_attention(store, engine):
    filing_id = save(store, intake.open_batch(store, "甲"), "a.pdf", "支出", reason="未能确定年度。")

    index_pending(store, engine)

    assert states(store, [filing_id]) == ["needs_attention"]


def test_the_index_forgets_what_was_deleted(store, engine, saved):
    index_pending(store, engine)
    intake.delete(store, saved[1])

    reconcile(store, engine)

    assert found(engine) == ["丙局的支出", "甲局的支出"]


def test_a_lost_index_is_filled_again(store, tmp_path, saved):
    index_pending(store, open_index(f"whoosh://{tmp_path / 'lost'}"))
    engine = open_index(f"whoosh://{tmp_path / 'new'}")

    reconcile(store, engine)
    index_pending(store, engine)

    assert len(found(engine)) == 3
    assert states(store, saved) == ["done"] * 3


@pytest.mark.usefixtures("saved")
def test_a_rebuild_takes_in_everything_stored(store, engine):
    assert rebuild(store, engine) == 3

    assert len(found(engine)) == 3
