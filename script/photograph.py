"""Starts the demo in a folder of its own and photographs its screens for the README."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
PASSWORD = "only-for-pictures"  # noqa: S105  of a server that ends with this script
SAMPLES = 3
UP_WITHIN_S = 120
DONE_WITHIN_MS = 300_000
SIZE = ViewportSize(width=1280, height=800)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


def main() -> None:
    """Write docs/images/{queue,desk,search,scoring}.png."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("没有 Chromium：sudo apt install chromium / no Chromium")
    with demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport=SIZE, locale="zh-CN", base_url=address)
        sign_in(page)
        for name, show in (("queue", queue), ("desk", desk), ("search", search), ("scoring", scoring)):
            show(page)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()


@contextmanager
def demo() -> Iterator[str]:
    """A server with the samples on a free port, which is ended afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        known = {**os.environ, "DATA_DIR": folder, "PORT": str(port), "ADMIN_PASSWORD": PASSWORD}
        server = subprocess.Popen([sys.executable, "script/serve.py", "--demo"], cwd=ROOT, env=known)
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def wait_for(port: int) -> None:
    """Return when the server takes connections. Raises TimeoutError."""
    until = time.monotonic() + UP_WITHIN_S
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(port)


def sign_in(page: Page) -> None:
    """Sign in, and wait until the samples are done."""
    page.goto("/login")
    page.fill("#name", "admin")
    page.fill("#password", PASSWORD)
    page.click("button.primary")
    page.wait_for_url("**/")
    page.goto("/intake/")
    page.locator("table.list td a").first.click()
    expect(page.locator("tr[data-filing] .tag.done")).to_have_count(SAMPLES, timeout=DONE_WITHIN_MS)


def queue(page: Page) -> None:
    """What awaits the reviewer."""
    page.goto("/")


def desk(page: Page) -> None:
    """A finding with its evidence on the page."""
    page.goto("/")
    page.locator("tr", has_text="含差错").locator("a").first.click()
    page.wait_for_url("**/desk/**")
    page.locator("#findings a", has_text="执行率").first.click()
    expect(page.locator("#sheet rect.now").first).to_be_visible()


def search(page: Page) -> None:
    """Hits with their path, their marks and a picture of their place."""
    page.goto("/search?q=预算执行率")
    for picture in page.locator("article.hit img").all():
        picture.scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, 0)")


def scoring(page: Page) -> None:
    """A form with the unit's own, the recomputed and the reviewed points."""
    page.goto("/")
    page.locator("tr", has_text="含差错").locator("a").first.click()
    page.locator(".tabs a", has_text="自评").click()
    page.locator("td a", has_text="评分").first.click()
    page.wait_for_url("**/scoring/**")


if __name__ == "__main__":
    main()
