"""Which characters are taken for the same: widths, radicals, traditional and simplified forms, case, dashes."""

import unicodedata
from pathlib import Path

# NFKC leaves the CJK Radicals Supplement alone and turns U+2F3E into the traditional form; fonts of PDFs map to both.
_RADICALS = dict(
    zip(
        "⺁⺠⺟⺼⻁⻄⻅⻆⻉⻊⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻪⻬⻮⻰⻳戶戸",
        "厂民母月虎西见角贝足车长门青韦页风飞食马骨鬼鱼鸟麦黄黾齐齿龙龟户户",
        strict=True,
    )
)
_DASHES = dict.fromkeys("‐‑‒–—―−─", "-")
_DROPPED = frozenset("“”‘’„‟‚‛❛❜❝❞〟\"'`′‵«»‹›《》〈〉「」『』﹁﹂﹃﹄〝〞\u200b\u200c\u200d\u2060\ufeff\u00ad")


def _fold(character: str) -> str:
    """Return what a character is searched as: "" for marks that make no difference, several where it unfolds."""
    if "0" <= character <= "9":
        return character
    if character in _DROPPED:
        return ""
    if "\u4e00" <= character <= "\u9fff":
        return _FOLD.get(character, character)
    if unicodedata.category(character) == "No":
        return character  # ① is no digit: beside a number it would change it
    plain = unicodedata.normalize("NFKC", character).lower()
    return "".join(_FOLD.get(part, part) for part in plain if part not in _DROPPED)


class _Folding(dict[int, str]):
    """A translation table that learns each character when it first meets it."""

    def __missing__(self, ordinal: int) -> str:
        self[ordinal] = _fold(chr(ordinal))
        return self[ordinal]


def _traditional() -> dict[str, str]:
    lines = Path(__file__).with_name("traditional.txt").read_text("utf-8").splitlines()
    return {line[0]: line[1] for line in lines if not line.startswith("#")}


_FOLD = _traditional() | _RADICALS | _DASHES
FOLDED = _Folding()
