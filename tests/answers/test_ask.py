import answers
from answers import KINDS, ask
from answers.grounding import invented
from answers.model import Answer, Citation, Kind
from disclosures.model import Source


def test_kinds_are_asked_in_order_of_rank_and_have_examples():
    assert [kind.rank for kind in KINDS.values()] == sorted(kind.rank for kind in KINDS.values())
    assert all(kind.examples for kind in KINDS.values())


def test_an_unknown_department_gets_no_figure(corpus):
    answer = ask("青山区财政局2024年部门决算收入是多少？", corpus)

    assert not answer.found
    assert answer.text == "资料中没有青山区财政局的公开文件，无法回答。"


def test_a_figure_that_no_quote_prints_is_invented():
    citation = Citation("r", "f", (), "合计 5,300.00", "5,300.00", Source("5,300.00"))
    said = Answer("2024年多少？", "2024年为5300万元，约5301万元", found=True, kind="figure", citations=(citation,))

    assert invented(said) == ("5301",)


def test_an_answer_with_an_invented_figure_is_withheld(corpus, monkeypatch):
    made_up = Kind("编造", 1, ("例",), lambda asked, _: Answer(asked.question, "是42.42万元", found=True, kind="x"))
    monkeypatch.setattr(answers, "KINDS", {"made_up": made_up})

    answer = ask("区政府办绩效工资", corpus)

    assert not answer.found
    assert "42.42" not in answer.text


def test_a_follow_up_keeps_the_department(corpus):
    assert "29.84万元" in ask("绩效工资呢？", corpus, ["审批局决算里津贴补贴是多少？"]).text


def test_every_quote_stands_in_its_source(corpus):
    questions = ["区政府办 30107 绩效工资", "区政府办值班工作", "审批局党员出勤率", "区政府办的主要任务有哪些"]

    for citation in (citation for question in questions for citation in ask(question, corpus).citations):
        assert citation.quote in citation.source.text
