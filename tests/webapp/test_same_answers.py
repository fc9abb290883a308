"""The command and the REST call give the same answers, over many questions in conversations."""

import json
from pathlib import Path

import pytest

import disclosures
import readers
import review
from answers import KINDS
from answers.__main__ import _converse
from benchmarks.own_questions import own_questions

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = [SAMPLES / "2025-部门决算.pdf", SAMPLES / "2025-部门预算.pdf"]
ASKED = (
    [
        "水务局2025年部门决算收入总计是多少？",
        "那支出呢？",
        "其中项目支出占多少？",
        "公务接待费花了多少？",
        "2024年呢？",
    ],
    ["水务局哪个项目的执行率最低？", "它的自评得分是多少？", "为什么？", "自评得分平均是多少？", "有哪些项目？"],
    ["水务局2025年部门预算的三公经费是多少？", "决算呢？", "比预算多多少？", "公务用车运行费呢？", "会议费呢？"],
    ["什么是“三公”经费？", "水务局的法定公开表格是否齐全？", "水务局公开的文件有哪些问题？", "负责人电话是多少？"],
    ["What is the total revenue of the Water Bureau in 2025?", "月球基地造价是多少？", "水务局2019年收入是多少？"],
)
SHARED = Path(__file__).resolve().parents[2] / "../shared"
QUESTIONS = SHARED / "questions" / "public_questions.json"
SHARED_FILES = (
    "002_hongqi-industry-bureau-2026-budget.pdf",
    "000_hongqi-government-office-2026-budget.pdf",
)
SAID = ("question", "answer", "found", "kind", "understood", "working", "suggestions")


@pytest.fixture
def both(lay_in, visitor, token):
    """What the command and what REST say to conversations over files."""

    def both(paths, conversations):
        read = {str(path): disclosures.parse(readers.read(path)) for path in paths}
        for path, disclosure in zip(paths, read.values(), strict=True):
            lay_in(disclosure, review.assess(disclosure), content=path.read_bytes())
        for asked in conversations:
            headless = [plain(answer) for answer in _converse(asked, read)]
            yield headless, [plain(one) for one in over_rest(asked, visitor, token)]

    return both


def test_the_command_and_rest_say_the_same(both):
    examples = [example for kind in KINDS.values() for example in kind.examples]

    for headless, rest in both(FILES, [*ASKED, *batched(examples, 12)]):
        assert headless == rest


@pytest.mark.shared
@pytest.mark.skipif(not QUESTIONS.exists(), reason="the shared questions are not there")
def test_they_say_the_same_to_public_questions_and_our_own(both):
    asked = [*json.loads(QUESTIONS.read_text("utf-8")), *own_questions()]
    about = [one["question"] for one in asked if set(one["docs"]) & {"000", "002"} or not one["docs"]]
    paths = [SHARED / "disclosures" / name for name in SHARED_FILES]

    answered = list(both(paths, batched(about, 30)))

    assert len(about) > 60
    assert [headless for headless, _ in answered] == [rest for _, rest in answered]


def batched(questions, size):
    return [questions[start : start + size] for start in range(0, len(questions), size)]


def over_rest(conversation, visitor, token):
    earlier = None
    for question in conversation:
        answer = visitor.post(
            "/api/v1/questions", json={"question": question, "conversation": earlier}, headers=token
        ).json
        earlier = answer["conversation"]
        yield answer


def plain(answer):
    """Return an answer without what only one of the two interfaces says: ids."""
    cited = [(one["path"], one["quote"], one["text"], json.dumps(one["source"])) for one in answer["citations"]]
    return {**{name: answer[name] for name in SAID}, "c": cited}
