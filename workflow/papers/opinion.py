"""复核意见书: a formal letter to the department with what reviewers confirmed or returned, and the scores."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from disclosures.model import Disclosure
from review import SWITCHED_OFF
from review.model import Assessment
from review.rulebook import KINDS
from storage.overview import Overview
from workflow.decide import ReviewedFinding
from workflow.export import DISCLOSURE_KINDS
from workflow.papers.issue_list import ADVICE, CHINA, OWN, Found, grid, where
from workflow.papers.parts import Block, Column, Grid, Heading, Paper, Signature, Text
from workflow.score import Sheet

SCORES = (
    Column("项目", 30),
    Column("自评得分", 9),
    Column("自评等级", 8),
    Column("重算得分", 9),
    Column("重算等级", 8),
    Column("复核得分", 9),
    Column("复核等级", 8),
)
LISTED = ("序号", "问题类型", "问题描述", "依据", "涉及金额/位置（页）", "复核结论")
TO_BE_DATED = "＿＿＿＿年＿＿月＿＿日"
NUMERALS = "一二三四五六七八九十"


def paper(
    entry: Overview,
    disclosure: Disclosure,
    assessment: Assessment,
    findings: Sequence[ReviewedFinding],
    sheets: Sequence[Sheet],
) -> Paper:
    """Return the letter about one disclosure; what nobody has decided yet is counted, not claimed."""
    subject = f"{entry.year or ''}年度{DISCLOSURE_KINDS.get(entry.kind or '', '公开文件')}".removeprefix("年度")
    standing = _upheld(findings)
    blocks: list[Block] = [
        Text(f"{entry.department or '部门不明'}：", indented=False),
        Text(f"按照预决算公开和预算绩效管理的有关规定，对你单位公开的{subject}进行了复核，意见如下。"),
        Heading("一、基本情况"),
        Text(_what_was_read(entry, disclosure)),
        Heading("二、复核过程"),
        Text(_what_was_done(assessment, findings)),
        Heading("三、总体结论"),
        Text(_conclusion(findings, standing)),
        *_scores(sheets),
        Heading("四、主要问题"),
        *_problems(standing),
        Heading("五、意见建议"),
        *_advice(standing),
        _signed(findings, sheets),
        *_attached(entry, standing),
    ]
    return Paper("复核意见书", f"关于{entry.department or '部门'}{subject}的复核意见书", tuple(blocks))


def _upheld(findings: Sequence[ReviewedFinding]) -> list[ReviewedFinding]:
    """What reviewers confirmed or returned."""
    return [one for one in findings if one.decision and one.decision.verdict in {"confirmed", "returned"}]


def _what_was_read(entry: Overview, disclosure: Disclosure) -> str:
    forms = sum(form.attached for form in disclosure.self_assessments)
    told = f"复核的文件为《{entry.name}》，共{entry.pages}页，列有公开表格{len(disclosure.tables)}张"
    told += f"、项目支出绩效自评表{forms}张" if forms else ""
    unread = len(disclosure.problems)
    return f"{told}。" + (f"其中{unread}处未能完整识别，有关内容由人工核对。" if unread else "")


def _what_was_done(assessment: Assessment, findings: Sequence[ReviewedFinding]) -> str:
    counts = Counter(assessment.counts)
    off = sum(item.reason.startswith(SWITCHED_OFF) for item in assessment.not_applicable)
    given = Counter(one.decision.verdict if one.decision else "" for one in findings)
    stopped = f"（含按规定停用的{off}项）" if off else ""
    return (
        f"对文件内各表、表与表、文字与表、自评表与自评结论逐项比对，相符{counts['holds']}处，"
        f"四舍五入尾差{counts['tails']}处，不符{counts['fails']}处，另有{counts['not_applicable']}项检查不适用{stopped}。"
        f"经逐条复核，提出问题{len(findings)}条，其中属实{given['confirmed']}条，退回说明{given['returned']}条，"
        f"不成立{given['dismissed']}条，尚待复核{given['']}条。"
    )


def _conclusion(findings: Sequence[ReviewedFinding], standing: Sequence[ReviewedFinding]) -> str:
    waiting = sum(one.decision is None for one in findings)
    kinds = Counter(one.severity for one in standing)
    if not standing:
        found = "复核未发现需要更正或说明的问题。" if not waiting else "已复核的事项中没有需要更正或说明的问题。"
    else:
        found = (
            f"公开内容存在需要更正或说明的问题{len(standing)}条，其中错误{kinds['error']}条、"
            f"疑点{kinds['warning']}条、提示{kinds['info']}条。"
        )
    return found + (f"另有{waiting}条尚待复核，未列入本意见书。" if waiting else "")


def _scores(sheets: Sequence[Sheet]) -> Iterator[Block]:
    rows = tuple(
        (
            sheet.project,
            sheet.score.self_total,
            sheet.score.self_grade,
            sheet.score.recomputed_total,
            sheet.score.recomputed_grade,
            sheet.reviewed_total,
            sheet.reviewed_grade,
        )
        for sheet in sheets
    )
    if rows:
        yield Text("项目支出绩效自评得分与重算、复核得分对照如下。")
        yield Grid("自评得分", SCORES, rows)


def _problems(standing: Sequence[ReviewedFinding]) -> Iterator[Block]:
    if not standing:
        yield Text("无。")
    families: dict[str, list[ReviewedFinding]] = {}
    for one in standing:
        families.setdefault(KINDS.get(one.check.partition("/")[0], OWN), []).append(one)
    number = 0
    for place, (family, found) in enumerate(families.items()):
        yield Text(f"（{NUMERALS[place] if place < len(NUMERALS) else place + 1}）{family}")
        for one in found:
            number += 1
            yield Text(f"{number}.{_told(one)}")


def _told(one: ReviewedFinding) -> str:
    places = "；".join(dict.fromkeys(where(side) for side in one.evidence))
    reason = f"复核意见：{one.decision.reason}。" if one.decision and one.decision.reason else ""
    basis = f"依据：{one.basis}。" if one.basis else ""
    return f"{one.message}（{places}）{reason}{basis}" if places else f"{one.message}{reason}{basis}"


def _advice(standing: Sequence[ReviewedFinding]) -> Iterator[Block]:
    number = 0
    for severity, kind in (("error", "错误"), ("warning", "疑点"), ("info", "提示")):
        if any(one.severity == severity for one in standing):
            number += 1
            yield Text(f"{number}.对{kind}类问题，{ADVICE[severity]}")
    if number:
        yield Text(f"请于{TO_BE_DATED}前书面反馈更正和说明情况；更正后的内容应按原渠道重新公开。")
    else:
        yield Text("无。")


def _signed(findings: Sequence[ReviewedFinding], sheets: Sequence[Sheet]) -> Signature:
    """Whoever decided or scored, and the day of the last of it; a blank where nobody has yet."""
    given = [(one.decision.by, one.decision.at) for one in findings if one.decision]
    given += [(row.review.by, row.review.at) for sheet in sheets for row in sheet.rows if row.review]
    given.sort(key=lambda pair: pair[1])
    names = "、".join(dict.fromkeys(by for by, _ in given)) or "＿＿＿＿＿＿"
    return Signature((f"复核人：{names}", _written_out(given[-1][1]) if given else TO_BE_DATED))


def _written_out(moment: datetime) -> str:
    local = moment.astimezone(CHINA)
    return f"{local.year}年{local.month}月{local.day}日"


def _attached(entry: Overview, standing: Sequence[ReviewedFinding]) -> Iterator[Block]:
    if standing:
        found: list[Found] = [(entry, one) for one in standing]
        yield grid("问题清单", found, title="附：问题清单").only(*LISTED)
