"""Writes a sample as the text dump that sites offer beside the document: tables as lines of tab-separated cells."""

from samples.content import Content, Contents, Cover, Form, Grid, Heading, PageBreak, Paragraph


def render(content: Content) -> str:
    """The document as text; a merged cell's words stand once, in its first place."""
    lines: list[str] = []
    for block in content.blocks:
        match block:
            case Cover():
                lines += [block.year_line, block.title, "", block.date, ""]
            case Contents():
                lines += ["目 录", "", *block.lines, ""]
            case Heading() | Paragraph():
                lines += [block.text, ""]
            case Grid():
                lines += _grid(block)
            case Form():
                lines += [block.title, "", *_form(block), ""]
            case PageBreak():
                lines.append("")
    return "\n".join(lines) + "\n"


def _grid(grid: Grid) -> list[str]:
    rows = []
    for number, row in enumerate(grid.header):
        above = grid.header[number - 1] if number else [""] * len(row)
        left = ["", *row[:-1]]
        rows.append("\t".join("" if text in {left[i], above[i]} else text for i, text in enumerate(row)))
    rows += ["\t".join(row) for row in grid.rows]
    head = [text for text in (grid.number, grid.title, f"部门名称：{grid.department}", grid.unit_line) if text]
    return [*(line for text in head for line in (text, "")), *rows, "", *(n for note in grid.notes for n in (note, ""))]


def _form(form: Form) -> list[str]:
    """The rows of a form, padded to its columns: what a merged cell covers is blank."""
    cells = [[""] * form.columns for _ in form.rows]
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(form.rows):
        column = 0
        for cell in row:
            while (number, column) in covered:
                column += 1
            if cell is None:
                continue
            text, across, down = cell
            cells[number][column] = "".join(text.split("\n"))
            covered |= {(number + y, column + x) for x in range(across) for y in range(down)}
            column += across
    return ["\t".join(row) for row in cells]
