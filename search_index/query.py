"""What somebody typed → which normalised terms must, may and must not stand in a passage."""

import re
from dataclasses import dataclass

from search_index.analysis import join_codes, normal_form

# A phrase stands in quotation marks of any kind, blank before and after; marks inside a word (“三公”经费) are print.
_WORD = re.compile(
    r"""(?P<minus>[-－]?)(?:["“”](?P<phrase>[^"“”]*)["“”](?=\s|$)|(?P<word>\S+))""",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of every group in ``all_of`` one term must stand in the passage, and no term of ``none_of`` may."""

    all_of: tuple[tuple[str, ...], ...]
    none_of: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms that are looked for."""
        return tuple(dict.fromkeys(term for group in self.all_of for term in group))

    def matches(self, normal: str) -> bool:
        """Whether a normalised text is what is wanted: the definition that every engine has to meet."""
        return (
            bool(self.all_of)
            and all(any(term in normal for term in group) for group in self.all_of)
            and not any(term in normal for term in self.none_of)
        )


def understand(text: str) -> Wanted:
    """Return what a query asks for. Blanks mean AND; OR or | joins two terms; -term excludes; "…" keeps blanks.

    Nothing is a syntax error: a query of exclusions alone is taken literally, and a stray OR is passed over.
    """
    groups: list[list[str]] = []
    excluded: list[str] = []
    joining = False
    for match in _WORD.finditer(join_codes(text)):
        if match.group() in {"OR", "|"}:
            joining = bool(groups)
            continue
        term = normal_form(match["phrase"] if match["phrase"] is not None else match["word"])
        if not term:
            continue
        if match["minus"]:
            excluded.append(term)
        elif joining:
            groups[-1].append(term)
        else:
            groups.append([term])
        joining = False
    if excluded and not groups:
        return Wanted(((normal_form(text),),))
    return Wanted(tuple(tuple(dict.fromkeys(group)) for group in groups), tuple(excluded))
