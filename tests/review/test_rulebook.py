"""The rule book is what the declarations give."""

import pytest

from review import CHECKS, rulebook


@pytest.mark.parametrize("check_id", CHECKS, ids=str)
def test_every_check_states_its_rule_and_when_it_does_not_apply(check_id):
    rule = rulebook.rule(CHECKS[check_id])

    assert "Not applicable" in rule or "Never an error" in rule
    assert CHECKS[check_id].basis
    assert CHECKS[check_id].judge.__doc__


def test_titles_are_unique():
    titles = [check.title for check in CHECKS.values()]

    assert len(titles) == len(set(titles))


def test_the_rule_book_has_a_section_for_every_check():
    text = rulebook.markdown(CHECKS)

    assert all(f"`{check_id}`" in text for check_id in CHECKS)
    assert text.index("## 表间、表文一致") < text.index("## 增减与完成率")
