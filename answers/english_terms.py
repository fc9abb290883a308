"""What English questions call the things of Chinese budgets: the items of income and expenditure."""

from answers.english_tables import Table, table

TERMS: Table = table(
    (r"(?:the )?(?:first|former)(?: one| project| of them)", "第一个"),
    (r"(?:the )?second(?: one| project| of them)", "第二个"),
    (r"(?:the )?third(?: one| project| of them)", "第三个"),
    (r"(?:the )?last(?: one| project| of them)|the latter(?: one| project)?", "最后一个"),
    (r"other transport(?:ation)?(?: (?:fees?|expenses?|costs?))?", "其他交通费用"),
    (r"(?:actual )?execution(?: amount)?|amount executed", "执行数"),
    (r"public institutions?", "事业单位"),
    (r"functional (?:expenditure )?(?:class(?:es)?|categor(?:y|ies)|classifications?|subjects?|items?)", "功能科目"),
    (r"capital expenditures?", "资本性支出"),
    (r"general public services?", "一般公共服务"),
    (r"(?:fiscal|financial|treasury|government) appropriations?", "财政拨款"),
    (r"(?:the )?budget (?:set |approved |made )?at the (?:start|beginning) of (?:the|that) year", "年初预算"),
    (r"financial (?:sector )?(?:expenditures?|spending)", "金融支出"),
    (r"personnel|staffing costs?|people costs?", "人员经费"),
    (
        r"(?:year[- ]end|end[- ]of[- ]year|closing) (?:carry[- ]?overs?|balances?)(?: and (?:balance|surplus)(?:es)?)?",
        "年末结转和结余",
    ),
    (
        r"(?:opening|beginning[- ]of[- ]year) (?:carry[- ]?overs?|balances?)(?: and (?:balance|surplus)(?:es)?)?",
        "年初结转和结余",
    ),
    (r"special[- ]account(?:[- ]managed)? funds?", "财政专户管理资金"),
    (r"(?:business|service|public service) income(?: of institutions?)?", "事业收入"),
    (r"(?:subsid(?:y|ies)|grants?)(?: income)? from (?:higher|superior)[- ]levels?(?: authorities)?", "上级补助收入"),
    (r"other (?:income|revenue)s?", "其他收入"),
    (r"other (?:social security|social insurance) contributions?", "其他社会保障缴费"),
    (r"other goods and services", "其他商品和服务支出"),
    (r"(?:total|overall|entire|whole) budgets?|budget totals?|total size", "支出总计"),
    (
        (
            r"(?:whole|overall|entire)[- ](?:department|unit|departmental)(?: (?:expenditures?|spending|budget))?"
            r"(?: performance)?"
            r"|overall (?:expenditures?|spending)?(?: ?performance)?(?= self)|overall performance"
        ),
        "整体支出绩效",
    ),
    (r"(?:public|official)(?:[- ]use)? (?:funds|expenses|expenditures?|spending)|running costs?", "公用经费"),
    (
        (
            r"(?:institution(?:al)?|agency|organi[sz]ational|unit) (?:operating|operations?|running)"
            r" (?:funds?|expenses?|expenditures?|costs?)"
        ),
        "机构运转经费",
    ),
    (
        (
            r"(?:official )?(?:car|vehicle)s? (?:maintenance|running|operation|operating)"
            r"(?: and (?:maintenance|running|operation))?"
            r"(?: (?:costs?|expenses?|fees?|expenditures?))?"
            r"|(?:maintenance|running|operating|operation) (?:costs?|expenses?|fees?) (?:of|for) (?:the )?"
            r"(?:official )?(?:car|vehicle)s?"
        ),
        "公务用车运行维护费",
    ),
    (
        r"(?:official )?(?:car|vehicle)s? (?:purchases?|acquisitions?|buying)(?: (?:costs?|expenses?|fees?))?",
        "公务用车购置费",
    ),
    (
        (
            r"(?:overseas|foreign)(?: official)? (?:business )?(?:trips?|travel|visits?)"
            r"(?: (?:costs?|expenses?|fees?))?"
            r"|(?:going|trips?|travel) abroad"
        ),
        "因公出国(境)费",
    ),
    (r"(?:total )?(?:income|revenue)s? and (?:expenditures?|spending)", "收支总计"),
    (r"salary|salaries|base pay", "基本工资"),
    (r"(?:performance )?self[- ](?:assessment|evaluation) (?:summary |final )?reports?", "自评报告"),
    (r"(?:economic )?cost indicators?", "成本指标"),
    (r"quantity indicators?", "数量指标"),
    (r"quality indicators?", "质量指标"),
    (r"(?:timeliness|time) indicators?", "时效指标"),
    (r"(?:social )?benefits? indicators?", "效益指标"),
    (r"satisfaction indicators?", "满意度指标"),
    (r"(?:deviation|variance)(?: (?:degree|rate|value))?", "偏差度"),
    (r"improvement measures?|corrective (?:measures?|actions?)", "改进措施"),
    (r"transfer payments?", "转移支付"),
    (r"administrative (?:operation|running)s?", "行政运行"),
    (r"institution(?:al)? operations?(?! (?:fund|expense|cost))", "事业运行"),
    (r"appoint(?:ing|ment|s)?(?: and (?:removing|removal|dismissal|dismissing))?", "任免"),
    (r"supervis(?:ion|ing|es?)", "监督"),
    (r"administrative reconsideration", "行政复议"),
    (r"receptions? (?:work|services?|matters?|affairs)", "接待"),
    (r"government cloud", "政务云"),
    (r"(?:(?:e-)?government )?extranet", "政务外网"),
    (r"spent|spend(?:s|ing)?|expended", "支出"),
    (r"three[- ]publics?(?: (?:expenses|expenditures?|funds|consumptions?|spending|costs?))?", "三公经费"),
    (
        r"(?:large )?(?:pieces? of |sets? of )?(?:general |special )?equipment (?:worth|valued at|costing)",
        "单位价值 设备",
    ),
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
    (
        r"(?:SMEs?|small[- ]and[- ]medium(?:[- ]sized)? enterprises?)(?:'|’)? (?:development )?(?:special )?funds?",
        "中小企业发展专项资金",
    ),
    (r"special (?:project )?funds?", "专项资金"),
    (r"housing (?:provident |accumulation )?fund", "住房公积金"),
    (r"housing (?:security|support|guarantee)", "住房保障"),
    (r"(?:health|healthcare|medical)(?: care| spending| expenditure)?", "卫生健康"),
    (r"basic (?:salary|salaries|wages?|pay)", "基本工资"),
    (r"performance (?:salary|salaries|wages?|pay)", "绩效工资"),
    (r"(?:allowances?(?: and subsidies)?|subsid(?:y|ies))(?: line)?", "津贴补贴"),
    (r"bonus(?:es)?", "奖金"),
    (r"(?:pension(?: insurance)?|endowment insurance)(?: contributions?)?", "基本养老保险缴费"),
    (r"occupational annuit(?:y|ies)", "职业年金缴费"),
    (r"(?:labou?r |trade )?union (?:funds?|expenses?|dues)", "工会经费"),
    (r"welfare (?:funds?|expenses?|fees?)", "福利费"),
    (r"office expenses?", "办公费"),
    (r"printing(?: expenses?| fees?| costs?)?", "印刷费"),
    (r"travel(?:ling|ing)?(?: expenses?| costs?)?", "差旅费"),
    (r"(?:conference|meeting)s?(?: expenses?| fees?| costs?)", "会议费"),
    (r"training(?: expenses?| fees?| costs?)", "培训费"),
    (r"retirement (?:pay|fees?|expenses?|benefits?)", "退休费"),
    (r"(?:post|postal|postage)(?: and telecommunications?)?(?: fees?| expenses?)?", "邮电费"),
    (r"(?:other )?transport(?:ation)? (?:fees?|expenses?|costs?)", "其他交通费用"),
    (r"(?:self[- ](?:assessment|evaluation)) (?:score|points?|result)", "自评得分"),
    (r"self[- ](?:assess(?:ed|ing|ment)?|evaluat(?:ed?|ing|ion))s?", "自评"),
    (r"(?:self[- ]assessment )?grades?|rating", "自评等级"),
    (r"full[- ]year budget|adjusted budget", "全年预算数"),
    (r"(?:amount )?(?:executed|actually spent)|amount spent", "执行数"),
    (r"hospitality|receptions?", "公务接待费"),
    (r"subordinate (?:units?|institutions?|bod(?:y|ies))|affiliated (?:units?|institutions?)", "所属单位"),
    (r"(?:main |key )?(?:duties|responsibilities|functions)", "主要职责"),
    (r"(?:number|how many) of (?:official )?(?:vehicle|car)s", "几辆公务用车"),
    (r"(?:budget )?execution rate", "预算执行率"),
    (r"satisfaction", "满意度"),
    (r"archiv(?:es?|al|ing)(?: management)?", "档案"),
    (r"party[- ]building(?: activit(?:y|ies))?(?: (?:funds?|expenses?))?", "党建"),
    (r"staff(?: members| size)?|headcount|employees", "人员编制"),
    (r"doctorates?|doctoral degrees?|PhDs?", "博士学位"),
    (r"master(?:'s|’s)? degrees?", "硕士学位"),
    (r"(?:administrative|civil service) (?:staff(?:ing)?|posts?|positions?)|authori[sz]ed posts?", "行政编制"),
    (r"(?:public )?institution(?:al)? (?:staff(?:ing)?|posts?|positions?)", "事业编制"),
    (r"petitions?|letters and (?:visits|calls)", "信访"),
    (r"on[- ]duty (?:work|roster)?|duty (?:shifts?|roster)", "值班"),
    (r"confidential(?:ity)?(?: work)?|secrecy", "保密"),
    (r"property management(?: (?:fees?|expenses?))?", "物业管理费"),
    (r"(?:repair|maintenance)s?(?: (?:and (?:repair|maintenance)s?))?(?: (?:fees?|expenses?|costs?))", "维修(护)费"),
    (r"(?:office )?equipment (?:purchases?|procurement|acquisition)", "办公设备购置"),
    (r"(?:water) (?:fees?|bills?|expenses?)", "水费"),
    (r"(?:electricity|power) (?:fees?|bills?|expenses?)", "电费"),
    (r"goods and services", "商品和服务支出"),
    (r"wages? and (?:welfare|benefits)(?: expenditures?)?", "工资福利支出"),
    (r"(?:subsid(?:y|ies)|grants|assistance) to individuals(?: and famil(?:y|ies))?", "对个人和家庭的补助"),
    (r"labou?r (?:fees?|services?)(?: expenses?)?", "劳务费"),
    (r"(?:commissioned|entrusted|outsourced) (?:business|services?)(?: (?:fees?|expenses?))?", "委托业务费"),
    (r"special bonds?", "专项债券"),
    (r"(?:medical|health) insurance(?: contributions?)?", "职工基本医疗保险缴费"),
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
    (r"expenditures?", "支出"),
)
