import hashlib
from io import BytesIO

import pytest

from storage.files import Originals, TooLarge


class Breaking:
    def __init__(self):
        self.pieces = [b"first half", ConnectionError("the browser went away")]

    def read(self, _size):
        piece = self.pieces.pop(0)
        if isinstance(piece, Exception):
            raise piece
        return piece


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_under_its_hash(tmp_path):
    content = b"%PDF-1.7 " + b"x" * 10_000
    sha256 = hashlib.sha256(content).hexdigest()

    kept = Originals(tmp_path).keep(BytesIO(content), max_bytes=20_000)

    assert (kept.sha256, kept.size, kept.head) == (sha256, len(content), content[:4096])
    assert files_below(tmp_path) == [f"{sha256[:2]}/{sha256[2:]}"]
    assert Originals(tmp_path).path(sha256).read_bytes() == content


def test_the_same_bytes_twice_are_one_file(tmp_path):
    originals = Originals(tmp_path)

    first, second = (originals.keep(BytesIO(b"same"), max_bytes=10) for _ in range(2))

    assert first == second
    assert len(files_below(tmp_path)) == 1


def test_a_file_past_the_limit_leaves_nothing(tmp_path):
    with pytest.raises(TooLarge):
        Originals(tmp_path).keep(BytesIO(b"12345"), max_bytes=4)

    assert files_below(tmp_path) == []


def test_a_broken_upload_leaves_nothing(tmp_path):
    with pytest.raises(ConnectionError):
        Originals(tmp_path).keep(Breaking(), max_bytes=1000)

    assert files_below(tmp_path) == []


def test_discarding_twice_is_no_error(tmp_path):
    originals = Originals(tmp_path)
    kept = originals.keep(BytesIO(b"x"), max_bytes=10)

    originals.discard(kept.sha256)
    originals.discard(kept.sha256)

    assert files_below(tmp_path) == []
