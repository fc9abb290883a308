from answers.cited_sentences import sentences


def cited(text, *quotes):
    return [(one.text, one.cited) for one in sentences(text, quotes)]


def test_every_sentence_points_at_the_quote_that_says_its_figures():
    text = "收入总计616.41万元。支出总计600.00万元。"

    assert cited(text, "收入总计 616.41", "支出总计 600.00") == [
        ("收入总计616.41万元。", (1,)),
        ("支出总计600.00万元。", (2,)),
    ]


def test_a_figure_is_the_same_however_it_is_printed():
    assert cited("甲执行率56.0%；乙执行率1,234.50%。", "甲 56%", "乙 1234.5 %") == [
        ("甲执行率56.0%；", (1,)),
        ("乙执行率1,234.50%。", (2,)),
    ]


def test_a_figure_of_another_unit_is_another_figure():
    assert cited("低于60%的有：甲56%。", "预算60万元", "60 100", "甲 56.0 %")[0][1] == (3,)


def test_a_quoted_passage_is_one_sentence_with_its_quote_behind_it():
    text = "某局2024年：“收入总计1万元。支出总计1万元；持平。”以上。"

    assert cited(text, "别的 1", "收入总计1万元。支出总计1万元；持平。")[0] == (
        "某局2024年：“收入总计1万元。支出总计1万元；持平。”以上。",
        (2,),
    )


def test_two_printings_of_one_figure_are_both_told_but_no_more():
    assert cited("收入5万元。", "收入 5", "5", "收入为5万元")[0][1] == (1, 3)


def test_every_member_of_a_list_points_at_its_own_quote():
    text = "某局2024年部门决算共2项：河道管护经费；防汛物资储备经费。"

    assert [one for _, one in cited(text, "特定目标类 河道管护经费 10.50", "防汛物资储备经费")] == [(1,), (2,)]


def test_years_are_no_figures():
    assert cited("2024年没有安排出国费。", "2024年有", "没有安排出国费用")[0][1] == (2,)


def test_the_only_quote_stands_behind_every_sentence_and_none_behind_a_refusal():
    assert [one for _, one in cited("有。\n无。", "有")] == [(1,), (1,)]
    assert cited("资料中没有。") == [("资料中没有。", ())]


def test_nothing_of_the_text_is_lost():
    text = "甲（乙；丙）。”\n\n丁；；戊"

    assert "".join(one.text for one in sentences(text, ("a", "b"))) == text
