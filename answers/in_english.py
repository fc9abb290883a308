"""An answer as it is said in English: what is quoted stays Chinese, the words around it are put into English."""

import re

_QUOTED = re.compile(r"(“[^”]*”|《[^》]*》)")
_SAID = (
    (
        r"资料中没有(.*?)的?公开文件，无法回答。",
        r"Not found: the disclosures do not include any file of \1, so this cannot be answered. ",
    ),
    (r"资料中没有(.*?)，无法回答。", r"Not found: the disclosures do not include \1, so this cannot be answered. "),
    (
        r"中没有查到所问项目的自评结果，无法回答；",
        ": not found; no self-assessment of such a project, so it cannot be answered; ",
    ),
    (r"有自评结果的项目：", "self-assessed projects: "),
    (r"请说明是哪个项目", "please say which project"),
    (r"没有披露(.*?)，无法回答。", r" does not disclose \1, so this cannot be answered. "),
    (r"未披露(.*?)的金额", r" does not disclose the amount of \1"),
    (r"前提不成立：", "The premise does not hold: "),
    (r"现有：", "Available: "),
    (
        r"现有公开材料中没有查到相关内容，无法回答。",
        "Not found: the available disclosures do not say this, so it cannot be answered.",
    ),
    (r"中没有查到相关内容，无法回答。", ": not found; the disclosure does not say this, so it cannot be answered."),
    (r"不止一份公开材料写到它，请说明是哪个部门：", "Several disclosures mention it; please say which department: "),
    (r"的名词解释：", " explains the term: "),
    (r"没有直接列出(\d+)年的数额，按说明推算：", r" does not print the figure of \1; derived from the text: \1 "),
    (r"，说明与上年持平", ", unchanged from the year before"),
    (r"两者相同，相差0", "both are equal, the difference is 0"),
    (r"前者比后者多", "the former is larger than the latter by "),
    (r"前者比后者少", "the former is smaller than the latter by "),
    (r"前者是后者的([\d.]+)倍", r"the former is \1 times the latter"),
    (r"从高到低：", "from high to low: "),
    (r"最高的是", "the highest is "),
    (r"最低的是", "the lowest is "),
    (r"有问题，不一致或不正确之处：", "there is a problem, inconsistent or incorrect: "),
    (r"经核对有以下问题：", "has the following problems (inconsistent or incorrect): "),
    (r"有问题，年份不对：", "there is a problem, the year is wrong (incorrect): "),
    (r"名称前后不一致：", "the names are inconsistent: "),
    (r"另一处写", "another place says "),
    (r"一处写", "one place says "),
    (r"不一致", "inconsistent"),
    (r"(?<!不)一致", "consistent"),
    (r"即没有安排。", " That is, none is planned (没有安排)."),
    (r"另有不同数字：", "another printing differs: "),
    (r"共(\d+)项：", r", \1 items: "),
    (r"（共(\d+)项）", r" (\1 items)"),
    (r"合计", "total "),
    (r"平均", "average "),
    (r"，占(?=[\d.]+%)", ", a share of "),
    (r"(20\d\d)年部门预算", r" \1 budget"),
    (r"(20\d\d)年部门决算", r" \1 final accounts"),
    (r"(20\d\d)年绩效自评", r" \1 performance self-assessment"),
    (r"，目标值?", ", target "),
    (r"指标值", "target value"),
    (r"实际完成值", "actual value"),
    (r"注意：所比较的数据年度或口径不同", "Note: the figures compared are of different years or bases"),
)
_PHRASES = tuple((re.compile(pattern), meaning) for pattern, meaning in _SAID)
_MARKS = str.maketrans({"，": ", ", "。": ". ", "：": ": ", "；": "; ", "（": " (", "）": ")", "、": ", "})
_SPACES = re.compile(r"[ \t]{2,}")


def in_english(text: str) -> str:
    """Return an answer's text in English, its quotes and names in Chinese; 万元 is explained where it stands."""
    said = "".join(part if at % 2 else _put(part) for at, part in enumerate(_QUOTED.split(text)))
    said = _SPACES.sub(" ", said).strip()
    return f"{said} (万元 = ten thousand yuan)" if "万元" in said else said


def _put(part: str) -> str:
    for pattern, meaning in _PHRASES:
        part = pattern.sub(meaning, part)
    return part.translate(_MARKS)
