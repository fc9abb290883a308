"""What English asks in another order than Chinese: put together as one types it in Chinese."""

_DUTY = "写在哪一条 职责"
# What duties call what the budget calls otherwise.
_DUTIES = {"公务接待费": "接待", "主要职责": "", "职责": "", "国有资产": "资产"}
_ORGAN = ("局", "办公室", "办", "委员会", "委", "院", "中心", "部", "厅")
_BEYOND_TARGET = frozenset({"相差多少", "实际完成", "目标"})
_INDICATORS = frozenset({"有哪些 指标", "项目"})


def shaped(text: str) -> str:
    """Return a question's Chinese terms, divided by commas, in the order and words of a Chinese question."""
    return " ?, ".join(_shaped(part.strip(" ,")) for part in text.split("?"))


def _shaped(text: str) -> str:
    terms = [term for term in text.split(", ") if term]
    if _DUTY in terms:
        said = [_DUTIES.get(term, term) for term in terms if term != _DUTY]
        whose = [term for term in said if term.endswith(_ORGAN)]
        matter = "、".join(term for term in said if term and term not in whose)
        return ", ".join((*whose, f"哪条职责写到{matter}"))
    if _BEYOND_TARGET.issubset(terms):
        return ", ".join((*(term for term in terms if term not in _BEYOND_TARGET), "实际完成比目标多多少"))
    if _INDICATORS.issubset(terms):
        return ", ".join(term for term in terms if term not in _INDICATORS) + "项目的指标有哪些"
    return ", ".join(terms)
