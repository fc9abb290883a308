from decimal import Decimal

import pytest

from disclosures.model import Identity, Kind
from disclosures.narrative import figures
from disclosures.outline import clauses
from tests.disclosures.typeset import document, page, plain, wrapped


def identity(kind=Kind.BUDGET, year=2025):
    return Identity("甲山市乙水区财政局", "甲山市乙水区", year, kind, "万元")


def read(text, kind=Kind.BUDGET, heading="一、收支总体情况说明"):
    printed = plain(f"{heading}\n\n{text}")
    return figures(clauses(printed, ()), identity(kind), printed)


def told(text, kind=Kind.BUDGET):
    return [(one.measure, one.aspect, str(one.amount.value) + one.amount.unit) for one in read(text, kind)]


def test_headline_amounts_and_their_change():
    found = told(
        "甲山市乙水区财政局2025年收入总计706.61万元，支出总计706.61万元，与2024年预算相比，收入减少598.09万元，减少45.84%，"
        "主要原因：减少项目20万元。支出增加1.20万元，增长3.00%。"
    )

    assert found == [
        ("收入总计", "金额", "706.61万元"),
        ("支出总计", "金额", "706.61万元"),
        ("收入总计", "增减额", "-598.09万元"),
        ("收入总计", "增减率", "-45.84%"),
        ("支出总计", "增减额", "1.20万元"),
        ("支出总计", "增减率", "3.00%"),
    ]


def test_income_and_expenditure_named_together_are_two_figures():
    assert told("2025年度收、支总计均为5,791.98万元。与上年度相比，收、支总计各增加96.37万元。") == [
        ("收入总计", "金额", "5791.98万元"),
        ("支出总计", "金额", "5791.98万元"),
        ("收入总计", "增减额", "96.37万元"),
        ("支出总计", "增减额", "96.37万元"),
    ]


def test_a_share_is_of_what_stands_before_it():
    assert told("支出合计10.00万元，其中：基本支出6.00万元，占60.00%；项目支出4.00万元，占支出合计的40.00%。") == [
        ("支出合计", "金额", "10.00万元"),
        ("基本支出", "金额", "6.00万元"),
        ("基本支出", "占比", "60.00%"),
        ("项目支出", "金额", "4.00万元"),
        ("项目支出", "占比", "40.00%"),
    ]


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("一般公共预算收支预算", "一般公共预算收支"),
        ("一般公共预算支出年初预算为", "一般公共预算支出"),
        ("2025年度一般公共预算财政拨款基本支出", "一般公共预算基本支出"),
        ("政府性基金收支预算", "政府性基金预算收支"),
        ("无使用政府性基金预算拨款安排的支出，年初预算为", "政府性基金预算支出"),
        ("国有资本经营预算支出", "国有资本经营预算支出"),
        ("人员经费支出", "人员经费"),
        ("公用经费", "公用经费"),
        ("“三公”经费预算为", "“三公”经费"),
        ("（一）因公出国（境）费", "因公出国（境）费"),
        ("(二) 公务接待费", "公务接待费"),
        ("公务用车购置及运行维护费预算数", "公务用车购置及运行费"),
        ("公务用车购置支出", "公务用车购置费"),
        ("公务用车运行维护费", "公务用车运行维护费"),
        ("机构运转经费支出预算", "机关运行经费"),
        ("政府采购预算安排", "政府采购"),
        ("政府采购服务支出", "政府采购服务"),
        ("教育（类）支出", "教育（类）支出"),
        ("社会保障和就业支出（类）", "社会保障和就业（类）支出"),
    ],
)
def test_departments_wordings_lead_to_the_standard_term(words, measure):
    assert told(f"{words}3.30万元。") == [(measure, "金额", "3.30万元")]


def test_items_of_final_accounts_have_budget_outturn_and_rate():
    item = "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）"

    found = told(f"1. {item}。年初预算为239.79万元，支出决算为243.78万元，完成年初预算的101.66%。", Kind.FINAL_ACCOUNTS)

    assert found == [
        (item, "年初预算", "239.79万元"),
        (item, "金额", "243.78万元"),
        (item, "完成率", "101.66%"),
    ]


def test_an_items_name_leaves_its_number_out():
    (figure,) = read("（12）教育支出（类）进修及培训（款）培训支出（项）2.00万元，主要用于培训。")

    assert figure.measure == "教育支出（类）进修及培训（款）培训支出（项）"


