"""The department's budget of a year: narrative and twelve tables, from the figures of samples.books."""

from samples import budget_tables
from samples.books import THIS_YEAR, Books
from samples.content import Block, Content, Contents, Cover, Heading, PageBreak, Paragraph
from samples.department import NAME, UNITS, by_class, percent, plain

DUTIES = (
    "（一）负责全区水资源的统一管理和保护，组织实施取水许可和水资源有偿使用制度。",
    "（二）负责全区河道、水库、堤防等水利工程的管理和运行维护。",
    "（三）承担区防汛抗旱的日常工作，组织编制防汛抗旱预案并监督实施。",
    "（四）组织开展节约用水和水利法律法规的宣传工作。",
    "（五）完成区委、区政府交办的其他任务。",
)
TERMS = (
    "一、财政拨款收入：是指同级财政当年拨付的资金。",
    "二、基本支出：是指为保障机构正常运转、完成日常工作任务所必需的开支，其内容包括人员经费和日常公用经费两部分。",
    "三、项目支出：是指在基本支出之外，为完成特定的行政工作任务或事业发展目标所发生的支出。",
    "四、“三公”经费：是指纳入同级财政预算管理，部门使用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。",
)


def content(books: Books = THIS_YEAR) -> Content:
    """The whole budget document."""
    title = f"{NAME}{books.year}年部门预算情况说明"
    blocks: list[Block] = [
        Cover(f"{books.year}年度", f"{NAME}部门预算", f"{books.year_in_words}三月"),
        Contents(_contents(books)),
        PageBreak(),
        Heading(1, f"第一部分 {NAME}概况"),
        Heading(2, f"一、{NAME}主要职责"),
        *(Paragraph(duty) for duty in DUTIES),
        Heading(2, f"二、{NAME}部门所属预算单位构成情况"),
        Paragraph(
            f"纳入本部门{books.year}年度部门预算编制范围的单位共{len(UNITS)}个，包括：{'、'.join(u for _, u in UNITS)}。"
        ),
        PageBreak(),
        Heading(1, f"第二部分 {title}"),
        *_narrative(books),
        PageBreak(),
        Heading(1, "第三部分 名词解释"),
        *(Paragraph(term) for term in TERMS),
        PageBreak(),
        Heading(1, f"附件：{NAME}{books.year}年部门预算表"),
        *budget_tables.tables(books),
    ]
    return Content(f"{books.year}年度{NAME}部门预算", blocks)


def _contents(books: Books) -> list[str]:
    titles = [block.title.removeprefix(f"{books.year}年") for block in budget_tables.tables(books)]
    numerals = "一二三四五六七八九十"
    lines = [f"第一部分 {NAME}概况", f"第二部分 {NAME}{books.year}年部门预算情况说明", "第三部分 名词解释"]
    lines.append(f"附件：{NAME}{books.year}年部门预算表")
    for number, text in enumerate(titles):
        numeral = numerals[number] if number < 10 else f"十{numerals[number - 10]}"
        lines.append(f"{numeral}、{text}")
    return lines


def _narrative(books: Books) -> list[Block]:
    blocks: list[Block] = []
    for heading, *paragraphs in (*_headline_sections(books), *_other_sections(books)):
        blocks += [Heading(2, heading), *(Paragraph(text) for text in paragraphs)]
    return [*blocks, *_other_matters(books)]


def _headline_sections(books: Books) -> tuple[tuple[str, ...], ...]:
    change = books.total - books.before
    growth = percent(change, books.before)
    reason = "主要原因：河道管护任务增加，相应增加项目支出。"
    total, last = plain(books.total), books.year - 1
    return (
        (
            "一、收入支出预算总体情况说明",
            f"{NAME}{books.year}年收入总计{total}万元，支出总计{total}万元，与{last}年预算相比，收入增加{plain(change)}万元，"
            f"增长{growth}%，{reason}支出增加{plain(change)}万元，增长{growth}%，{reason}",
        ),
        (
            "二、收入预算总体情况说明",
            f"{NAME}{books.year}年收入合计{total}万元，其中：一般公共预算{total}万元；政府性基金预算0万元；"
            "国有资本经营预算0万元；财政专户管理资金收入0万元；事业收入0万元；其他收入0万元；上年结转结余0万元。",
        ),
        (
            "三、支出预算总体情况说明",
            f"{NAME}{books.year}年支出合计{total}万元，其中：基本支出{plain(books.basic)}万元，占{percent(books.basic, books.total)}%；"
            f"项目支出{plain(books.project)}万元，占{percent(books.project, books.total)}%。",
        ),
        (
            "四、财政拨款收入支出总体情况说明",
            f"{NAME}{books.year}年一般公共预算收支预算{total}万元，政府性基金收支预算0万元，国有资本经营收支预算0万元。"
            f"与{last}年相比，一般公共预算收支预算增加{plain(change)}万元，增长{growth}%，{reason}"
            f"政府性基金收支预算与{last}年持平；国有资本经营收支预算与{last}年持平。",
        ),
    )


