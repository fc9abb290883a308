"""The grades of a self-assessment: 优, 良, 中, 差, however a text spells and introduces them."""

import re
from collections.abc import Iterator

_SPELLINGS = {"优秀": "优", "优": "优", "良好": "良", "良": "良", "中等": "中", "中": "中", "差": "差"}
_QUOTED = re.compile(
    r"(?:等级|等次|级别|评价结果|自评结果|评价结论|自评结论)(?:评定|确定|结果)?(?:为|是|：|:|属于)?[“\"「‘]?"
    rf"(?P<grade>{'|'.join(_SPELLINGS)})(?![、良中差]|[一-鿿]{{2}})"
)


def grades_in(text: str) -> Iterator[re.Match[str]]:
    """The places where a text without white space states a grade; group "grade" is its spelling."""
    return _QUOTED.finditer(text)


def grade_in(text: str) -> str | None:
    """The first grade that the text states, or None."""
    match = next(grades_in(text), None)
    return _SPELLINGS[match["grade"]] if match else None


def read_grade(text: str) -> str | None:
    """The grade that a cell holds ("优", "优秀"), or None."""
    return _SPELLINGS.get("".join(text.split()).strip("“”\"'‘’"))
