import zipfile
from pathlib import Path

import pytest

import readers
from readers.document import Document
from readers.errors import Damaged, Encrypted, TooLarge

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
RELATION = '<Relationship Id="{0}" Type="http://x/relationships/{0}" Target="{1}"/>'


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def item(text: str, number: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def write(tmp_path: Path, body: str, space: str = SPACE, **parts: str) -> Path:
    path = tmp_path / "公开.docx"
    relations = "".join(RELATION.format(name, f"{name}.xml") for name in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {space}>{content}</w:{name}>")
    return path


def read(tmp_path: Path, body: str, space: str = SPACE, **parts: str) -> Document:
    return readers.read(write(tmp_path, body, space, **parts))


def texts(document: Document) -> list[str]:
    return [line.text for line in document.pages[0].lines]


def test_paragraphs_and_table_rows_are_counted_in_reading_order(tmp_path: Path) -> None:
    table = f"<w:tbl>{tr(tc('项目'), tc('金额'))}{tr(tc('合计'), tc('1.50'))}</w:tbl>"
    document = read(tmp_path, p("一、收入") + p(" ") + table + p("二、支出"))

    assert (document.paged, document.unwrapped) == (False, True)
    assert [(line.number, line.text) for line in document.pages[0].lines] == [
        (1, "一、收入"),
        (2, "项目\t金额"),
        (3, "合计\t1.50"),
        (4, "二、支出"),
    ]
    (grid,) = document.pages[0].grids
    assert (grid.rows, grid.columns, grid.lines) == (2, 2, (2, 3))
    assert [(cell.text, cell.line) for cell in grid.cells] == [("项目", 2), ("金额", 2), ("合计", 3), ("1.50", 3)]


@pytest.mark.parametrize("space", [SPACE, STRICT])
def test_merged_cells_cover_what_they_are_merged_over(tmp_path: Path, space: str) -> None:
    head = tr(tc("科目", '<w:vMerge w:val="restart"/>'), tc("基本支出", '<w:gridSpan w:val="2"/>'))
    below = tr(tc("", "<w:vMerge/>"), tc("小计"), tc("人员"))
    (grid,) = read(tmp_path, f"<w:tbl>{head}{below}</w:tbl>", space).pages[0].grids

    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells] == [
        ("科目", 0, 0, 2, 1),
        ("基本支出", 0, 1, 1, 2),
        ("小计", 1, 1, 1, 1),
        ("人员", 1, 2, 1, 1),
    ]


def test_a_row_may_begin_with_columns_left_out(tmp_path: Path) -> None:
    rows = tr(tc("甲"), tc("乙")) + tr(tc("丙"), properties='<w:gridBefore w:val="1"/>')
    (grid,) = read(tmp_path, f"<w:tbl>{rows}</w:tbl>").pages[0].grids

    assert [(cell.text, cell.column) for cell in grid.cells if cell.row == 1] == [("丙", 1)]


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    inner = f"<w:tbl>{tr(tc('1'), tc('2'))}</w:tbl>"
    nesting = "<w:tc>" + p("见下") + inner + "</w:tc>"
    outer = f"<w:tbl>{tr(tc('说明文字'), nesting)}</w:tbl>"
    first, second = read(tmp_path, outer).pages[0].grids

    assert [cell.text for cell in first.cells] == ["说明文字", "见下"]
    assert [cell.text for cell in second.cells] == ["1", "2"]
    assert (first.lines, second.lines) == ((1, 1), (2, 2))


def test_a_table_that_only_frames_text_is_text(tmp_path: Path) -> None:
    page = read(tmp_path, f"<w:tbl>{tr(tc('第一段'))}{tr(tc('第二段'))}</w:tbl>").pages[0]

    assert ([line.text for line in page.lines], page.grids) == (["第一段", "第二段"], ())


LEVELS = """<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1部分"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>"""


def test_numbers_that_word_counts_stand_in_front_of_their_paragraphs(tmp_path: Path) -> None:
    body = "".join(
        [
            item("概况", 1),
            item("职责", 1, 1),
            item("机构", 1, 1),
            item("细目", 1, 2),
            item("预算", 1),
            item("收入", 1, 1),
        ]
    )

    assert texts(read(tmp_path, body, numbering=LEVELS)) == [
        "第一部分 概况",
        "（一）职责",
        "（二）机构",
        "1.1 细目",
        "第二部分 预算",
        "（一）收入",
    ]


def test_a_list_may_start_elsewhere_and_a_bullet_is_no_number(tmp_path: Path) -> None:
    bullets = (
        '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#61548;"/>'
    )
    lists = LEVELS + bullets + '</w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'

    body = item("甲", 2) + item("乙", 2) + item("丙", 3) + item("丁", 99)
    assert texts(read(tmp_path, body, numbering=lists)) == ["第九部分 甲", "第十部分 乙", "丙", "丁"]


def test_a_paragraph_has_the_numbers_of_its_style(tmp_path: Path) -> None:
    styles = """<w:style w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>
    </w:style><w:style w:styleId="Heading"><w:basedOn w:val="Base"/></w:style>"""
    body = p("职责", '<w:pStyle w:val="Heading"/>') + p("正文", '<w:pStyle w:val="Other"/>')

    assert texts(read(tmp_path, body, numbering=LEVELS, styles=styles)) == ["（一）职责", "正文"]


def test_text_boxes_are_read_once_and_what_is_deleted_or_hidden_is_not(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('框内')}</w:txbxContent>"
    alternatives = (
        f"<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = (
        f"<w:p><w:r><w:t>框前</w:t>{alternatives}</w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>"
    )

    assert texts(read(tmp_path, body)) == ["框前插入", "框内"]


def test_line_breaks_part_lines_and_fields_and_controls_keep_their_words(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>2026年</w:t><w:br/><w:t>预算</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:instrText>PAGEREF</w:instrText><w:t>链接</w:t></w:r></w:hyperlink></w:p>"
    )

    assert texts(read(tmp_path, body)) == ["2026年", "预算 1", "控件", "链接"]


def test_footnotes_stand_at_the_end_and_running_heads_nowhere(tmp_path: Path) -> None:
    notes = f'<w:footnote w:type="separator">{p("—")}</w:footnote><w:footnote>{p("脚注")}</w:footnote>'

    assert texts(read(tmp_path, p("正文"), footnotes=notes, header=p("页眉"))) == ["正文", "脚注"]


def test_a_file_cut_short_or_of_other_content_is_damaged(tmp_path: Path) -> None:
    path = write(tmp_path, p("正文"))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(Damaged):
        readers.read(path)

    for broken in (b"<w:document", b"", b"<w:document>\xff\xfe</w:document>", b"<other/>"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", broken)
        with pytest.raises(Damaged):
            readers.read(path)


def test_a_container_with_an_encrypted_package_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "公开.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))

    with pytest.raises(Encrypted):
        readers.read(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        readers.read(write(tmp_path, p(" " * (9 << 20))))


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密")
    path = write(tmp_path, "")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]><w:document {SPACE}><w:body>{p("&x;")}{p("文")}'
            "</w:body></w:document>",
        )

    assert texts(readers.read(path)) == ["文"]
