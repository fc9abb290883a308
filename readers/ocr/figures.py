"""Figures whose letters and marks can only be digits and marks of a number: 1,24l.66 is 1,241.66, O.00 is 0.00."""

import re

_LIKE_DIGITS = str.maketrans("OoQlI|，．。：", "000111,..:")
_MONEY = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}%?")
_MARKED = re.compile(r"-?(?:\d{1,3}(?:[.,:]\d{3})*|\d+)[.,:]\d{2}%?")
_CODE = re.compile(r"(?=(?:.*\d){2})[\dOoQlI|]+|[oO]\d|\d[oO]")
_WIDE = dict(zip("():;,?", "（）：；，？", strict=True))
_SHAPED = re.compile(r"[-\dOoQlI|，．。：,.:]*\d[-\dOoQlI|，．。：,.:]*%?")


def settled(text: str) -> str:
    """Return the figure that the text can only mean, of the same length; the text itself where it is none.

    Digits stay as they were recognised: letters that look like digits become these, and marks fall into their places,
    where the whole is a figure with two decimals, or a code, in no other way.
    """
    if not _SHAPED.fullmatch(text):
        return text
    plain = text.translate(_LIKE_DIGITS)
    if _MONEY.fullmatch(plain) or _CODE.fullmatch(text):
        return plain
    if _MARKED.fullmatch(plain):
        return _with_marks(plain)
    return text


def _with_marks(figure: str) -> str:
    marks = [index for index, character in enumerate(figure) if character in ".,:"]
    return "".join(
        character if index not in marks else "." if index == marks[-1] else ","
        for index, character in enumerate(figure)
    )


def full_width(text: str) -> str:
    """Return a text with Chinese characters with its brackets and marks as wide as these; those of figures stay."""
    if not any(map(_chinese, text)):
        return text
    return "".join(
        _WIDE.get(character, character) if character in "()" or _beside(text, at) else character
        for at, character in enumerate(text)
    )


def _beside(text: str, at: int) -> bool:
    return any(map(_chinese, text[max(0, at - 1) : at] + text[at + 1 : at + 2]))


def _chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
