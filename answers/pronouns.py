"""它 and 该项目 after an answer that names one thing: the name that the answer gave takes the pronoun's place."""

import re

from answers.model import Answer

PRONOUN = re.compile(r"它(?!们)|(?:这个?|该|那个?|上述|此)(?:项目|指标)")
_NAME = re.compile(r"“([^”]{2,40})”")
# Kinds whose answers name first what they are about.
_NAMING = frozenset({"ranking", "self_assessment", "project_amount"})


def spelled_out(question: str, before: Answer) -> str:
    """Return the question with its pronoun replaced by what the answer before names, if it names anything."""
    name = _NAME.search(before.text) if before.found and before.kind in _NAMING else None
    return PRONOUN.sub(name[1], question, count=1) if name else question
