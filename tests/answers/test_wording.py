import pytest

from answers.model import Answer, Citation
from answers.wording import faithful
from disclosures.model import Source

QUOTE = "2024年支出总计60.00万元，比上年增加3.14万元，增长5.52%，主要原因是人员增加。"
ANSWER = Answer(
    "水利局2024年支出比上年多多少",
    f"示例县水利局2024年部门决算：“{QUOTE}”",
    found=True,
    kind="stated",
    citations=(Citation("1", "a.pdf", (), QUOTE, QUOTE, Source(QUOTE)),),
)
ENGLISH = Answer(
    "How much did it increase?",
    "示例县水利局 2024 final accounts: it increased by 3.14万元.",
    True,
    "stated",
    ANSWER.citations,
)
KNOWN = ("示例县水利局", "示例县教育局")


@pytest.mark.parametrize(
    "text",
    [
        "示例县水利局2024年支出总计60.00万元，较上年增加3.14万元，增长5.52%，主要原因是人员增加。",
        "根据部门决算，示例县水利局2024年支出总计为60.00万元，同比增加3.14万元，增长5.52%，原因主要是人员增加。",
    ],
)
def test_better_words_with_the_same_figures_in_the_same_order_are_taken(text):
    assert faithful(text, ANSWER, KNOWN)


@pytest.mark.parametrize(
    "lie",
    [
        ("增加3.14万元", "减少3.14万元"),
        ("增长5.52%", "增长约六个百分点"),
        ("60.00万元", "600,000元"),
        ("60.00万元", "60.00亿元"),
        ("60.00万元", "六十万元"),
        ("水利局", "教育局"),
        ("水利局", "水务局"),
        ("人员增加", "人员增加一倍"),
        ("人员增加", "人员增加以及物价上涨和新建项目开工"),
        ("。", "，与预算一致。"),
        ("。", "，全县最高。"),
        ("。", "（见 http://evil.example）。"),
        ("2024年", "2023年"),
        ("3.14万元，增长5.52%", "5.52万元，增长3.14%"),
        ("。", "，其中壹佰贰拾万元为拨款。"),
        ("。", "，其中①②③项为拨款2项。"),
    ],
)
def test_a_lie_among_better_words_is_refused(lie):
    text = "示例县水利局2024年支出总计60.00万元，较上年增加3.14万元，增长5.52%，主要原因是人员增加。"
    assert lie[0] in text

    assert not faithful(text.replace(*lie), ANSWER, KNOWN)


def test_english_words_are_held_to_the_same():
    assert faithful("示例县水利局 2024 final accounts say that it increased by 3.14万元.", ENGLISH, KNOWN)
    assert not faithful("示例县水利局 2024 final accounts say that it decreased by 3.14万元.", ENGLISH, KNOWN)
    assert not faithful("示例县水利局 2024 final accounts: it increased by 3.14万元, about half.", ENGLISH, KNOWN)
    assert not faithful("示例县水利局 2024 final accounts: it increased by 3.14万元, twenty times.", ENGLISH, KNOWN)
