"""Two wordings of one clause: what stays, what the first has alone and what the second has alone."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# A number changes as a whole: 1,261.66 against 1,206.61 is another figure, not four other digits.
_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?%?|\s+|[^\d\s]")
LONGEST = 4000  # pieces: beyond, comparing takes longer than reading


class Change(StrEnum):
    """Whose a piece of text is."""

    SAME = "same"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and whose it is."""

    text: str
    change: Change


def changes(left: str, right: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; long texts are only told apart as wholes."""
    a, b = _PIECE.findall(left), _PIECE.findall(right)
    if max(len(a), len(b)) > LONGEST:
        return (Piece(left, Change.SAME),) if left == right else (Piece(left, Change.LEFT), Piece(right, Change.RIGHT))
    found: list[Piece] = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("".join(a[a0:a1]), Change.SAME))
            continue
        if a1 > a0:
            found.append(Piece("".join(a[a0:a1]), Change.LEFT))
        if b1 > b0:
            found.append(Piece("".join(b[b0:b1]), Change.RIGHT))
    return tuple(found)
