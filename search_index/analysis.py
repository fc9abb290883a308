"""One normal form for what is indexed and what is asked, with the way back to the printed characters.

Folded: full and half width, compatibility and radical forms, traditional characters, case, dashes; quotation and
book-title marks drop out; blanks stay only between two words or numbers of the Latin alphabet; 1,261.60 becomes 1261.6,
and 208 05 05, a code printed in columns, becomes 2080505. Two texts that a reviewer takes for the same have the same
normal form, so searching is finding a substring.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search_index.folding import FOLDED

_NUMBER = re.compile(r"(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\.?\d)")
_SPLIT_CODE = re.compile(r"(?<![\d.])\d{3} \d{2}(?: \d{2})?(?![\d.])")
_LATIN = re.compile(r"[0-9a-z.%]")
_LATIN_OR_COMMA = re.compile(r"[0-9a-z.%,\s]")
_EDGE_BLANKS = re.compile(r"(?<![0-9a-z.%\s])\s+|\s+(?![0-9a-z.%\s])")
_BLANKS = re.compile(r"\s+")
_NAME = 40
_WHOLE = "\x01"
LINE_END = "\n"  # stands in no normal form, so it can stand between two


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Normalised:
    """The normal form of a text and, for each of its characters, the span of the original it stands for."""

    text: str
    spans: tuple[Span, ...]

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original that [start, end) of the normal form stands for."""
        return self.spans[start][0], self.spans[end - 1][1]


def normal_form(text: str) -> str:
    """Return the normal form of a text; the same as ``normalise(text).text``, ten times as fast."""
    return _of_name(text) if len(text) <= _NAME else _normal_form(text)


@lru_cache(maxsize=65536)
def _of_name(text: str) -> str:
    """Return the normal form of a short text: names and heads are asked for again and again."""
    return _normal_form(text)


def _normal_form(text: str) -> str:
    folded = text.translate(FOLDED)
    plain = _NUMBER.sub(_plain_number, _BLANKS.sub(" ", _EDGE_BLANKS.sub("", folded)))
    return join_codes(plain)


def printed_form(text: str) -> str:
    """Return the folded text as printed but without any blank: separators and trailing zeros of numbers stay.

    A piece of a number that was cut in the middle, "1,26" or "60万元", stands in it as it stands on the page.
    """
    return _BLANKS.sub("", text.translate(FOLDED))


def holds_latin(term: str) -> bool:
    """Return whether a term holds anything in which normal and printed form can differ."""
    return _LATIN_OR_COMMA.search(term) is not None


def join_codes(text: str) -> str:
    """Return the text with every code printed in columns (208 05 05) in one piece."""
    return _SPLIT_CODE.sub(lambda match: match.group().replace(" ", ""), text)


def normalise(text: str) -> Normalised:
    """Return the normal form of a text with the way back."""
    return _joined(_plain(_without_blanks(_folded(text))))


def numbers(normal: str) -> list[tuple[str, int]]:
    """Return the whole numbers of a normalised text and where each begins."""
    return [(match.group(), match.start()) for match in _NUMBER.finditer(normal)]


def whole_number(number: str) -> str:
    """Return the index term of a number that stands alone."""
    return f"{_WHOLE}{number}"


def occurrences(term: str, normal: str) -> list[Span]:
    """Return where a normalised term stands in a normalised text, overlapping ones included; whole numbers alone."""
    if term.startswith(_WHOLE):
        return [(at, at + len(number)) for number, at in numbers(normal) if whole_number(number) == term]
    found = []
    start = normal.find(term)
    while term and start >= 0:
        found.append((start, start + len(term)))
        start = normal.find(term, start + 1)
    return found


def marks(text: str, terms: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the spans of a printed text where terms stand, in order, those that touch joined.

    Each is looked for in the normal form and, where it holds digits or letters, in the printed form too.
    """
    normal = normalise(text)
    spans = _places(normal, terms)
    printed = printed_form(text)
    if latin := [term for term in terms if holds_latin(term) and printed.count(term) > normal.text.count(term)]:
        spans += _places(_as_printed(text), latin)
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _places(form: Normalised, terms: Iterable[str]) -> list[Span]:
    return [form.original(start, end) for term in terms for start, end in occurrences(term, form.text)]


def _as_printed(text: str) -> Normalised:
    """Return the printed form of a text with the way back."""
    folded = _folded(text)
    return _without(folded, [match.span() for match in _BLANKS.finditer(folded.text)])


def _plain_number(match: re.Match[str]) -> str:
    digits = match.group().replace(",", "")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _folded(text: str) -> Normalised:
    """Return the folded characters; of a character that unfolds into several each has its span."""
    folded = text.translate(FOLDED)
    lengths = list(map(len, map(FOLDED.__getitem__, map(ord, text))))
    spans = zip(range(len(text)), range(1, len(text) + 1), strict=True)
    if len(folded) == len(text) and max(lengths, default=1) == 1:
        return Normalised(folded, tuple(spans))
    return Normalised(folded, tuple(span for span, length in zip(spans, lengths, strict=True) for _ in range(length)))


def _without(form: Normalised, cuts: Sequence[Span]) -> Normalised:
    """Return a form with these stretches cut out; they ascend."""
    if not cuts:
        return form
    kept = list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(form.text)], strict=True))
    spans = [span for start, end in kept for span in form.spans[start:end]]
    return Normalised("".join(form.text[start:end] for start, end in kept), tuple(spans))


def _without_blanks(form: Normalised) -> Normalised:
    """Cut out blanks but one between two words or numbers of the Latin alphabet."""
    edges = {match.span() for match in _EDGE_BLANKS.finditer(form.text)}
    runs = [match.span() for match in _BLANKS.finditer(form.text)]
    cut = _without(form, [span if span in edges else (span[0] + 1, span[1]) for span in runs])
    return Normalised(_BLANKS.sub(" ", cut.text), cut.spans) if runs else form


def _plain(form: Normalised) -> Normalised:
    """Drop thousands separators and the trailing zeros of decimals; the last digit kept answers for those dropped."""
    cuts: list[Span] = []
    spans = list(form.spans)
    for match in _NUMBER.finditer(form.text):
        start, end = match.span()
        places = [place for place in range(start, end) if form.text[place] != ","]
        kept = places[: len(_plain_number(match))]
        cuts += [(place, place + 1) for place in range(start, end) if place not in kept]
        spans[kept[-1]] = (spans[kept[-1]][0], spans[end - 1][1])
    return _without(Normalised(form.text, tuple(spans)), cuts)


def _joined(form: Normalised) -> Normalised:
    """Cut out the blanks of codes that are printed in columns."""
    codes = (range(*match.span()) for match in _SPLIT_CODE.finditer(form.text))
    return _without(form, [(place, place + 1) for code in codes for place in code if form.text[place] == " "])
