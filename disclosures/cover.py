"""Whose disclosure it is, of which district, year and kind, and in which unit it counts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal

from disclosures.districts import district_of, is_place
from disclosures.evidence import Hint, hints, squash
from disclosures.front import front_hints
from disclosures.model import Identity, Kind, Place, Problem, Source
from readers.document import Document

Value = str | int | Kind

_STATED_UNIT = re.compile(r"(?:金额)?单位：(?:人民币)?(亿元|万元|千元|元)")
_WRITTEN_UNIT = re.compile(r"\d(亿元|万元|千元|元)")


def identity(document: Document) -> tuple[Identity, tuple[Problem, ...]]:
    """Return whose disclosure the document is, with a Problem for department, year or kind where it is not certain.

    All evidence votes: cover, headings, sentences, table labels and, last, the file name. A tie is no answer.
    """
    evidence = (*front_hints(document), *hints(document))
    department = _department(evidence)
    year = _winner(_votes(evidence, "year"))
    found = Identity(
        department=department,
        district=(district_of(department) or _district(evidence)) if department else None,
        year=year if isinstance(year, int) else None,
        kind=_kind(evidence),
        unit=_unit(document),
        source=_source(evidence, department),
    )
    return found, tuple(_problems(found))


def _district(evidence: tuple[Hint, ...]) -> str | None:
    """The place whose level the cover names, where the department's own name names none."""
    winner = _winner(_votes(evidence, "district"))
    return winner if isinstance(winner, str) else None


def _votes(evidence: tuple[Hint, ...], about: str) -> dict[Value, Decimal]:
    pieces = Counter((hint.value, hint.origin) for hint in evidence if hint.about == about)
    votes: dict[Value, Decimal] = defaultdict(Decimal)
    for (value, origin), count in pieces.items():
        weight, most = origin.value
        votes[value] += min(Decimal(weight) * count, Decimal(most))
    return votes


def _winner(votes: dict[Value, Decimal]) -> Value | None:
    ranked = sorted(votes.items(), key=lambda vote: vote[1], reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _department(evidence: tuple[Hint, ...]) -> str | None:
    """The name with most votes; a name with its places in full has the votes of the shorter ones too."""
    votes = _votes(evidence, "department")
    together = {
        name: sum((vote for other, vote in votes.items() if _names_in_full(str(name), str(other))), Decimal(0))
        for name in votes
    }
    winner = _winner(together)
    return winner if isinstance(winner, str) else None


def _names_in_full(full: str, name: str) -> bool:
    """Whether one name is the other with more places in front ("X市Y区财政局" of "Y区财政局" or "财政局")."""
    missing = full.removesuffix(name)
    return full == name or (full.endswith(name) and is_place(missing) and missing not in name)


def _kind(evidence: tuple[Hint, ...]) -> Kind | None:
    """Budget or final accounts wherever the document has their cover, parts or tables; else a self-assessment."""
    votes = _votes(evidence, "kind")
    alone = votes.pop(Kind.SELF_ASSESSMENT, Decimal(0))
    winner = _winner(votes)
    if isinstance(winner, Kind) and votes[winner] >= alone:
        return winner
    return Kind.SELF_ASSESSMENT if alone and alone > max(votes.values(), default=Decimal(0)) else None


def _unit(document: Document) -> str | None:
    """The unit that most tables state; where none does, the one that most figures are written in."""
    texts = [squash(line.text) for page in document.pages for line in page.lines]
    for pattern in (_STATED_UNIT, _WRITTEN_UNIT):
        counts = Counter(match[1] for text in texts for match in pattern.finditer(text))
        if counts:
            return counts.most_common(1)[0][0]
    return None


def _source(evidence: tuple[Hint, ...], department: str | None) -> Source | None:
    """The lines of the first, weightiest hint at the department."""
    placed = [hint for hint in evidence if hint.about == "department" and hint.value == department and hint.lines]
    if not placed:
        return None
    best = max(placed, key=lambda hint: Decimal(hint.origin.value[0]))
    return _printed(best)


def _printed(hint: Hint) -> Source:
    text = "\n".join(line.text for line in hint.lines)
    places = tuple(Place(hint.page, line.box) for line in hint.lines if line.box)
    return Source(text, places, None if places else (hint.lines[0].number, hint.lines[-1].number))


def _problems(found: Identity) -> Iterable[Problem]:
    if found.department is None:
        yield Problem("unknown_department", "无法从封面、标题、表头或文件名确定部门名称，请人工填写。", found.source)
    if found.year is None:
        yield Problem("unknown_year", "无法确定是哪一年度的预算或决算，请人工填写。", found.source)
    if found.kind is None:
        yield Problem("unknown_kind", "无法确定是预算、决算还是绩效自评材料，请人工填写。", found.source)
