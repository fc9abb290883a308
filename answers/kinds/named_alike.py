"""Whether the text and the tables call a class or an item by one name: 215类的名称，文字和表格一致吗."""

import re
from collections.abc import Iterator

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.quantities import amounts, table_rows
from answers.scope import documents_for
from answers.titles import title
from review.classes import CLASSES, class_key
from search_index.analysis import normal_form

_NAMES = re.compile(r"名称|名字|叫法|叫的|称呼|写法|类名|科目名")
_CODE = re.compile(r"(?<!\d)(?:\d{3}|\d{5}|\d{7})(?![\d.%万元年])")
_ORDINAL = re.compile(r"^(?:其中[:：])?(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.、])+")
_TAIL = re.compile(r"(?:[(（][类款项][)）])?(?:支出)?(?:[(（][类款项][)）])?$")
_OF_CLASS = re.compile(r"[(（]类[)）](?:支出)?$")
_CLASS_DIGITS = 3
_SHORTEST = 4
_SHOWN = 2


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell the names and whether they are one; None where no class or code that is printed is named."""
    if not asked.named or not (_NAMES.search(asked.text) and CHECKED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        code = _asked_for(asked.text, document)
        printed = tuple(_printings(code, document)) if code else ()
        if printed:
            return _told(asked, document, code, printed)
    return None


def _asked_for(text: str, document: Document) -> str:
    """Return the code that a text says, or that of the class whose printed name it begins to say; "" else."""
    if said := _CODE.search(text):
        return said.group()
    names = {bare: code for code, bare, _, _ in _classes(document)}
    return next((code for bare, code in names.items() if len(bare) >= _SHORTEST and bare[:_SHORTEST] in text), "")


def _printings(code: str, document: Document) -> Iterator[tuple[str, str, Citation]]:
    """Yield each name of what a code is for, where it stands, and its place."""
    if len(code) == _CLASS_DIGITS and code in CLASSES:
        yield from ((bare, where, cited) for key, bare, where, cited in _classes(document) if key == code)
        return
    for unit in (seen.unit for seen in table_rows(document)):
        if code in unit.labels[1:2]:
            yield _bare(unit.labels[0]), f"《{unit.path[0]}》", unit.citation()


def _classes(document: Document) -> Iterator[tuple[str, str, str, Citation]]:
    """Yield every printing of a class of functions: its code, its name, where it stands, and its place."""
    for figure, seen in amounts(document):
        if _OF_CLASS.search(figure.measure):
            yield class_key(_bare(figure.measure)), _bare(figure.measure), "文字说明", seen.unit.citation()
    for unit in (seen.unit for seen in table_rows(document)):
        bare = _bare(unit.labels[0])
        if class_key(bare) in CLASSES:
            yield class_key(bare), bare, f"《{unit.path[0]}》", unit.citation()


def _bare(name: str) -> str:
    return _TAIL.sub("", _ORDINAL.sub("", normal_form(name).replace(" ", "")))


def _told(asked: Understood, document: Document, code: str, printed: tuple[tuple[str, str, Citation], ...]) -> Answer:
    by_name: dict[str, list[tuple[str, Citation]]] = {}
    for name, where, place in printed:
        by_name.setdefault(name, []).append((where, place))
    said = "，".join(
        f"{'、'.join(dict.fromkeys(where for where, _ in found))}写作“{name}”" for name, found in by_name.items()
    )
    several = len(by_name) > 1
    verdict = "有问题，名称不一致" if several else "名称一致" if len(printed) > 1 else "只有一处写到，未发现问题"
    kept = (found[:_SHOWN] if several else found[: _SHOWN * 2] for found in by_name.values())
    cited = tuple(dict.fromkeys(place for found in kept for _, place in found))
    which = f"{code}{'类' if len(code) == _CLASS_DIGITS else ''}" if code in asked.text else f"“{printed[0][0]}”"
    text = f"{title(document)}：{which}{verdict}：{said}。"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited)


KIND = Kind(
    title="科目名称是否一致",
    rank=12,
    examples=("水务局213类的名称，文字和表格一致吗？",),
    answer=compare,
)
