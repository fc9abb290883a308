"""Tables of English wording: what it is called in English → what one types in Chinese, the longest wording first."""

import re

Table = tuple[tuple[re.Pattern[str], str], ...]
# One way of saying it, up to the next that is not within brackets.
_BRACKETS = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")


def table(*pairs: tuple[str, str]) -> Table:
    """Return patterns of whole words with their meaning, the longest first: a longer term holds shorter ones."""
    every = [(way, meaning) for term, meaning in pairs for way in _ways(term)]
    return tuple((_whole_words(way), meaning) for way, meaning in sorted(every, key=lambda pair: -len(pair[0])))


def put(text: str, *tables: Table) -> str:
    """Return a text with all that the tables know in Chinese, set off by commas; the rest stays as it is."""
    for known in tables:
        for pattern, meaning in known:
            text = pattern.sub(f" , {meaning} , ", text)
    return text


def _ways(term: str) -> list[str]:
    masked = _BRACKETS.sub(lambda inner: "\0" * len(inner.group()), term)
    ends = [at for at, sign in enumerate(masked) if sign == "|"]
    return [term[start:end] for start, end in zip([0, *(at + 1 for at in ends)], [*ends, len(term)], strict=True)]


def _whole_words(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{term})(?![A-Za-z])", re.IGNORECASE)
