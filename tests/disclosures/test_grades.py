import pytest

from disclosures.grades import grade_in, read_grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("自评等级为“优”，社会效益指标完成", "优"),
        ("评价等级：良好。", "良"),
        ("等级为差", "差"),
        ("评价等级分为优、良、中、差", None),
        ("评价等级为：优、良、中、差四档", None),
        ("质量优", None),
    ],
)
def test_a_grade_is_read_where_a_text_introduces_it(text, grade):
    assert grade_in(text) == grade


def test_a_cell_holds_a_grade_or_nothing():
    assert read_grade("“优 秀”") == "优"
    assert read_grade("95") is None
