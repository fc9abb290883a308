"""The district in front of a department's name: "X市Y区" of "X市Y区财政局"."""

import re

_HAN = r"[\u4e00-\u9fff]"
_PROVINCE = rf"(?:{_HAN}{{2,6}}?(?:省|自治区|特别行政区))?"
_CITY = rf"(?:{_HAN}{{2,7}}?(?:市(?!场)|自治州|地区|盟(?={_HAN}{{2}})))?"
# Words that end in 区, 市, 县 or 旗 without being a district: 社区, 景区, 园区, 城市, 县级, 某旗区 …
_COUNTY = (
    rf"(?:(?!市|政府|人民){_HAN}{{1,8}}?"
    r"(?:(?<![社景园辖林牧库校厂小街灾片胜护])区|县(?!级)|(?<![城都超])市(?!场|政(?!府))|旗(?![区街镇路乡])))?"
)
_DISTRICT = re.compile(_PROVINCE + _CITY + _COUNTY)
_PARTY = re.compile(r"^(?:中国共产党|中共|中国共产主义青年团|共青团|民革|民盟|民建|民进|九三学社)")
_PLACE = re.compile(r"(?:省|市|区|县|旗|盟|自治州)$")


def district_of(department: str) -> str | None:
    """Return the longest prefix of the department's name that names places, None where it has none."""
    match = _DISTRICT.match(_PARTY.sub("", department))
    return match.group() or None if match else None


def is_place(name: str) -> bool:
    """Whether the name is nothing but a place ("上海市普陀区")."""
    return district_of(name) == name and _PLACE.search(name) is not None
