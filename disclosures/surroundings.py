"""The words around a grid: which lines are page furniture, heads (title, number, unit) or notes."""

import re
from collections import Counter

from disclosures.model import YUAN_PER_UNIT, Place, Source
from readers.document import Document, Line, Page

MARGIN = 0.11  # of the page's height: where running heads and page numbers stand
LONGEST_TITLE = 60
PAGES_IN_STEP = 3  # lines that count pages, to be taken for page numbers wherever they stand

_PAGE_NUMBER = re.compile(
    r"[-—–－·\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／,，共]+\s*\d{1,4}\s*页?)?|[IVXivx]{1,6})[-—–－·\s]*"
)
_NUMBER = re.compile(
    r"(?:[（(【\[]?(?:(?:预算|公开|决算|财决|财预|预决算公开|部门预算|部门公开|附|批复|报)?\s*[A-Z]?\d{1,2}(?:-\d{1,2})?\s*表"
    r"|(?:附?表|附件|报表)\s*[:：]?\s*[一二三四五六七八九十\d]{1,3}(?:[-－]\d{1,2})?)[）)】\]]?)(?![\u4e00-\u9fff])"
)
_NUMBER_BEHIND = re.compile(r"[（(](?:预算|公开|决算)?表?\s*[一二三四五六七八九十\d]{1,3}\s*表?[）)]\s*$")
_BRACKETS = "（）()【】[] "
_UNIT = re.compile(rf"单\s*位\s*[:：]?\s*(?:人民币)?\s*({'|'.join(sorted(YUAN_PER_UNIT, key=len, reverse=True))})")
_UNIT_IN_TITLE = re.compile(r"[（(]\s*(?:单位[:：])?\s*(千元|万元|亿元|元)\s*[）)]")
_UNIT_BEHIND = re.compile(r"(?:[\d-]{3,12})?[^\d。；;，,\s]{2,30}\s+(千元|万元|亿元|元)")
_HEAD_FIELD = re.compile(
    r"[（(]?(?:金额)?\s*(?:单\s*位|部\s*门|预算部门|预算单位|编制单位|编制部门|编报单位|公开部门|公开单位|填报单位|填报部门|单位名称|部门名称"
    r"|部门（单位）|部门\(单位\)|单位（部门）|部门/单位|填报日期|编制日期|日期|时间)\s*(?:名称)?\s*(?:（盖章）|\(盖章\))?\s*[:：]"
)
_YEAR_LINE = re.compile(r"[（(]?\s*\d{4}\s*年?(?:度|\s*[-—年]\s*\d{0,2}\s*月?)?\s*[）)]?")
_TITLE = re.compile(r".*(?:表|表[（(【〔].{1,16}[）)】〕]|一览表|明细|清单)[\s*]*")
_SUBTITLE = re.compile(r"[（(](?!单位|金额|续)[^（()）]{3,30}[）)]")
_NOTE = re.compile(r"[（(]?\s*(?:注|备\s*注|说\s*明|附\s*注|注\s*释)\s*(?:[:：]|[\d一二三][.、．]|\d)")
_ITEM = re.compile(r"[（(]?\d{1,2}(?:[.、．)）](?!\d)|$)")
_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|附件?\s*[:：\d一二三])"
)
_SENTENCE = re.compile(r"[。；;，,]")


def is_note(text: str) -> bool:
    """Whether a line opens a note below a table (注：, 说明：, 备注：)."""
    return _NOTE.match(text.strip()) is not None


def is_item(text: str) -> bool:
    """Whether a line opens a further numbered item of a note."""
    return _ITEM.match(text.strip()) is not None


def is_heading(text: str) -> bool:
    """Whether a line opens a part, section or attachment."""
    return _HEADING.match(text.strip()) is not None


def is_title(text: str) -> bool:
    """Whether a line could be a table's title: short, no sentence, ending in 表."""
    bare = "".join(text.split())
    if not 2 < len(bare) <= LONGEST_TITLE or _SENTENCE.search(bare) or is_note(text):
        return False
    return _TITLE.fullmatch(bare) is not None and not _NUMBER.fullmatch(bare)


