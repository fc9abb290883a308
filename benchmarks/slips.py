"""The slips that are made in running text: what of it can be changed, kind by kind."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache, partial

from benchmarks.respelling import Change, Running, tables
from readers.document import Document

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
HEADING = re.compile(r"[（(]?[一二三四五六七八九十]+[、）)]\s*(\S+?)[。：]?")
CHAPTER = re.compile(r"[一二三四五六七八九十]+、\S*(?:说明|情况)")
OTHERS = {"增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "≥": "≤", "≤": "≥"}
COUNTED = re.compile(r"\d+(?=辆)")
Chance = random.Random
Slip = Callable[[re.Match[str], Chance], str]


def other(printed: str, chance: Chance) -> str:
    """Another number with as many decimals, too far away for a rounding tail."""
    value = Decimal(printed.replace(",", ""))
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    slips = [value + step * chance.choice((90, 270, 900)) if step < 1 else value + chance.choice((1, 2, 3))]
    slips += [(value * factor).quantize(step) for factor in map(Decimal, ("10", "0.9", "1.1"))]
    return str(chance.choice([slip for slip in slips if abs(slip - value) >= (8 * step if step < 1 else 1)]))


def _number(match: re.Match[str], chance: Chance) -> str:
    return other(match.group(), chance)


def _turned(match: re.Match[str], _chance: Chance) -> str:
    return OTHERS[match.group()]


def _year(match: re.Match[str], chance: Chance) -> str:
    return str(int(match.group()) + chance.choice((-1, 1)))


def _twice(match: re.Match[str], _chance: Chance) -> str:
    return match.group() * 2


def _says(new: str) -> Slip:
    return lambda _match, _chance: new


def _another_body(match: re.Match[str], _chance: Chance) -> str:
    return match.group()[:-3] + ("统计局" if match.group()[-3:] != "统计局" else "教育局")


WORDED: tuple[tuple[str, re.Pattern[str], Slip], ...] = (
    ("金额", re.compile(r"(?<![\d.值])\d[\d,]*(?:\.\d+)?(?=万元)"), _number),
    ("百分比", re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?=%)"), _number),
    ("个数", re.compile(r"(?<![\d.])\d+(?=辆|台|人次|批次|批|人|家|个项目|个，)"), _number),
    ("得分", re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?=分)"), _number),
    ("等级", re.compile(r"(?<=[“”为])[优良中差](?=”)"), _says("中")),
    ("方向词", re.compile(r"(?:增加|减少|增长|下降)(?=\d)"), _turned),
    ("无差异", re.compile(r"无差异(?=。)"), _says("存在差异的主要原因是工作需要")),
    ("原因", re.compile(r"[，。]主要原因[：是][^。]*(?=。)"), _says("")),
    ("单位", re.compile(r"(?<=[1-9]\d)万元|(?<=\.\d\d)万元"), _says("元")),
    ("年份", re.compile(r"20\d\d(?=年)"), _year),
    ("重复词", re.compile(r"(?<=[\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?=[，。；])"), _twice),
    ("重复句", re.compile(r"(?<=。)[^。]{12,80}。"), _twice),
    ("占位符", re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?(?=万元|%|辆|人次)"), _says("XX")),
)


def in_text(running: Running, chance: Chance) -> Iterator[Change]:
    """Everything that can be changed in the text of a document."""
    patterns = list(WORDED)
    name = next(iter(re.findall(r"部门名称[：:](\S+?[局委办室院会部])\s*(?=单位|预|$)", running.text)), "")
    if name:
        patterns.append(("部门名称", re.compile(re.escape(name)), _another_body))
    for kind, pattern, slip in patterns:
        yield from _in_text(running, kind, pattern, slip, chance)
    yield from _headings(running)


def _in_text(running: Running, kind: str, pattern: re.Pattern[str], slip: Slip, chance: Chance) -> Iterator[Change]:
    chapters = Counter(_chapter(running, match.start()) for match in pattern.finditer(running.text))
    for match in pattern.finditer(running.text):
        chapter = _chapter(running, match.start())
        if "名词解释" in chapter and not kind.startswith("重复"):
            continue
        new = slip(match, chance)
        if new == match.group() or (kind == "原因" and chapters[chapter] > 1):
            continue
        label = f"文字·{kind}" + (f"·{chapter}" if kind in {"金额", "百分比", "个数"} else "")
        sentence = _sentence(running.text, match.start())
        make = partial(running.changed, match.start(), match.end(), new)
        yield Change(label, match.group(), new, sentence, make, (new,) if len(new) > 2 else ())


def _chapter(running: Running, at: int) -> str:
    """What the heading above a place of the text says."""
    titles, starts = _titles(running)
    above = [title for title, start in zip(titles, starts, strict=True) if start <= at]
    return above[-1] if above else ""


@lru_cache(maxsize=2)
def _titles(running: Running) -> tuple[tuple[str, ...], tuple[int, ...]]:
    titles, starts, at = [], [], 0
    for number, index in running.lines:
        line = running.document.pages[number].lines[index].text
        if match := HEADING.fullmatch(line.strip()):
            titles.append(re.sub(r"[\d年“”]", "", match.group(1)).removesuffix("情况说明"))
            starts.append(at)
        elif "名词解释" in line or line.endswith("总结报告"):
            titles.append(line[-4:])
            starts.append(at)
        at += len(line)
    return tuple(titles), tuple(starts)


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(mark, 0, at) for mark in "。；") + 1
    end = min((place for place in (text.find(mark, at) for mark in "。；") if place >= 0), default=len(text))
    return text[start : end + 1][-160:]


def _headings(running: Running) -> Iterator[Change]:
    """Headings of chapters left out, where they stand a second time (the first is in the table of contents)."""
    at, seen = 0, Counter[str]()
    for number, index in running.lines:
        line = running.document.pages[number].lines[index].text
        if CHAPTER.fullmatch(line):
            seen[line] += 1
            if seen[line] > 1:
                make = partial(running.changed, at, at + len(line), "")
                yield Change("标题·漏章节标题", line, "", line, make, (line.split("、")[1],))
        at += len(line)


def printed_once(document: Document, change: Change) -> bool:
    """Whether nothing else in the document tells what was changed: a number printed once, in a sentence without others.

    An indicator that only its table names has its target there and nowhere else. A number that stands twice, or beside
    another from which it follows, could be held against that; a count of things is followed by their kinds, or stands
    twice; one in a table is part of a sum. What is 0 stands everywhere.
    """
    if change.subject:
        return _texts(document).count(change.subject) < 2
    if not change.kind.startswith("文字") or not (numbers := NUMBER.findall(change.old)):
        return False
    value = Decimal(numbers[0].replace(",", ""))
    lonely = not value or _printings(document)[value] < 2
    if "个数" in change.kind:
        return lonely and len(COUNTED.findall(change.where)) < 3
    return lonely and len(NUMBER.findall(change.where)) < 4


@lru_cache(maxsize=2)
def _texts(document: Document) -> str:
    cells = ("".join(cell.text.split()) for table in tables(document) for cell in table.grid.cells)
    return "\n".join((Running(document).text, *cells))


@lru_cache(maxsize=2)
def _printings(document: Document) -> Counter[Decimal]:
    return Counter(Decimal(number.replace(",", "")) for number in NUMBER.findall(_texts(document)))
