"""What a template tells its writer is gone: bracketed instructions, and lists of examples filled with zeros.

Not applicable to documents without headings and clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

NOTE = re.compile(
    r"[（(【][^（）()【】]*(?:仍需|须|请|应|需要?)(?:进行|作|如实|据实|按|根据|结合)?[^（）()【】]{0,16}"
    r"(?:说明|填写|填列|填报|删除|修改|补充|公开|列示)[^（）()【】]*[）)】]"
    r"|[（(【][^（）()【】]*(?:没有的?(?:可|请)?删除|如无(?:请|可|则)[^（）()【】]*|根据实际情况(?:填写|修改|选择)|样例|示例|模板)[^（）()【】]*[）)】]"
    r"|（如有）|[局部委办厅][（(](?:[局部委办厅院][、，/]?){2,}[）)]"
    r"|仍保留(?:该|本)?表(?:格式|样)?[，,]?并在[^。；]{0,10}作(?:下述|如下|以下)说明"
)
ZEROS = re.compile(
    r"(?<!\d)0(?:个|项)?项目0(?:\.0+)?万元(?:[，、；](?<!\d)0(?:个|项)?项目0(?:\.0+)?万元)+|主要是[：:]?0(?:个|项)"
)


@check(
    title="模板的填写提示和空项已删除",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="标题和文字中不应留有模板的填写要求（如“（……仍需进行情况说明……）”），也不应把模板的举例照填为0（如“0项目0万元，0项目0万元”）。",
    exempt="未能识别文件的标题和说明文字。",
    tolerance=WORDS,
    example="“（以下金额为0的，仍需进行说明）”是模板的填写要求，应删除。",
)
def template_notes_are_removed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for instructions and zeros in every heading and clause."""
    places = (*disclosure.headings, *(clause.source for clause in disclosure.clauses))
    if not places:
        raise Missing("未能识别文件的标题和说明文字")
    for place in places:
        text = "".join(place.text.split())
        note, zeros = NOTE.search(text), ZEROS.search(text)
        match = note or zeros
        words = match.group() if match else ""
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        said = "是模板的填写要求，应删除" if note else "是模板的举例照填为0，应改写为没有此类项目"
        yield Observation(outcome, f"模板/{words}", f"“{words}”{said}。", words, "", "", (place,))
