"""Who may sign in: accounts are made, closed and given other passwords."""

import pytest

from workflow import accounts, people
from workflow.errors import NotFound, Refused


@pytest.fixture
def admin(store):
    accounts.first_account(store, "the-first-password")
    return people.people(store)[0]


def test_an_invited_person_signs_in_with_the_password_that_was_shown(store, admin):
    password = people.invite(store, " 王 芳 ", "reviewer")

    signed_in = accounts.sign_in(store, "王 芳", password)

    assert (signed_in.name, signed_in.role) == ("王 芳", "reviewer")
    assert [person.name for person in people.people(store)] == [admin.name, "王 芳"]


def test_a_name_is_given_once(store, admin):
    with pytest.raises(Refused, match="已有名为"):
        people.invite(store, admin.name, "reviewer")


def test_a_closed_account_neither_signs_in_nor_stays_signed_in(store):
    password = people.invite(store, "王芳", "reviewer")
    signed_in = accounts.sign_in(store, "王芳", password)

    people.appoint(store, signed_in.id, "closed")

    assert accounts.sign_in(store, "王芳", password) is None
    assert accounts.account(store, signed_in.id) is None


def test_the_last_administrator_stays_one(store, admin):
    with pytest.raises(Refused, match="至少要保留一名管理员"):
        people.appoint(store, admin.id, "reviewer")

    people.invite(store, "第二名", "admin")
    people.appoint(store, admin.id, "reviewer")

    assert [person.role for person in people.people(store)] == ["reviewer", "admin"]


def test_a_new_password_breaks_the_seal_of_old_sessions(store, admin):
    before = accounts.account(store, admin.id).seal

    people.change_password(store, admin.id, "the-first-password", "the-second-password")

    assert accounts.account(store, admin.id).seal != before
    assert accounts.sign_in(store, "admin", "the-second-password")
    assert accounts.sign_in(store, "admin", "the-first-password") is None


@pytest.mark.parametrize(("old", "new"), [("wrong", "long-enough-password"), ("the-first-password", "short")])
def test_a_password_is_not_changed_by_a_wrong_or_to_a_short_one(store, admin, old, new):
    with pytest.raises(Refused):
        people.change_password(store, admin.id, old, new)


def test_a_token_that_was_taken_back_opens_nothing(store):
    token = accounts.create_token(store, "导入程序", "reviewer")
    (program,) = people.programs(store)

    people.revoke(store, program.id)

    assert accounts.token_owner(store, token) is None
    with pytest.raises(NotFound):
        people.revoke(store, program.id)
