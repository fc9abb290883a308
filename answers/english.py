"""An English question over Chinese documents → the same question in Chinese; Chinese words in it stay as they are."""

import re

from answers.departments import mentions
from answers.english_asked import ASKED
from answers.english_figures import with_figures
from answers.english_lists import LISTS
from answers.english_names import with_names
from answers.english_organs import with_departments
from answers.english_shapes import shaped
from answers.english_tables import put
from answers.english_terms import TERMS
from answers.model import Document
from answers.titles import full_name
from search_index.analysis import normal_form

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Words that only English sentences have.
_JOINING = frozenset(
    {"what", "how", "which", "who", "why", "when", "the", "of", "is", "are", "was", "in", "and", "list", "about"}
)
_YEAR = re.compile(r"(?<![\d.比])(?:FY ?)?(20\d\d)(?:'s|’s)?(?![\d.%年])")
_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])\s*\((?=[^()]*[A-Za-z])[A-Za-z\d ,'’/+&-]+\)")
# What a Chinese name in brackets is called in English before it: allowances line (津贴补贴, 30102).
_GLOSSED = re.compile(
    r"(?P<words>(?:[A-Za-z'’/-]+ ){0,6})\((?P<name>(?:[^()]|\([^()]*\))*[\u4e00-\u9fff](?:[^()]|\([^()]*\))*)\)"
)
_NOT_NAMING = frozenset(
    re.findall(
        r"\w+",
        "handles covers concerns show shows list give state states report plan budget spend spent set cost costs"
        " says said say claims claimed reports reported writes wrote puts calls called hit reached"
        " bureau office department committee commission centre center"
        " a an the of in on for to at by is are was were be does do did has have had its their and or than as from with"
        " define defines defined mean means contain contains include includes explain stated prints printed reaches"
        " under how much many what which who why whose more less actual target value values project projects total",
    )
)
# Levels of the classification in brackets only repeat the word before them: categories (类).
_LEVELS = ("类", "款", "项")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*")
_LEFT_OVER = re.compile(r"['’]?[A-Za-z][A-Za-z'’.-]*|['’]")
_TERM = re.compile(r"[\u4e00-\u9fff]{3,}")
_CHINESE_WORDS = re.compile(r"[\u4e00-\u9fff]+(?:\([\u4e00-\u9fff]+\))?")
_ORGAN_ENDS = ("局", "委", "办", "厅", "院", "室", "会", "部", "中心", "站", "校", "队", "所")
# A second question in the same breath: … and why did it fall?
_SECOND = re.compile(r",?\s+and\s+(?=(?:by\s+)?(?:why|what|how|which|who)\b)", re.IGNORECASE)
# A part of a whole, either way round: the share of A in B; what percentage of B does A account for.
_PART = re.compile(
    r"(?:ratio|share|proportion|percentage|percent|part|fraction) of (?!(?:the |its )?(?:initial|original) budget)"
    r"(?P<one>.{4,80}?) (?P<way>to|in|within|out of|relative to"
    r"|does|do|did|is|was|were|are|goes? to|went to|comes? from|came from) (?P<other>.{4,80}?)(?=[?,.;]|$)",
    re.IGNORECASE,
)
# … of the thing just spoken of.
_ITS_PART = re.compile(
    r"what (?:is|was) (?:its|their|the) (?:share|proportion|percentage) (?:of|in) (?P<of>[^?]{4,60})"
    r"|what (?:share|proportion|percentage) of (?P<whole>[^?]{4,60}?) (?:is|was) (?:it|that|this)(?![a-z])",
    re.IGNORECASE,
)
_APART = re.compile(r"percentage points|higher|lower|exceed|difference|gap between", re.IGNORECASE)
_IT = re.compile(r"(?<![A-Za-z])(?:it|its|(?:that|this) one)(?![A-Za-z])", re.IGNORECASE)
_THIS = re.compile(r"(?<![A-Za-z])(?:that|this|the same) (?P<what>project|indicator)(?![A-Za-z])", re.IGNORECASE)
_PART_FIRST = frozenset({"to", "in", "within", "out of", "relative to"})
_FIRST = re.compile(
    r"^\s*what (?:is|was|are|were) (?!meant|the (?:reason|meaning|definition|difference))(?=.+\s\?\s)", re.IGNORECASE
)
# Whether spending went beyond the budget at the beginning of the year: asked as how far.
_BEYOND = r"(?:exceed(?:ed|s)?|overr[au]n|overshoo?t|(?:go|goes|went) (?:over|beyond)|(?:higher|more|larger) than)"
_OVERSPENT = re.compile(
    rf"(?:actual (?:spending|expenditures?) )?(?:(?:is|was) )?{_BEYOND}"
    r" (?:the |its |their )?(?:initial|original|approved)(?:ly approved)? budget",
    re.IGNORECASE,
)
# A year in the midst of a term: the total 2023 budget.
_YEAR_WITHIN = re.compile(
    r"\b(total|overall|whole|entire|general|basic|initial|final|average|official|project|departmental)"
    r" (20\d\d)(?= [A-Za-z])",
    re.IGNORECASE,
)
_COMMAS = re.compile(r"(?:\s*[,;:]\s*)+")
_SPACES = re.compile(r"\s+")
_MANY = 8
_ONE_FORM = str.maketrans('（）“”"？，', "()   ?,")


def is_english(question: str) -> bool:
    """Return whether a question is asked in English, Chinese names in it or not."""
    words = [word.lower().strip(".") for word in _WORD.findall(question)]
    names = len(_CHINESE_WORDS.findall(question))
    if not names:
        return any(len(word) >= 3 for word in words)
    return len(words) >= max(2, 2 * names) and (not _JOINING.isdisjoint(words) or len(words) >= 2 * names + 2)


def in_chinese(question: str, documents: tuple[Document, ...] = ()) -> str:
    """Return an English question as one would type it in Chinese; what has no term in either list is left out.

    ``documents`` are those that may be asked about: their departments, projects and indicators are known by name.
    """
    text = _SECOND.sub(" ? ", _GLOSSED.sub(_named, _GLOSS.sub(" ", _YEAR_WITHIN.sub(r"\2 \1", _plain(question)))))
    text = _FIRST.sub("how much ", with_departments(text, documents))
    text = with_figures(_OVERSPENT.sub(" , 决算比年初预算多多少 , ", text))
    if said := _part_of(text) or _part_of_it(text):
        return said
    if not _CHINESE.search(text):
        text = _THIS.sub(
            lambda said: f" , 该{'项目' if said['what'] == 'project' else '指标'} , ", _IT.sub(" , 它 , ", text)
        )
    text = with_names(put(text, (*LISTS, *ASKED)), _about(text, documents))
    text = _YEAR.sub(r" , \1年 , ", put(text, TERMS))
    return shaped(_COMMAS.sub(", ", _SPACES.sub(" ", _once(_LEFT_OVER.sub(" ", text)))).strip(" .,;?'’\""))


def _plain(question: str) -> str:
    """Return a question with brackets and quotation marks of one form."""
    return question.translate(_ONE_FORM)


def _named(gloss: re.Match[str]) -> str:
    """Return the Chinese name in brackets without the English words before it that say the same."""
    if gloss["name"] in _LEVELS:
        return f"{gloss['words']} "
    words = gloss["words"].split()
    kept = next((at for at in range(len(words), 0, -1) if _names_nothing(words[at - 1].lower())), 0)
    return f"{' '.join(words[:kept])} , {gloss['name']} , "


def _names_nothing(word: str) -> bool:
    return word in _NOT_NAMING or word.endswith(("'s", "’s"))


def _about(text: str, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents whose names of projects may be meant: those of the departments named, else a few at most."""
    names = tuple(normal_form(full_name(document)) for document in documents)
    named = {name for mention in mentions(normal_form(text), tuple(set(names))) for name in mention.names}
    about = tuple(document for document, name in zip(documents, names, strict=True) if name in named)
    return about or (documents if len(documents) <= _MANY else ())


def _part_of(text: str) -> str:
    """Return a question after the share of one thing in another; "" where it names no two things of the field."""
    found = _PART.search(text)
    one, other = (_term(found[name]) for name in ("one", "other")) if found else ("", "")
    if found is None or not one or not other:
        return ""
    part, whole = (one, other) if found["way"].lower() in _PART_FIRST else (other, one)
    years = "和".join(f"{year}年" for year in _YEAR.findall(text))
    asked = "相差几个百分点" if _APART.search(text) else "是多少"
    return f"{'和'.join(_departments(text))}{years}{part}占{whole}的比重{asked}"


def _part_of_it(text: str) -> str:
    """Return the question after the share that the thing spoken of has in another; "" where it asks none."""
    found = _ITS_PART.search(text)
    whole = _term(found["of"] or found["whole"]) if found and not _CHINESE.search(text) else ""
    return f"占{whole}的比重是多少" if whole else ""


def _departments(text: str) -> list[str]:
    """Return the departments that a text names in Chinese, between its English words."""
    return [said for said in _CHINESE_WORDS.findall(text) if said.endswith(_ORGAN_ENDS)]


def _term(text: str) -> str:
    """Return the thing of the field that some words name: the first they name; Chinese stays as it is."""
    said = _WORD.sub(" ", put(text, TERMS)).replace("'", " ").replace(",", " ").split()
    return next((one for one in said if _CHINESE.search(one) and not one.endswith(_ORGAN_ENDS)), "")


def _once(text: str) -> str:
    """Leave out a term that the question says a second time, as gloss of the first."""
    said: set[str] = set()

    def first(term: re.Match[str]) -> str:
        known = term.group() in said
        said.add(term.group())
        return " " if known else term.group()

    return _TERM.sub(first, text)
