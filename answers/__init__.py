"""QUESTION → ANSWER with citations: computed from what was read, or an honest "the disclosures do not say"."""

import re
from collections.abc import Generator, Sequence
from dataclasses import replace

from answers import kinds
from answers.colloquial import full_years
from answers.compound import in_parts, together
from answers.english import in_chinese, is_english
from answers.english_suggestions import ANY, suggested_in_english
from answers.grounding import invented
from answers.in_english import in_english
from answers.last_year import names_a_year, of_last_year, only_a_year
from answers.loosened import loosened
from answers.model import Answer, Answered, Answering, Corpus, Document, Kind, Step, Understood
from answers.nearest import nearest
from answers.over_turns import reckoned, remembered
from answers.pronouns import PRONOUN, last_listing, leans, of_the_project, spelled_out
from answers.reckonings import reckoning
from answers.scope import LOOKED_INTO, documents_for
from answers.short_codes import with_whole_codes
from answers.sounds import department_meant
from answers.spelling import corrected
from answers.titles import full_name, title
from answers.turns import resolved
from answers.understand import content, understand
from discovery import declared
from search_index.analysis import normal_form

# The kind of an answer where the question is about what we have and nothing in it was found to fit.
UNANSWERED = "unanswered"
# A name that begins with quotation marks needs no others around it: “三公”经费.
_TWICE = re.compile(r"“(“[^“”]{1,8}”[^“”，。；]{0,12})”")
_AGREES = re.compile(
    r"一致|一样|相同|对不对|对的?吗|对得上|对不上|矛盾|笔误|有没有(?:问题|错)|搭|匹配|相符|吻合|统一|打架|错[了误]|写重"
)
_YEARS = re.compile(r"20\d\d年度?")

KINDS: dict[str, Kind] = dict(sorted(declared(kinds, Kind).items(), key=lambda item: item[1].rank))


def ask(question: str, corpus: Corpus, history: Sequence[str] = ()) -> Answer:
    """Return the answer to a question; ``history`` are the questions before it, oldest first.

    The first kind of question that has an answer gives it. An answer with a figure that none of its quotes prints is
    withheld. A question in English is answered in English, with Chinese quotes.
    """
    steps = answering(question, corpus, history)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            answer: Answer = done.value
            return answer


def answering(question: str, corpus: Corpus, history: Sequence[str] = ()) -> Answering:
    """Yield every step towards the answer and return it; whoever closes the generator stops the work."""
    turns = tuple(
        in_chinese(one, corpus.documents) if is_english(one) else full_years(one) for one in (*history, question)
    )
    turns = tuple(_heard(turn, corpus) for turn in turns) if len(turns) > 1 else turns
    *before, last = yield from _spelled_out(turns, corpus)
    if is_english(question):
        yield Step(understood=last)
        answer = yield from _told(last, corpus, before)
        return replace(_in_english(answer), question=question, understood=last)
    answer = yield from _told(last, corpus, before)
    taken = answer.understood or (last if last != full_years(question) else "")
    return replace(answer, question=question, understood=taken)


def _in_english(answer: Answer) -> Answer:
    quotes = tuple(cited.quote for cited in answer.citations)
    next_ones = ANY if answer.kind == UNANSWERED else suggested_in_english(answer.suggestions)
    return replace(answer, text=in_english(answer.text, quotes), suggestions=next_ones)


def _spelled_out(turns: Sequence[str], corpus: Corpus) -> Generator[Step, None, tuple[str, ...]]:
    """Yield the steps towards the turns with every pronoun replaced by what the answer before it names."""
    plain: list[str] = []
    answered = _once_a_turn(corpus)
    for turn in turns:
        if plain and leans(turn) and not only_a_year(turn):
            plain.append((yield from _named_in(turn, tuple(plain), corpus, answered)))
        elif plain and names_a_year(turn):
            plain.append((yield from of_last_year(turn, tuple(plain), corpus, answered)))
        elif plain and not reckoning(turn):
            plain.append((yield from of_the_project(turn, tuple(plain), corpus, answered)))
        else:
            plain.append(turn)
    return tuple(plain)


def _named_in(turn: str, plain: tuple[str, ...], corpus: Corpus, answered: Answered) -> Generator[Step, None, str]:
    """Yield the steps towards a turn with its pronoun replaced; without the pronoun where only that has an answer."""
    spelled = spelled_out(turn, (yield from last_listing(turn, plain, corpus, answered)), corpus)
    bare = PRONOUN.sub("", turn)
    if turn in (spelled, bare) or (yield from answered(spelled, plain)).found:
        return spelled
    return bare if (yield from answered(bare, plain)).found else spelled


