"""What the cover of a document says of whose it is, of which district, year and kind."""

import re
from collections.abc import Iterator

from disclosures.districts import is_place
from disclosures.evidence import KINDS, LABEL, SELF, TITLES, YEAR, Hint, Origin, official, squash
from disclosures.model import Kind
from readers.document import Document, Line, Page

COVER_LINES = 20

_DATE = re.compile(
    r"(?:20\d\d|[二2][〇○零0oO][〇○零一二三四五六七八九0-9oO]{2})年[^年月度]{1,3}月(?:[^年月日]{1,3}日)?"
)
_HAN_YEAR = re.compile(r"二[〇○零oO]([〇○零oO一二三四五六七八九])([〇○零oO一二三四五六七八九])年")
_HAN_DIGITS = {
    **dict.fromkeys("〇○零oO", "0"),
    **{han: str(digit) for digit, han in enumerate("一二三四五六七八九", 1)},
}
_LEVEL = re.compile(rf"^(?P<place>[\u4e00-\u9fff]{{2,20}}?){YEAR}(?:省|市|区|县)级")
_REPORT = re.compile(rf"^{YEAR}(?P<words>[\u4e00-\u9fff（）、·]{{4,80}}?)绩效(?:评价|自评)(?:情况)?(?:报告|结果|表)")


def front_hints(document: Document) -> Iterator[Hint]:
    """Return all evidence on the cover: labels, titles of accounts and of reports, the place whose level it names."""
    cover = _cover_lines(document)
    if cover is None:
        return
    page, lines = cover
    title = _in_digits(_DATE.sub("|", "".join(squash(line.text) for line in lines)))
    if (level := _LEVEL.match(title)) and is_place(level["place"]):
        yield Hint("district", level["place"], Origin.COVER, page.number, lines)
    for label in LABEL.finditer(title):
        if name := official(_until_account(label.group(1)), sure=True):
            yield Hint("department", name, Origin.LABEL_ON_COVER, page.number, lines)
    named = False
    for pattern in TITLES:
        for match in pattern.finditer(title):
            yield Hint("kind", KINDS[match["kind"]], Origin.COVER, page.number, lines)
            if match["year"]:
                yield Hint("year", int(match["year"]), Origin.COVER, page.number, lines)
            if not named and (name := official(match["name"], sure=True)):
                named = True
                yield Hint("department", name, Origin.COVER, page.number, lines)
    yield from _report_hints(title, page, lines)


def _report_hints(title: str, page: Page, lines: tuple[Line, ...]) -> Iterator[Hint]:
    if SELF.search(title):
        yield Hint("kind", Kind.SELF_ASSESSMENT, Origin.COVER, page.number, lines)
    if report := _REPORT.match(title):
        yield Hint("year", int(report[1]), Origin.COVER, page.number, lines)
        if name := _assessed(report["words"], "".join(squash(line.text) for line in page.lines)):
            yield Hint("department", name, Origin.COVER, page.number, lines)


def _assessed(words: str, text: str) -> str | None:
    """Whom a report's title names before its subject: as the text gives it when it shortens it, else its first body."""
    names = [name for end in range(4, len(words) + 1) if (name := official(words[:end]))]
    shortened = [name for name in names if f"{name}（以下简称" in text]
    return shortened[-1] if shortened else next(iter(names), None)


def _in_digits(text: str) -> str:
    return _HAN_YEAR.sub(lambda match: f"20{_HAN_DIGITS[match[1]]}{_HAN_DIGITS[match[2]]}年", text)


def _until_account(name: str) -> str:
    return re.split(r"(?:部门|单位)?(?:预算|决算)", name)[0]


def _cover_lines(document: Document) -> tuple[Page, tuple[Line, ...]] | None:
    """Return the lines before the contents or the first part if they can be a cover, else None."""
    if not document.pages:
        return None
    page, kept = document.pages[0], []
    for line in page.lines:
        text = squash(line.text)
        if re.match(r"目录?$|目次|第一部分|[一1][、.．]", text) or "\t" in line.text or "。" in text:
            break
        kept.append(line)
    return (page, tuple(kept)) if 0 < len(kept) <= COVER_LINES else None
