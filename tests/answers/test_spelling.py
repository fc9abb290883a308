from answers.spelling import corrected


def test_one_wrong_character_is_put_right(corpus):
    assert corrected("绩效工姿多少", corpus.documents) == "绩效工资多少"


def test_a_word_that_is_printed_is_left_alone(corpus):
    assert corrected("津贴补贴多少", corpus.documents) == "津贴补贴多少"


def test_two_wrong_characters_are_too_many(corpus):
    assert corrected("绩效公姿多少", corpus.documents) == "绩效公姿多少"
