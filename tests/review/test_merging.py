"""Comparisons with one cause become one finding."""

from disclosures.model import Source
from review.merging import once_each
from review.model import Observation, Outcome


def test_the_same_sentence_is_one_finding_with_all_its_places():
    first = Observation(Outcome.FAILS, "a/1", "得分不一致。", sources=(Source("98.87"), Source("99.62")))
    again = Observation(Outcome.FAILS, "a/2", "得分不一致。", sources=(Source("98.87"), Source("二、98.87")))
    holds = Observation(Outcome.HOLDS, "a/3", "得分一致。")

    (only,) = once_each([first, holds, again])

    assert only.anchor == "a/1"
    assert [source.text for source in only.sources] == ["98.87", "99.62", "二、98.87"]
