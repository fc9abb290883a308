"""The queries that search is timed with, by kind; what they look for stands in the invented clauses."""

import random

from benchmarks import clauses
from search_index.engine import Query

EACH = 40
_COMMON = ("预算", "支出", "万元", "科目", "项目", "合计", "一般公共预算", "主要原因是", "增加", "科目名称")
_PHRASES = ("机关事业单位基本养老保险缴费支出", "占本年支出合计的", "比上年增加", "一般行政管理事务；合计")
_SECTIONS = ("概况", "情况说明", "名词解释", "自评表")


def kinds(passages: int) -> dict[str, list[Query]]:
    """Return the queries of every kind over so many passages, the same every time."""
    chance = random.Random(20261121)  # noqa: S311  # the same queries every time
    written = [clauses.entry(chance.randrange(passages // clauses.PER_DISCLOSURE)) for _ in range(EACH)]
    printed = [chance.choice(entry.passages).text for entry in written]
    departments = [entry.labels.department for entry in written]
    return {
        "rare word": [Query(text[6:16]) for text in printed],
        "common word": [Query(term) for term in _COMMON],
        "phrase": [Query(f'"{phrase}"') for phrase in _PHRASES],
        "two words": [Query(f"{one} {other}") for one in _COMMON[:7] for other in ("公务接待费", "信息化", "减少")],
        "OR and NOT": [Query(f"{one} OR 培训费 -{other}") for one in _COMMON[:7] for other in ("减少", "合计")],
        "department and year": [
            Query(chance.choice(_COMMON), department=name, year=2021 + chance.randrange(6)) for name in departments
        ],
        "figure": [Query(clauses.figure(chance)) for _ in range(EACH)],
        "sum with its unit": [Query(f"{clauses.figure(chance)}万元") for _ in range(EACH)],
        "range": [Query(f"{word} 金额:{low}..{low + 50}") for word in _COMMON[:4] for low in (1, 40, 900)],
        "code": [Query(clauses.code(chance)[: chance.choice((6, 9))]) for _ in range(EACH)],
        "heading and word": [Query(f"{section} {word}") for section in _SECTIONS for word in _COMMON[:4]],
        "prefix of a word": [Query(word) for word in ("公务", "机关", "一般", "社会", "2024", "208", "4107")],
        "single character": [Query(character) for character in "的万年费预支会林财1"],
    }
