"""The slips that are made in tables: cells, rows, whole tables and their titles."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from benchmarks.respelling import Change, Place, Running, Table, tables, without
from benchmarks.slips import NUMBER, OTHERS, Chance, other
from readers.document import Cell, Document

AMOUNT = re.compile(r"\d[\d,]*\.\d\d")
CODE = re.compile(r"\d{3}|\d{5}|\d{7}")
TARGET = re.compile(r"[≥≤＞＜=]\s*\d[\d.]*\D{0,4}|\d[\d.]*(?:%|万元|元|人|次|个|场|份)")
COLUMNS = ("年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分", "年度指标值", "实际完成值", "偏差度")
RATED = re.compile(r"[≥≤＞＜=]?-?\d[\d,.]*(?:%|\D{0,4})")


def in_tables(document: Document, running: Running, chance: Chance) -> Iterator[Change]:
    """Everything that can be changed in the tables of a document."""
    found = list(tables(document))
    for table in found:
        for cell in table.grid.cells:
            yield from _in_cell(table, cell, chance)
        yield from _rows(table)
    yield from _whole(document, running, found)


def _in_cell(table: Table, cell: Cell, chance: Chance) -> Iterator[Change]:
    text = "".join(cell.text.split())
    title = re.sub(r"[\d年]", "", table.title)
    kind = ""
    if "自评" in title:
        kind = _column(table, cell) if RATED.fullmatch(text) else ""
        kind = kind and f"自评表·{kind}"
    elif TARGET.fullmatch(text):
        kind = "指标值·" + title
        if text[0] in OTHERS:
            yield _cell_change(table, cell, "指标值·方向", OTHERS[text[0]] + text[1:])
    elif AMOUNT.fullmatch(text):
        kind = f"表·{title}·{_role(table, cell)}"
        if Decimal(text.replace(",", "")):
            yield _cell_change(table, cell, f"表·{title}·金额漏填", "")
    elif CODE.fullmatch(text) and _role(table, cell) != "total":
        yield _cell_change(table, cell, "表·科目编码", str(int(text) + chance.choice((1, 2, 10))))
    if kind and (match := NUMBER.search(text)):
        new = text[: match.start()] + other(match.group(), chance) + text[match.end() :]
        yield _cell_change(table, cell, kind, new)


def _cell_change(table: Table, cell: Cell, kind: str, new: str) -> Change:
    row = " ".join("".join(each.text.split()) for each in table.row(cell.row) if each.text)
    make = partial(_spelt, table, cell, new)
    names = (new,) if len(new) > 2 else () if new else (_bare(table.title),)
    old = "".join(cell.text.split())
    return Change(kind, old, new, f"{table.title} {row}"[:160], make, names, _subject(table, cell, old))


def _subject(table: Table, cell: Cell, old: str) -> str:
    """The indicator whose target or result a cell prints: the text before it that is no number."""
    if not TARGET.fullmatch(old):
        return ""
    before = ["".join(each.text.split()) for each in table.row(cell.row) if each.column < cell.column]
    return next((text for text in reversed(before) if len(text) > 2 and not NUMBER.search(text)), "")


def _spelt(table: Table, cell: Cell, new: str) -> tuple[Document, Place]:
    place = table.place if not new else Place(table.page + 1, cell.box or table.place.box)
    return table.with_cell(cell, new), place


def _bare(title: str) -> str:
    return re.sub(r"^\d+年(?:度)?", "", title)


def _role(table: Table, cell: Cell) -> str:
    row = ["".join(each.text.split()) for each in table.row(cell.row)]
    if any(re.search(r"合计|总计|总分", text) for text in row):
        return "合计"
    codes = [text for text in row if CODE.fullmatch(text)]
    return "分组" if codes and any(len(code) in {3, 5} for code in codes) and len(codes) == 1 else "明细"


def _column(table: Table, cell: Cell) -> str:
    """The heading of a column of a self-assessment form, as far down as it was printed last."""
    if any("总分" in each.text for each in table.row(cell.row)):
        return "总分"
    names = [
        name
        for each in table.grid.cells
        if each.row < cell.row and each.column == cell.column
        for name in COLUMNS
        if "".join(each.text.split()).startswith(name)
    ]
    return names[-1] if names else ""


def _rows(table: Table) -> Iterator[Change]:
    title = re.sub(r"[\d年]", "", table.title)
    for number in range(table.grid.rows):
        texts = ["".join(cell.text.split()) for cell in table.row(number)]
        filled = [text for text in texts if (AMOUNT.fullmatch(text) and text.strip("0.")) or TARGET.fullmatch(text)]
        labels = [text for text in texts if 2 < len(text) < 30 and not NUMBER.search(text)]
        if not filled or not labels or any("栏次" in text for text in texts):
            continue
        for what, times in (("漏行", 0), ("重复行", 2)):
            kind = f"表·{title}·{what}"
            names = (labels[-1],)
            subject = labels[-1] if times == 0 and not any(AMOUNT.fullmatch(text) for text in filled) else ""
            make = partial(_repeated, table, number, times)
            yield Change(kind, " ".join(texts), "", "", make, names, subject)


def _repeated(table: Table, number: int, times: int) -> tuple[Document, Place]:
    return table.repeated(number, times), table.place


def _whole(document: Document, running: Running, found: list[Table]) -> Iterator[Change]:
    """Tables left out, and their titles with the year before or with another table's name."""
    titles = list(dict.fromkeys(table.title for table in found))
    for at, title in enumerate(titles):
        gone = [table for table in found if table.title == title]
        nowhere = Place(0, (0, 0, 0, 0))
        if len({table.page for table in gone}) == len(gone):
            make = partial(_gone, document, gone, nowhere)
            yield Change("表·漏表", title, "", title, make, ("未见", _bare(title)))
        start = running.text.rfind(title)
        if start >= 0 and title:
            slip = titles[at - 1]
            yield Change(
                "标题·表名误作他表",
                title,
                slip,
                "",
                partial(running.changed, start, start + len(title), slip),
                (title, slip),
            )
    for match in re.finditer(r"单位[：:]\s*(万元)", running.text):
        make = partial(running.changed, match.start(1), match.end(1), "元")
        page = running.page_at(match.start())
        names = tuple(_bare(table.title) for table in found if table.page == page)
        yield Change("表·单位", "万元", "元", "", make, names)


def _gone(document: Document, gone: list[Table], place: Place) -> tuple[Document, Place]:
    return without(document, gone), place
