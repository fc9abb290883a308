"""What a search finds, as a workbook read back."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from disclosures.model import Place, Source
from search_index import open_index
from search_index.engine import Entry, Hit, Query
from search_index.schema import Labels, Passage, labels, passages
from storage import batches, disclosures, filings
from tests.webapp import hand_made
from workflow import find_papers
from workflow.errors import Refused


@pytest.fixture
def index(tmp_path):
    return open_index(f"whoosh://{tmp_path / 'index'}")


@pytest.fixture
def laid_in(store, index):
    ids = []
    for department in ("示例县水利局", "示例县财政局"):
        said = hand_made.disclosure(department=department)
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, hand_made.NAME, 1)
            filing.sha256 = "a" * 64
            ids.append(disclosures.save(session, filing, said, hand_made.assessment()).id)
        index.replace([Entry(ids[-1], labels(said), passages(said, ids[-1]))])
    return ids


def rows(content, sheet):
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content))[sheet].iter_rows()]


@pytest.mark.usefixtures("laid_in")
def test_every_hit_stands_on_a_line_with_its_place(index):
    _, head, first, *others = rows(find_papers.hits(index, Query("收入总计")), "检索结果")

    entry = dict(zip(head, first, strict=True))
    assert len(others) == 1
    assert entry["年度"] == "2024"
    assert entry["位置"] == "第二部分 情况说明 › 一、收支总体情况"
    assert entry["页（行）"] == "1"
    assert entry["命中"] == "收入总计"


@pytest.mark.usefixtures("laid_in")
def test_a_list_of_terms_is_counted_in_every_disclosure_with_its_first_value(store, index):
    content = find_papers.terms(store, index, "收入总计\n\n预算执行率\n火星车\n收入总计\n", Query(""))

    head, *lines = rows(content, "词表")
    entry = dict(zip(head, lines[0], strict=True))
    assert [line[0] for line in lines] == ["示例县水利局", "示例县财政局"]
    assert (entry["收入总计 处数"], entry["收入总计 首个数值"], entry["收入总计 页（行）"]) == (1, "56.86万元", "1")
    assert entry["预算执行率 首个数值"] == "97.27%"
    assert (entry["火星车 处数"], entry["火星车 首个数值"]) == (0, None)
    assert rows(content, "各词合计")[1:] == [["收入总计", 2, 2], ["预算执行率", 2, 2], ["火星车", 0, 0]]


def test_filters_leave_disclosures_out_of_the_table(store, index, laid_in):
    content = find_papers.terms(store, index, "收入总计", Query("", department="示例县财政局"))

    assert [line[0] for line in rows(content, "词表")[1:]] == ["示例县财政局"]
    assert len(laid_in) == 2


@pytest.mark.parametrize("listed", ["", " \n ", "\n".join(str(n) for n in range(301)), "长" * 101])
def test_a_list_without_terms_or_with_too_many_is_refused(store, index, listed):
    with pytest.raises(Refused):
        find_papers.terms(store, index, listed, Query(""))


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("公务接待费支出决算为1,234.50万元", (0, 5), "1,234.50万元"),
        ("执行率为2024年的97.27%", (0, 3), "97.27%"),
        ("上年12万元，公务接待费无支出", (7, 12), ""),
        ("科目名称 公务接待费；合计 0.60", (5, 10), "0.60"),
        ("公务接待费。注：1.按照规定填列（2）本表金额", (0, 5), ""),
        ("公务接待费共接待12批次", (0, 5), "12批次"),
    ],
)
def test_the_first_value_is_the_first_figure_behind_the_word_that_is_no_year(text, mark, value):
    hit = Hit("r", Labels("a.pdf"), 0, (), text, (mark,), 1.0, Source(text, (Place(1, (0, 0, 1, 1)),)), row=False)

    assert find_papers.first_value(hit) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("部门预算经济分类 302 15；科目名称 会议费；政府预算经济分类 502 02；总计 25.00", "25.00"),
        ("科目编码 30215；科目名称 会议费；政府科目编码 50202；总计 25", "25"),
        ("预算数/合计 5.70；预算数/会议费 1.20；决算数/会议费 0.86", "1.20"),
        ("项目 会议费；年度 2024；三级指标 会议次数；指标值 ≤25万元", "≤25万元"),
        ("项目 会议费；行次 12；金额 ", ""),
    ],
)
def test_the_first_value_of_a_row_is_the_first_cell_with_a_figure_that_is_no_code(text, value):
    at = text.index("会议费")
    source = Source(text, (Place(1, (0, 0, 1, 1)),))
    hit = Hit("r", Labels("a.pdf"), 0, (), text, ((at, at + 3),), 1.0, source, row=True)

    assert find_papers.first_value(hit) == value


def test_more_hits_than_a_paper_holds_are_said(index, monkeypatch):
    monkeypatch.setattr(find_papers, "MOST_HITS", 3)
    one = tuple(Passage("a", n, False, (), f"第{n}项支出", Source("支出")) for n in range(5))
    index.replace([Entry("a", Labels("a.pdf"), one)])

    lines = rows(find_papers.hits(index, Query("支出")), "检索结果")

    assert lines[-1][1].startswith("只列出最相关的3处")
    assert len(lines) == 2 + 3 + 1
