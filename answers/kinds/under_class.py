"""What an item of a class of functions is given, where others have one of its name: 金融类(217)的事业运行."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import number, plain, table_rows, whole_of
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from review.classes import CLASSES

_ASKED = re.compile(
    r"(?P<class>[\u4e00-\u9fff]{0,12}?)(?:支出)?"
    r"(?:\(?(?P<before>\d{3}|\d{5})\)?\(?[类款]?\)?|\(?[类款]\)?(?:支出)?(?:\(?(?P<after>\d{3}|\d{5})\)?)?)"
    r"(?:科目)?(?:里面?|下面?|中|项下)?的?(?P<item>[\u4e00-\u9fff][\u4e00-\u9fff(),]{1,24}?)(?:\(项\))?"
    r"(?:,|的|预算|决算|支出|安排了?|是|有|给|列|了|多少|几|钱|万?元|呢|金额|数|[?。\s])*"
)
_YEARS = re.compile(r"20\d\d年度?的?|[\s,]")
_CODE = re.compile(r"2\d{6}")


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the item's row; None where no class is named by its name or code, or it has no item of that name."""
    match = _ASKED.fullmatch(_YEARS.sub("", asked.text))
    if match is None or not asked.named:
        return None
    for document in documents_for(asked, corpus):
        unit = _row(match, document)
        if unit and (read := number(whole_of(unit))):
            text = f"{title(document)}：《{unit.path[0]}》{unit.labels[0]}（{unit.labels[1]}）{read[0]}{read[1]}。"
            return Answer(asked.question, text, found=True, kind="figure", citations=(unit.citation(),))
    return None


def _row(asked: re.Match[str], document: Document) -> Unit | None:
    """Return the first row of the item whose code begins with the class's; None where none does."""
    said = asked["before"] or asked["after"]
    names = (code for code, name in CLASSES.items() if asked["class"] and name.startswith(asked["class"]))
    starts = (said,) if said else tuple(names)
    rows = (seen.unit for seen in table_rows(document) if _CODE.fullmatch("".join(seen.unit.labels[1:2])))
    of_class = (unit for unit in rows if starts and unit.labels[1].startswith(starts))
    return next((unit for unit in of_class if plain(unit.labels[0]) == plain(asked["item"])), None)


KIND = Kind(
    title="某类下的科目",
    rank=17,
    examples=("水务局农林水类（213）的行政运行多少？",),
    answer=tell,
)
