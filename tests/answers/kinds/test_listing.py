from answers import ask


def test_tasks_are_listed_and_each_is_cited(corpus):
    answer = ask("区政府办2026年的年度主要任务有哪几项", corpus)

    assert answer.kind == "listing"
    assert "共2项：办文办会（负责办文）；督查（抓督查）" in answer.text
    assert [citation.quote for citation in answer.citations] == ["办文办会\t负责办文", "督查\t抓督查"]


def test_what_no_form_lists_is_left_to_other_kinds(corpus):
    assert ask("审批局的主要任务有哪些", corpus).kind != "listing"