def _told(question: str, corpus: Corpus, history: Sequence[str]) -> Answering:
    return reckoned(question, history, corpus, _once_a_turn(corpus))


def _once_a_turn(corpus: Corpus) -> Answered:
    return remembered(lambda turn, before: _answered(turn, corpus, before))


def _answered(question: str, corpus: Corpus, history: Sequence[str]) -> Answering:
    whole = yield from _answered_once(question, corpus, history)
    if whole.kind == UNANSWERED and history:
        whole = yield from _of_a_part(whole, question, corpus, history)
    before = list(history)
    parts: list[Answer] = []
    for part in in_parts(question):
        parts.append((yield from _answered_once(part, corpus, before)))
        before.append(_heard(part, corpus))
    return together(whole, parts)


def _of_a_part(whole: Answer, question: str, corpus: Corpus, history: Sequence[str]) -> Answering:
    """Yield the steps towards the answer where the turn before asked two things and this one leans on one of them."""
    before = list(history[:-1])
    for part in in_parts(history[-1]):
        before.append(part)
        told = yield from _answered_once(question, corpus, before)
        if told.found and told.kind != "passage":
            return told
    return whole


def _answered_once(question: str, corpus: Corpus, history: Sequence[str]) -> Answering:
    asked = with_whole_codes(understand(question, corpus, history))
    taken = resolved(asked) if history else ""
    yield Step(understood=taken)
    if asked.missing and not asked.departments and (meant := department_meant(normal_form(question), _names(corpus))):
        said = yield from _answered_once(meant, corpus, history)
        return replace(said, understood=said.understood or meant)
    if asked.missing:
        return Answer(question, asked.missing, False, "refusal", suggestions=asked.suggestions, understood=taken)
    right = corrected(asked.text, asked.documents) if len(asked.documents) <= LOOKED_INTO else asked.text
    if right != asked.text:
        answer = yield from _first(replace(asked, text=right, content=content(_YEARS.sub(" ", right))), corpus)
        if answer and answer.found:
            return replace(answer, understood=right)
    answer = yield from _first(asked, corpus)
    if answer is None and not _judging(asked) and (less := loosened(asked, documents_for(asked, corpus))):
        answer = yield from _first(less, corpus)
    if answer is None and history and PRONOUN.search(question):
        return (yield from _answered_once(PRONOUN.sub("", question), corpus, history))
    return replace(answer or _unanswered(asked, corpus), understood=taken)


def _heard(turn: str, corpus: Corpus) -> str:
    """Return a turn with the department that it misspells put right, for those that lean on it."""
    asked = understand(turn, corpus)
    unknown = asked.missing and not asked.departments
    return (unknown and department_meant(normal_form(turn), _names(corpus))) or turn


def _judging(asked: Understood) -> bool:
    """Whether a question asks if something agrees: what is found by half of its words is judged of another matter."""
    return bool(_AGREES.search(asked.text))


def _first(asked: Understood, corpus: Corpus) -> Generator[Step, None, Answer | None]:
    allowed = tuple(text for document in corpus.documents for text in _years_of(document))
    for kind in KINDS.values():
        yield Step(trying=kind.title)
        answer = kind.answer(asked, corpus)
        if answer and not invented(answer, allowed):
            return replace(answer, text=_TWICE.sub(r"\1", answer.text))
    return None


def _names(corpus: Corpus) -> set[str]:
    return {normal_form(full_name(document)) for document in corpus.documents} - {""}


def _years_of(document: Document) -> tuple[str, str]:
    """Return its title and the year before its own, which its comparisons are with."""
    return title(document), f"{(document.identity.year or 1) - 1}年"


def _unanswered(asked: Understood, corpus: Corpus) -> Answer:
    whose = "、".join(title(document) for document in asked.documents) if asked.named else "现有公开材料"
    text = f"{whose}中没有查到相关内容，无法回答。"
    near = nearest(asked, documents_for(asked, corpus)) if asked.content else ()
    text += "最接近的条款列在下面，供参考。" if near else ""
    examples = tuple(example for kind in KINDS.values() for example in kind.examples[:1])
    return Answer(asked.question, text, found=False, kind=UNANSWERED, citations=near, suggestions=examples)
