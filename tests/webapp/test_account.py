"""Signing in, and what stays closed without it."""

import re
import stat

import pytest

from tests.webapp.conftest import PASSWORD
from webapp.security import secret_key

OPEN = {"/login", "/health", "/ready", "/api/v1/health", "/api/v1/ready", "/api/v1/openapi.json"}


def addresses(app):
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<int:\w+>", "1", re.sub(r"<(?!int)[\w:]+>", "0" * 32, rule.rule))
        if rule.endpoint != "static" and path not in OPEN:
            yield from ((method, path) for method in rule.methods - {"HEAD", "OPTIONS"})


def test_every_address_wants_an_account_or_a_token(app, visitor):
    let_in = [
        (method, path)
        for method, path in addresses(app)
        if (answer := visitor.open(path, method=method)).status_code != 401
        and not (answer.status_code == 302 and "/login" in answer.location)
    ]

    assert let_in == []


def test_a_session_opens_no_call_of_the_api(client):
    assert client.get("/api/v1/disclosures").status_code == 401


def test_a_token_opens_no_screen(visitor, token):
    assert visitor.get("/", headers=token).status_code == 302


def test_the_right_password_leads_to_where_one_wanted_to_go(visitor):
    answer = visitor.post("/login?next=/search?q=1", data={"name": "admin", "password": PASSWORD})

    assert (answer.status_code, answer.location) == (303, "/search?q=1")


@pytest.mark.parametrize("address", ["//evil.example/", "https://evil.example/", "/\\evil.example"])
def test_nobody_is_sent_to_another_site(visitor, address):
    answer = visitor.post("/login", query_string={"next": address}, data={"name": "admin", "password": PASSWORD})

    assert answer.location == "/"


def test_a_wrong_password_is_refused_in_one_sentence(visitor):
    answer = visitor.post("/login", data={"name": "admin", "password": "guess"})

    assert answer.status_code == 422
    assert "用户名或密码不正确。" in answer.text


def test_guessing_is_slowed_down(visitor):
    answers = [visitor.post("/login", data={"name": "nobody", "password": "guess"}).status_code for _ in range(11)]

    assert answers[-1] == 429


def test_signing_out_closes_the_desk(client):
    client.post("/logout")

    assert client.get("/").status_code == 302


def test_the_session_cookie_is_closed_to_scripts_and_other_sites(visitor):
    cookie = visitor.post("/login", data={"name": "admin", "password": PASSWORD}).headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_form_without_its_token_is_refused_with_a_way_back(app):
    client = app.test_client()

    answer = client.post("/login", data={"name": "admin", "password": PASSWORD})

    assert (answer.status_code, answer.location) == (303, "/login")


def test_an_old_form_inside_says_what_to_do(client, app):
    app.config["WTF_CSRF_ENABLED"] = True

    answer = client.post("/logout")

    assert answer.status_code == 419
    assert "请重新操作一次" in answer.text


def test_every_answer_carries_a_strict_policy(visitor):
    headers = visitor.get("/login").headers

    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_key_is_made_once_and_kept_private(tmp_path):
    first, second = secret_key(tmp_path), secret_key(tmp_path)

    assert first == second
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_the_language_is_remembered(client):
    answer = client.get("/?lang=en")

    assert answer.status_code == 303
    assert "Work queue" in client.get("/").text


def test_a_page_that_is_not_there_says_so_with_a_way_back(client):
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert "没有找到这个页面。" in answer.text
    assert "回到工作台" in answer.text
