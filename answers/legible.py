"""A question as text that every program can keep: what is no character is left out."""

import unicodedata

# Control characters and halves of surrogate pairs, which neither UTF-8 nor PostgreSQL takes.
_NO_CHARACTERS = frozenset({"Cc", "Cs"})
_BLANKS = frozenset("\n\t")


def legible(text: str) -> str:
    """Return a text without what is no character, and without the blanks around it."""
    kept = (one for one in text if one in _BLANKS or unicodedata.category(one) not in _NO_CHARACTERS)
    return "".join(kept).strip()
