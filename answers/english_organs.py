"""Which departments an English question names: by what English calls them, and by their places in pinyin."""

import re
from functools import lru_cache

from pypinyin import lazy_pinyin

from answers.departments import mentions
from answers.english_tables import Table, table
from answers.model import Document
from answers.overlapping import longest
from answers.titles import full_name
from search_index.analysis import normal_form

# Where an English name may mean several Chinese ones, they stand side by side, divided by |.
ORGANS: Table = table(
    (
        r"(?:administrative )?(?:examination and )?approvals?(?: (?:and|&) [a-z ]+?)? (?:bureau|office|department)",
        "审批局",
    ),
    (r"(?:industry|industrial)(?: (?:and|&) [a-z ]+?)? (?:bureau|office|department)", "工业局"),
    (
        (
            r"(?:district |county |city |municipal )?(?:people(?:'s|’s) )?government(?:'s|’s)? (?:general )?office"
            r"|(?:general )?office of the (?:district |county |city )?(?:people(?:'s|’s) )?government"
        ),
        "政府办",
    ),
    (
        (
            r"(?:office of the )?(?:standing committee of the )?(?:district |county |city )?"
            r"(?:people(?:'s|’s) congress|NPC)"
            r"(?: standing committee)?(?:'s|’s)?(?: (?:general )?office)?|congress office"
        ),
        "人大办",
    ),
    (
        (
            r"(?:(?:communist|CPC|CCP) )?(?:party )?(?:district |county |city )?committee(?:'s|’s)?(?: general)? office"
            r"|(?:communist )?party office|office of the (?:CPC )?(?:district |county |city )?(?:party )?committee"
        ),
        "区委办|县委办|市委办|党委办",
    ),
    (r"CPPCC(?: office)?|political consultative conference(?: office)?", "政协办"),
    (r"(?:discipline inspection|disciplinary)[a-z ]*? (?:commission|committee|office)", "纪委监委|纪委"),
    (r"organi[sz]ation department", "组织部"),
    (r"(?:publicity|propaganda) department", "宣传部"),
    (r"united front(?: work)? department", "统战部"),
    (r"political and legal affairs (?:commission|committee)", "政法委员会"),
    (r"women(?:'s|’s) federation", "妇女联合会"),
    (r"disabled persons(?:'|’)? federation", "残疾人联合会"),
    (r"federation of trade unions", "总工会"),
    (r"(?:association for|association of) science and technology", "科学技术协会"),
    (r"federation of industry and commerce", "工商业联合会"),
    (r"(?:communist )?youth league(?: committee)?", "团委"),
    (r"party school", "党校"),
    (r"(?:public )?(?:complaints|letters and (?:visits|calls)|petitions?) bureau", "信访局"),
    (r"(?:public )?finance (?:bureau|department|office)", "财政局"),
    (r"education(?:(?:,| and)[a-z, ]+?)? (?:bureau|department|commission)", "教育局"),
    (r"sports? (?:bureau|department)", "体育局"),
    (r"(?:public )?health (?:commission|bureau|department)", "卫生健康委"),
    (r"civil affairs (?:bureau|department|office)", "民政局"),
    (r"(?:agriculture|agricultural)(?:(?:,| and)[a-z, ]+?)? (?:bureau|department)", "农业局"),
    (r"rural revitali[sz]ation (?:bureau|department)", "乡村振兴局"),
    (r"(?:public )?security bureau|police bureau", "公安局"),
    (r"(?:justice|judicial) (?:bureau|department)", "司法局"),
    (r"audit (?:bureau|office)", "审计局"),
    (r"statistics (?:bureau|office)|statistical bureau", "统计局"),
    (r"(?:commerce|commercial) (?:bureau|department)", "商务局"),
    (r"(?:human resources(?: and social security)?|labou?r|HR) (?:bureau|department)", "人力资源局"),
    (r"(?:development and reform|reform) (?:commission|bureau)", "发展改革委"),
    (r"(?:housing(?: and [a-z -]+?)?|construction) (?:bureau|department)", "住房局"),
    (r"(?:transport|transportation|traffic) (?:bureau|department)", "交通局"),
    (r"water(?: (?:affairs|resources|conservancy))? (?:bureau|department)", "水利局"),
    (r"forestry(?: and [a-z ]+?)? (?:bureau|department)", "林业局"),
    (r"(?:culture|cultural)(?:(?:,| and)?[a-z, ]+?)? (?:bureau|department)", "文化局"),
    (r"(?:market (?:supervision|regulation)[a-z ]*?) (?:bureau|administration)", "市场监督管理局"),
    (r"(?:emergency management) (?:bureau|department)", "应急管理局"),
    (r"(?:urban management|city management)(?: [a-z ]+?)? (?:bureau|department)", "城市管理局"),
    (r"(?:ecology and environment|environmental protection|environment) (?:bureau|department)", "生态环境局"),
    (r"(?:natural resources|land) (?:bureau|department)", "自然资源局"),
    (r"(?:medical insurance|healthcare security|medical security) (?:bureau|department)", "医疗保障局"),
    (r"veterans(?:'|’)? affairs (?:bureau|department)", "退役军人事务局"),
    (r"(?:science and technology|science) (?:bureau|department)", "科学技术局"),
    (r"(?:archives?) (?:bureau|office)", "档案局"),
    (r"(?:people(?:'s|’s) )?court(?!esy)", "法院"),
    (r"(?:people(?:'s|’s) )?procuratorate|prosecutor(?:'s|’s)? office", "检察院"),
    (r"(?:tax|taxation) (?:bureau|office)", "税务局"),
    (r"tourism (?:bureau|department)", "旅游局"),
    (r"(?:government )?office(?:s)? administration(?: bureau)?", "机关事务管理局"),
)
# A department of a place of which there is no disclosure.
ELSEWHERE = "某地"
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,}?(?=[省市区县])")
_DISTRICT = re.compile(
    r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:'s|’s)? (?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Tt]own|[Pp]rovince)\b"
)
# Capitals that begin a sentence and no place.
_NO_PLACES = frozenset({"the", "this", "that", "which", "what", "our", "in", "same", "for", "does", "did", "and"})
_AFTER = 30
# An organ within the name of a project, not one asked about.
_FOR_PROJECT = re.compile(r"(?!['’])[a-z ]{0,40}projects?\b", re.IGNORECASE)
_AFTERWARDS = re.compile(r"\s*(?:of|in|for|from)\s+(?:the\s+)?[A-Za-z ]+", re.IGNORECASE)
_OFFICE = r"(?: (?:district|county|city))?(?:'s|’s)?(?: (?:office|bureau|department|commission|one))"


