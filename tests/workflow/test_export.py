"""The papers, read back."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from storage import batches, disclosures, filings
from storage.overview import Scope
from tests.webapp import hand_made
from workflow import decide, export, score
from workflow.errors import NotFound
from workflow.score import Entry


@pytest.fixture
def lay_in(store):
    def lay_in(*findings, **changes):
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "admin").id, 0, hand_made.NAME, 1)
            filing.sha256 = "a" * 64
            assessment = hand_made.assessment(*findings)
            return disclosures.save(session, filing, hand_made.disclosure(**changes), assessment).id

    return lay_in


def rows(content, sheet):
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content))[sheet].iter_rows()]


def test_the_issue_list_has_the_professions_columns(store, lay_in):
    disclosure_id = lay_in(hand_made.finding())

    head, issue = rows(export.issue_list(store, Scope(), disclosure_id), "问题清单")

    entry = dict(zip(head, issue, strict=True))
    assert entry["等级"] == "错误"
    assert entry["检查维度"] == "自评得分"
    assert entry["对象"] == "示例县水利局 2024 部门决算"
    assert entry["位置"] == "第2页；第3页"
    assert entry["复核发现"].startswith("自评报告称")
    assert "56.86 ÷ 60 = 94.77%" in entry["事实及计算"]
    assert entry["复核意见"] == "待复核"


def test_a_verdict_stands_in_the_list_and_a_dismissed_finding_on_its_own_sheet(store, lay_in):
    disclosure_id = lay_in(hand_made.finding("a"), hand_made.finding("b"))
    first, second = decide.of_disclosure(store, disclosure_id)
    decide.decide(store, first.id, "confirmed", "", "张三")
    decide.decide(store, second.id, "dismissed", "口径不同", "李四")

    content = export.issue_list(store, Scope(department=hand_made.DEPARTMENT))

    assert rows(content, "问题清单")[1][9:12] == ["属实", None, "张三"]
    assert rows(content, "已判定不成立")[1][9:12] == ["不成立", "口径不同", "李四"]


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "0012", "https://example.invalid"])
def test_text_that_looks_like_a_formula_a_code_or_a_link_stays_text(store, lay_in, text):
    disclosure_id = lay_in(replace(hand_made.finding(), message=text))

    book = load_workbook(BytesIO(export.issue_list(store, Scope(), disclosure_id)))

    cell = book["问题清单"]["F2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_score_sheet_is_the_working_paper(store, lay_in):
    sheet_id = score.sheets(store, lay_in())[0].id
    score.review(store, sheet_id, [Entry(1, "8", "calc", "按完成比例")], "张三")

    title, head, *body = rows(export.score_sheet(store, sheet_id), "复核底稿")

    river = dict(zip(head, body[1], strict=True))
    assert "河道清淤项目" in title[0]
    assert (river["指标性质"], river["度量单位"]) == ("≥", "公里")
    assert (river["自评得分"], river["重算得分"], river["复核得分"]) == (10, 8, 8)
    assert river["备注（扣分原因）"] == "按评分规则重算更正：按完成比例"
    assert body[-2][8:11] == [100, 97.48, 97.48]
    assert body[-1][8:11] == ["优", "优", "优"]


def test_what_is_not_there_is_not_found(store):
    with pytest.raises(NotFound):
        export.issue_list(store, Scope(), "nothing")
    with pytest.raises(NotFound):
        export.score_sheet(store, "nothing-0")


def test_an_empty_list_is_still_a_list(store):
    assert len(rows(export.issue_list(store, Scope()), "问题清单")) == 1
