"""What part one figure is of another, reckoned where no sentence states it."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import Operand, each_of, in_clause_of, in_unit, operands
from answers.operations import RATIO, SUM
from answers.quantities import Quantity, amounts
from answers.scope import documents_for
from answers.shown_sums import added_up
from answers.understand import title
from answers.vocabulary import as_printed
from search_index.analysis import normal_form

_PARTED = re.compile(
    r"(?:(?P<whole>[^,。?]{2,20}?)(?:里面|当中|之中|里|中))?(?P<part>[^,。?]{2,24}?)占(?:了|到)?"
    r"(?P<of>(?!比|多|几|百)[^,。?]{2,24}?)?的?(?:比重|比例|百分|多少|多大|几成|份额|几何|占比|比)"
)
_BESIDE = re.compile(r"^的|^20\d\d年度?的?|的$|\s")
_EACH = re.compile(r"(?:分别|各自?)占")
_ADDED = re.compile(r"[加和与及、]")
_SUMMED = re.compile(r"(?:合计|一共|总共|共计|之和|加起来)$")
_TIMES = re.compile(r"倍")
_REASON = re.compile(r"原因\S*$")
_CENT = Decimal("0.01")


def relate(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the share with its working; None where it is printed, a reason is asked or no two figures are named."""
    if not RATIO.search(asked.text) or _EACH.search(asked.text) or _REASON.search(asked.text):
        return None
    found = _around(asked, corpus) or _of_all(asked, corpus) or operands(asked, corpus)
    if len(found) != 2:
        return None
    part, whole = found[0], in_clause_of(*found)
    of_whole = in_unit(whole, part.quantity.unit)
    if not of_whole or _stated(asked, part.quantity.label, whole.quantity.label):
        return None
    times = bool(_TIMES.search(asked.text))
    share = (part.quantity.value / of_whole * (1 if times else 100)).quantize(_CENT, ROUND_HALF_UP)
    result = f"{share}{'' if times else '%'}"
    said = f"{title(part.document)}：{part.name}{part.shown}，{whole.name}{whole.shown}，"
    text = said + (f"前者是后者的{result}倍。" if times else f"占{result}。")
    cited = tuple(dict.fromkeys((*part.quantity.citations, *whole.quantity.citations)))
    inner = tuple(one.quantity.working for one in found if one.quantity.working)
    working = (*inner, f"{part.quantity.value} ÷ {of_whole} = {result}")
    return Answer(asked.question, text, found=True, kind="share", citations=cited, working=working)


def _of_all(asked: Understood, corpus: Corpus) -> tuple[Operand, ...]:
    """Return the sum of several parts and all expenditure, where no other whole is named: 基本支出加项目支出占多少."""
    before = asked.text.partition("占")[0]
    parts = [part for part in _ADDED.split(_SUMMED.sub("", before.strip())) if part.strip()]
    return _together(asked, parts, "支出总计", corpus) if len(parts) > 1 and SUM.search(before) else ()


def _together(asked: Understood, parts: list[str], whole: str, corpus: Corpus) -> tuple[Operand, ...]:
    """Return the sum of the parts, and the whole; nothing where one of them is not printed."""
    documents = documents_for(asked, corpus)
    names = tuple(as_printed(_BESIDE.sub("", part)) for part in parts)
    found = each_of(asked, names, documents)
    of = each_of(asked, (as_printed(_BESIDE.sub("", whole)),), documents)
    if len(found) != len(parts) or not of or any(in_unit(one, found[0].quantity.unit) is None for one in found):
        return ()
    total, working = added_up([one.quantity.value for one in found])
    cited = tuple(place for one in found for place in one.quantity.citations)
    label = "、".join(one.quantity.label for one in found)
    return (Operand(found[0].document, Quantity(label, total, found[0].quantity.unit, cited, working)), of[0])


def _around(asked: Understood, corpus: Corpus) -> tuple[Operand, ...]:
    """Return the part named before 占 and the whole named after it, or before it: 三公经费里公务接待费占多少."""
    if len(asked.departments) > 1 or not (said := _PARTED.search(asked.text)):
        return ()
    sides = (said["whole"], said["part"]) if said["whole"] and not said["of"] else (said["part"], said["of"])
    if not all(sides):
        return ()
    part, whole = sides if said["of"] else sides[::-1]
    if len(several := _ADDED.split(_SUMMED.sub("", part))) > 1 and SUM.search(part):
        return _together(asked, several, whole, corpus)
    names = tuple(as_printed(_BESIDE.sub("", side)) for side in (part, whole))
    found = each_of(asked, names, documents_for(asked, corpus)) if all(names) else ()
    return found if len(found) == 2 and found[0].document is found[1].document else ()


def _stated(asked: Understood, part: str, whole: str) -> bool:
    """Whether a sentence prints the share of this part in a section about that whole."""
    for document in asked.documents if asked.named else ():
        for figure, seen in amounts(document):
            if figure.aspect == "占比" and normal_form(figure.measure) == normal_form(part):
                return normal_form(whole) in seen.context or normal_form(whole) in normal_form(seen.unit.quote)
    return False


KIND = Kind(
    title="占比",
    rank=26,
    examples=("水务局人员经费占基本支出的比重是多少？", "特定目标类项目占项目支出多少？"),
    answer=relate,
)