def _other_sections(books: Books) -> tuple[tuple[str, ...], ...]:
    classes = by_class(
        {**{item: item.basic for item in books.items}, **{project.item: project.budget for project in books.projects}}
    )
    total, last = plain(books.total), books.year - 1
    return (
        (
            "五、一般公共预算支出情况说明",
            f"{NAME}{books.year}年一般公共预算支出年初预算为{total}万元。其中："
            + "；".join(
                f"{name.removesuffix('支出')}（类）支出{plain(amount)}万元，占{percent(amount, books.total)}%"
                for name, amount in classes.items()
            )
            + "。",
        ),
        (
            "六、一般公共预算基本支出情况说明",
            f"{NAME}{books.year}年一般公共预算基本支出年初预算为{plain(books.basic)}万元。其中：人员经费{plain(books.personnel)}万元，"
            f"占{percent(books.personnel, books.basic)}%，主要包括：{_names(books, '301', '303')}；公用经费{plain(books.public)}万元，"
            f"占{percent(books.public, books.basic)}%，主要包括：{_names(books, '302', '310')}。",
        ),
        (
            "七、一般公共预算“三公”经费支出预算情况说明",
            f"{NAME}{books.year}年“三公”经费预算为{plain(books.reception + books.vehicles)}万元。预算数与{last}年持平。",
            "具体支出情况如下：",
            f"（一）因公出国（境）费0万元，预算数与{last}年持平。",
            f"（二）公务接待费{plain(books.reception)}万元，主要用于按规定开支的各类公务接待支出。预算数与{last}年持平。",
            f"（三）公务用车购置及运行费{plain(books.vehicles)}万元，其中，公务用车购置费0万元；公务用车运行维护费"
            f"{plain(books.vehicles)}万元，主要用于公务用车的燃料费、维修费、保险费等支出。预算数与{last}年持平。",
        ),
        (
            "八、政府性基金预算支出情况说明",
            f"{NAME}{books.year}年无使用政府性基金预算拨款安排的支出，年初预算为0万元。",
        ),
    )


def _other_matters(books: Books) -> list[Block]:
    running, last = books.public - books.running_before, books.year - 1
    bought = plain(books.procurement)
    return [
        Heading(2, "九、其他重要事项情况说明"),
        Heading(3, "（一）行政单位机构运转经费"),
        Paragraph(
            f"{NAME}{books.year}年机构运转经费支出预算{plain(books.public)}万元，主要保障机构正常运转需要的办公费、邮电费、差旅费等支出，"
            f"比上年增加{plain(running)}万元，增长{percent(running, books.running_before)}%，主要原因：新增办公设备购置。"
        ),
        Heading(3, "（二）政府采购支出情况"),
        Paragraph(
            f"{NAME}{books.year}年政府采购预算安排{bought}万元，其中：政府采购货物预算{bought}万元、政府采购工程预算0万元、"
            "政府采购服务预算0万元。"
        ),
        Heading(3, "（三）绩效目标设置情况"),
        Paragraph(
            f"{NAME}{books.year}年预算项目均按要求编制了绩效目标，从成本、产出、效益、满意度等方面设置了绩效指标。"
        ),
        Heading(3, "（四）国有资产占用情况"),
        Paragraph(
            f"{last}年期末，{NAME}共有车辆2辆，其中：一般公务用车1辆、特种专业技术用车1辆、其他用车0辆；"
            "单位价值50万元以上通用设备0台（套），单位价值100万元以上专用设备0台（套）。"
        ),
        Heading(3, "（五）专项转移支付项目情况"),
        Paragraph(f"{NAME}{books.year}年无负责管理的专项转移支付项目。"),
    ]


def _names(books: Books, *groups: str) -> str:
    return "、".join(row[1] for row in books.economic if row[0][:3] in groups)
