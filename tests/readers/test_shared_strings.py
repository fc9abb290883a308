import struct

import pytest

from readers.shared_strings import strings


def narrow(text: str, flags: int = 0, extra: bytes = b"") -> bytes:
    return struct.pack("<HB", len(text), flags) + extra + text.encode("latin-1")


def wide(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def table(count: int, *strings_: bytes) -> bytes:
    return struct.pack("<II", count, count) + b"".join(strings_)


def test_narrow_and_wide_strings_stand_one_after_another() -> None:
    assert list(strings([table(3, narrow("A1"), wide("收入"), narrow(""))])) == ["A1", "收入", ""]


def test_formatting_runs_and_pronunciations_are_passed_over() -> None:
    rich = narrow("甲".encode("gbk").decode("latin-1"), 8, struct.pack("<H", 2)) + bytes(8)
    spoken = narrow("b", 4, struct.pack("<I", 5)) + bytes(5)

    assert list(strings([table(3, rich, spoken, wide("丙"))]))[1:] == ["b", "丙"]


def test_a_string_may_go_on_in_the_next_record_in_another_width() -> None:
    first = table(2, struct.pack("<HB", 4, 1) + "收入".encode("utf-16-le"))

    assert list(strings([first, b"\x00ab" + wide("乙")])) == ["收入ab", "乙"]


def test_a_string_may_begin_with_the_next_record() -> None:
    assert list(strings([table(2, narrow("a")), wide("乙")])) == ["a", "乙"]


def test_a_table_that_promises_more_than_it_holds_gives_what_it_holds() -> None:
    assert list(strings([table(1_000_000, narrow("a"))])) == ["a"]
    assert list(strings([])) == []


def test_a_string_cut_short_is_an_error() -> None:
    with pytest.raises(struct.error):
        list(strings([table(1, wide("收入")[:-1])]))
