"""A reviewer asks in the browser, as people ask: with follow-ups, looking at what is cited, changing their mind."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

SAMPLES = Path(__file__).parents[2] / "samples"

pytestmark = [pytest.mark.browser, pytest.mark.services, pytest.mark.timeout(300)]


@pytest.fixture
def asking(page, on_desk):
    """The page of a new conversation about one disclosure, which is processed and indexed."""
    desk = on_desk(page, SAMPLES / "2025-部门决算.pdf")
    page.goto(f"/ask/?disclosure={re.search('/desk/([0-9a-f]+)', desk)[1]}")
    return page


def ask(page, question):
    """Ask by keyboard, and return the turn when it is finished."""
    before = page.locator(".turn").count()
    page.fill("#question", question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(before + 1)
    expect(page.locator("#send")).to_be_visible()
    return page.locator(".turn").last


def test_a_conversation_of_five_turns_opens_what_it_cites_and_comes_back(asking):
    page = asking
    first = ask(page, "收入总计是多少？")
    expect(first.locator(".said")).to_contain_text("655.97万元")
    second = ask(page, "那支出呢？")
    expect(second.locator(".understood")).to_contain_text("支出总计")
    expect(second.locator(".said")).to_contain_text("655.97万元")
    third = ask(page, "哪个项目的执行率最低？")
    expect(third.locator(".said")).to_contain_text("76.57%")
    fourth = ask(page, "它的自评得分是多少？")
    expect(fourth.locator(".understood")).to_contain_text("水资源监测宣传经费")
    expect(fourth.locator(".said")).to_contain_text("97.66分")
    fifth = ask(page, "有哪些项目？")
    expect(fifth.locator(".said")).to_contain_text("共3项")

    for cited in (first.locator("a.cited").first, fourth.locator("a.cited").first):
        cited.click()
        expect(page.locator("#opened rect").first).to_be_visible()
        expect(cited).to_have_attribute("aria-current", "true")
        page.keyboard.press("Escape")
        expect(page.locator("#place")).to_be_hidden()
        expect(cited).to_be_focused()

    fifth.locator("a.ref").first.click()
    expect(page.locator("#opened rect").first).to_be_visible()
    expect(fifth.locator("a.cited[aria-current]")).to_have_count(1)
    page.keyboard.press("Escape")

    with page.context.expect_page() as desk:
        first.locator("a.cited").first.click(modifiers=["Control"])
    expect(desk.value.locator("#sheet rect").first).to_be_visible()
    page.reload()
    expect(page.locator(".turn")).to_have_count(5)


def test_an_answer_is_copied_with_its_citations_and_a_suggestion_is_asked(asking):
    page = asking
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    turn = ask(page, "收入总计是多少？")
    turn.get_by_role("button", name="复制（含出处）").click()
    expect(turn.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("问：收入总计是多少？\n答：")
    assert re.search(r"655\.97万元.*\[1\]", copied)
    assert re.search(r"\[1\] 2025-部门决算\.pdf › .+ › 第\d+页：“", copied)

    suggestion = turn.locator(".suggestions button").first
    asked = suggestion.text_content()
    suggestion.click()

    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator("#send")).to_be_visible()
    expect(page.locator(".turn .question").last).to_have_text(asked)
    expect(page.locator(".turn").last.locator(".missing")).to_have_count(0)


def test_a_conversation_is_exported(asking):
    page = asking
    ask(page, "收入总计是多少？")
    with page.expect_download() as paper:
        page.locator(".heading").get_by_text("导出 Markdown").click()
    assert "655.97万元" in paper.value.path().read_text("utf-8")


def test_enter_of_an_input_method_does_not_send_and_keys_recall_and_break_lines(asking):
    page = asking
    ask(page, "收入总计是多少？")
    page.fill("#question", "支出")
    composing = "new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true})"
    page.evaluate(f"document.getElementById('question').dispatchEvent({composing})")
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator("#question")).to_have_value("支出")

    page.keyboard.press("Shift+Enter")
    expect(page.locator("#question")).to_have_value("支出\n")
    page.fill("#question", "")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#question")).to_have_value("收入总计是多少？")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#question")).to_have_value("")


def test_a_question_that_is_stopped_leaves_nothing_and_is_given_back(asking):
    page = asking
    page.route("**/ask/stream", lambda _route: None)  # an answer that does not come
    page.fill("#question", "收入总计是多少？")
    page.keyboard.press("Enter")
    expect(page.locator("#cancel")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.locator("#send")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#question")).to_have_value("收入总计是多少？")
    page.unroute_all(behavior="ignoreErrors")


def test_an_answer_goes_to_the_issue_list_and_a_conversation_is_deleted_and_brought_back(asking):
    page = asking
    turn = ask(page, "支出总计是多少？")
    turn.locator(".listing summary").click()
    turn.locator("textarea[name=message]").fill("支出总计与上年持平，请说明。")
    turn.get_by_role("button", name="加入", exact=True).click()
    expect(page.locator(".turn .tag.good")).to_have_text("已加入问题清单")
    with page.context.expect_page() as desk:
        page.locator(".turn .tools a", has_text="查看").click()
    expect(desk.value.locator(".detail .claim")).to_have_text("支出总计与上年持平，请说明。")
    desk.value.close()
    page.locator(".turn .tools").get_by_role("button", name="撤回").click()
    expect(page.locator(".listing")).to_be_visible()

    address = page.url.partition("#")[0]
    page.locator(".heading").get_by_role("button", name="删除").click()
    page.locator("#history").get_by_role("button", name="恢复").first.click()
    expect(page).to_have_url(address)
    expect(page.locator(".turn")).to_have_count(1)


def test_chips_narrow_what_is_asked_and_are_taken_away(asking):
    page = asking
    expect(page.locator(".chip")).to_have_count(1)

    page.locator(".chip").click()
    ask(page, "收入总计是多少？")

    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator(".scope")).to_contain_text("全部文件")
