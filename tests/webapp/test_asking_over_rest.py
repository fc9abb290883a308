"""Questions over REST piece by piece, and with the language model that the settings name."""

import json

import pytest

import settings as environment
from tests.answers.hostile import BY_HAND
from tests.stand_in_model import saying, standing_in
from tests.webapp.test_ask import QUESTION, events
from webapp import create_app
from webapp.house import EXTENSION

JSON = {"Content-Type": "application/json"}
EVENTS = {"Accept": "text/event-stream"}


@pytest.mark.usefixtures("laid_in")
def test_who_accepts_events_is_answered_piece_by_piece_and_gets_the_whole_answer_last(visitor, token):
    asked = {"question": QUESTION}
    whole = visitor.post("/api/v1/questions", json=asked, headers=token).json

    streamed = visitor.post("/api/v1/questions", json=asked, headers={**token, **EVENTS})

    found = events(streamed)
    assert streamed.mimetype == "text/event-stream"
    assert found[0][0] == "begun"
    assert "".join(data["text"] for name, data in found if name == "said") == whole["answer"]
    name, last = found[-1]
    assert name == "answer"
    assert {**last, "conversation": ""} == {**whole, "conversation": ""}


def test_what_is_wrong_with_a_question_is_a_problem_before_anything_is_streamed(visitor, token):
    answer = visitor.post("/api/v1/questions", json={"question": " "}, headers={**token, **EVENTS})

    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"


def test_the_model_that_the_settings_name_is_asked(tmp_path):
    with standing_in() as stand_in:
        stand_in.behave = saying("")
        named = {"LLM_BASE_URL": stand_in.url, "LLM_MODEL": "stand-in", "LLM_API_KEY": "secret"}
        known = environment.from_environment({"DATA_DIR": str(tmp_path), "REDIS_URL": "memory://", **named})
        app = create_app(known, enqueue=list, announce_switch=list)
        model = app.extensions[EXTENSION].model
        written = list(model.write(()))
        app.extensions[EXTENSION].store.close()

    assert written == [""]
    assert stand_in.requests[0]["model"] == "stand-in"
    assert stand_in.keys == ["Bearer secret"]


def test_without_settings_there_is_no_model(app):
    assert app.extensions[EXTENSION].model is None


@pytest.mark.usefixtures("laid_in")
@pytest.mark.parametrize(
    "question", [one for one in BY_HAND if one.strip() and len(one) < 400] + ["收入\x00总计", "\udcff是多少"]
)
def test_no_question_breaks_the_call(visitor, token, question):
    answer = visitor.post("/api/v1/questions", data=json.dumps({"question": question}), headers={**token, **JSON})

    assert answer.status_code in {200, 422}
    if answer.status_code == 200:
        assert answer.json["answer"]
