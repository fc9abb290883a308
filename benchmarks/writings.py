"""The same piece of text, figure, code or sum written otherwise: what has to find what the other writing finds."""

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import search_index
from search_index.schema import Passage

_LINES = Path(search_index.__file__).with_name("traditional.txt").read_text("utf-8").splitlines()
_PAIRS = [(line[0], line[1]) for line in _LINES if not line.startswith("#")]
_TRADITIONAL = str.maketrans({simple: traditional for traditional, simple in reversed(_PAIRS)})
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code) not in "\"'"} | {0x20: 0x3000}
_MARKS = ("“”", "‘’", "「」", "『』", '""', "''", "＂＂", "《》", "〈〉", "«»", "〝〞", "﹁﹂")
_WORD = re.compile(r"\w[\w%％、，。；·“”‘’「」《》（）—/.,]+")
_SYNTAX = re.compile(r".*\.\.|.*[:：]|.*[<>≤≥]")
_WIDE = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_UNITS = {"元": 1, "千元": 1000, "万元": 10_000, "百万元": 1_000_000, "千万元": 10_000_000, "亿元": 100_000_000}
_LONGEST_FIRST = "|".join(sorted(_UNITS, key=len, reverse=True))
_SUM = re.compile(rf"(?<![\d.])(\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)\s*({_LONGEST_FIRST})")
_HUNDREDTHS = 100
_MOST = 2**62


@dataclass(frozen=True, slots=True)
class Sum:
    """A query for a sum: the passages that hold its ``piece``, where it has one, or a sum from low to high."""

    query: str
    piece: str
    low: int
    high: int


def of_pieces(chance: random.Random, pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return pieces in full width, in traditional characters and broken over lines, each beside the piece."""
    for piece in chance.sample(list(pieces), len(pieces) // 5):
        for written in (piece.translate(_FULL_WIDTH), piece.translate(_TRADITIONAL), _WIDE.sub("\n", piece)):
            if written != piece:
                yield written, piece


def of_figures(figures: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return figures without separators, with a zero more and in full width, each beside the figure."""
    for figure in figures:
        yield figure.translate(_FULL_WIDTH), figure
        yield f"{figure}0", figure
        if "," in figure:
            yield figure.replace(",", ""), figure
        else:
            yield f"{Decimal(figure):,}", figure


def of_codes(codes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return codes with and without blanks, in full width and broken over lines, each beside the code."""
    for code in codes:
        digits = code.replace(" ", "")
        yield code.translate(_FULL_WIDTH), code
        yield f"{digits[: len(digits) // 2]}\n{digits[len(digits) // 2 :]}", code
        if len(digits) == 7:
            yield f"{digits[:3]} {digits[3:5]} {digits[5:]}" if digits == code else digits, code


def words(chance: random.Random, pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return pieces that can be typed as one word, and the same with quotation marks inside, each beside the piece."""
    for piece in pieces:
        if _WORD.fullmatch(piece) and not _SYNTAX.match(piece):
            yield piece, piece
            before, after = sorted(chance.sample(range(1, len(piece) + 1), 2)) if len(piece) > 1 else (1, 1)
            marks = chance.choice(_MARKS)
            if after < len(piece):
                yield f"{piece[:before]}{marks[0]}{piece[before:after]}{marks[1]}{piece[after:]}", piece


def of_sums(chance: random.Random, texts: Sequence[str], count: int) -> Iterator[Sum]:
    """Return sums that are printed, each asked for in another unit, and ranges between two of them."""
    printed = sorted({(number, unit) for text in texts for number, unit in _SUM.findall(folded(text))})
    for number, unit in chance.sample(printed, min(count, len(printed))):
        value = _value(number, unit)
        other = chance.choice([one for one in ("元", "万元", "亿元") if one != unit])
        if value is not None:
            typed = f"{_in_unit(value, other)}{other}"
            yield Sum(typed, typed, value, value)
    values = sorted({value for number, unit in printed if (value := _value(number, unit))})
    for form in ("金额:{low}..{high}{unit}", "{low}..{high}{unit}", "{low}{unit}..{high}{unit}") * (count // 12 + 1):
        place, unit = chance.randrange(len(values) - 20), chance.choice(("元", "万元"))
        low, high = values[place], values[place + chance.randint(1, 19)]
        yield Sum(form.format(low=_in_unit(low, unit), high=_in_unit(high, unit), unit=unit), "", low, high)
    most = values[-len(values) // 50]
    yield Sum(f"金额>={_in_unit(most, '亿元')}亿元", "", most, _MOST)
    yield Sum(f"金额≤{_in_unit(values[9], '元')}元", "", 0, values[9])


def sums(passage: Passage) -> frozenset[int]:
    """Return the sums of a passage in hundredths of a yuan: of its cells, and those printed with their unit."""
    found = (_value(number, unit) for number, unit in _SUM.findall(folded(passage.text)))
    return frozenset(passage.sums) | {one for one in found if one is not None}


def _value(number: str, unit: str) -> int | None:
    value = Decimal(number.replace(",", "")) * _UNITS[unit] * _HUNDREDTHS
    return int(value) if value == int(value) and value < _MOST else None


def _in_unit(value: int, unit: str) -> str:
    return f"{(Decimal(value) / _HUNDREDTHS / _UNITS[unit]).normalize():,f}"


def folded(text: str) -> str:
    """Return a text as Unicode folds it."""
    return unicodedata.normalize("NFKC", text)
