import zipfile
from io import BytesIO

import pytest

from storage import filings
from workflow import intake
from workflow.errors import NotFound
from workflow.intake import ManifestLine, open_batch, receive, to_process

PDF = b"%PDF-1.7 one"
OTHER_PDF = b"%PDF-1.7 two"


@pytest.fixture
def batch_id(store):
    return open_batch(store, "甲")


def zipped(files):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def take(store, batch_id, content, name="预算.pdf", **options):
    return receive(store, batch_id, name, BytesIO(content), **options)


def outcome(views):
    return [(view.name, view.state) for view in views]


def test_every_line_of_a_manifest_waits_for_its_bytes(store):
    batch_id = open_batch(store, "甲", [ManifestLine("a.pdf", 5), ManifestLine("b.pdf", 6)])

    batch = intake.batch_view(store, batch_id)

    assert [(filing.name, filing.size, filing.waits_for_bytes) for filing in batch.filings] == [
        ("a.pdf", 5, True),
        ("b.pdf", 6, True),
    ]
    assert (batch.by, batch.counts, batch.finished) == ("甲", {"received": 2}, False)


def test_a_file_is_kept_and_handed_to_a_worker(store, batch_id):
    (view,) = take(store, batch_id, PDF)

    assert (view.state, view.size, view.reason) == ("received", len(PDF), None)
    assert to_process([view]) == [view.id]
    assert store.originals.path(view.sha256).read_bytes() == PDF
    assert intake.filing_view(store, view.id) == view


def test_bytes_go_to_the_manifests_filing(store):
    batch_id = open_batch(store, "甲", [ManifestLine("a.pdf", 1)])
    (waiting,) = intake.batch_view(store, batch_id).filings

    (view,) = take(store, batch_id, PDF, "a.pdf", filing_id=waiting.id)

    assert (view.id, view.size, view.waits_for_worker) == (waiting.id, len(PDF), True)
    assert len(intake.batch_view(store, batch_id).filings) == 1


def test_a_filing_that_has_its_bytes_keeps_them(store, batch_id):
    (first,) = take(store, batch_id, PDF)

    (again,) = take(store, batch_id, OTHER_PDF, filing_id=first.id)

    assert again == first


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "空.pdf", "空的"),
        (b"hello", "改名.pdf", "扩展名"),
        (b"MZ\x90\x00\x03\x00", "程序.exe", "类型"),
    ],
    ids=["empty", "mistyped", "unknown"],
)
def test_a_file_nobody_can_read_fails_at_once_and_says_why(store, batch_id, content, name, reason):
    (view,) = take(store, batch_id, content, name)

    assert (view.name, view.state) == (name, "failed")
    assert reason in view.reason
    assert to_process([view]) == []


def test_a_huge_file_fails_and_is_not_kept(store, batch_id, monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "MAX_FILE_BYTES", 8)

    (view,) = take(store, batch_id, PDF)

    assert (view.state, view.sha256) == ("failed", None)
    assert "上限" in view.reason
    assert [path for path in (tmp_path / "originals").rglob("*") if path.is_file()] == []


def test_a_known_file_is_a_duplicate_and_says_of_which(store, batch_id):
    (first,) = take(store, batch_id, PDF, "原件.pdf")

    (second,) = take(store, open_batch(store, "乙"), PDF, "副本.pdf")

    assert (second.state, second.duplicate_of, to_process([second])) == ("duplicate", first.id, [])
    assert "原件.pdf" in second.reason
    assert first.id in second.reason


def test_a_file_whose_earlier_copy_failed_is_no_duplicate(store, batch_id):
    (first,) = take(store, batch_id, PDF)
    with store.begin() as session:
        filings.get(session, first.id).state = "failed"

    (second,) = take(store, batch_id, PDF)

    assert second.state == "received"


