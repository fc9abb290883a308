"""Slips of an input method: another character of the same sound, 东湖去委办 for 东湖区委办."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pypinyin import lazy_pinyin

from answers.departments import mentions, unknown_organ


def misspelt(text: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what a text says in the stead of a name, and the name: one character of the same sound is another."""
    heard = _sounds(text)
    for name in names:
        at = heard.find(_sounds(name))
        start = heard.count(" ", 0, at + 1) - 1
        said = text[start : start + len(name)]
        if at >= 0 and sum(one != other for one, other in zip(said, name, strict=False)) == 1:
            yield said, name


def department_meant(question: str, names: Iterable[str]) -> str:
    """Return a normalised question with the department put right that it misspells or leaves an ending off.

    ``names`` are those that there are, in normal form. "" where no organ is named or not just one is meant.
    """
    known = tuple(names)
    organ = unknown_organ(question)
    if organ is None:
        return ""
    meant: dict[tuple[str, ...], str] = {}
    for said in _respelled(organ, known):
        whole = [one for one in mentions(said, known) if (one.start, one.end) == (0, len(said))]
        for mention in whole:
            meant.setdefault(mention.names, said)
    if len(meant) != 1 or len(next(iter(meant))) != 1:
        return ""
    return question.replace(organ, next(iter(meant.values())), 1)


def _respelled(organ: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield an organ with one character of the same sound in its stead; a committee's office for the committee."""
    if organ.endswith("委"):
        yield f"{organ}办"
    printed = sorted({character for name in names for character in name})
    for at, character in enumerate(organ):
        for other in printed:
            if other != character and _sound(other) == _sound(character):
                yield f"{organ[:at]}{other}{organ[at + 1 :]}"


@lru_cache(maxsize=8192)
def _sounds(text: str) -> str:
    """Return the sound of every character with a blank before it."""
    return "".join(f" {_sound(character)}" for character in text) + " "


@lru_cache(maxsize=8192)
def _sound(character: str) -> str:
    return "_" if character.isspace() else str(lazy_pinyin(character)[0])