def is_subtitle(text: str) -> bool:
    """Whether a line only says in brackets how the table is arranged whose title stands above it."""
    return _SUBTITLE.fullmatch("".join(text.split())) is not None and not _YEAR_LINE.fullmatch(text.strip())


def is_mark(text: str) -> bool:
    """Whether a line holds nothing but punctuation that a reader set apart from its words."""
    return re.fullmatch(r"[\s:：、，,.。；;()（）]*", text) is not None


def is_head(text: str) -> bool:
    """Whether a line is a table's title, number, unit, department or year."""
    bare = "".join(text.split())
    if is_title(bare) or _HEAD_FIELD.match(bare) or _NUMBER.fullmatch(bare) or _YEAR_LINE.fullmatch(bare):
        return True
    return len(bare) <= LONGEST_TITLE and not _SENTENCE.search(bare) and unit_in(text) is not None


def unit_in(text: str) -> str | None:
    """The unit of money that a line states, or None."""
    match = _UNIT.search(text) or _UNIT_IN_TITLE.search(text) or _UNIT_BEHIND.fullmatch(text.strip())
    return match.group(1) if match else None


def number_in(text: str) -> str:
    """The table's number that a line prints (预算01表), or ""."""
    if is_title(text):
        return ""
    match = _NUMBER.search(text.strip())
    return match.group().strip(_BRACKETS) if match else ""


def numbered_title(text: str) -> tuple[str, str]:
    """A title line as title and number, which stands in front (预算03表 支出总表) or behind (支出总表（预算表3）)."""
    front = _NUMBER.match(text)
    if front and is_title(rest := text[front.end() :].lstrip(" 　:：、.．")):
        return rest, front.group().strip(_BRACKETS)
    behind = _NUMBER_BEHIND.search(text)
    if behind and is_title(rest := text[: behind.start()].rstrip()):
        return rest, behind.group().strip(_BRACKETS)
    return text, ""


def source_of(line: Line, page: Page, *, paged: bool) -> Source:
    """The place of one line."""
    if paged and line.box:
        return Source(line.text.strip(), (Place(page.number, line.box),))
    return Source(line.text.strip(), lines=(line.number, line.number))


def furniture(document: Document) -> frozenset[tuple[int, int]]:
    """Page and line number of every page number and running head or foot.

    A title that runs over all pages is that of the table that does: it counts where it stands first.
    """
    found = _counted_pages(document)
    running: Counter[str] = Counter()
    seen: set[str] = set()
    margins = [(page, line) for page in document.pages for line in page.lines if _in_margin(line, page)]
    for page, line in margins:
        if _PAGE_NUMBER.fullmatch(line.text.strip()):
            found.add((page.number, line.number))
        else:
            running[_without_digits(line.text)] += 1
    for page, line in margins:
        words, head = _without_digits(line.text), is_head(line.text)
        running_head = running[words] >= max(3, len(document.pages) * 0.6 if head else 3)
        if running_head and not (head and words not in seen):
            found.add((page.number, line.number))
        seen.add(words)
    return frozenset(found)


def _counted_pages(document: Document) -> set[tuple[int, int]]:
    """The first or last line of pages, however far from the edge, where it counts at least three pages in step."""
    outer = [
        (page.number, line)
        for page in document.pages
        for line in {id(line): line for line in (*page.lines[:1], *page.lines[-1:])}.values()
        if line.box is not None and _PAGE_NUMBER.fullmatch(line.text.strip())
    ]
    ahead = [(page - int(count.group()), page, line) for page, line in outer if (count := re.search(r"\d+", line.text))]
    steps = Counter(step for step, _, _ in ahead)
    return {(page, line.number) for step, page, line in ahead if steps[step] >= PAGES_IN_STEP}


def _without_digits(text: str) -> str:
    return re.sub(r"[\d\s]+", "", text)


def _in_margin(line: Line, page: Page) -> bool:
    if line.box is None or not page.height:
        return False
    return line.box[3] < page.height * MARGIN or line.box[1] > page.height * (1 - MARGIN)