def test_a_zip_becomes_one_filing_for_each_of_its_files(store):
    batch_id = open_batch(store, "甲", [ManifestLine("全部.zip", 1)])
    (line,) = intake.batch_view(store, batch_id).filings
    content = zipped({"一/a.pdf": PDF, "b.pdf": OTHER_PDF, "c.pdf": PDF, "空.pdf": b"", "d.zip": zipped({"x": b"x"})})

    views = take(store, batch_id, content, "全部.zip", filing_id=line.id)

    assert outcome(views) == [
        ("一/a.pdf", "received"),
        ("b.pdf", "received"),
        ("c.pdf", "duplicate"),
        ("空.pdf", "failed"),
        ("d.zip", "failed"),
    ]
    assert views[4].reason == intake.NESTED
    assert outcome(intake.batch_view(store, batch_id).filings) == outcome(views)


def test_a_zip_that_cannot_be_opened_is_one_failed_filing(store):
    batch_id = open_batch(store, "甲", [ManifestLine("坏.zip", 1)])
    (line,) = intake.batch_view(store, batch_id).filings

    (view,) = take(store, batch_id, zipped({}), "坏.zip", filing_id=line.id)

    assert (view.id, view.state, view.reason) == (line.id, "failed", "压缩包里没有文件。")


def test_what_a_zip_really_holds_is_counted(store, batch_id, monkeypatch):
    monkeypatch.setattr(intake, "MAX_ARCHIVE_BYTES", 30)

    views = take(
        store, batch_id, zipped({"a.pdf": PDF, "b.pdf": OTHER_PDF, "c.pdf": PDF + b"!", "d.txt": b"abc"}), "x.zip"
    )

    assert outcome(views) == [("a.pdf", "received"), ("b.pdf", "received"), ("c.pdf", "failed"), ("d.txt", "received")]
    assert views[2].reason == intake.ARCHIVE_TOO_LARGE


def test_a_bomb_is_stopped(store, batch_id, monkeypatch):
    monkeypatch.setattr(intake, "HARMLESS_BYTES", 1000)

    (view,) = take(store, batch_id, zipped({"a.pdf": PDF + bytes(1 << 20)}), "x.zip")

    assert (view.state, view.reason) == ("failed", intake.BOMB)


def test_an_office_document_is_one_file(store, batch_id):
    (view,) = take(store, batch_id, zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "表.docx")

    assert view.name == "表.docx"


def test_unknown_batches_and_filings_are_not_found(store, batch_id):
    (view,) = take(store, batch_id, PDF)

    for attempt in (
        lambda: take(store, "0" * 32, PDF),
        lambda: take(store, batch_id, PDF, filing_id="0" * 32),
        lambda: take(store, open_batch(store, "乙"), PDF, filing_id=view.id),
        lambda: intake.batch_view(store, "0" * 32),
        lambda: intake.filing_view(store, "0" * 32),
        lambda: intake.retry(store, "0" * 32),
        lambda: intake.delete(store, "0" * 32),
    ):
        with pytest.raises(NotFound):
            attempt()


@pytest.mark.parametrize("state", ["failed", "needs_attention", "done", "duplicate"])
def test_a_finished_filing_can_be_tried_again(store, batch_id, state):
    (view,) = take(store, batch_id, PDF)
    with store.begin() as session:
        filing = filings.get(session, view.id)
        filing.state, filing.reason, filing.attempts, filing.duplicate_of = state, "因为", 3, "x"

    again = intake.retry(store, view.id)

    assert (again.state, again.reason, again.attempts, again.duplicate_of) == ("received", None, 0, None)
    assert to_process([again]) == [view.id]


def test_a_filing_under_way_is_left_alone_by_a_retry(store, batch_id):
    (view,) = take(store, batch_id, PDF)
    with store.begin() as session:
        filings.get(session, view.id).state = "reading"

    assert intake.retry(store, view.id).state == "reading"


def test_deleting_the_last_filing_of_some_bytes_deletes_them(store, batch_id):
    (first,) = take(store, batch_id, PDF)
    (second,) = take(store, batch_id, PDF)
    path = store.originals.path(first.sha256)

    intake.delete(store, first.id)
    assert path.exists()
    intake.delete(store, second.id)

    assert not path.exists()
    assert intake.batch_view(store, batch_id).filings == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a\x00b\n.pdf", "ab.pdf"), ("  ", "未命名"), ("长" * 600 + ".pdf", "长" * 496 + ".pdf")],
    ids=["control characters", "blank", "long"],
)
def test_a_name_is_made_fit_to_be_listed(name, expected):
    assert intake.label(name) == expected