def with_departments(text: str, documents: tuple[Document, ...]) -> str:
    """Return an English text with the departments that it names in Chinese, in full where only one can be meant."""
    places = {name: _places(document) for document in documents if (name := normal_form(full_name(document)))}
    said, last = "", 0
    for match, meaning in _named(text):
        if _FOR_PROJECT.match(text[match.end() :]) and not _fits(meaning, places):
            continue
        around = text[last : match.end()] + _afterwards(text[match.end() : match.end() + _AFTER])
        said += f"{text[last : match.start()]} , {_department(meaning, around, places)} , "
        last = match.end()
    said += text[last:]
    return _of_place(said, places, "") if last else _of_place(text, places, "?")


def _named(text: str) -> list[tuple[re.Match[str], str]]:
    """Return the organs that are named, from left to right; of two that overlap the longer."""
    return longest((match, meaning) for pattern, meaning in ORGANS for match in pattern.finditer(text))


def _department(meaning: str, around: str, places: dict[str, frozenset[str]]) -> str:
    """Return the one department that is meant; else what such departments are called, here or elsewhere."""
    there, ways = _at(around, places), meaning.split("|")
    if not there and places:
        return f"{ELSEWHERE}{ways[0]}"
    for said in ways:
        fitting = {name for mention in mentions(said, tuple(sorted(there))) for name in mention.names}
        if len(fitting) == 1:
            return next(iter(fitting))
        if fitting:
            return said
    return ways[0]


def _fits(meaning: str, places: dict[str, frozenset[str]]) -> bool:
    return any(mentions(said, tuple(places)) for said in meaning.split("|"))


def _at(around: str, places: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the departments of the places that are told, all where none is; none where no department is there."""
    plain = around.lower()
    told = {place for known in places.values() for place in known if re.search(rf"\b{place}\b", plain)}
    if not told:
        foreign = _DISTRICT.search(around)
        known = foreign is None or foreign[1].split()[-1].lower() in _NO_PLACES
        return frozenset(places) if known else frozenset()
    most = max(len(told & known) for known in places.values())
    return frozenset(name for name, known in places.items() if len(told & known) == most)


def _of_place(text: str, places: dict[str, frozenset[str]], only: str) -> str:
    """Return the text with the only department of a place that is told: the Donghu office.

    ``only`` is "?" where no department is named otherwise: then the place alone is enough.
    """
    for place in sorted({place for known in places.values() for place in known}):
        said = re.search(rf"\b{place}\b{_OFFICE}{only}", text, re.IGNORECASE)
        there = [name for name, known in places.items() if place in known]
        if said and len(there) == 1:
            return f"{text[: said.start()]} , {there[0]} , {text[said.end() :]}"
    foreign = _DISTRICT.search(text) if only else None
    if foreign and places and not _at(text, places):
        return f"{text[: foreign.start()]} , {ELSEWHERE}政府办 , {text[foreign.end() :]}"
    return text


def _afterwards(text: str) -> str:
    said = _AFTERWARDS.match(text)
    return said.group() if said else ""


@lru_cache(maxsize=1024)
def _pinyin(place: str) -> str:
    return "".join(lazy_pinyin(place))


def _places(document: Document) -> frozenset[str]:
    """Return the places of a department in pinyin: its city, its district."""
    named = _PLACE.findall(re.sub(r"(?<=[省市区县])", " ", document.identity.district or ""))
    return frozenset(_pinyin(place) for place in named)
