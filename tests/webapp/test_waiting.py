"""A file on the desk before it has been read."""

import pytest
from sqlalchemy import select

from storage import batches, filings
from storage.schema import Filing
from tests.webapp.conftest import PDF

HTMX = {"HX-Request": "true"}


@pytest.fixture
def hand_in(store):
    """Keep a file as the intake does, in some state, without a disclosure; give its filing's id."""

    def hand_in(content=None, state="reading", *, arrived=True, reason=None):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, "决算.pdf", 10)
            if arrived:
                path = store.originals.folder.parent / "incoming"
                path.write_bytes(content or PDF.read_bytes())
                with path.open("rb") as stream:
                    filing.sha256 = store.originals.keep(stream, max_bytes=1 << 30).sha256
            filing.state, filing.reason = state, reason
            return filing.id

    return hand_in


def test_pages_and_words_can_be_read_while_the_file_is_being_read(client, hand_in):
    filing = hand_in()

    page = client.get(f"/desk/filings/{filing}?page=2").text

    assert "正在处理，原文已可阅读" in page
    assert f"/desk/filings/{filing}/pages/2.png" in page
    assert 'aria-current="step" class="">正在读取' in page
    assert client.get(f"/desk/filings/{filing}/pages/2.png", buffered=True).data.startswith(b"\x89PNG")
    assert "部门决算" in client.get(f"/desk/filings/{filing}/pages/1/text").text


def test_the_desk_takes_over_as_soon_as_there_is_one(client, laid_in, store):
    with store.read() as session:
        filing = session.scalars(select(Filing.id)).one()

    assert client.get(f"/desk/filings/{filing}").location.endswith(f"/desk/{laid_in}")
    answer = client.get(f"/desk/filings/{filing}/progress?page=2", headers=HTMX)
    assert answer.headers["HX-Redirect"].endswith(f"/desk/{laid_in}?page=2")


def test_progress_is_asked_for_until_the_end_and_a_failure_says_why(client, hand_in):
    busy, failed = hand_in(state="checking"), hand_in(b"no pdf", "failed", reason="文件已损坏。")

    assert "every 1s" in client.get(f"/desk/filings/{busy}/progress", headers=HTMX).text
    ended = client.get(f"/desk/filings/{failed}/progress", headers=HTMX).text
    assert "every 1s" not in ended
    assert "文件已损坏。" in ended


def test_what_has_no_pages_yet_is_said(client, hand_in):
    table, announced = hand_in(b"a,b"), hand_in(state="received", arrived=False)

    assert "这个文件要读完才能显示" in client.get(f"/desk/filings/{table}").text
    assert "这个文件要读完才能显示" in client.get(f"/desk/filings/{announced}").text
    for filing in (table, announced):
        assert client.get(f"/desk/filings/{filing}/pages/1.png").status_code == 404
        assert client.get(f"/desk/filings/{filing}/pages/1/text").status_code == 404


def test_a_missing_original_shows_no_pages(client, hand_in, store):
    filing = hand_in()
    for path in store.originals.folder.rglob("*"):
        if path.is_file():
            path.unlink()

    assert "这个文件要读完才能显示" in client.get(f"/desk/filings/{filing}").text


def test_progress_asked_for_as_a_page_leads_to_the_page(client, hand_in):
    filing = hand_in()

    assert client.get(f"/desk/filings/{filing}/progress").location.endswith(f"/desk/filings/{filing}")


def test_a_disclosure_processed_again_says_when_it_is_done(client, lay_in):
    busy, done = lay_in(state="checking"), lay_in(state="done")

    assert f'hx-get="/desk/{busy}/state"' in client.get(f"/desk/{busy}").text
    assert "every 2s" in client.get(f"/desk/{busy}/state", headers=HTMX).text
    assert "已处理完毕" in client.get(f"/desk/{done}/state", headers=HTMX).text
    assert "已处理完毕" not in client.get(f"/desk/{done}").text
    assert client.get(f"/desk/{done}/state").location.endswith(f"/desk/{done}")


def test_the_list_of_files_leads_to_a_file_being_read(client, hand_in, store):
    filing = hand_in()
    with store.read() as session:
        batch = filings.get(session, filing).batch_id

    assert f"/desk/filings/{filing}" in client.get(f"/intake/{batch}").text
