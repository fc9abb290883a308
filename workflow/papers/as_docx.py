"""A paper as a Word document; the same paper gives the same bytes."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from workflow.papers.parts import Grid, Heading, Paper, Signature, Text, Value, shown

SONG, HEAD = "宋体", "黑体"
SHORT, LONG, MARGIN = 210, 297, 18  # A4 in millimetres
_MARGINS = (
    f'<w:tblCellMar {nsdecls("w")}><w:left w:w="45" w:type="dxa"/><w:right w:w="45" w:type="dxa"/></w:tblCellMar>'
)
MADE = datetime(2000, 1, 1)  # noqa: DTZ001  of every document: only its content tells when it was made


def write(paper: Paper) -> bytes:
    """Return the file."""
    document = Document()
    _set_up(document, paper)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _say(title, paper.title, 18, HEAD)
    for block in paper.blocks:
        match block:
            case Heading():
                _say(document.add_paragraph(), block.text, 14, HEAD)
            case Text():
                _paragraph(document, block)
            case Signature():
                _sign(document, block)
            case Grid():
                _grid(document, block, (LONG if paper.wide else SHORT) - 2 * MARGIN)
    out = BytesIO()
    document.save(out)
    return _timeless(out)


def _set_up(document: Opened, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(SHORT), Mm(LONG)
    if paper.wide:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(LONG), Mm(SHORT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    core = document.core_properties
    core.title, core.author, core.comments = paper.title, "绩审", ""
    core.created = core.modified = MADE
    language = OxmlElement("w:lang")
    language.set(qn("w:eastAsia"), "zh-CN")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)  # noqa: SLF001  python-docx knows no fields


def _say(paragraph: Paragraph, text: str, size: float, font: str = SONG) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.name = Pt(size), font
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001  nor the font of Chinese


def _paragraph(document: Opened, block: Text) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = 1.5
    paragraph.paragraph_format.space_after = Pt(0)
    if block.indented:
        paragraph.paragraph_format.first_line_indent = Pt(24)
    _say(paragraph, block.text, 12)


def _sign(document: Opened, block: Signature) -> None:
    for line in block.lines:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _say(paragraph, line, 12)


def _grid(document: Opened, grid: Grid, room: int) -> None:
    columns, rows = grid.printed()
    if grid.title:
        _say(document.add_paragraph(), grid.title, 12, HEAD)
    table = document.add_table(rows=0, cols=len(columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    widths = [Mm(room * column.width / sum(column.width for column in columns)) for column in columns]
    table._tblPr.append(parse_xml(_MARGINS))  # noqa: SLF001  nor the margins of cells
    for place, width in enumerate(widths):
        table.columns[place].width = width
    made = [_row(widths, [column.head for column in columns], HEAD, repeated=True)]
    made += [_row(widths, row) for row in rows]
    for row in made:
        table._tbl.append(parse_xml(row))  # noqa: SLF001  python-docx has no faster way
    document.add_paragraph()


def _row(widths: list[Mm], values: Iterable[Value], font: str = SONG, *, repeated: bool = False) -> str:
    """A row as it stands in the file: python-docx takes a hundredth of a second to make one."""
    cells = []
    for width, value in zip(widths, values, strict=True):
        text = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in shown(value).split("\n"))
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width.twips}" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
            f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/><w:sz w:val="16"/></w:rPr>'
            f"{text}</w:r></w:p></w:tc>"
        )
    head = "<w:trPr><w:tblHeader/></w:trPr>" if repeated else ""
    return f"<w:tr {nsdecls('w')}>{head}{''.join(cells)}</w:tr>"


def _timeless(written: BytesIO) -> bytes:
    """The same parts without the times at which they were packed."""
    out = BytesIO()
    with ZipFile(written) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return out.getvalue()
