"""Tables of English wording: what it is called in English → what one types in Chinese, the longest first."""

import re

from answers.overlapping import longest

# Stands in a meaning for what the pattern's group "term" matched.
TERM = r"\g<term>"
Table = tuple[tuple[re.Pattern[str], str], ...]
# One way of saying it, up to the next that is not within brackets.
_BRACKETS = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")


def table(*pairs: tuple[str, str]) -> Table:
    """Return patterns of whole words with their meaning, every way of saying a thing by itself."""
    return tuple((_whole_words(way), meaning) for term, meaning in pairs for way in _ways(term))


def put(text: str, *tables: Table) -> str:
    """Return a text with all that the tables know in Chinese, set off by commas; the rest stays as it is.

    Of two terms that overlap the longer is meant: a longer term holds shorter ones.
    """
    for known in tables:
        text = _put(text, known)
    return text


def _put(text: str, known: Table) -> str:
    said = longest((match, meaning) for pattern, meaning in known for match in pattern.finditer(text))
    for match, meaning in reversed(said):
        inner = match.groupdict().get("term")
        chinese = meaning.replace(TERM, _put(inner, known)) if inner else meaning
        text = f"{text[: match.start()]} , {chinese} , {text[match.end() :]}"
    return text


def _ways(term: str) -> list[str]:
    masked = _BRACKETS.sub(lambda inner: "\0" * len(inner.group()), term)
    ends = [at for at, sign in enumerate(masked) if sign == "|"]
    return [term[start:end] for start, end in zip([0, *(at + 1 for at in ends)], [*ends, len(term)], strict=True)]


def _whole_words(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{term})(?![A-Za-z])", re.IGNORECASE)
