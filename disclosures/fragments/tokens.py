"""The words of a dump: what blanks and line ends part, each with its line; broken figures put together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from disclosures.model import Source
from disclosures.wraps import join
from readers.document import Line

FIGURE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+|[-－—–]{1,2}")
INTEGER = re.compile(r"\d+")
ORDINAL = re.compile(r"[（(]?([一二三四五六七八九十]{1,3})[)）、.．]")

_BROKEN = re.compile(r"[-+]?\d[\d,]*(?:[.,]\d?)?")
_WHOLE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, the line of the file it begins on and the one it ends on, and whether that line begins with it."""

    text: str
    line: int
    last: int
    first: bool
    alone: bool

    @property
    def figure(self) -> bool:
        """Whether it is an amount with decimals, or a dash that stands for none."""
        return FIGURE.fullmatch(self.text) is not None

    @property
    def integer(self) -> bool:
        """Whether it is digits only: a code, an ordinal or an amount without decimals."""
        return INTEGER.fullmatch(self.text) is not None


def tokens_of(lines: Iterable[Line]) -> tuple[Token, ...]:
    """The words of the lines in order."""
    found: list[Token] = []
    for line in lines:
        words = line.text.split()
        for index, word in enumerate(words):
            found.append(Token(word, line.number, line.number, index == 0, len(words) == 1))
    return tuple(_mended(found))


def _mended(tokens: Sequence[Token]) -> Iterator[Token]:
    """Figures put together again whose last digits a narrow cell pushed to lines of their own."""
    index = 0
    while index < len(tokens):
        token, taken = tokens[index], 1
        if token.alone and _BROKEN.fullmatch(token.text) and not _WHOLE.fullmatch(token.text):
            for size in (2, 3, 4):
                parts = tokens[index : index + size]
                whole = "".join(part.text for part in parts)
                broken = any(mark in token.text or parts[1].text[:1] == mark for mark in ".,") if parts[1:] else False
                if len(parts) == size and broken and all(part.alone for part in parts) and _WHOLE.fullmatch(whole):
                    token, taken = replace(token, text=whole, last=parts[-1].last), size
                    break
        yield token
        index += taken


def joined(tokens: Sequence[Token]) -> Source:
    """The words as one text, wraps undone and blanks within a line kept, with the lines they stand on."""
    text = ""
    for token in tokens:
        text = join(text, token.text) if token.first or not text else f"{text} {token.text}"
    return Source(text, lines=(tokens[0].line, max(token.last for token in tokens)))
