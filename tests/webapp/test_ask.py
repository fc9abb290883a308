"""问答."""

import pytest


def test_an_empty_conversation_offers_examples(client):
    page = client.get("/ask/").text

    assert "可以这样问" in page
    assert 'name="question"' in page


def test_an_answer_is_cited_and_kept(client, laid_in):
    answer = client.post("/ask/", data={"question": "2024年预算执行率是多少？"})

    page = client.get(answer.location).text
    assert answer.status_code == 303
    assert "2024年预算执行率是多少？" in page
    assert f"/desk/{laid_in}?tab=clauses&amp;at=" in page


@pytest.mark.usefixtures("laid_in")
def test_what_the_files_do_not_say_is_said(client):
    page = client.post("/ask/", data={"question": "月球基地造价是多少？"}, follow_redirects=True).text

    assert "文件中没有" in page


@pytest.mark.usefixtures("laid_in")
def test_htmx_gets_the_talk_alone(client):
    answer = client.post("/ask/", data={"question": "支出总计是多少？"}, headers={"HX-Request": "true"})

    assert answer.text.strip().startswith('<div id="talk">')
    assert answer.headers["HX-Push-Url"].startswith("/ask/")


def test_an_empty_question_is_refused(client):
    assert client.post("/ask/", data={"question": " "}).status_code == 422


@pytest.mark.usefixtures("laid_in")
def test_nobody_reads_another_persons_conversation(client, visitor, token):
    asked = visitor.post("/api/v1/questions", json={"question": "收入"}, headers=token).json

    assert client.get(f"/ask/{asked['conversation']}").status_code == 404
