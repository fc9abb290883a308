"""The command and the REST call give the same answers, over many questions in conversations."""

import json
from pathlib import Path

import pytest

import disclosures
import readers
import review
from answers import KINDS
from answers.__main__ import _converse

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
SAID = ("question", "answer", "found", "kind", "understood", "working", "suggestions")


@pytest.fixture(scope="module")
def read():
    return [disclosures.parse(readers.read(path)) for path in FILES]


def test_the_command_and_rest_say_the_same(read, lay_in, visitor, token):
    for path, disclosure in zip(FILES, read, strict=True):
        lay_in(disclosure, review.assess(disclosure), content=path.read_bytes())
    examples = [example for kind in KINDS.values() for example in kind.examples]
    questions = [*ASKED, *(examples[start : start + 12] for start in range(0, len(examples), 12))]

    for conversation in questions:
        headless = _converse(conversation, dict(zip(map(str, FILES), read, strict=True)))
        assert [plain(answer) for answer in headless] == [plain(one) for one in over_rest(conversation, visitor, token)]


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
