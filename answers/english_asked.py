"""Ways of asking in English: how much, by how much, which is higher, why, what share, below 60%, from low to high."""

from answers.english_tables import Table, table

_CHANGED = r"(?<![a-z])(?:gr[eo]w|increase|rise|rose|fall|fell|drop|decline|decrease|change|go (?:up|down))"

SORTS = {
    "quantity": "数量",
    "quality": "质量",
    "timeliness": "时效",
    "cost": "成本",
    "benefit": "效益",
    "satisfaction": "满意度",
}

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

ASKED: Table = table(
    (rf"(?:by )?how much (?:did|does|do|has|have|was|were|is|are)(?= [^?]*(?:{_CHANGED}|下降|增长))", "多少"),
    (
        r"(?:what )?(?:percentage|percent|share|proportion|part) of (?:the |its |their )?(?:initial|original) budget",
        "完成年初预算的",
    ),
    (r"(?:what )?(?:percentage|percent|share|proportion) of", "占比"),
    (r"how (?:much|many)(?: \w+)? (?:larger|higher|greater|more|bigger|lower|smaller|less|fewer)", "相差多少"),
    (r"(?:the )?(?:difference|gap) (?:between|in)", "相差多少"),
    (r"compare", "相差多少"),
    (r"by (?:how much|what (?:amount|sum|margin)s?)(?: (?:does|do|did|is|are|was|were))?", "相差多少"),
    (
        r"(?:by )?(?:what|how many) percentage points?(?: (?:high|low|larg)er)?(?= [^?]*(?:share|proportion|ratio))",
        "相差几个百分点",
    ),
    (r"by (?:what|how many) (?:percentage|percent)(?: points?)?", "增幅多少"),
    (r"how many (?:official |government )?(?:vehicles|cars)", "共有车辆 多少辆"),
    (r"how many (?:posts?|positions?|authori[sz]ed (?:posts?|positions?|staff))", "人员编制 多少人"),
    (
        r"how many (?:people|persons|employees|staff(?: members)?)(?= .*(?:authori[sz]ed|have|has|employ))",
        "人员编制 多少人",
    ),
    (r"how many (?:foreign |domestic )?(?:delegations|visiting groups|groups)", "来访团组"),
    (r"how many projects?", "有多少个项目"),
    (r"(?:which|what) countries", "出国 去了哪些国家"),
    (r"how (?:did|does|do|will|would|has|have)(?= [^?]*\b(?:use|used|spend|spent)\b)", "主要用于什么"),
    *(
        (rf"(?:the )?{english} (?:duty|responsibility|clause|item|function)", f"主要职责第{chinese}条")
        for english, chinese in zip(ORDINALS, "一二三四五六七八九十", strict=True)
    ),
    (r"how many (?:public )?institutions", "有几个事业单位"),
    (r"when (?:did|was|were|is)(?= .*(?:publish|disclos|releas|issued))", "什么时候公开"),
    (r"los[te]s? (?:points|marks)|(?:points|marks) (?:were |was )?(?:lost|deducted)", "扣分"),
    (r"(?:with|and) (?:their|its|the) amounts?|how much (?:is )?each|(?:the )?amount of each", "金额各是多少"),
    (r"which (?:one )?of (?:the |all )?(?:[a-z]+ )?(?:departments|offices|bureaus|units)", "哪个部门"),
    (r"(?:each|every|all|the) departments?(?:'s|'|’|’s)?", "各部门"),
    (r"who (?:handles|deals with|takes care of|looks after)", "写在哪一条 职责"),
    (r"attach(?:ed)?(?: a| the| its)? self[- ](?:assessment|evaluation) (?:form|table)s?", "有没有附自评表"),
    (r"(?:is there|was there|does it have) an? self[- ](?:assessment|evaluation) (?:form|table)", "有没有附自评表"),
    (r"(?:performance )?targets? (?:table|form|sheet)", ""),
    *(
        (rf"(?:which|what(?: are(?: the)?)?|list(?: the)?) {english} indicators?", f"{chinese}指标有哪些")
        for english, chinese in SORTS.items()
    ),
    (r"how many indicators?", "几个 指标"),
    (r"(?:which|what) (?:department|unit|bureau|office|organ(?:isation|ization)?)s?", "哪个部门"),
    (r"(?:which|what) projects?", "有哪些 项目"),
    (r"which of (?P<term>[^?]{0,60}?) projects?", r"\g<term> , 有哪些 项目"),
    (r"how many of (?P<term>[^?]{0,60}?) projects?", r"\g<term> , 有多少个项目"),
    (r"(?:which|what) (?:indicators?|targets?)", "有哪些 指标"),
    (r"which of (?P<term>[^?]{0,60}?) (?:indicators?|targets?)", r"\g<term> , 有哪些 指标"),
    (r"what are the (?:[a-z]+ )?indicators?", "有哪些 指标"),
    (r"what (?:share|percentage|percent|proportion|ratio)", "占比多少"),
    (r"how (?:much|many)", "多少"),
    (r"what is meant by", "什么是"),
    (r"what (?:is|are) (?!the |all |how )(?=(?:(?! of |'s|’s).)*$)", "什么是"),
    (r"(?:the )?(?:largest|highest|biggest) (?:total |overall )?budgets?", "支出总计最高"),
    (r"(?:the )?(?:smallest|lowest) (?:total |overall )?budgets?", "支出总计最低"),
    (
        r"(?:(?:on )?(?:what|which) (?:date|day)|when) (?:was|were|is) (?P<term>.{2,90}?) (?:signed|dated)",
        r"\g<term> 签署日期",
    ),
    (r"what does (?P<term>.{2,60}?) (?:mean|refer to|stand for|cover|measure|comprise)", r"\g<term> 指什么"),
    (r"(?:the )?(?:meaning|definition) of", "什么是"),
    (r"(?:how is|how are) (?P<term>.{2,60}?) (?:defined|explained)", r"\g<term> 指什么"),
    (
        (
            r"how (?:is|are|was|were) (?P<term>.{2,90}?)"
            r" (?:calculated|computed|worked out|arrived at|derived|determined)"
        ),
        r"\g<term> 怎么计算",
    ),
    (r"formula (?:for|of)", "怎么计算"),
    (r"define", "什么是"),
    (
        r"(?:which|what) (?:clause|dut(?:y|ies)|responsibilit(?:y|ies)|item|paragraph|function)",
        "写在哪一条 职责",
    ),
    (r"(?:in total|altogether|combined|together|the (?:sum|total) of|sum of|add(?:ed|ing)? up|adding)", "一共"),
    (r"(?:on )?average|mean(?= (?:score|value))", "平均"),
    (r"the (?:highest|largest|most|biggest|greatest|best)|highest|largest|biggest|greatest", "最高"),
    (r"the (?:lowest|smallest|least|worst)|lowest|smallest|worst", "最低"),
    (
        r"(?:from )?(?:the )?(?:low|small)(?:est)? to (?:the )?(?:high|large)(?:e?st)?|(?:in )?ascending(?: order)?",
        "从低到高排序",
    ),
    (
        r"(?:from )?(?:the )?(?:high|large)(?:e?st)? to (?:the )?(?:low|small)(?:est)?|(?:in )?descending(?: order)?",
        "从高到低排序",
    ),
    (r"rank|sort", "排序"),
    (
        (
            r"why|for what reason|(?:the )?(?:main |stated )?reasons?(?: for)?|what (?:explains|caused)"
            r"|(?:the )?cause of|what drove (?:it|this|that|the [a-z]+)|what(?:'s|’s| is| was) behind (?:it|this|that)"
        ),
        "原因是什么",
    ),
    (
        (
            r"(?:compared (?:with|to)|over|than|from|versus|on|against)"
            r" (?:last year|the (?:previous|prior|preceding) year|the year before)"
        ),
        "比上年",
    ),
    (r"year[- ]on[- ]year|year over year", "比上年"),
    (
        (
            r"(?:what|which|any) (?:problems|errors|mistakes|issues|inconsistencies|contradictions|discrepancies)"
            r"(?: (?:are|were) there)?"
        ),
        "有哪些问题",
    ),
    (r"(?:last|previous|prior|preceding) year(?:'s|’s)?|(?:the )?year before", "上年"),
    (
        r"(?:derived|inferred|deduced|estimated?|judging|calculated) (?:from|by) (?:its |the )?(?:20\d\d )?[a-z]+",
        "能推算",
    ),
    (
        r"(?:be )?(?:inferred|derived|deduced|worked out|implied|estimated)|judging (?:from|by)|going by|be calculated",
        "能推算",
    ),
    (
        (
            r"(?:in)?consisten(?:t|cy|cies|tly)|contradict(?:ion|ions|ory|s)?|agree|match(?:es)?|discrepanc(?:y|ies)"
            r"|reconciles?|tally|tallies|the same as|add up"
        ),
        "是否一致",
    ),
    (
        (
            r"correct|right|wrong|errors?|mistakes?|problems?|accurate|holds? (?:up|water|true)|stands? up"
            r"|justified|plausible|makes? sense"
        ),
        "有没有问题",
    ),
    (r"list|name all|what are the|which are the|enumerate", "有哪些"),
    (r"increase[ds]?|grow(?:th|n)?|grew|rise|rose|went up|go up|goes up|jump(?:ed)?|surge[ds]?|gain(?:ed)?", "增长"),
    (r"decrease[ds]?|declined?|fall|fell|drop(?:ped)?|reduc(?:ed|tion)|went down|go down|shr[aiu]nk|cut", "下降"),
    (r"target(?: value)?s?|annual goals?", "目标"),
    (r"actual(?:ly)?(?: value| completion)?|achieved|attained", "实际完成"),
    (
        r"(?:(?:left|leave|go|went|remain(?:ed)?) )?(?:unspent|unused|not (?:be )?spent)|left over|remain(?:ed|s)?",
        "没花完",
    ),
    (r"responsible for|in charge of", "写在哪一条 职责"),
    (r"(?:phone|telephone|contact)(?: (?:number|details?|information))?", "联系电话"),
    (r"(?:which|what|who|whose)? ?(?:is )?(?:higher|larger|greater|bigger)", "哪个更高"),
    (r"(?:which|what|who|whose)? ?(?:is )?(?:lower|smaller)", "哪个更低"),
    (
        (
            r"(?:are |is |have |has )?(?:all (?:of )?|complete |a full set of |every )(?:the )?(?:[a-z\d]+ )?"
            r"(?:statutory |required |mandatory |compulsory )?"
            r"(?:disclosure |public )?tables?(?: (?:been )?(?:published|disclosed|complete|included|present|there))*"
        ),
        "法定公开表格是否齐全",
    ),
    (r"(?:published|disclosed|released) (?:within (?:20|twenty) days|on time|in time)", "是否在20日内公开"),
    (
        r"(?:(?:by )?when|(?:by|on) what date)(?: (?:is|are|was|must|should|will))?(?= .*(?:complet|finish|paid|due))",
        "完成时间",
    ),
    (r"deadlines?|due dates?|completion (?:dates?|times?)", "完成时间"),
    (r"used for|spent on what|(?:the )?purposes? of", "主要用于什么"),
)
