"""Ways of asking in English what there is: categories, units, what money goes to, projects that were assessed."""

from answers.english_tables import Table, table

_SAME_WORDS = "(?:functional |expenditure |spending )*"

LISTS: Table = table(
    *(
        (rf"(?:which|what)(?: are)?(?: the)? {_SAME_WORDS}{words}", f"分布在哪几个{level}级科目")
        for words, level in (("(?:categories|classes)", "类"), ("divisions", "款"))
    ),
    (r"(?:do|does|did) (?P<term>[^?]{2,90}?) (?:fall|spread|come) (?:into|under|across)", r"\g<term>"),
    (
        (
            r"(?:which|what) projects? (?:did|do|does|were|was|are|is) (?P<term>[^?]{0,80}?)"
            r"self[- ]?(?:assess|evaluat)e?(?:ed|d)?(?![a-z-])"
        ),
        r"\g<term> 自评了哪些项目",
    ),
    (
        (
            r"(?:which|what) (?:subordinate |member |budget )*(?:units|entities)"
            r" (?:belong|does|do|is|are|make|has|have|come|fall)(?: (?:to|in|under|included|up))*"
        ),
        "包括哪几个单位",
    ),
    (
        r"(?:what|which) (?:does|do|is|are) (?P<term>[^?]{2,80}?) (?:consist of|made up of|composed of)",
        r"\g<term> 包括哪些支出",
    ),
)
