"""What somebody typed → which normalised terms must, may and must not stand in a passage, and within what."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from search_index import synonyms
from search_index.analysis import holds_latin, join_codes, normal_form, printed_form, whole_number
from search_index.sums import Range, equal_sum, printed_sums
from search_index.typed import Condition, Word, taken_apart

# What ends like an office may be its name in short.
_OFFICE = re.compile(r"[\u4e00-\u9fff]{2,15}(?:[局委办署厅院处站队所部室会校馆]|中心)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of every group in ``all_of`` one term must stand in the passage, and no term of ``none_of`` may.

    Terms are in normal form. ``printed`` holds those that are printed otherwise than they are normalised, and how; to
    stand there so is as good. What follows widens a term, scores less, and is said of a hit that was found by it alone:
    ``similar`` words for the same thing, and ``sums``, what a sum of money is in hundredths of a yuan, in whatever unit
    it is printed; ``offices`` are terms that may name a department in short. Of every range in ``ranges`` the passage
    must hold a sum. ``within`` narrows the search to labels.
    """

    all_of: tuple[tuple[str, ...], ...] = ()
    none_of: tuple[str, ...] = ()
    printed: Mapping[str, str] = field(default_factory=dict)
    similar: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sums: Mapping[str, int] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    ranges: tuple[Range, ...] = ()
    within: tuple[Condition, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether anything at all is asked for."""
        return bool(self.all_of or self.ranges or self.within)

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms that are looked for, those that widen the search included; what is marked in a hit."""
        typed = [term for group in self.all_of for term in group]
        widened = [word for term in typed for word in self.similar.get(term, ())]
        sums = [whole_number(sum_) for term in typed if term in self.sums for sum_ in printed_sums(self.sums[term])]
        return tuple(dict.fromkeys((*typed, *self.printed.values(), *widened, *sums)))

    def spellings(self, term: str) -> tuple[str, ...]:
        """Return a term in normal form and, where that is another, as printed."""
        return (term, self.printed[term]) if term in self.printed else (term,)

    def holds(self, term: str, text: str) -> bool:
        """Return whether a term itself stands in a printed text."""
        return self.stands(term, normal_form(text), printed_form(text))

    def stands(self, term: str, normal: str, as_printed: str) -> bool:
        """Return whether a term itself stands in a text in normal form or, as printed, in its printed form."""
        *_, printed = spellings = self.spellings(term)
        return any(one in normal for one in spellings) or (holds_latin(term + printed) and printed in as_printed)

    def matches(self, text: str) -> bool:
        """Whether a printed text itself holds what is wanted: what every engine has to find without widening."""
        return (
            bool(self.all_of)
            and all(any(self.holds(term, text) for term in group) for group in self.all_of)
            and not any(self.holds(term, text) for term in self.none_of)
        )


def understand(text: str) -> Wanted:
    """Return what a query asks for; see ``typed`` for how it is written. Nothing is a syntax error."""
    typed = taken_apart(join_codes(text))
    groups, excluded = typed.groups, typed.excluded
    if excluded and not (groups or typed.ranges or typed.conditions):
        groups, excluded = [[Word(text, exact=True)]], []
    words = [word for group in groups for word in group]
    loose = dict.fromkeys(normal_form(word.text) for word in words if not word.exact)
    return Wanted(
        tuple(tuple(dict.fromkeys(normal_form(word.text) for word in group)) for group in groups),
        tuple(dict.fromkeys(normal_form(word.text) for word in excluded)),
        _printed([*words, *excluded]),
        {term: found for term in loose if (found := synonyms.of(term))},
        {term: value for term in loose if (value := equal_sum(term)) is not None},
        frozenset(filter(_OFFICE.fullmatch, loose)),
        typed.ranges,
        typed.conditions,
    )


def year_named(term: str) -> str:
    """Return the year that a term in normal form may be, "2026" of 2026年度; empty where nothing is left of it."""
    return term.removesuffix("度").removesuffix("年")


def shortens(term: str, name: str) -> bool:
    """Return whether a term names a department in short, both in normal form: 甲市住建局 is 甲市某区住房和城乡建设局.

    Its characters stand in the name in the same order.
    """
    rest = iter(name)
    return all(character in rest for character in term)


def _printed(words: Iterable[Word]) -> dict[str, str]:
    forms = {normal_form(word.text): printed_form(word.text) for word in words}
    return {term: spelling for term, spelling in forms.items() if spelling not in {"", term}}
