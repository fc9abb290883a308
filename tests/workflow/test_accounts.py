from storage.schema import Account, Token
from workflow import accounts


def test_the_first_account_is_made_once(store):
    name, password = accounts.first_account(store, None)

    assert accounts.first_account(store, "another") is None
    signed_in = accounts.sign_in(store, name, password)
    assert (signed_in.name, signed_in.role) == ("admin", "admin")
    assert accounts.account(store, signed_in.id) == signed_in


def test_a_given_password_is_taken(store):
    assert accounts.first_account(store, "给定的口令") == ("admin", "给定的口令")


def test_a_wrong_password_and_an_unknown_name_are_refused(store):
    accounts.first_account(store, "right")

    assert accounts.sign_in(store, "admin", "wrong") is None
    assert accounts.sign_in(store, "nobody", "right") is None
    assert accounts.account(store, "0" * 32) is None


def test_passwords_are_kept_by_argon2_and_tokens_by_their_hash(store):
    accounts.first_account(store, "right")
    token = accounts.create_token(store, "导入程序", "reviewer")

    with store.read() as session:
        assert session.query(Account).one().password_hash.startswith("$argon2id$")
        assert token not in session.query(Token).one().token_sha256


def test_a_token_names_its_owner(store):
    token = accounts.create_token(store, "导入程序", "reviewer")

    owner = accounts.token_owner(store, token)

    assert (owner.name, owner.role) == ("导入程序", "reviewer")
    assert accounts.token_owner(store, token + "x") is None
