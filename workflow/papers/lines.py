"""Chinese text broken into lines: no closing mark begins a line, no opening one ends it, numbers stay whole."""

import re
from collections.abc import Callable, Iterator

_OPENING = r"[“‘（《〈〔【「『(\[{≤≥＜＞<>=]"
_CLOSING = r"[，。；：！？、）》〉”’〕】」』)\]}％%…·℃‰,.;:!?]"
_UNIT = re.compile(rf"{_OPENING}*(?:[A-Za-z0-9][\w.,%/:+-]*|.){_CLOSING}*", re.ASCII | re.DOTALL)


def broken(text: str, width: Callable[[str], float], room: float, indent: float = 0) -> list[str]:
    """Return the lines of one paragraph; the first leaves ``indent`` free. What is wider than one is cut anywhere."""
    lines, line, left = [], "", room - indent
    for piece in _pieces(text, width, room):
        taken = width(piece.rstrip())
        if line and taken > left:
            lines.append(line)
            line, left = "", room
        line += piece
        left -= width(piece)
    return [*lines, line]


def _pieces(text: str, width: Callable[[str], float], room: float) -> Iterator[str]:
    for match in _UNIT.finditer(text):
        if width(match.group()) <= room:
            yield match.group()
        else:
            yield from match.group()
