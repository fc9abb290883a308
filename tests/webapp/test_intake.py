"""上传."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

PDF = b"%PDF-1.4\n% nothing more"
LARGE = 9 << 20  # more than a form without files may have


def announced(client, *files):
    return client.post("/intake/batches", json={"files": [{"name": n, "size": s} for n, s in files]})


def test_the_page_states_its_limits(client):
    page = client.get("/intake/").text

    assert "200 MB" in page
    assert "PDF、Word、Excel、网页和 TXT" in page


def test_the_manifest_gives_every_file_its_place(client):
    answer = announced(client, ("a.pdf", 10), ("b.pdf", 20))

    assert answer.status_code == 201
    assert len({filing["place"] for filing in answer.json["filings"]}) == 2
    assert client.get(answer.json["address"]).text.count("等待上传") == 2


def test_an_announced_file_is_streamed_and_handed_to_the_workers(client, sent):
    place = announced(client, ("a.pdf", len(PDF))).json["filings"][0]

    answer = client.put(place["place"], data=PDF, content_type="application/octet-stream")

    assert answer.json == [{"id": place["id"], "state": "received", "reason": None}]
    assert sent == [place["id"]]


def test_an_empty_or_broken_manifest_is_refused(client):
    assert client.post("/intake/batches", json={"files": []}).status_code == 422
    assert client.post("/intake/batches", json={"files": [{"name": "a"}]}).status_code == 422
    assert client.post("/intake/batches", json=[]).status_code == 422


def test_a_form_works_without_scripts(client, sent):
    answer = client.post("/intake/", data={"files": [(BytesIO(PDF), "a.pdf"), (BytesIO(b""), "b.pdf")]})

    page = client.get(answer.location).text
    assert answer.status_code == 303
    assert "a.pdf" in page
    assert "文件是空的" in page
    assert len(sent) == 1


def test_a_form_without_files_is_refused(client):
    assert client.post("/intake/", data={}).status_code == 422


def test_a_zip_becomes_one_line_a_file(client):
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("一/甲.pdf", PDF)
        archive.writestr("二/乙.txt", "2024年度部门决算")
    packed.seek(0)

    page = client.get(client.post("/intake/", data={"files": (packed, "全部.zip")}).location).text

    assert "甲.pdf" in page
    assert "乙.txt" in page


def test_a_failed_file_can_be_tried_again_alone_or_with_all(client, store, lay_in, sent):
    lay_in(state="failed")
    with store.read() as session:
        filing = session.connection().exec_driver_sql("SELECT id, batch_id FROM filings").one()

    assert client.post(f"/intake/filings/{filing.id}/retry").status_code == 303
    assert sent == [filing.id]
    assert client.post(f"/intake/{filing.batch_id}/retry").status_code == 303


def test_a_duplicate_leads_to_what_it_duplicates(client, store, laid_in):
    with store.begin() as session:
        batch, filing = session.connection().exec_driver_sql("SELECT batch_id, id FROM filings").one()
        session.connection().exec_driver_sql(
            "INSERT INTO filings (id, batch_id, position, name, size, state, attempts, duplicate_of, seconds,"
            " created_at, updated_at) SELECT 'twin', batch_id, 1, 'twin.pdf', 1, 'duplicate', 0, id, '{}',"
            " created_at, updated_at FROM filings"
        )

    assert "查看已有文件" in client.get(f"/intake/{batch}").text
    assert client.get("/intake/filings/twin/original").location == f"/desk/{laid_in}"
    assert client.get(f"/intake/filings/{filing}/original").status_code == 302


@pytest.mark.usefixtures("laid_in")
def test_progress_asks_again_until_all_is_done(client, store):
    running = announced(client, ("a.pdf", 3)).json["progress"]

    assert "every 2s" in client.get(running).text
    with store.read() as session:
        batch = session.connection().exec_driver_sql("SELECT batch_id FROM filings WHERE state = 'done'").scalar_one()
    finished = client.get(f"/intake/{batch}/progress").text
    assert "every 2s" not in finished
    assert "全部处理完毕" in finished


def test_an_unknown_batch_is_not_found(client):
    assert client.get("/intake/nothing").status_code == 404


def test_a_large_file_passes_the_check_for_forgery(app, client):
    app.config["WTF_CSRF_ENABLED"] = True
    token = re.search(r'name="csrf-token" content="([^"]+)"', client.get("/intake/").text).group(1)
    manifest = {"files": [{"name": "大文件.pdf", "size": LARGE}]}
    announced = client.post("/intake/batches", json=manifest, headers={"X-CSRFToken": token}).get_json()

    answer = client.put(
        announced["filings"][0]["place"],
        data=b"%PDF-" + bytes(LARGE - 5),
        content_type="application/octet-stream",
        headers={"X-CSRFToken": token},
    )

    assert answer.status_code == 200
    assert answer.get_json()[0]["state"] == "received"


def test_a_large_file_without_an_account_is_not_read(app, visitor):
    app.config["WTF_CSRF_ENABLED"] = True

    answer = visitor.post("/intake/", data=bytes(LARGE), content_type="multipart/form-data; boundary=x")

    assert answer.status_code in {400, 413}
