"""The numbers that Word puts in front of paragraphs (第一部分, 一、, （一）, 1.): they stand in no paragraph's text."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from readers.counting import counted

_PLACE = re.compile(r"%([1-9])")
_CLOSED = tuple("、）】．。，：》")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and written."""

    start: int
    style: str
    text: str
    gap: bool
    legal: bool
    restart: int | None

    @classmethod
    def of(cls, element: Any) -> "_Level":
        """The level that a ``lvl`` element declares."""
        style = _value(element, ".//numFmt", "decimal")
        restart = _value(element, "lvlRestart", "")
        return cls(
            start=_number(_value(element, "start", "1"), 1),
            style=style,
            text="" if style == "bullet" else _value(element, "lvlText", ""),
            gap=_value(element, "suff", "tab") != "nothing",
            legal=element.find("isLgl") is not None,
            restart=_number(restart, 0) if restart else None,
        )


class Numbering:
    """The lists of a document; it counts, so its paragraphs have to come in their order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._styles = {style.get("styleId"): style for style in styles.findall("style")} if styles is not None else {}
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._of_style: dict[tuple[str, str], int] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()
        for element in numbering if numbering is not None else ():
            if element.tag == "abstractNum":
                self._declare(element)
            elif element.tag == "num":
                self._list(element)

    def prefix(self, properties: Any | None) -> str:
        """Return the number of a paragraph with these properties (``pPr``), with a blank where one follows it."""
        number, depth = self._placed(properties) if properties is not None else ("", 0)
        abstract, overrides = self._lists.get(number, ("", {}))
        abstract = self._linked(abstract)
        levels = {**self._abstract.get(abstract, {}), **overrides}
        if depth not in levels:
            return ""
        level = levels[depth]
        counts = self._count((number, abstract), depth, levels, restarts=depth in overrides)
        text = _PLACE.sub(lambda place: _written(int(place[1]) - 1, counts, levels, legal=level.legal), level.text)
        return f"{text} " if text and level.gap and not text.endswith(_CLOSED) else text

    def _declare(self, element: Any) -> None:
        name = element.get("abstractNumId", "")
        self._abstract[name] = {}
        if (link := element.find("numStyleLink")) is not None:
            self._links[name] = link.get("val", "")
        for level in element.findall("lvl"):
            depth = _number(level.get("ilvl", ""), 0)
            self._abstract[name][depth] = _Level.of(level)
            if (style := level.find("pStyle")) is not None:
                self._of_style[name, style.get("val", "")] = depth

    def _list(self, element: Any) -> None:
        overrides = {}
        abstract = _value(element, "abstractNumId", "")
        for override in element.findall("lvlOverride"):
            depth = _number(override.get("ilvl", ""), 0)
            known = self._abstract.get(abstract, {}).get(depth)
            level = override.find("lvl")
            changed = _Level.of(level) if level is not None else known
            start = override.find("startOverride")
            if changed is not None:
                first = _number(start.get("val", ""), changed.start) if start is not None else changed.start
                overrides[depth] = replace(changed, start=first)
        self._lists[element.get("numId", "")] = (abstract, overrides)

    def _placed(self, properties: Any) -> tuple[str, int]:
        """The list and level of a paragraph: its own, else its style's, else those of the style that it is based on."""
        number = _value(properties, "numPr/numId", "")
        depth = _value(properties, "numPr/ilvl", "")
        name = style = _value(properties, "pStyle", "")
        passed: set[str] = set()
        while not number and name in self._styles and name not in passed:
            passed.add(name)
            style = name
            number = _value(self._styles[name], "pPr/numPr/numId", "")
            depth = depth or _value(self._styles[name], "pPr/numPr/ilvl", "")
            name = _value(self._styles[name], "basedOn", "")
        if depth:
            return number, _number(depth, 0)
        abstract = self._linked(self._lists.get(number, ("", {}))[0])
        return number, self._of_style.get((abstract, style), 0)

    def _linked(self, abstract: str) -> str:
        """The list that a list takes its levels from by way of a numbering style."""
        style = self._styles.get(self._links.get(abstract, ""))
        number = _value(style, "pPr/numPr/numId", "") if style is not None else ""
        return self._lists.get(number, (abstract, {}))[0]

    def _count(
        self, source: tuple[str, str], depth: int, levels: dict[int, _Level], *, restarts: bool
    ) -> dict[int, int]:
        """The counters of a list after one more paragraph at this level; lists of one kind share them."""
        number, abstract = source
        counts = self._counts[abstract]
        if restarts and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counts.pop(depth, None)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for other, level in levels.items():
            if other < depth:
                counts.setdefault(other, level.start)
            elif other > depth and (level.restart is None or depth < level.restart):
                counts.pop(other, None)
        return counts


def _written(depth: int, counts: dict[int, int], levels: dict[int, _Level], *, legal: bool) -> str:
    if depth not in levels:
        return ""
    style = "decimal" if legal else levels[depth].style
    return counted(counts.get(depth, levels[depth].start), style)


def _value(element: Any, path: str, default: str) -> str:
    found = element.find(path)
    return default if found is None else str(found.get("val", default))


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() else default
