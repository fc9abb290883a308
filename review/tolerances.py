"""How far two figures may lie apart before a check says so: the sentences that the rule book prints."""

ROUNDING = "按各数印刷精度（末位数的半个单位）取区间，区间相交即为相符；末位尾差计为尾差，不作问题"
QUOTIENT = "按所列金额的印刷精度推算比率区间，比率四舍五入或去尾均视为相符；尾差不作问题"
POINTS = "重算值四舍五入到两位小数，相差不超过0.01（或所印末位的一半）的计为尾差，不作问题"
LAST_DIGIT = "超出不足预算数末位一个单位的计为尾差，不作问题"
EXACT = "按数值比较，无容差"
COUNT = "按个数比较，无容差"
WORDS = "按文字、编码或有无判断，不涉及金额容差"
