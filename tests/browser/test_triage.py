"""Triage with the keyboard alone, and a hit followed over a page break."""

import re

import pytest
from playwright.sync_api import expect

from samples import faults, pdf
from samples.content import Paragraph

FINDINGS = 10
LONG = 1600  # characters: more than a page holds
WEB_PAGE = """<meta charset=utf-8><h1>示例县水利局2024年部门预算</h1><p>表一</p><p>收入总表</p><p>单位：万元</p>
<table border=1><tr><td>项目<td>预算数<tr><td>一般公共预算拨款收入<td>56.86<tr><td>收入总计<td>56.86</table>"""
REASON = "口径不同，已核对凭证"

pytestmark = [pytest.mark.browser, pytest.mark.services, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def accounts(tmp_path_factory):
    """The faulty final accounts with a paragraph so long that it runs over a page break; and words only it holds."""
    content = faults.content()
    plain = [block for block in content.paragraphs() if not re.search(r"\d|^[（(]|^.{1,3}、", block.text)]
    longest = max(plain, key=lambda block: len(block.text))
    place = next(number for number, block in enumerate(content.blocks) if block is longest)
    content.blocks[place] = Paragraph(longest.text * (LONG // len(longest.text) + 1))
    path = tmp_path_factory.mktemp("accounts") / "2025-部门决算-跨页.pdf"
    path.write_bytes(pdf.render(content))
    return path, longest.text[-6:] + longest.text[:6]  # where it begins anew


@pytest.fixture
def desk(page, accounts, on_desk):
    page.goto(on_desk(page, accounts[0]))
    return page


def shown(page):
    return page.locator("#detail").get_attribute("data-finding")


def decided(page, number):
    expect(page.locator("#findings li.decided")).to_have_count(number)


def moved_on(page, before):
    page.wait_for_function("before => document.querySelector('#detail').dataset.finding !== before", arg=before)


def test_ten_findings_are_decided_with_the_keyboard_alone_and_the_last_verdict_is_taken_back(desk):
    there_are = desk.locator("#findings li").count()
    assert there_are >= FINDINGS
    for number in range(1, FINDINGS + 1):
        before, key = shown(desk), "adr"[number % 3]
        desk.keyboard.press(key)
        if key != "a":
            expect(desk.locator("#reason")).to_be_focused()
            desk.keyboard.type(REASON)
            desk.keyboard.press("Control+Enter")
        decided(desk, number)
        if number < there_are:
            moved_on(desk, before)  # to the next finding that awaits a verdict

    for left in (FINDINGS - 1, FINDINGS - 2):  # the last, then the one before it
        desk.keyboard.press("u")
        decided(desk, left)
        expect(desk.locator("#verdict")).to_be_visible()

    desk.reload()
    decided(desk, FINDINGS - 2)
    expect(desk.locator("#findings .tag.dismissed").first).to_be_visible()


def test_several_findings_are_ticked_decided_and_taken_back_by_keys(desk):
    for box in desk.locator("#findings input").all():
        box.check()
    desk.locator("#bulk button[value=undo]").click()  # whatever was decided before
    decided(desk, 0)
    expect(desk.locator("#findings input:checked")).to_have_count(0)
    top = desk.locator("#findings a").first
    expect(top).to_have_attribute("aria-current", "true")
    expect(desk.locator("#detail")).to_have_attribute("data-finding", top.get_attribute("data-finding"))
    desk.keyboard.press("x")
    first = shown(desk)
    desk.keyboard.press("j")
    moved_on(desk, first)
    desk.keyboard.press("x")
    expect(desk.locator("#chosen-count")).to_have_text("2")

    desk.keyboard.press("d")
    expect(desk.locator("#bulk-reason")).to_be_focused()
    desk.keyboard.type(REASON)
    desk.keyboard.press("Enter")
    decided(desk, 2)
    expect(desk.locator("#findings input:checked")).to_have_count(0)

    desk.keyboard.press("u")
    decided(desk, 0)


def test_a_hit_is_followed_over_a_page_break_by_keys(desk, accounts):
    _, words = accounts
    desk.keyboard.press("/")
    expect(desk.locator("#finder")).to_be_focused()
    desk.keyboard.type(words)
    desk.keyboard.press("Enter")
    hit = desk.locator("section.document", has_text="跨页").locator("article.hit a.door").first
    expect(hit).to_be_visible()
    hit.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/desk/**")
    expect(desk.locator("#stop")).to_contain_text(re.compile(r"\d+ / \d+ 处\s*下页续"))
    page_before = int(desk.locator("#sheet").get_attribute("data-page"))
    box_stands_on_the_page(desk)
    expect(desk.locator("#paper rect.mark").first).to_be_visible()  # the words themselves, among those of the page

    desk.keyboard.press("n")

    expect(desk.locator("#sheet")).to_have_attribute("data-page", str(page_before + 1))
    expect(desk.locator("#stop")).to_contain_text("接上页")
    box_stands_on_the_page(desk)
    desk.keyboard.press("p")
    expect(desk.locator("#sheet")).to_have_attribute("data-page", str(page_before))


def test_a_box_leads_back_to_its_record_and_words_can_be_copied(desk):
    expect(desk.locator("svg.words text").first).to_be_attached()
    desk.keyboard.press("h")
    records = desk.locator("#here a")
    expect(records.first).to_be_visible()
    expect(records.first).to_be_focused()

    word = desk.locator("svg.words text").first
    text = word.text_content()
    copied = word.evaluate(
        """word => {
            getSelection().selectAllChildren(word);
            const data = new DataTransfer();
            document.dispatchEvent(new ClipboardEvent("copy", {clipboardData: data, bubbles: true, cancelable: true}));
            return data.getData("text/plain");
        }"""
    )
    assert copied == text


def test_a_web_page_shows_its_table_and_its_cells_lead_to_their_records(page, on_desk, tmp_path):
    path = tmp_path / "部门预算.html"
    path.write_text(WEB_PAGE, "utf-8")
    page.goto(on_desk(page, path) + "?tab=tables")
    cell = page.locator("#original td", has_text="56.86").first
    expect(cell).to_be_visible()
    cell.click()
    records = page.locator("#here a", has_text="56.86")
    expect(records.first).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.locator("#original td.said").first).to_have_text("56.86")
    expect(page.locator("#right table.grid td[aria-current]")).to_have_text("56.86")


def box_stands_on_the_page(page):
    box, paper = page.locator("#sheet rect.now").first, page.locator("#paper img")
    expect(box).to_be_visible()
    assert paper.evaluate("image => image.complete || image.decode().then(() => true)")
    inner, outer = box.bounding_box(), paper.bounding_box()
    assert inner["x"] >= outer["x"] - 3
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 3
    assert inner["y"] + inner["height"] <= outer["y"] + outer["height"] + 3
