"""An administrator looks up a rule and switches it off for a region, in the browser."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.services, pytest.mark.timeout(300)]


def test_an_administrator_finds_a_rule_and_switches_it_off_for_a_region(page):
    page.goto("/")
    page.get_by_role("navigation", name="主要功能").get_by_role("link", name="规则").click()
    page.fill("#q", "机关运行经费 公用经费")
    page.keyboard.press("Enter")
    rule = page.locator("tbody", has_text="机关运行经费与公用经费一致").first
    expect(rule.locator("dt", has_text="示例")).to_be_visible()

    rule.get_by_label("地区").fill("甲省乙市")
    rule.get_by_label("理由", exact=True).fill("口径另有规定")
    rule.get_by_role("button", name="保存").click()

    expect(page.locator(".notice").first).to_contain_text("正在后台")
    expect(page.locator("tbody.off")).to_contain_text("已停用：甲省乙市")
    expect(page.locator("#changes")).to_contain_text("口径另有规定")
