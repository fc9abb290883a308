"""Whose name it is: one department under its full and short names, with or without its places in front."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from disclosures.districts import district_of
from disclosures.model import Identity

_PARTY = re.compile(r"^(?:中国共产党|中共)")
# Bodies whose name begins with what they are and goes on with the place.
_GROUP = re.compile(
    r"^(?:(?:中国)?人民政治协商会议|政协|(?:中国)?共产主义青年团|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社)"
)
_OWN = re.compile(r"(?:[（(](?:本级|机关|局本级|机关本级|本部)[）)]|(?:机关)?本级)$")
_WHOLE = re.compile(r"[（(](?:汇总|部门|部门汇总|含(?:所属|下属)单位)[）)]$")
_NOISE = re.compile(r"[\s（）()“”\"·、,，和与及]")
_ABOVE = re.compile(r"省|自治区|市|自治州|地区|盟")
_LEVELS = "县区市旗"
_UNIT_COVER = re.compile(r"单位(?:预算|决算)")
_DEPARTMENT_COVER = re.compile(r"部门(?:综合)?(?:预算|决算)")
UNIT_COVER = "单位预算"
# Official short names (机构简称), longer wordings first; what is left of both names is compared.
_SHORT = (
    ("中国人民政治协商会议", "政协"),
    ("人民政治协商会议", "政协"),
    ("政治协商会议", "政协"),
    ("中国共产主义青年团", "共青团"),
    ("共产主义青年团", "共青团"),
    ("人民代表大会", "人大"),
    ("纪律检查委员会", "纪委"),
    ("监察委员会", "监委"),
    ("机构编制委员会办公室", "编办"),
    ("常务委员会", "常委"),
    ("常委会", "常委"),
    ("人民检察院", "检察院"),
    ("人民法院", "法院"),
    ("人民政府", "政府"),
    ("发展改革", "发改"),
    ("工业信息化", "工信"),
    ("人力资源社会保障", "人社"),
    ("住房城乡建设", "住建"),
    ("国有资产监督管理", "国资"),
    ("市场监督管理", "市场监管"),
    ("卫生健康", "卫健"),
    ("应急管理", "应急"),
    ("医疗保障", "医保"),
    ("退役军人事务", "退役军人"),
    ("统一战线工作部", "统战部"),
    ("妇女联合会", "妇联"),
    ("工商业联合会", "工商联"),
    ("残疾人联合会", "残联"),
    ("科学技术协会", "科协"),
    ("文学艺术界联合会", "文联"),
    ("委员会", "委"),
    ("办公室", "办"),
)


@dataclass(frozen=True, slots=True)
class Body:
    """A department or unit: its place ("X市Y区"), its short name, and whether 本级 alone is meant."""

    place: str
    name: str
    own: bool


@lru_cache(maxsize=4096)
def body(name: str, district: str | None = None) -> Body:
    """Return whom a name means; ``district`` is the place where the name itself has none."""
    plain = "".join(name.split())
    own = _OWN.search(plain) is not None
    plain = _WHOLE.sub("", _OWN.sub("", plain))
    plain = _PARTY.sub("", plain)
    match = _GROUP.match(plain)
    group = match.group() if match else ""
    place = district_of(plain.removeprefix(group)) or ""
    rest = group + plain.removeprefix(group).removeprefix(place)
    if not _NOISE.sub("", rest):
        place, rest = "", plain  # the name of a place and nothing else
    return Body(place or district or "", _short(rest), own)


def body_of(identity: Identity) -> Body | None:
    """Whose disclosure it is; None where the document does not say."""
    if not identity.department:
        return None
    found = body(identity.department, identity.district)
    return replace(found, own=True) if is_of_unit(identity) else found


def is_of_unit(identity: Identity) -> bool:
    """Whether the cover calls it a unit's (单位预算, 单位决算): of a department that has units, 本级 alone."""
    cover = "".join(identity.source.text.split()) if identity.source else ""
    return _UNIT_COVER.search(cover) is not None and not _DEPARTMENT_COVER.search(cover)


def same_body(one: Body, other: Body) -> bool:
    """Whether two names mean one body; the department with its units and 本级 alone are two."""
    return one.own == other.own and named_alike(one, other)


def named_alike(one: Body, other: Body) -> bool:
    """Whether two names differ in nothing but 本级."""
    return bool(one.name) and one.name == other.name and _same_place(one.place, other.place)


def _short(name: str) -> str:
    plain = _NOISE.sub("", name)
    for long, short in _SHORT:
        plain = plain.replace(long, short)
    return plain


def _same_place(one: str, other: str) -> bool:
    """One place written with or without those above it, or renamed from 县 to 区 or 市 below the same city.

    No place is no other place's: two districts have departments of one name.
    """
    if one == other:
        return True
    if not one or not other:
        return False
    return one.endswith(other) or other.endswith(one) or _renamed(one, other)


def _renamed(one: str, other: str) -> bool:
    if one[-1] not in _LEVELS or other[-1] not in _LEVELS or one[:-1] != other[:-1]:
        return False
    return _ABOVE.search(one[:-1]) is not None
