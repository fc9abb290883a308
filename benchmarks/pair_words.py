"""Texts as words for engines that cut at blanks: every pair of characters is one, so a phrase is a substring."""

from collections.abc import Iterator

LINE_END = "\n"


def words(text: str) -> str:
    """Return the pairs of a text, its end paired with a line end, as words of letters and digits."""
    return " ".join(pairs(text + LINE_END))


def pairs(text: str) -> Iterator[str]:
    """Return the pairs of a text as words."""
    return (coded(text[place : place + 2]) for place in range(len(text) - 1))


def coded(characters: str) -> str:
    """Return characters as a word."""
    return "".join(f"{ord(character):05x}" for character in characters)
