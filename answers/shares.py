"""A part and the whole that a question relates, in whichever order it says them, and the figures of both."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from answers.in_tables import in_table, named_tables
from answers.model import Document, Understood
from answers.operands import Operand, each_of, in_clause_of, in_unit
from answers.operations import SUM
from answers.quantities import Quantity, amounts
from answers.shown_sums import added_up
from answers.titles import full_name
from answers.vocabulary import as_printed
from disclosures.model import Kind
from search_index.analysis import normal_form

_ASKED = r"(?:比重|比例|百分|多少|多大|几成|份额|几何|占比|比|几)"
_IN = r"(?:里面|里边|里头|当中|之中|里|中|内)"
_THING = r"[^,。?]{2,24}?"
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<part>{_THING})(?:除以|÷|/)(?P<whole>[^,。?等得是的]{{2,24}})",
        rf"(?P<part>{_THING})在(?P<whole>{_THING}){_IN}的?(?:所)?占(?:了|到|的)?{_ASKED}",
        rf"(?:(?<=^)|(?<=[,。?\s]))(?P<whole>{_THING}){_IN},?的?(?:用于)?(?P<part>(?!占)[^,。?]{{2,24}}?)(?:所)?占(?:了|到|的)?{_ASKED}",
        rf"(?P<part>{_THING})占(?:了|到)?(?:全部|整个)?(?P<whole>(?!比|多|几|百)[^,。?]{{2,24}}?){_IN}?的?{_ASKED}",
        rf"(?P<whole>{_THING})(?:{_IN}|的)?有?百分之(?:几|多少)是(?P<part>[^,。?]{{2,24}})",
        rf"(?P<part>{_THING})(?:和|与|同|跟|对)(?P<whole>{_THING})之比(?![例重])",
        rf"(?P<part>{_THING})(?:是|为|相当于)(?P<whole>{_THING})的百分之?(?:几|多少)",
    )
)
_BESIDE = re.compile(
    r"^(?:请|拿|用|把|以|的|其中|那么?|而|和|与|\s|(?:20)?\d\d年度?(?:(?:部门)?[预决]算(?=[\u4e00-\u9fff]{3}))?|(?:部门)?[预决]算(?=[里中的\s])[里中]?)+|[的有]$|\s"
)
_BASIS = re.compile(
    r",?(?:按照?|依据?|根据|用|拿)(?=[^,。?]{2,20}表)[^,。?]{2,20}表(?:里|中|上)?的?(?:数据?|口径)?(?:来)?(?:计?算|为准|看)?"
)
_ADDED = re.compile(r"[加和与及、]")
_SUMMED = re.compile(r"(?:合计|一共|总共|共计|之和|加起来)$")
_BARE = re.compile(
    r"(?:全年|全部|所有|整个|部门|总|年度|[预决]算(?=[支收]))*(?P<side>收入|支出|预算|决算|开支)(?:总?预算|总?决算)?(?:总?[计额]|合计)?"
)
_FUNDS = re.compile(r"(?P<name>政府性基金|一般公共预算|国有资本经营)(?:预算)?(?:财政拨款)?(?:支出)?")
_WHOLES = {True: ("本年{}合计", "{}合计", "{}总计"), False: ("{}总计", "{}合计")}
_EVERYWHERE = re.compile(r"支出|经费|费用|预算|合计|总计|[\W\d]")
_CENT = Decimal("0.01")
_ROUNDED = Decimal("0.02")


def part_and_whole(text: str) -> tuple[str, str] | None:
    """Return what a normalised text calls the part and the whole; None where it names no two things."""
    text = _BASIS.sub("", text)
    for order in _ORDERS:
        if said := order.search(text):
            part, whole = (_BESIDE.sub("", said[name].strip()) for name in ("part", "whole"))
            if part and whole:
                return part, whole
    return None


def of_parts(asked: Understood, part: str, whole: str, documents: tuple[Document, ...]) -> tuple[Operand, ...]:
    """Return what is printed of a part, or of several together, and of the whole; nothing where one is missing."""
    several = [name for name in _ADDED.split(_SUMMED.sub("", part.strip())) if name.strip()]
    if len(several) > 1 and SUM.search(part):
        return _together(asked, several, whole, documents)
    if "、" in f"{part}{whole}":
        return ()
    for document in documents:
        if found := _in_named_table(asked.text, part, whole, document):
            return found
        side = _BARE.fullmatch(whole)
        of_part = _first(asked, _funds(part, side["side"] if side else ""), document)
        of_whole = _first(asked, _wholes(whole, document), document)
        if of_part and of_whole:
            return (of_part, of_whole)
    return ()


def share_of(part: Operand, whole: Operand) -> Decimal | None:
    """Return how many percent of the whole the part is; None where their units differ or the whole is nothing."""
    of_whole = in_unit(whole, part.quantity.unit)
    return (part.quantity.value / of_whole * 100).quantize(_CENT, ROUND_HALF_UP) if of_whole else None


def share_in(asked: Understood, part: str, whole: str, document: Document) -> Quantity | None:
    """Return the share that a part has in a whole of one document, as stated or else as reckoned."""
    found = of_parts(asked, part, whole, (document,))
    if len(found) != len((part, whole)):
        return None
    of_part, of_whole = found[0], in_clause_of(*found)
    stated, reckoned = stated_share(asked, of_part, of_whole), share_of(of_part, of_whole)
    if stated or reckoned is None:
        return stated
    one, other = of_part.quantity, of_whole.quantity
    working = f"{one.value} ÷ {in_unit(of_whole, one.unit)} = {reckoned}%"
    cited = tuple(dict.fromkeys((*one.citations, *other.citations)))
    return Quantity(f"{one.label}占{other.label}", reckoned, "%", cited, working)


def stated_share(asked: Understood, part: Operand, whole: Operand) -> Quantity | None:
    """Return the share as a sentence about that whole prints it; None where none does, or its share is of another."""
    reckoned = share_of(part, whole)
    if reckoned is None or not asked.named or _BASIS.search(asked.text):
        return None
    label, of_whole = normal_form(part.quantity.label), normal_form(whole.quantity.label)
    for figure, seen in amounts(part.document):
        same = figure.aspect == "占比" and normal_form(figure.measure) == label
        about = same and (of_whole in seen.context or of_whole in normal_form(seen.unit.quote))
        if about and abs(figure.amount.value - reckoned) <= _ROUNDED:
            return Quantity(figure.measure, figure.amount.value, figure.amount.unit, (seen.unit.citation(),))
    return None


def _together(asked: Understood, parts: list[str], whole: str, documents: tuple[Document, ...]) -> tuple[Operand, ...]:
    """Return the sum of the parts, and the whole; nothing where one of them is not printed."""
    found = each_of(asked, tuple(as_printed(_BESIDE.sub("", part)) for part in parts), documents)
    of = next((one for document in documents if (one := _first(asked, _wholes(whole, document), document))), None)
    if len(found) != len(parts) or not of or any(in_unit(one, found[0].quantity.unit) is None for one in found):
        return ()
    total, working = added_up([one.quantity.value for one in found])
    cited = tuple(place for one in found for place in one.quantity.citations)
    label = "、".join(one.quantity.label for one in found)
    return (Operand(found[0].document, Quantity(label, total, found[0].quantity.unit, cited, working)), of)


def _in_named_table(text: str, part: str, whole: str, document: Document) -> tuple[Operand, ...]:
    """Return both as the one table that the text names prints them; nothing where it names none."""
    basis = _BASIS.search(text)
    said = named_tables(basis.group(), dict.fromkeys(one.title for one in document.load().tables)) if basis else {}
    found = [one for title in said for name in (part, whole) if (one := in_table(as_printed(name), title, document))]
    return tuple(Operand(document, one) for one in found) if len(found) == len((part, whole)) else ()


def _first(asked: Understood, names: tuple[str, ...], document: Document) -> Operand | None:
    """Return the first of several names that is printed; nothing that is earned where what is spent is meant.

    A total bears the name that was looked for: 合计 in the column 公用经费.
    """
    for name in map(as_printed, names):
        found = each_of(asked, (name,), (document,))
        if found and _fits(name, found[0].quantity.label, document):
            total = _is_total(found[0].quantity.label, document)
            return replace(found[0], quantity=replace(found[0].quantity, label=name)) if total else found[0]
    return None


def _fits(name: str, label: str, document: Document) -> bool:
    """Whether what was found is what was looked for, and not only alike: 项目支出 is not 基本支出."""
    if "支出" in name and "收入" in label:
        return False
    one, other = (set(_EVERYWHERE.sub("", normal_form(text))) for text in (name, label))
    return not one or not other or one <= other or other <= one or _is_total(label, document)


def _is_total(label: str, document: Document) -> bool:
    return normal_form(label) in (normal_form(full_name(document)), "合计", "总计")


def _wholes(name: str, document: Document) -> tuple[str, ...]:
    """Return what a whole is printed as; 收入 and 支出 by themselves are their totals, of accounts the year's."""
    bare = _BARE.fullmatch(name)
    if bare is None:
        return _funds(name, "")
    side = "收入" if bare["side"] == "收入" else "支出"
    return tuple(whole.format(side) for whole in _WHOLES[document.identity.kind is Kind.FINAL_ACCOUNTS])


def _funds(name: str, side: str) -> tuple[str, ...]:
    """Return what a part is printed as: of expenditure 政府性基金 is what is spent of it."""
    fund = _FUNDS.fullmatch(name)
    if fund is None or side in ("", "收入"):
        return (name,)
    return (
        f"{fund['name'].removesuffix('预算')}预算财政拨款支出",
        f"{fund['name'].removesuffix('预算')}预算支出",
        name,
    )
