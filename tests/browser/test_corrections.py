"""A reviewer puts right what was misread, in the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

SAMPLES = Path(__file__).parents[2] / "samples"

pytestmark = [pytest.mark.browser, pytest.mark.services, pytest.mark.timeout(300)]


def test_a_reviewer_corrects_a_cell_by_keys_and_withdraws_it(page, on_desk):
    page.goto(on_desk(page, SAMPLES / "2025-部门决算.pdf"))
    page.locator(".tabs a", has_text="表格").click()
    page.wait_for_url("**tab=tables**")  # its scripts too, which the list and the keys need
    page.select_option("#table", index=2)
    page.wait_for_url("**table=**")

    cell = page.locator("table.grid td.num:has(a)").first
    printed = cell.inner_text()
    cell.locator("a").click()
    expect(page.locator("#correction input[name=text]")).to_have_value(printed)
    expect(page.locator("#sheet rect").first).to_be_visible()
    page.keyboard.press("c")
    page.keyboard.type("1.23")
    page.keyboard.press("Enter")

    corrected = page.locator("table.grid td.corrected")
    expect(corrected).to_have_text("1.23")
    expect(corrected).to_have_attribute("title", f"原读作“{printed}”")
    assert "1.23" in page.locator(".notice.warning").inner_text()

    page.get_by_role("button", name="撤销更正").click()
    expect(page.locator("table.grid td[aria-current]")).to_have_text(printed)
    expect(corrected).to_have_count(0)
    page.locator(".tabs a", has_text="概览").click()
    expect(page.locator("tr.replaced")).to_have_count(2)
