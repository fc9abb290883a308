from pathlib import Path

import pytest

import readers
from readers.document import Page
from readers.errors import Empty, TooLarge
from readers.formats import html


def read(tmp_path: Path, content: str | bytes) -> Page:
    path = tmp_path / "公开.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return readers.read(path).pages[0]


def body(tmp_path: Path, content: str) -> Page:
    return read(tmp_path, f"<!DOCTYPE html><html><body>{content}</body></html>")


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_blocks_are_lines_and_inline_marks_are_not(tmp_path: Path) -> None:
    page = body(
        tmp_path,
        "<h1>标题</h1><div>一、<b>收入</b>&nbsp;\n合计<p>第一<br>第二</p>其后</div>"
        "<ul><li>甲</li><li>乙 &amp; 丙</li></ul>",
    )

    assert texts(page) == ["标题", "一、收入 合计", "第一", "第二", "其后", "甲", "乙 & 丙"]
    assert [line.number for line in page.lines] == list(range(1, 8))


def test_scripts_menus_comments_and_hidden_parts_are_not_read(tmp_path: Path) -> None:
    page = body(
        tmp_path,
        "<nav>首页</nav><script>alert(1)</script><style>p{}</style><!-- 注 -->"
        '<p style="display: none">隐藏</p><p hidden>隐藏</p><select><option>选</select><p>正文</p>',
    )

    assert texts(page) == ["正文"]


def test_cells_cover_the_rows_and_columns_that_they_span(tmp_path: Path) -> None:
    page = body(
        tmp_path,
        "<table><caption>收支表</caption><thead><tr><th rowspan=2>科目<th colspan=2>支出<tr><th>小计<th>其中</thead>"
        "<tbody><tr><td rowspan=9>教育<td>1<td>2<tr><td colspan=2>3</tbody><tr><td>末<td>4<td>5</table>",
    )

    (grid,) = page.grids
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells] == [
        ("科目", 0, 0, 2, 1),
        ("支出", 0, 1, 1, 2),
        ("小计", 1, 1, 1, 1),
        ("其中", 1, 2, 1, 1),
        ("教育", 2, 0, 2, 1),
        ("1", 2, 1, 1, 1),
        ("2", 2, 2, 1, 1),
        ("3", 3, 1, 1, 2),
        ("末", 4, 0, 1, 1),
        ("4", 4, 1, 1, 1),
        ("5", 4, 2, 1, 1),
    ]
    assert (texts(page)[0], grid.lines) == ("收支表", (2, 6))


def test_a_table_that_only_arranges_others_is_none(tmp_path: Path) -> None:
    page = body(
        tmp_path,
        "<table><tr><td>左栏<td><p>表前</p><table><tr><td>项目<td>金额<tr><td>合计<td>12</table>表后</table>",
    )

    assert texts(page) == ["左栏", "表前", "项目\t金额", "合计\t12", "表后"]
    assert [(grid.rows, grid.columns) for grid in page.grids] == [(2, 2)]


def test_a_table_inside_a_cell_of_words_follows_its_table(tmp_path: Path) -> None:
    page = body(tmp_path, "<table><tr><td>很长的说明文字<td>见右<table><tr><td>1<td>2</table></table>")

    assert [[cell.text for cell in grid.cells] for grid in page.grids] == [["很长的说明文字", "见右"], ["1", "2"]]


@pytest.mark.parametrize(
    ("encoding", "stated"),
    [("gb2312", "gb2312"), ("gbk", "GBK"), ("utf-8", "utf-8"), ("utf-8", "gb2312"), ("gb18030", ""), ("utf-16", "")],
)
def test_every_usual_encoding_is_read_whatever_the_page_says(tmp_path: Path, encoding: str, stated: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={stated}">' if stated else ""
    page = f"<html><head>{meta}</head><body><p>部门预算</p></body></html>"

    assert html.read(written(tmp_path, page.encode(encoding)))[0].lines[0].text == "部门预算"


def written(tmp_path: Path, raw: bytes) -> Path:
    path = tmp_path / "网页"
    path.write_bytes(raw)
    return path


def test_what_surrounds_the_main_part_of_a_site_is_left_out_and_its_title_kept(tmp_path: Path) -> None:
    sentences = "<p>本部门二〇二六年收入总计一百万元，支出总计一百万元，比上年增加。</p>" * 20
    page = read(
        tmp_path,
        "<html><head><title>某局2026年部门预算_某市人民政府</title></head><body>"
        "<div><a href=/>首页</a><a href=/x>政务公开</a><span>无障碍浏览</span></div>"
        f"<div><div>当前位置：首页</div><div>{sentences}</div></div>"
        "<div>主办单位：某市人民政府</div></body></html>",
    )

    assert texts(page)[0] == "某局2026年部门预算"
    assert len(texts(page)) == 21


def test_a_table_or_heading_beside_the_longest_part_is_content(tmp_path: Path) -> None:
    sentences = "<p>本部门二〇二六年收入总计一百万元，支出总计一百万元，比上年增加。</p>" * 20
    page = body(tmp_path, f"<div><h2>某局预算</h2></div><div>{sentences}</div><table><tr><td>甲<td>1</table>")

    assert texts(page)[0] == "某局预算"
    assert len(page.grids) == 1


def test_a_page_without_words_is_empty(tmp_path: Path) -> None:
    with pytest.raises(Empty):
        body(tmp_path, "<script>show()</script>")


@pytest.mark.parametrize("spans", ['rowspan="99999" colspan="99999"', 'rowspan="-1" colspan="x"', 'rowspan="0"'])
def test_odd_spans_do_no_harm(tmp_path: Path, spans: str) -> None:
    page = body(tmp_path, f"<table><tr><td {spans}>甲<td>乙<tr><td>丙<td>丁</table>")

    assert [cell.text for cell in page.grids[0].cells] == ["甲", "乙", "丙", "丁"]


def test_a_table_of_endless_cells_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        body(tmp_path, f"<table>{'<tr><td colspan=1000>甲' * 500}</table>")


def test_nesting_without_end_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page = body(tmp_path, "<p>始</p>" + "<div>" * 5000 + "深" + "<table><tr><td>" * 200)

    assert texts(page)[0] == "始"
