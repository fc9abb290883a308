"""The administrator's screen, and one's own password."""

import re

from tests.webapp.conftest import PASSWORD
from workflow import people


def secret(page):
    return re.search(r'<code id="secret">([^<]+)</code>', page).group(1)


def test_an_administrator_adds_a_reviewer_who_signs_in_but_administers_nothing(app, client):
    password = secret(client.post("/admin/accounts", data={"name": "王芳", "role": "reviewer"}).text)

    other = app.test_client()
    other.post("/login", data={"name": "王芳", "password": password})

    assert other.get("/").status_code == 200
    assert "/admin" not in other.get("/").text
    assert other.get("/admin/").status_code == 403
    assert other.post("/admin/accounts", data={"name": "我", "role": "admin"}).status_code == 403


def test_a_password_that_was_set_anew_ends_the_sessions_of_its_account(app, client, store):
    password = secret(client.post("/admin/accounts", data={"name": "王芳", "role": "reviewer"}).text)
    other = app.test_client()
    other.post("/login", data={"name": "王芳", "password": password})
    account = next(person for person in people.people(store) if person.name == "王芳")

    client.post(f"/admin/accounts/{account.id}/password")

    assert other.get("/").status_code == 302


def test_closing_the_last_administrator_is_refused_with_a_sentence(client, store):
    (admin,) = people.people(store)

    answer = client.post(f"/admin/accounts/{admin.id}/role", data={"role": "closed"})

    assert answer.status_code == 422
    assert "至少要保留一名管理员" in answer.text


def test_a_token_is_shown_once_and_taken_back(client, store):
    token = secret(client.post("/admin/tokens", data={"name": "导入程序", "role": "reviewer"}).text)
    bearer = {"Authorization": f"Bearer {token}"}
    assert client.get("/api/v1/disclosures", headers=bearer).status_code == 200
    assert token not in client.get("/admin/").text

    client.post(f"/admin/tokens/{people.programs(store)[0].id}/revoke")

    assert client.get("/api/v1/disclosures", headers=bearer).status_code == 401


def test_one_changes_ones_own_password_and_stays_signed_in(client):
    answer = client.post("/account", data={"old": PASSWORD, "new": "another-password", "again": "another-password"})

    assert answer.status_code == 303
    assert "密码已修改" in client.get("/account").text


def test_two_different_new_passwords_change_nothing(client):
    answer = client.post("/account", data={"old": PASSWORD, "new": "another-password", "again": "yet-another-one"})

    assert answer.status_code == 422
    assert "两次输入的新密码不一致" in answer.text
