"""Characters as people type them: what fonts and converters put in their stead is folded back."""

import unicodedata
from functools import lru_cache

UNREADABLE = "\N{REPLACEMENT CHARACTER}"

# Kangxi radicals (U+2F00…) have a compatibility character each, but two of them are the traditional form.
# CJK Radicals Supplement (U+2E80…) has none for most: the pairs are those of Unicode's EquivalentUnifiedIdeograph.txt.
_RADICALS = dict(
    zip(
        "⼾⾭⺁⺃⺄⺅⺈⺉⺊⺌⺍⺎⺐⺒⺓⺔⺕⺖⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺰⺱⺲⺶⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄"
        "⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "户青厂乚乙亻刀刂卜小小兀尢巳幺彑彐忄扌攵旡日月歺母民氵氺灬爫爫丬牛犭王罒示礻竹糹纟罓罒羊耂肀聿月臼艹艹艹虎衤覀西"
        "见角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_COMPATIBLE = (("\u2f00", "\u2fdf"), ("\uf900", "\ufaff"), ("\ufb00", "\ufb06"), ("\U0002f800", "\U0002fa1f"))


def fold(text: str) -> str:
    """Return the text with radicals as characters, odd blanks as blanks and without control characters.

    Full-width digits and punctuation stay as printed. A glyph that its font gives no character for is U+FFFD.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_fold, text))


@lru_cache(maxsize=20_000)
def _fold(character: str) -> str:
    if character in _RADICALS:
        return _RADICALS[character]
    category = unicodedata.category(character)
    if category == "Zs" or character in "\t\u2028\u2029":
        return "\t" if character == "\t" else " "
    if category in {"Cc", "Cf"}:
        return "-" if character == "\N{SOFT HYPHEN}" else ""
    if category in {"Cs", "Cn"}:
        return UNREADABLE
    if any(first <= character <= last for first, last in _COMPATIBLE):
        return unicodedata.normalize("NFKC", character)
    return character
