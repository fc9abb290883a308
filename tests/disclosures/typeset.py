"""Documents as a reader would give them: lines set on pages, or the lines of a plain text."""

from readers.document import Box, Document, Grid, Line, Page, Word

WIDTH, HEIGHT, LEFT, EM = 595.0, 842.0, 72.0, 16.0
TOP, PITCH = 100.0, 28.0
FOOT = 797.0


def line(number, text, *, x0=LEFT, top=None, size=EM):
    """A printed line; Chinese characters are one em wide, others half."""
    top = TOP + PITCH * (number - 1) if top is None else top
    words, left = [], x0
    for part in text.split(" "):
        right = left + size * ems(part)
        words.append(Word(part, (left, top, right, top + size)))
        left = right + size / 4
    return Line(text, number, (x0, top, words[-1].box[2], top + size), tuple(words))


def ems(text):
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def wrapped(*paragraphs, per_line=28, indent=2):
    """The lines of justified paragraphs whose first lines are indented."""
    lines = []
    for paragraph in paragraphs:
        rest, room, x0 = paragraph, per_line - indent, LEFT + indent * EM
        while rest:
            lines.append((rest[:room], x0))
            rest, room, x0 = rest[room:], per_line, LEFT
    return [line(number, text, x0=x0) for number, (text, x0) in enumerate(lines, 1)]


def page(number, lines, *, grids=(), scanned=False):
    return Page(number, WIDTH, HEIGHT, tuple(lines), tuple(grids), scanned)


def document(*pages, name="文件.pdf"):
    return Document(name, "0" * 64, "application/pdf", pages)


def plain(text, name="文件.txt"):
    lines = tuple(Line(printed, number) for number, printed in enumerate(text.split("\n"), 1) if printed.strip())
    return Document(name, "0" * 64, "text/plain", (Page(1, 0.0, 0.0, lines, ()),))


def grid(box: Box, number=1):
    return Grid((), 2, 2, number, box)
