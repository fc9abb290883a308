"""An answer as it is said in English: what is quoted stays Chinese, the words around it are put into English."""

import re
from collections.abc import Iterator, Sequence

from answers.english_wording import PHRASES

# What the checks found is told in their own words, after the English that introduces it.
_FOUND = re.compile(
    r"(?<=有问题，不一致或不正确之处：).+|(?<=经核对有以下问题：)\n.+|(?<=无法判断，因为)[^\n]+", re.DOTALL
)
_JOINED = re.compile(r"[^\s，。；：“”《》]*[、（][^\s，。；：“”《》]*[^\s，。；：“”《》、（]")
_MARKS = str.maketrans({"，": ", ", "。": ". ", "：": ": ", "；": "; ", "（": " (", "）": ")", "、": ", "})
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_MARK = re.compile(r" +(?=[,;:.](?:\s|$))|(?<=[,:]) ?[,:](?=\s)")
_OPENING, _CLOSING = "“《", "”》"
_UNITS = {"万元": "万元 = ten thousand yuan", "亿元": "亿元 = hundred million yuan"}
_POINTS = re.compile(r"\d分(?!之)")
_GRADES = {"“优”": "excellent", "“良”": "good", "“中”": "fair", "“差”": "poor"}


def in_english(text: str, quotes: Sequence[str] = ()) -> str:
    """Return an answer's text in English, its quotes and names in Chinese as they are; units are explained at the end.

    ``quotes`` are what the answer cites: wherever it says them, whole or in part, they stay verbatim.
    """
    kept = "\n".join(quotes)
    found = _FOUND.search(text)
    before, own, after = (text[: found.start()], found.group(), text[found.end() :]) if found else (text, "", "")
    said = " ".join(part for part in (_put_all(before, kept), own, _put_all(after, kept)) if part)
    shown = [meaning for unit, meaning in _UNITS.items() if unit in said]
    shown += ["分 = points"] if _POINTS.search(said) else []
    shown += [f"{grade[1]} = {meaning}" for grade, meaning in _GRADES.items() if grade in said]
    return f"{said} ({'; '.join(shown)})" if shown else said


def _put_all(text: str, kept: str) -> str:
    return "\n".join(_line(part, kept) for part in _kept_whole(text))


def _kept_whole(text: str) -> list[str]:
    """Return the lines of a text, those of one quote together."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and _depth(lines[-1]) > 0:
            lines[-1] += f"\n{line}"
        else:
            lines.append(line)
    return lines


def _depth(text: str) -> int:
    return text.count("“") - text.count("”")


def _line(line: str, kept: str) -> str:
    said = "".join(part if quoted else _put(part, kept) for part, quoted in _parts(line, kept))
    return _BEFORE_MARK.sub("", _SPACES.sub(" ", said)).strip()


def _parts(line: str, kept: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a line and whether each is quoted; a quote within a quote belongs to it."""
    start = at = 0
    while at < len(line):
        if line[at] in _OPENING and (end := _end(line, at, kept)):
            yield line[start:at], False
            yield line[at:end], True
            start = at = end
        else:
            at += 1
    yield line[start:], False


def _end(line: str, at: int, kept: str) -> int:
    """Return where the quote that begins here ends; 0 where it does not."""
    pair = _CLOSING[_OPENING.index(line[at])]
    ends = [end for end in range(at + 1, len(line)) if line[end] == pair]
    verbatim = [end for end in ends if pair == "”" and line[at + 1 : end] in kept]
    if verbatim and _balanced(line[at : verbatim[0] + 1], line[at], pair):
        return verbatim[0] + 1
    balanced = (end for end in ends if _balanced(line[at : end + 1], line[at], pair))
    return next(balanced, ends[-1] if ends else -1) + 1


def _balanced(said: str, opening: str, closing: str) -> bool:
    return said.count(opening) == said.count(closing)


def _put(part: str, kept: str) -> str:
    for pattern, meaning in PHRASES:
        part = pattern.sub(meaning, part)
    said, start = "", 0
    for name in _JOINED.finditer(part):
        if name.group() in kept:
            said += f"{part[start : name.start()].translate(_MARKS)}{name.group()}"
            start = name.end()
    return said + part[start:].translate(_MARKS)
