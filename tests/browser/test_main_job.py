"""The main job, as a reviewer does it in the browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

SAMPLES = Path(__file__).parents[2] / "samples"
DONE_WITHIN_MS = 120_000

pytestmark = [pytest.mark.browser, pytest.mark.services, pytest.mark.timeout(300)]


def test_a_reviewer_uploads_searches_sees_the_place_and_dismisses_a_finding(page):
    page.goto("/intake/")
    page.set_input_files("#files", SAMPLES / "2025-部门决算-含差错.pdf")
    expect(page.locator("tr[data-filing] .tag.done")).to_be_visible(timeout=DONE_WITHIN_MS)
    expect(page.get_by_text("全部处理完毕")).to_be_visible()

    page.fill("#finder", "公务接待费")
    page.keyboard.press("Enter")
    expect(page.locator("article.hit mark").first).to_have_text("公务接待费")
    page.locator("article.hit a.door").first.click()
    box, paper = page.locator("#sheet rect").first, page.locator(".paper img")
    expect(box).to_be_visible()
    assert paper.evaluate("image => image.complete || image.decode().then(() => true)")
    assert inside(box.bounding_box(), paper.bounding_box())

    page.locator(".tabs a", has_text="问题").click()
    page.wait_for_url("**tab=findings**")  # its scripts too, which the keys need
    message = page.locator(".detail .claim").inner_text()
    page.keyboard.press("d")
    page.keyboard.type("口径不同，已核对凭证")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#findings li.decided .tag.dismissed")).to_have_count(1)
    expect(page.locator(".detail .claim")).not_to_have_text(message)  # the next one awaits a verdict

    page.reload()
    dismissed = page.locator("#findings li.decided a")
    dismissed.click()
    expect(page.locator(".detail .claim")).to_have_text(message)
    expect(page.locator(".verdict")).to_contain_text("口径不同，已核对凭证")

    page.locator("details.menu summary").click()
    with page.expect_download() as paper:
        page.locator("details.menu p", has_text="问题清单").get_by_role("link", name="DOCX").click()
    assert paper.value.suggested_filename.endswith(".docx")
    assert "问题清单" in paper.value.suggested_filename


def test_a_reviewer_goes_through_findings_by_keys(page, on_desk):
    page.goto(on_desk(page, SAMPLES / "2025-部门决算-含差错.pdf"))
    assert page.locator("#findings a").count() > 1
    chosen = page.locator("#findings a[aria-current]")
    first = chosen.get_attribute("data-finding")

    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(chosen).to_have_count(1)
    reached = chosen.get_attribute("data-finding")
    assert reached != first
    expect(page.locator("#detail")).to_have_attribute("data-finding", reached)
    expect(page).to_have_url(re.compile(reached))
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()


def test_a_damaged_file_is_named_and_holds_nothing_up(page, tmp_path):
    broken = tmp_path / "损坏.pdf"
    broken.write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    page.goto("/intake/")

    page.set_input_files("#files", [broken, SAMPLES / "2025-部门预算.pdf"])

    expect(page.locator("tr[data-filing] .tag.done")).to_have_count(1, timeout=DONE_WITHIN_MS)
    expect(page.locator("tr[data-filing]", has_text="损坏.pdf").locator(".tag.failed")).to_be_visible()
    expect(page.get_by_text("重试失败的文件")).to_be_visible()


def inside(box, outer):
    return (
        box["x"] >= outer["x"] - 3
        and box["y"] >= outer["y"] - 3
        and box["x"] + box["width"] <= outer["x"] + outer["width"] + 3
        and box["y"] + box["height"] <= outer["y"] + outer["height"] + 3
    )
