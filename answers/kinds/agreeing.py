"""Whether a measure is the same wherever it is printed: 支出说明里基本支出320.16万，后面那段还一样吗."""

import re
from collections.abc import Iterator
from decimal import Decimal

from answers.findings import places, reckoned
from answers.in_tables import named_tables
from answers.measures import forms, in_full
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.observed import alike, distinct, printing_it
from answers.operations import CHECKED, DIFFERENCE
from answers.quantities import amounts, table_rows
from answers.records import shown
from answers.relevance import Seen
from answers.scope import documents_for
from answers.titles import title
from disclosures.model import Figure
from review.model import Finding
from search_index.analysis import normal_form, numbers

# What says where or how a measure is printed and nothing of another matter.
_AROUND = re.compile(
    CHECKED.pattern
    + r"|20\d\d年度?|[\d,]*\d(?:\.\d+)?(?:万?元?|万|亿元?)?|文字|正文|说明|表格?|合计|前后|前面|后面|两处"
    r"|(?:[各两几]个?|不同)地方|那|这|段|部分|情况|总体|财政拨款|一般公共(?:预算)?|[预决]算数?|支出|收入|三公(?:经费)?|是否|是不是|为什么|同一?个?"
    r"|全年|数字?|金额|口径|跟|和|与|比|处|写|说|列|印|填|到|了|还|也|都|是|为|的|在|里|中|内|之间|对|有|没|吗|呢|么|不|各|年初|\W"
)
# What says of which money a measure is, and is no measure beside it: 一般公共预算财政拨款基本支出.
_QUALIFIED = re.compile(r"一般公共预算(?=财政拨款)")
_CLAIMED = re.compile(r"(?<![\d.])(?:\d[\d,]*\.\d+|\d[\d,]*(?=万|亿|元))")
_CODE = re.compile(r"(?<!\d)3\d{4}(?![\d.%万元年])")
# Whether one printed figure is what it is said to be is asked without these.
_APART = re.compile(r"一致|一样|相同|同一|前后|后面|两处|那段|对得上|对不上|表")
_AGREEMENT = ("agreement/", "totals/")
_OTHER = 1
_SHOWN = 4
_Printing = tuple[Figure, Seen]


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell all printings and whether they agree; None where another matter is asked of, or no sentence states it."""
    if not asked.named or not CHECKED.search(asked.text) or DIFFERENCE.search(asked.text):
        return None
    for document in documents_for(asked, corpus):
        found = _printings(asked.text, document)
        if found and not (len(found) == 1 and _CLAIMED.search(asked.text) and not _APART.search(asked.text)):
            return told(asked, document, found)
    return None


def _printings(text: str, document: Document) -> tuple[_Printing, ...]:
    """Return where the text states the one measure that a question names and nothing else, none for any other."""
    own = (None, document.identity.year)
    stated = [pair for pair in amounts(document) if pair[0].aspect == "金额" and pair[0].year in own]
    whole = in_full(_CODE.sub(lambda code: _name_of(code.group(), document), text))
    rest = _QUALIFIED.sub("", _without_tables(whole, document))
    if not any(name in rest for one, _ in stated for name in forms(one.measure)):
        rest = whole
    named = {name: one.measure for one, _ in stated for name in forms(one.measure) if name in rest}
    said: list[str] = []
    for name in sorted(named, key=len, reverse=True):
        if name in rest:
            said.append(named[name])
            rest = rest.replace(name, " ")
    base = min(said, key=len, default="")
    if not said or len(_AROUND.sub("", rest)) > _OTHER or not all(one.endswith(base) for one in said):
        return ()
    first = next(figure for figure, _ in stated if figure.measure == base)
    found = tuple(pair for pair in stated if alike(pair[0], first) or pair[0].measure in said)
    return found if _is_claimed(text, found) else ()


def _without_tables(text: str, document: Document) -> str:
    for said in named_tables(text, (table.title for table in document.load().tables)).values():
        text = text.replace(said, " ")
    return text


def _name_of(code: str, document: Document) -> str:
    """Return what the first row of a code is called, the code where no row has it."""
    rows = (seen.unit for seen in table_rows(document))
    return next((normal_form(unit.labels[0]) for unit in rows if code in unit.labels[1:2]), code)


def _is_claimed(text: str, found: tuple[_Printing, ...]) -> bool:
    """Whether the figures that a question says, if it says any, are among the printings."""
    printed = {figure.amount.value for figure, _ in found}
    return all(Decimal(one.group().replace(",", "")) in printed for one in _CLAIMED.finditer(text))


def told(asked: Understood, document: Document, found: tuple[_Printing, ...]) -> Answer:
    """State all printings of one measure, whether they agree, and what the review found of them."""
    measure = found[0][0].measure
    different = distinct(found)
    chosen = different if len(different) > 1 else found[:_SHOWN]
    said = "，".join(
        f"“{seen.unit.path[-1] if seen.unit.path else ''}”写作{shown(figure.amount)}" for figure, seen in chosen
    )
    tables = () if len(different) > 1 else printing_it(found[0][0], document)
    said += "".join(f"，《{'》《'.join(unit.path)}》同为{shown(found[0][0].amount)}" for unit in tables)
    findings = tuple(_about(measure, found, document))
    alone = len(found) + len(tables) < 2
    right = "只有一处写到，未发现问题" if alone else "一致"
    verdict = "有问题，不一致" if len(different) > 1 or findings else right
    more = "".join(f"\n{one.message}" for one in findings)
    cited: list[Citation] = [unit.citation() for unit in (*(seen.unit for _, seen in chosen), *tables)]
    cited += [place for one in findings for place in places(document, one)]
    working = tuple(dict.fromkeys(line for one in findings for line in reckoned(one)))
    text = f"{title(document)}：“{measure}”{verdict}：{said}。{more}"
    quoted = tuple(dict.fromkeys(cited))
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=quoted, working=working)


def _about(measure: str, found: tuple[_Printing, ...], document: Document) -> Iterator[Finding]:
    """Yield the review's findings that hold one of these printings against another figure."""
    assessment = document.assess() if document.assess else None
    printed = {figure.amount.value for figure, _ in found}
    for one in assessment.findings if assessment else ():
        told = normal_form(one.message)
        if not one.check.startswith(_AGREEMENT) or not any(name in told for name in forms(measure)):
            continue
        sides = [{Decimal(number) for number, _ in numbers(normal_form(side))} for side in (one.reported, one.expected)]
        if all(sides) and any(side & printed for side in sides):
            yield one


KIND = Kind(
    title="各处是否一致",
    rank=12,
    examples=("水务局基本支出的文字和表格一致吗？",),
    answer=compare,
)
