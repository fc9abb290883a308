"""A conversation on paper: every answer with its working and the places it rests on, as Markdown or XLSX."""

from collections.abc import Iterator
from typing import Any

from answers.cited_sentences import Sentence, sentences
from workflow.conversations import ConversationView, TurnView
from workflow.export import Heading, Paper, Value

COLUMNS = (
    Heading("序号", 6),
    Heading("问题", 36),
    Heading("理解为", 26),
    Heading("答案", 60),
    Heading("计算过程", 40),
    Heading("出处", 44),
    Heading("原文", 60),
    Heading("提问时间（UTC）", 17),
)
WITHHELD = "（引用的文件已不在库中，答案不再显示）"


def as_text(turn: TurnView) -> str:
    """Return one answer as it is pasted into a report: question, answer, working, numbered citations."""
    if turn.withheld:
        return f"问：{turn.question}\n答：{WITHHELD}"
    lines = [f"问：{turn.question}"]
    if turn.answer.get("understood"):
        lines.append(f"（理解为：{turn.answer['understood']}）")
    lines.append(f"答：{_said(turn)}")
    lines += [f"计算：{line}" for line in turn.answer["working"]]
    lines += [f"[{number}] {place}：“{quote}”" for number, (place, quote) in enumerate(_cited(turn), 1)]
    return "\n".join(lines)


def as_markdown(conversation: ConversationView) -> str:
    """Return a conversation as a Markdown document."""
    parts = [f"# {_plain(conversation.title)}", f"{conversation.by} · {conversation.created_at:%Y-%m-%d %H:%M}（UTC）"]
    for number, turn in enumerate(conversation.turns, 1):
        parts.append(f"## {number}. {_plain(turn.question)}")
        parts += list(_marked_down(turn))
    return "\n\n".join(parts) + "\n"


def as_workbook(conversation: ConversationView) -> bytes:
    """Return a conversation as a workbook: a row an answer and citation."""
    paper = Paper()
    rows = (row for number, turn in enumerate(conversation.turns, 1) for row in _rows(number, turn))
    paper.add("问答", COLUMNS, rows, title=conversation.title[:100])
    return paper.bytes()


def _marked_down(turn: TurnView) -> Iterator[str]:
    if turn.withheld:
        yield WITHHELD
        return
    if turn.answer.get("understood"):
        yield f"*理解为：{_plain(str(turn.answer['understood']))}*"
    yield _plain(_said(turn)).replace("\n", "  \n")
    if turn.answer["working"]:
        yield "计算：\n\n" + "\n".join(f"- {_plain(line)}" for line in turn.answer["working"])
    cited = list(_cited(turn))
    if cited:
        quotes = (
            f"{n}. {_plain(place)}\n\n   > {_plain(' '.join(quote.split()))}"
            for n, (place, quote) in enumerate(cited, 1)
        )
        yield "出处：\n\n" + "\n".join(quotes)


def _rows(number: int, turn: TurnView) -> Iterator[tuple[Value, ...]]:
    answer = turn.answer
    said = (WITHHELD, "") if turn.withheld else (str(answer["answer"]), "\n".join(answer["working"]))
    cited = [("", "")] if turn.withheld else list(_cited(turn)) or [("", "")]
    at = f"{turn.at:%Y-%m-%d %H:%M}"
    for place, quote in cited:
        yield (str(number), turn.question, str(answer.get("understood", "")), *said, place, quote, at)


def _said(turn: TurnView) -> str:
    """Return the answer with the numbers of its citations behind each sentence."""
    quotes = [quote for _, quote in _cited(turn)]
    return "".join(_numbered(sentence) for sentence in sentences(str(turn.answer["answer"]), quotes))


def _numbered(sentence: Sentence) -> str:
    text = sentence.text.rstrip("\n")
    return f"{text}{''.join(f'[{number}]' for number in sentence.cited)}{sentence.text[len(text) :]}"


def _cited(turn: TurnView) -> Iterator[tuple[str, str]]:
    for citation in turn.answer["citations"]:
        yield " › ".join((citation["file"], *citation["path"], *_where(citation["source"]))), str(citation["quote"])


def _where(source: dict[str, Any]) -> Iterator[str]:
    if source.get("places"):
        pages = dict.fromkeys(str(place["page"]) for place in source["places"])
        yield f"第{'、'.join(pages)}页"
    elif source.get("lines"):
        yield f"第{source['lines'][0]}行"


def _plain(text: str) -> str:
    """Return a text whose marks Markdown takes as they are."""
    for mark in "\\`*_#[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return text
