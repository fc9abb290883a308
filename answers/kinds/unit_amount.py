"""What a unit of the department is given or earns: its row in the tables of income and expenditure."""

import re

from answers.member_units import said_as, unit_names, unit_rows, without_units
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.named_amounts import of_units
from answers.operations import CHECKED, DIFFERENCE, RANKING, RATIO, SUM, WHICH_MORE, WHY
from answers.projects import short_name
from answers.quantities import number, plain, whole_of
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.units import Unit

_OTHER = (CHECKED, DIFFERENCE, RANKING, RATIO, WHICH_MORE, WHY)
_TITLES = {"收入": "income", "支出": "expenditure"}
# What may stand beside the unit where its whole is asked for.
_BARE = re.compile(
    r"20\d\d(?:年度?)?|本级|总?收入|总?支出|总?预算|总[计额]|合计|一共|总共|安排|分配?|拨|给|下面|下属|所属|单位|的|了|是|有|多少|几|钱|万元?|元|呢|"
    r"今年|本年|几多|个|家|预计|计划|编列|编制|里|中|下|部门|[收支][入出](?:预算)?总(?:体情况)?表|\W"
)


_EVERY = re.compile(r"(?:各|每)个?(?:家)?(?:下属|所属|预算|二级)*单位")
_EACH = re.compile(r"分别|各自?|[和与及、]")


def state(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the unit's row; None where no unit is named by its name or code, or something of it is asked for."""
    if not asked.named or any(pattern.search(asked.text) for pattern in _OTHER):
        return None
    for document in documents_for(asked, corpus):
        if several := _several(asked, document):
            return several
        for unit in _rows(asked.text, document):
            if read := number(whole_of(unit)):
                text = f"{title(document)}：《{unit.path[0]}》{unit.labels[0]}（{unit.labels[1]}）{read[0]}{read[1]}。"
                return Answer(asked.question, text, found=True, kind="figure", citations=(unit.citation(),))
    return None


def _several(asked: Understood, document: Document) -> Answer | None:
    """State what each of several units is given; None where one is named, or their sum is asked for."""
    rest = _without_place(without_units(asked.text, document), document)
    every = _EVERY.search(rest) and len(asked.departments) == 1
    found = of_units("和".join(unit_names(document)) if every else asked.text, document)
    if not found or SUM.search(asked.text) or _BARE.sub("", _EACH.sub("", _EVERY.sub("", rest))):
        return None
    said = "；".join(f"{one.label}{one.value}{one.unit}" for one in found)
    cited = tuple(place for one in found for place in one.citations)
    return Answer(asked.question, f"{title(document)}：{said}。", found=True, kind="figure", citations=cited)


def _rows(text: str, document: Document) -> tuple[Unit, ...]:
    """Return the rows of the one unit that a text names, those of the side that it names first."""
    rows = unit_rows(document)
    named = {}
    for unit in rows:
        said = next((one for one in (*_forms(unit, text, document), unit.labels[1]) if one and one in text), "")
        rest = _without_place(text.replace(unit.labels[1], "").replace(said, "") if said else text, document)
        if len(said) > 1 and not _BARE.sub("", rest):
            named[unit.labels[1]] = said
    code = max(named, key=lambda one: len(named[one]), default="")
    kinds = {table.title: table.kind for table in document.load().tables}
    side = next((kind for word, kind in _TITLES.items() if word in text), "")
    found = [unit for unit in rows if unit.labels[1] == code]
    return tuple(sorted(found, key=lambda unit: kinds.get(unit.path[0]) != side))


def _without_place(text: str, document: Document) -> str:
    """Return a text without the district of the department."""
    district = plain(document.identity.district or "")
    return text.replace(district, "").replace(re.split(r"(?<=[省市])", district)[-1] or district, "")


def _forms(unit: Unit, text: str, document: Document) -> tuple[str, ...]:
    """Return what a unit is called: by its name as the text says it, and without the department's before it."""
    name = plain(unit.labels[0])
    return said_as(name, text, document), short_name(name, full_name(document))


KIND = Kind(
    title="所属单位金额",
    rank=17,
    examples=("水务局所属的水文中心预算多少？",),
    answer=state,
)
