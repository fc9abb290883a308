"""问答."""

import json
import re

import pytest

from storage.schema import DisclosureRecord
from tests.webapp import hand_made
from workflow import accounts, people

QUESTION = "2024年预算执行率是多少？"


@pytest.fixture
def asked(client, laid_in):
    """The address of a conversation with one answer."""
    assert laid_in
    return client.post("/ask/", data={"question": QUESTION}).location.partition("#")[0]


@pytest.fixture
def colleague(app, store, client):
    """A browser signed in as somebody else."""
    assert client
    password = people.invite(store, "李四", "reviewer")
    other = app.test_client()
    other.post("/login", data={"name": "李四", "password": password})
    return other


def events(answer):
    parts = [part for part in answer.text.split("\n\n") if part.startswith("event")]
    return [(re.match(r"event: (\w+)", part)[1], json.loads(part.partition("data: ")[2])) for part in parts]


def test_an_empty_conversation_offers_questions_that_the_loaded_files_answer(client, laid_in):
    assert laid_in
    page = client.get("/ask/").text

    assert "可以这样问" in page
    offered = re.findall(r'name="question" value="([^"]+)"', page)
    assert offered
    assert all(hand_made.DEPARTMENT in question for question in offered)


def test_without_files_the_way_to_the_upload_is_shown(client):
    assert 'href="/intake/"' in client.get("/ask/").text


def test_an_answer_is_cited_and_kept(client, asked, laid_in):
    page = client.get(asked).text

    assert QUESTION in page
    assert f"/desk/{laid_in}?tab=clauses&amp;at=" in page
    (number,) = set(re.findall(r'<a class="ref" href="#(cited-\w+-1)"', page))
    assert f'id="{number}"' in page


@pytest.mark.usefixtures("laid_in")
def test_what_the_files_do_not_say_is_said(client):
    page = client.post("/ask/", data={"question": "月球基地造价是多少？"}, follow_redirects=True).text

    assert "文件中没有" in page


@pytest.mark.usefixtures("laid_in")
def test_an_answer_comes_in_pieces_and_ends_with_the_turn(client):
    answer = client.post("/ask/stream", data={"question": QUESTION})

    found = events(answer)
    assert answer.mimetype == "text/event-stream"
    assert [name for name, _ in found[:1]] == ["begun"]
    said = "".join(data["text"] for name, data in found if name == "said")
    assert "97.27%" in said
    name, turn = found[-1]
    assert name == "turn"
    shown = re.search(r'<p class="said">(.*?)</p>', turn["turn"], re.DOTALL)[1]
    assert said in re.sub(r"<[^>]+>|\[\d\]", "", shown).replace("&#34;", '"')
    assert client.get(turn["address"]).status_code == 200


def test_a_follow_up_shows_how_it_was_understood(client, asked):
    answer = client.post("/ask/", data={"question": "它的支出总计呢？", "conversation": asked.rpartition("/")[2]})

    assert "理解为：" in client.get(answer.location).text


def test_a_chip_asks_beside_the_empty_field(client, laid_in):
    assert laid_in
    answer = client.post("/ask/", data={"question": ["", QUESTION]})

    assert QUESTION in client.get(answer.location).text


@pytest.mark.parametrize("address", ["/ask/", "/ask/stream"])
def test_an_empty_question_is_refused(client, address):
    assert client.post(address, data={"question": " "}).status_code == 422


def test_a_scope_is_shown_as_chips_and_kept_with_the_conversation(client, lay_in):
    one, other = lay_in(), lay_in(hand_made.disclosure(name="b.pdf", department="示例县教育局"))

    page = client.get(f"/ask/?disclosure={one}&year=2024&search=收入").text
    answer = client.post("/ask/", data={"question": QUESTION, "disclosure": one})

    kept = client.get(answer.location).text
    assert f'name="disclosure" value="{one}" checked' in page
    assert 'name="year" value="2024" checked' in page
    assert "检索“收入”的结果" in page
    assert f'name="disclosure" value="{one}" checked' in kept
    assert other not in kept


