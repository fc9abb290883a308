"""What English questions call the things of Chinese budgets: ways of asking, organs, and the terms of the field."""

import re


def _table(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return patterns with their meaning, the longest first: a longer term holds shorter ones."""
    ordered = sorted(pairs, key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<![A-Za-z]){term}(?![A-Za-z])", re.IGNORECASE), meaning) for term, meaning in ordered)


ASKED = _table(
    (
        r"(?:what )?(?:percentage|percent|share|proportion) of (?:the |its )?(?:initial|original) budget",
        "完成年初预算的",
    ),
    (r"(?:what )?(?:percentage|percent|share|proportion) of", "占比"),
    (r"how (?:much|many)(?: \w+)? (?:larger|higher|greater|more|bigger|lower|smaller|less|fewer)", "相差多少"),
    (r"(?:the )?difference between", "相差多少"),
    (r"by how much (?:does|do|did|is|are|was|were)?", "相差多少"),
    (r"how (?:much|many)", "多少"),
    (r"what is meant by", "什么是"),
    (r"what does (?P<term>.{2,60}?) (?:mean|refer to|stand for)", r"\g<term> 指什么"),
    (r"(?:the )?(?:meaning|definition) of", "什么是"),
    (r"(?:how is|how are) (?P<term>.{2,60}?) (?:defined|explained)", r"\g<term> 指什么"),
    (r"define", "什么是"),
    (r"(?:which|what) (?:clause|duty|responsibility|item|paragraph|function)", "写在哪一条 职责"),
    (r"(?:in total|altogether|combined|together|the (?:sum|total) of|sum of)", "一共"),
    (r"(?:on )?average", "平均"),
    (r"the (?:highest|largest|most|biggest)|highest|largest", "最高"),
    (r"the (?:lowest|smallest|least)|lowest|smallest", "最低"),
    (r"why|for what reason|(?:the )?(?:main )?reasons?(?: for)?", "原因是什么"),
    (r"compared (?:with|to) (?:last|the previous|the prior) year", "比上年"),
    (r"(?:last|previous|prior|preceding) year(?:'s|’s)?", "上年"),
    (r"be (?:inferred|derived|calculated|deduced|worked out)|inferred|derived|deduced", "能推算"),
    (r"(?:in)?consisten(?:t|cy|cies)|contradict(?:ion|ions|ory|s)?|agree|match|discrepanc(?:y|ies)", "是否一致"),
    (r"correct|right|wrong|errors?|mistakes?|problems?|accurate", "有没有问题"),
    (r"list|name all|what are the|which are the", "有哪些"),
    (r"increase[ds]?|grow(?:th|n)?|grew|rise|rose", "增长"),
    (r"decrease[ds]?|declined?|fall|fell|drop(?:ped)?", "下降"),
    (r"target(?: value)?s?", "目标"),
    (r"actual(?:ly)?(?: value| completion)?|achieved", "实际完成"),
    (r"responsible for|in charge of", "职责"),
)

ORGANS = _table(
    (r"(?:administrative )?approval(?: (?:and|&) [a-z ]+?)? (?:bureau|office)", "审批局"),
    (r"industry(?: (?:and|&) [a-z ]+?)? (?:bureau|office)|industrial bureau", "工业局"),
    (
        (
            r"(?:district |county |city |municipal )?(?:people(?:'s|’s) )?government office"
            r"|office of the (?:district |county |city )?(?:people(?:'s|’s) )?government"
        ),
        "政府办",
    ),
    (r"(?:office of the )?people(?:'s|’s) congress(?: standing committee)?(?: office)?|congress office", "人大办"),
    (r"(?:communist )?party(?: committee)? office|office of the (?:district |county |city )?party committee", "委办"),
    (r"(?:public )?finance (?:bureau|department|office)", "财政局"),
    (r"education (?:and sports )?(?:bureau|department)", "教育局"),
    (r"(?:public )?health (?:commission|bureau|department)", "卫生健康委"),
    (r"civil affairs (?:bureau|department)", "民政局"),
    (r"(?:agriculture|agricultural)(?: and rural affairs)? (?:bureau|department)", "农业局"),
    (r"(?:public )?security bureau|police bureau", "公安局"),
    (r"(?:justice|judicial) (?:bureau|department)", "司法局"),
    (r"audit (?:bureau|office)", "审计局"),
    (r"statistics (?:bureau|office)|statistical bureau", "统计局"),
    (r"(?:commerce|commercial) (?:bureau|department)", "商务局"),
    (r"(?:human resources(?: and social security)?|labou?r) (?:bureau|department)", "人力资源局"),
    (r"(?:development and reform|reform) (?:commission|bureau)", "发展改革委"),
    (r"(?:housing(?: and [a-z -]+?)?|construction) (?:bureau|department)", "住房局"),
    (r"(?:transport|transportation|traffic) (?:bureau|department)", "交通局"),
    (r"water(?: (?:affairs|resources|conservancy))? (?:bureau|department)", "水利局"),
    (r"forestry(?: and [a-z ]+?)? (?:bureau|department)", "林业局"),
    (r"(?:culture|cultural)(?: [a-z, ]+?)? (?:bureau|department)", "文化局"),
    (r"(?:market (?:supervision|regulation)[a-z ]*?) (?:bureau|administration)", "市场监督管理局"),
    (r"(?:emergency management) (?:bureau|department)", "应急管理局"),
    (r"(?:urban management|city management)(?: [a-z ]+?)? (?:bureau|department)", "城市管理局"),
    (r"(?:ecology and environment|environmental protection|environment) (?:bureau|department)", "生态环境局"),
    (r"(?:natural resources|land) (?:bureau|department)", "自然资源局"),
    (r"(?:medical insurance|healthcare security|medical security) (?:bureau|department)", "医疗保障局"),
    (r"veterans(?:'|’)? affairs (?:bureau|department)", "退役军人事务局"),
    (r"(?:science and technology|science) (?:bureau|department)", "科学技术局"),
    (r"(?:archives?) (?:bureau|office)", "档案局"),
    (r"(?:court|people(?:'s|’s) court)", "法院"),
    (r"(?:procuratorate|prosecutor(?:'s|’s)? office)", "检察院"),
    (r"(?:tax|taxation) (?:bureau|office)", "税务局"),
)

TERMS = _table(
    (r"three public (?:expenses|expenditures?|funds|consumptions?)|three public", "三公经费"),
    (r"official (?:vehicle|car)s? (?:operation|running|maintenance)[a-z ]*", "公务用车运行维护费"),
    (
        (
            r"official (?:vehicle|car)s? (?:purchases?|acquisition)"
            r"|(?:buy|purchase|purchasing|buying)(?: (?:new|any))? (?:official )?(?:vehicle|car)s?"
        ),
        "公务用车购置费",
    ),
    (r"(?:official )?(?:vehicle|car)s?", "公务用车"),
    (
        r"(?:official )?(?:reception|hospitality|entertainment)(?: expenses?| expenditures?| costs?| budget)?",
        "公务接待费",
    ),
    (r"(?:overseas|abroad|foreign)(?: official)?(?: trips?| travel| visits?)?", "因公出国(境)费"),
    (r"government procurement", "政府采购"),
    (r"general public budget(?:ary)?", "一般公共预算"),
    (r"government(?:al)? funds?(?: budget)?", "政府性基金"),
    (r"state(?:-owned)? capital operat(?:ing|ion)s?(?: budget)?", "国有资本经营"),
    (r"(?:state(?:-owned)? )?assets?", "国有资产"),
    (r"basic (?:expenditures?|spending)", "基本支出"),
    (r"project (?:expenditures?|spending)", "项目支出"),
    (r"personnel (?:expenses?|expenditures?|funds|costs?|spending)|staff costs?", "人员经费"),
    (r"public (?:funds|expenses|expenditures?)", "公用经费"),
    (
        (
            r"(?:agency|institution(?:al)?|organ) operat(?:ing|ion)s? (?:expenses?|expenditures?|funds|costs?)"
            r"|operating expenses"
        ),
        "机关运行经费",
    ),
    (r"total (?:income|revenue)s?(?: and (?:expenditures?|spending))?", "收入总计"),
    (r"total (?:expenditures?|spending)", "支出总计"),
    (r"(?:income|revenue)s?", "收入"),
    (r"(?:social security|social insurance)(?: and employment)?", "社会保障和就业"),
    (r"housing (?:provident|accumulation) fund", "住房公积金"),
    (r"housing (?:security|support|guarantee)", "住房保障"),
    (r"(?:health|healthcare|medical)(?: care| spending| expenditure)?", "卫生健康"),
    (r"basic (?:salary|salaries|wages?|pay)", "基本工资"),
    (r"performance (?:salary|salaries|wages?|pay)", "绩效工资"),
    (r"(?:allowances?(?: and subsidies)?|subsid(?:y|ies))(?: line)?", "津贴补贴"),
    (r"bonus(?:es)?", "奖金"),
    (r"(?:pension(?: insurance)?|endowment insurance)(?: contributions?)?", "基本养老保险缴费"),
    (r"occupational annuit(?:y|ies)", "职业年金缴费"),
    (r"(?:labou?r |trade )union (?:funds?|expenses?|dues)", "工会经费"),
    (r"welfare (?:funds?|expenses?|fees?)", "福利费"),
    (r"office expenses?", "办公费"),
    (r"printing(?: expenses?| fees?| costs?)?", "印刷费"),
    (r"travel(?:ling|ing)?(?: expenses?| costs?)?", "差旅费"),
    (r"(?:conference|meeting)s?(?: expenses?| fees?| costs?)", "会议费"),
    (r"training(?: expenses?| fees?| costs?)", "培训费"),
    (r"retirement (?:pay|fees?|expenses?|benefits?)", "退休费"),
    (r"(?:post|postal|postage)(?: and telecommunications?)?(?: fees?| expenses?)?", "邮电费"),
    (r"(?:other )?transport(?:ation)? (?:fees?|expenses?|costs?)", "其他交通费用"),
    (r"administrative operations?", "行政运行"),
    (r"(?:self[- ](?:assessment|evaluation)) (?:score|points?|result)", "自评得分"),
    (r"self[- ](?:assessment|evaluation)s?", "自评"),
    (r"(?:budget )?execution rate", "预算执行率"),
    (r"satisfaction", "满意度"),
    (r"budget adjustment rate", "预算调整率"),
    (r"(?:carry[- ]?over|balance)(?: and (?:balance|surplus))? (?:rate|ratio)", "结转结余率"),
    (r"government procurement execution rate", "政府采购执行率"),
    (r"(?:annual )?(?:main|key|major) tasks?", "年度主要任务"),
    (r"projects?", "项目"),
    (r"scores?|points", "得分"),
    (r"carry[- ]?overs?(?: and (?:balance|surplus)(?:es)?)?", "结转"),
    (r"surplus distribution|distribution of (?:the )?surplus", "结余分配"),
    (r"internal (?:organi[sz]ations?|institutions?|departments?|offices?)", "内设机构"),
    (r"final accounts?", "决算"),
    (r"initial budget|budget at the beginning of the year", "年初预算"),
    (r"department(?:al)? budget", "部门预算"),
    (r"budget(?:ed)?", "预算"),
    (r"(?:expenditures?|spending)", "支出"),
)
