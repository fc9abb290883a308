import pytest

from answers.departments import mentions, pieces, unknown_organ

NAMES = (
    "白水市青山区人民政府办公室",
    "白水市青山区人民代表大会常务委员会办公室",
    "白水市青山区工业和信息化局",
    "中共白水市绿水区委员会办公室",
    "白水市青山区行政审批和政务信息管理局",
)


@pytest.mark.parametrize(
    ("question", "said", "name"),
    [
        ("区政府办2026年社保", "区政府办", NAMES[0]),
        ("人大办出国费", "人大办", NAMES[1]),
        ("人大常委会办公室的接待费", "人大常委会办公室", NAMES[1]),
        ("军民融合归工信局哪条职责管", "工信局", NAMES[2]),
        ("绿水区委办安排了多少", "绿水区委办", NAMES[3]),
        ("审批局决算", "审批局", NAMES[4]),
        ("请问青山区工业和信息化局", "青山区工业和信息化局", NAMES[2]),
    ],
)
def test_a_department_is_known_by_full_short_and_colloquial_name(question, said, name):
    (mention,) = mentions(question, NAMES)

    assert question[mention.start : mention.end] == said
    assert mention.names == (name,)


def test_two_departments_in_one_question_are_both_known():
    found = mentions("公积金,绿水区委办比人大办多多少", NAMES)

    assert [mention.names for mention in found] == [(NAMES[3],), (NAMES[1],)]


@pytest.mark.parametrize(
    "question", ["民政局的预算", "青山区财政局决算", "红石区工信局", "林业局", "项目支出指什么", "怎么办"]
)
def test_a_neighbour_is_never_taken_for_the_department_asked(question):
    assert mentions(question, NAMES) == ()


def test_a_name_that_fits_two_departments_equally_is_ambiguous():
    (mention,) = mentions("工信局", ("青山区工业和信息化局", "绿水区工业和信息化局"))

    assert len(mention.names) == 2


@pytest.mark.parametrize(
    ("question", "organ"),
    [
        ("请问青山区财政局决算", "青山区财政局"),
        ("发改委的预算", "发改委"),
        ("怎么办", None),
        ("预算结局", None),
        ("办文办会", None),
    ],
)
def test_an_organ_is_recognised_also_where_it_is_unknown(question, organ):
    found = unknown_organ(question)

    assert found == organ or (organ is not None and found is not None and found.endswith(organ))


def test_pieces_counts_unbroken_stretches():
    assert pieces("工信", "工业和信息化") == 2
    assert pieces("工业", "工业和信息化") == 1
    assert pieces("信工", "工业和信息化") is None


def test_the_partys_committee_is_not_found_in_a_standing_committee():
    congress = "某市青山区人民代表大会常务委员会办公室"

    assert mentions("青山区委办2024年预算", (congress,)) == ()


def test_the_partys_committee_is_known_by_its_short_name():
    party = "中共某市青山区委员会办公室"

    assert [mention.names for mention in mentions("青山区委办2024年预算", (party,))] == [(party,)]


@pytest.mark.parametrize(
    "question",
    ["绩效工资30107这一行政府办列的多少", "为什么政府办的经费涨了", "请列出政府办的项目", "其他交通费用政府办多少"],
)
def test_words_right_before_a_department_are_no_part_of_its_name(question):
    (mention,) = mentions(question, NAMES)

    assert mention.names == (NAMES[0],)
    assert question[mention.start : mention.end] == "政府办"


def test_an_organ_that_shares_only_the_sort_of_organ_is_another():
    assert mentions("机构编制委员会办公室的经费", NAMES) == ()
