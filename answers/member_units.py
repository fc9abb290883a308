"""The units of a department as its tables list them: which a text names, and whose a unit is that is named alone."""

import re
from collections.abc import Callable, Iterator

from answers.model import Corpus, Document
from answers.relevance import statements
from answers.units import Unit
from answers.words import LEAD_INS
from search_index.analysis import normal_form
from search_index.engine import Query

_CODE = re.compile(r"\d{6}")
_ENDS = re.compile(
    r"(?:中心|学校|[小中]学|幼儿园|医院|卫生院|[支大]队|管理所|事务所|服务站|工作站|图书馆|档案馆|文化馆)"
)
_BEFORE = (*LEAD_INS, "列出", "请问", "算", "属", "设", "辖", "有", "含")
# The department without its units, as its tables print it after the department's name.
_ITSELF = "本级"
_SHORTEST = 4
_LONGEST = 20
_LOOKED_AT = 8


def unit_rows(document: Document) -> tuple[Unit, ...]:
    """Return the rows of tables that bear the name and the code of a unit of the department."""
    rows = (seen.unit for seen in statements(document) if seen.unit.sort == "cell")
    return tuple(unit for unit in rows if _CODE.fullmatch("".join(unit.labels[1:2])))


def unit_names(document: Document) -> tuple[str, ...]:
    """Return what the tables call the units of the department, in normal form, each once."""
    printed = [unit.labels[0] for unit in unit_rows(document)]
    printed += [project.unit_name for project in document.load().projects if project.unit_name]
    return tuple(dict.fromkeys(_plain(name) for name in printed))


def units_named(text: str, document: Document) -> tuple[str, ...]:
    """Return the units that a text names, in its order: whole, or without what stands before the name's own part."""
    found: dict[str, int] = {}
    for name in unit_names(document):
        said = said_as(name, text, document)
        if said:
            found[name] = text.find(said)
    return tuple(sorted(found, key=lambda name: found[name]))


def without_units(text: str, document: Document) -> str:
    """Return a text without the units that it names."""
    for name in units_named(text, document):
        text = text.replace(said_as(name, text, document) or name, " ")
    return text


def said_as(name: str, text: str, document: Document) -> str:
    """Return the longest form of a unit's name that a text says; "" where it says none."""
    district = _plain(document.identity.district or "")
    parts = (district[start:] for start in range(len(district)))
    last = len(next((part for part in parts if name.startswith(part)), ""))
    forms = [name[start:] for start in range(last + 1)]
    # 研究中心 of 某区发展研究中心, where no other unit ends so.
    ends = (name[start:] for start in range(last + 1, len(name) - _SHORTEST + 1))
    others = [other for other in unit_names(document) if other != name]
    forms += [end for end in ends if not any(other.endswith(end) for other in others)]
    said = next((form for form in forms if len(form) >= _SHORTEST and form in text), "")
    return said or (_ITSELF if name.endswith(_ITSELF) and _ITSELF in text else "")


def with_owner(question: str, corpus: Corpus, name_of: Callable[[Document], str]) -> str:
    """Return a question with the department before the unit that it names, "" where none or several list such a unit.

    ``name_of`` tells the name by which a document's department is known.
    """
    for ending in _ENDS.finditer(question):
        for start in _starts(question, ending.end()):
            whose = {name_of(one) for one in _listing(question[start : ending.end()], corpus)}
            if whose:
                return f"{question[:start]},{whose.pop()},{question[start:]}" if len(whose) == 1 else ""
    return ""


def _starts(question: str, end: int) -> Iterator[int]:
    """Yield where a name that ends here may begin, the longest first."""
    for start in range(max(0, end - _LONGEST), end - _SHORTEST + 1):
        before = question[:start]
        chinese = all("\u4e00" <= one <= "\u9fff" for one in question[start:end])
        if chinese and (not before or not "\u4e00" <= before[-1] <= "\u9fff" or before.endswith(_BEFORE)):
            yield start


def _listing(name: str, corpus: Corpus) -> tuple[Document, ...]:
    """Return the documents whose tables list a unit of this name."""
    saying = set(corpus.search(Query(f'"{name}"', limit=_LOOKED_AT, by_disclosure=True)).disclosures)
    said = (one for one in corpus.documents if one.ref in saying)
    return tuple(one for one in said if any(unit.endswith(name) for unit in unit_names(one)))


def _plain(name: str) -> str:
    return "".join(normal_form(name).split())
