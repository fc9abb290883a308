"""A server with everything that script/server starts, and a real Chromium in front of it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).parents[2]
PASSWORD = "correct-horse"  # invented
UP_WITHIN_S = 90
DONE_WITHIN_MS = 120_000
SOON_MS = 30_000  # a slow machine under load; every wait is for a state, never for a time
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


expect.set_options(timeout=SOON_MS)


@pytest.fixture(scope="session")
def chromium():
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium: install it with `sudo apt install chromium`, or run script/browser as root")
    return path


@pytest.fixture(scope="session")
def server(chromium, tmp_path_factory):
    """The address of a server with an empty data directory."""
    assert chromium
    folder = tmp_path_factory.mktemp("served")
    port = free_port()
    known = {"DATA_DIR": str(folder), "PORT": str(port), "HOST": "127.0.0.1", "ADMIN_PASSWORD": PASSWORD}
    inherited = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL", "SEARCH_URL"}}
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "script/serve.py"], cwd=ROOT, env={**inherited, **known}, stdout=log, stderr=log
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


@pytest.fixture(scope="session")
def browser(chromium):
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS, timeout=60_000)
        yield started
        started.close()


@pytest.fixture(scope="session")
def signed_in(browser, server):
    """What a browser keeps of signing in, for the pages of all tests."""
    context = browser.new_context(base_url=server)
    opened = context.new_page()
    opened.goto("/login")
    opened.fill("#name", "admin")
    opened.fill("#password", PASSWORD)
    opened.click("button.primary")
    opened.wait_for_url(f"{server}/")
    kept = context.storage_state()
    context.close()
    return kept


@pytest.fixture
def page(browser, server, signed_in):
    """A page of a browser that is signed in; anything the browser complains of fails the test."""
    complaints = []
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="zh-CN", base_url=server, storage_state=signed_in
    )
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    yield opened
    context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def on_desk():
    """Gives the desk's address of a file, which the first test that asks hands in."""
    known = {}

    def on_desk(page, path):
        if path not in known:
            page.goto("/intake/")
            page.set_input_files("#files", path)
            row = page.locator("tr[data-filing]", has_text=path.name)
            expect(row.locator(".tag.done, .tag.duplicate, .tag.needs_attention")).to_be_visible(timeout=DONE_WITHIN_MS)
            row.locator("a[href*='/desk/'], a[href*='original']").click()
            page.wait_for_url("**/desk/**", timeout=DONE_WITHIN_MS)
            known[path] = page.url
        return known[path]

    return on_desk


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, process):
    until = time.monotonic() + UP_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.5)
    pytest.fail("the server did not come up; see server.log in its data directory")
