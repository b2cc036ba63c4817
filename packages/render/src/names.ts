/**
 * What headings of the form are called in a chart or a brief: the label without its number and its remark; in English a name of ours.
 *
 * The form itself is Chinese alone; a heading that has no English name here keeps its label, which is right if not translated.
 *
 * @module
 */
import type { Heading } from "@gongkai/core/Axis"
import type { Text } from "@gongkai/core/Text"

const english: { readonly [label: string]: string } = {
  自然人: "natural persons",
  商业企业: "businesses",
  科研机构: "research institutions",
  社会公益组织: "public-interest organisations",
  法律服务机构: "legal-service organisations",
  其他: "other",
  法人或其他组织: "organisations",
  总计: "total",
  本年新收政府信息公开申请数量: "requests received",
  上年结转政府信息公开申请数量: "requests carried in",
  本年度办理结果: "outcomes",
  结转下年度继续办理: "requests carried out",
  予以公开: "disclosed",
  部分公开: "disclosed in part",
  不予公开: "denied",
  无法提供: "unavailable",
  不予处理: "not handled",
  其他处理: "otherwise closed",
  属于国家秘密: "state secret",
  其他法律行政法规禁止公开: "prohibited by other law",
  "危及“三安全一稳定”": "endangers security or stability",
  保护第三方合法权益: "third-party rights",
  属于三类内部事务信息: "internal affairs",
  属于四类过程性信息: "deliberative information",
  属于行政执法案卷: "enforcement case file",
  属于行政查询事项: "administrative inquiry",
  本机关不掌握相关政府信息: "not held",
  没有现成信息需要另行制作: "would need creating",
  补正后申请内容仍不明确: "still unclear",
  信访举报投诉类申请: "petition or complaint",
  重复申请: "repeated",
  要求提供公开出版物: "published matter",
  无正当理由大量反复申请: "vexatious",
  要求行政机关确认或重新出具已获取信息: "confirmation or re-issue",
  "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "not supplemented in time",
  "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "fee not paid",
  行政复议: "reconsideration",
  行政诉讼: "litigation",
  未经复议直接起诉: "direct suits",
  复议后起诉: "suits after reconsideration",
  规章: "rules",
  行政规范性文件: "normative documents",
  规范性文件: "normative documents",
  行政许可: "licensing",
  行政处罚: "penalties",
  行政强制: "coercive measures",
  行政事业性收费: "administrative fees"
}

/** The number in front of a label: 一、（三）1. */
const number = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/u
/** A remark behind it: （区分处理的，只计这一情形，不计其他情形）. */
const remark = /（[^（）]*，[^（）]*）$/u

/** A heading by its name: 予以公开. */
export const nameOf = ({ label }: Pick<Heading, "label">): Text => {
  const zh = label.replace(number, "").replace(remark, "")
  return { zh, en: english[zh] ?? zh }
}