def test_what_is_budgeted_is_told_from_what_was_spent():
    found = told("“三公”经费支出预算为4.40万元，支出决算为3.96万元，完成预算的90.00%。", Kind.FINAL_ACCOUNTS)

    assert [aspect for _, aspect, _ in found] == ["预算", "金额", "完成率"]


def test_last_years_figure_is_not_this_years():
    found = read("2025年度收入预算100.00万元，比2024年年初预算数150.00万元减少50.00万元，下降33.33%。")

    assert [(one.aspect, one.year, one.amount.value) for one in found] == [
        ("金额", 2025, Decimal("100.00")),
        ("上年", 2024, Decimal("150.00")),
        ("增减额", 2025, Decimal("-50.00")),
        ("增减率", 2025, Decimal("-33.33")),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "单位价值50万元以上通用设备0台。",
        "主要原因：增加办公设备购置12万元。",
        "其他零星开支5万元，占50%。",
        "本年用于设备更新的资金为7万元。",
        "上年结转结余的政府性基金预算收入0万元。",
        "其他教育支出（款）其他教育支出（项）支出10万元。",
    ],
)
def test_a_number_without_a_plain_measure_is_left_out(sentence):
    assert told(sentence) == []


def test_what_a_purpose_mentions_is_not_the_subject():
    found = told("其他收入8.00万元，为财政拨款收入、附属单位上缴收入之外取得的收入，比2024年度决算数增加3.00万元。")

    assert [measure for measure, _, _ in found] == ["其他收入", "其他收入"]


def test_sentences_about_performance_are_left_to_their_own_reader():
    assert read("本部门对项目支出开展自评，涉及一般公共预算支出248.21万元。", heading="十三、预算绩效情况说明") == ()


def test_a_figure_knows_its_section_its_words_and_its_step():
    figure = read("支出合计10.00万元，其中：基本支出6.50万元。")[1]

    assert (figure.section, figure.clause, figure.text) == ("一、收支总体情况说明", "c1", "基本支出6.50万元")
    assert figure.amount.step == Decimal("0.01")
    assert figure.amount.source.lines == (3, 3)


def test_the_source_is_the_box_of_the_number_itself():
    printed = document(page(1, wrapped("甲山市乙水区财政局二〇二五年度收入总计为人民币，支出总计为16.41万元整。")))

    figure = figures(clauses(printed, ()), identity(), printed)[0]

    (place,) = figure.amount.source.places
    whole = printed.pages[0].lines[1].box
    assert figure.amount.source.text == "16.41万元"
    assert place.page == 1
    assert place.box[1] == whole[1]
    assert place.box[2] - place.box[0] < (whole[2] - whole[0]) * 0.8


def test_a_number_broken_over_two_lines_has_two_boxes():
    text = "甲山市乙水区财政局二〇二五年度支出总计是16.41万元。"
    printed = document(page(1, wrapped(text, per_line=25)))

    figure = figures(clauses(printed, ()), identity(), printed)[0]

    assert len(figure.amount.source.places) == 2


def test_a_year_named_beside_the_number_is_the_numbers_own():
    found = read("2025年“三公”经费预算数为7.61万元，2024年预算数为9.23万元。")

    assert [(one.year, one.aspect, str(one.amount.value)) for one in found] == [
        (2025, "金额", "7.61"),
        (2024, "上年", "9.23"),
    ]


def test_a_sentence_about_the_whole_budget_leaves_the_parts_behind():
    text = "基本支出预算6.00万元；项目支出预算4.00万元。2025年预算比2024年预算增加5.00万元，增长3.08%。"

    assert told(text) == [("基本支出", "金额", "6.00万元"), ("项目支出", "金额", "4.00万元")]


def test_a_change_of_income_is_not_that_of_what_was_named_before():
    assert told("其他收入0.00万元，上年结转0.00万元。收入较去年减少5.00万元，下降1.88%。")[2:] == [
        ("收入总计", "增减额", "-5.00万元"),
        ("收入总计", "增减率", "-1.88%"),
    ]


def test_a_paragraph_about_one_subject_states_its_parts_not_the_headlines():
    text = "②机关商品和服务支出（502）9.00万元，其中：日常公用经费3.00万元，教育（类）支出1.00万元。"

    assert told(text) == [("教育（类）支出", "金额", "1.00万元")]
