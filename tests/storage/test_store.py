import threading
import time

import pytest

from storage import batches
from storage.schema import Batch
from storage.store import open_engine


def test_what_a_block_writes_is_there_when_it_has_ended(store):
    with store.begin() as session:
        batch_id = batches.add(session, "甲").id

    with store.read() as session:
        assert batches.get(session, batch_id).by == "甲"


def test_a_block_that_raises_leaves_nothing_behind(store):
    def add_and_stop():
        with store.begin() as session:
            batches.add(session, "甲")
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        add_and_stop()

    with store.read() as session:
        assert session.query(Batch).count() == 0


def test_records_can_be_read_after_their_block(store):
    with store.begin() as session:
        batch = batches.add(session, "甲")

    assert batch.by == "甲"


def test_sqlite_is_set_up_for_several_processes(store):
    with store.read() as session:
        settings = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }

    assert settings == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 20_000}


def test_writers_wait_for_one_another_instead_of_failing(store):
    def write(number):
        with store.begin() as session:
            count = session.query(Batch).count()
            time.sleep(0.01)
            session.add(Batch(by=f"{number} after {count}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.read() as session:
        assert sorted(batch.by.split()[-1] for batch in session.query(Batch)) == list("01234567")


def test_readers_do_not_wait_for_a_writer(store):
    with store.begin() as writing:
        batches.add(writing, "甲")
        writing.flush()
        with store.read() as reading:
            assert reading.query(Batch).count() == 0


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_by_psycopg(scheme):
    engine = open_engine(f"{scheme}://someone@localhost/jishen")

    assert engine.dialect.driver == "psycopg"
