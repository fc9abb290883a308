"""Whether two places speak of one project: names are compared without prefixes, suffixes, quotes and blanks."""

import re

_CODE = re.compile(r"^(?:\[[^\]]*\]|[\dA-Za-z]{3,}[-_—－:：])")
_ORDINAL = re.compile(r"^(?:[（(]?[一二三四五六七八九十百]+[)）、.]|[（(]\d{1,2}[)）]|\d{1,2}[.、．)）](?!\d))")
_NOISE = re.compile(r"[\s“”\"'‘’「」『』《》〈〉、,，。.．;；:：·()（）\[\]【】—_-]")
# A body's full name in front of a project's: nearly always with the place it belongs to.
_BODY = re.compile(r".*[省市县区镇乡州旗盟].*(?:局|委|会|办|室|厅|院|中心|政府|部|校|站|所|处|队|街道)(?:本级|机关)?")
_SHORTEST_BODY = 6
_SUFFIX = re.compile(r"(?:项目支出|项目)$")


def project_name(text: str) -> str:
    """Return a project's name as printed in a sentence, without ordinal, quotes around it and blanks."""
    name = _ORDINAL.sub("", "".join(text.split()))
    if name[:1] in '“"‘「《' and name[-1:] in '”"’」》':
        name = name[1:-1]
    return name.strip("，。；：:;")


def same_project(a: str, b: str, department: str | None = None) -> bool:
    """Whether two names mean one project of the department; no two blank names do."""
    left, right = _core(a, department), _core(b, department)
    if not left or not right:
        return False
    return left == right or _with_body(left, right) or _with_body(right, left)


def _with_body(long: str, short: str) -> bool:
    """Whether the longer name is the shorter one with a body's full name in front."""
    body = long.removesuffix(short)
    return body != long and len(body) >= _SHORTEST_BODY and _BODY.fullmatch(body) is not None


def _core(name: str, department: str | None) -> str:
    plain = _CODE.sub("", "".join(name.split()))
    plain = _NOISE.sub("", plain)
    prefix = _NOISE.sub("", department or "")
    if prefix and plain.startswith(prefix) and plain != prefix:
        plain = plain.removeprefix(prefix)
    return _SUFFIX.sub("", plain) or plain