@pytest.mark.usefixtures("laid_in")
def test_a_scope_without_files_says_so(client):
    answer = client.post("/ask/", data={"question": QUESTION, "department": "示例县气象局"})

    assert answer.status_code == 422
    assert "所选范围内没有文件" in answer.text


@pytest.mark.usefixtures("laid_in")
def test_nobody_reads_another_persons_conversation(client, visitor, token):
    asked = visitor.post("/api/v1/questions", json={"question": "收入"}, headers=token).json

    assert client.get(f"/ask/{asked['conversation']}").status_code == 404


def test_a_shared_conversation_is_read_by_colleagues_until_it_is_not(client, colleague, asked):
    assert colleague.get(asked).status_code == 404

    client.post(f"{asked}/share", data={"shared": "1"})
    page = colleague.get(asked).text
    asking = colleague.post("/ask/", data={"question": QUESTION, "conversation": asked.rpartition("/")[2]})
    client.post(f"{asked}/share", data={"shared": "0"})

    assert "97.27%" in page
    assert "只能查看" in page
    assert 'id="composer"' not in page
    assert asking.status_code == 404
    assert colleague.get(asked).status_code == 404


def test_a_shared_conversation_needs_an_account(app, client, asked):
    client.post(f"{asked}/share", data={"shared": "1"})

    assert app.test_client().get(asked).status_code == 302


def test_a_shared_answer_over_a_deleted_file_is_withheld(client, colleague, asked, store, laid_in):
    client.post(f"{asked}/share", data={"shared": "1"})
    with store.begin() as session:
        session.delete(session.get(DisclosureRecord, laid_in))

    assert "97.27%" not in colleague.get(asked).text
    assert "97.27%" not in colleague.get(f"{asked}/export.md").text
    assert "文件已删除" in client.get(asked).text


def test_only_the_owner_deletes_and_can_bring_back(client, colleague, asked):
    client.post(f"{asked}/share", data={"shared": "1"})
    refused = colleague.post(f"{asked}/delete")

    client.post(f"{asked}/delete")
    gone, listed = client.get(asked), client.get("/ask/").text
    client.post(f"{asked}/restore")

    assert refused.status_code == 404
    assert gone.status_code == 404
    assert "一天内可恢复" in listed
    assert client.get(asked).status_code == 200


def test_an_answer_is_put_on_the_issue_list_with_its_evidence(client, asked, laid_in, store):
    turn = re.search(r'id="turn-(\w+)"', client.get(asked).text)[1]

    client.post(f"{asked}/turns/{turn}/finding", data={"message": "执行率与自评表不符。", "severity": "error"})

    page, desk = client.get(asked).text, client.get(f"/desk/{laid_in}?tab=findings").text
    assert "已加入问题清单" in page
    assert "执行率与自评表不符。" in desk
    issues = client.get(f"/api/v1/disclosures/{laid_in}/findings", headers=_token(store)).json["findings"]
    (own,) = [finding for finding in issues if finding["check"] == "reviewer/own"]
    assert own["verdict"] == "confirmed"
    assert own["sources"][0]["places"]
    assert own["history"][0]["by"] == "admin"

    client.post(f"{asked}/turns/{turn}/finding", data={"remove": "1"})
    assert "已加入问题清单" not in client.get(asked).text


def test_a_conversation_is_exported_with_its_citations(client, asked):
    paper, book = client.get(f"{asked}/export.md"), client.get(f"{asked}/export.xlsx")

    assert f"## 1. {QUESTION}" in paper.text
    assert "97.27%。”\\[1\\]" in paper.text
    assert f"1. {hand_made.NAME} › " in paper.text
    assert "第2页" in paper.text
    assert book.data[:2] == b"PK"
    assert client.get(f"{asked}/export.exe").status_code == 404


def _token(store):
    return {"Authorization": f"Bearer {accounts.create_token(store, '督查系统', 'reviewer')}"}
