/**
 * Texts that keep and texts that break the rules of words, rule by rule.
 *
 * They stand apart from the rules, so that whoever only checks need not load them. A test tries each of them.
 *
 * @module
 */
import type { TextExample } from "../Rule.ts"

/** A text of a part that keeps a rule, and one that breaks it, by the ids of rules. */
export const texts: { readonly [rule: string]: TextExample } = {
  "text.personal-data": {
    part: "overview",
    holds: "申请人（身份证号110105********002X）已领取答复书。",
    breaks: "申请人（身份证号11010519491231002X）已领取答复书。"
  },
  "preamble.parts": {
    part: "preamble",
    holds:
      "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。",
    breaks:
      "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五个部分。"
  },
  "heading.variant": { part: "overview", holds: "一、总体情况", breaks: "一、2023年政务公开总体情况" },
  "heading.subject": {
    part: "overview",
    holds: "（二）依申请公开。全年没有收到公民、法人和其他组织提出的申请。",
    breaks: "（二）依申请公开。年初召开专题会议，把公开工作列入日程，由办公室牵头分工落实。"
  },
  "text.leftovers": {
    part: "overview",
    holds: "本局共办理申请3件。",
    breaks: "××局共办理申请3件。"
  },
  "text.doubled-words": {
    part: "overview",
    holds: "围绕重大政策的出台征集意见。",
    breaks: "围绕重大政策的的出台征集意见。"
  },
  "text.misprints": {
    part: "overview",
    holds: "全年没有发生行政复议，公开动态68条。",
    breaks: "全年没有发生行政法复议，公开动态68余条。"
  },
  "text.dates": {
    part: "overview",
    holds: "统计期限为2023年1月1日至2023年12月31日。",
    breaks: "统计期限为20231月1日至20231231日。"
  },
  "text.document-numbers": {
    part: "overview",
    holds: "按照《中华人民共和国政府信息公开条例》（国务院令第711号）办理。",
    breaks: "按照《中华人民共和国政府信息公开条例》（国务院令第492号）办理。"
  },
  "text.punctuation": {
    part: "overview",
    holds: "按照《中华人民共和国政府信息公开条例》办理。",
    breaks: "按照《中华人民共和国政府信息公开条例办理。"
  },
  "text.sequence": {
    part: "problems",
    holds: "一是培训不够；二是答复不规范；三是解读单一。",
    breaks: "一是培训不够；三是解读单一。"
  },
  "text.report-year": {
    part: "overview",
    holds: "统计期限为2023年1月1日至2023年12月31日。",
    breaks: "统计期限为2022年1月1日至2022年12月31日。"
  },
  "overview.topics": {
    part: "overview",
    holds: "主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作均按条例办理。",
    breaks: "全年主动公开信息66条。"
  },
  "text.said-twice": {
    part: "problems",
    holds: "答复的规范性有待提高，部分答复没有写明依据和救济途径。下一步加强培训和会商。",
    breaks:
      "答复的规范性有待提高，部分答复没有写明依据和救济途径。答复的规范性有待提高，部分答复没有写明依据和救济途径。"
  },
  "text.agrees-with-tables": {
    part: "overview",
    holds: "全市共收到政府信息公开申请0件。",
    breaks: "全市共收到政府信息公开申请41件。"
  },
  "text.parts-add-up": {
    part: "overview",
    holds: "共公开信息66条，其中动态40条、公告20条、其他信息6条。",
    breaks: "共公开信息66条，其中动态40条、公告10条、其他信息6条。"
  },
  "text.growth": {
    part: "overview",
    holds: "上年发布解读80篇，今年92篇，增长15%。",
    breaks: "上年发布解读80篇，今年92篇，增长25%。"
  },
  "fees.stated": {
    part: "otherMatters",
    holds: "全年未收取信息处理费。",
    breaks: "无其他需要报告的事项。"
  },
  "fees.same-everywhere": {
    part: "otherMatters",
    holds: "全年收取信息处理费380元。收费1件，信息处理费共计380元。",
    breaks: "全年收取信息处理费380元。收费1件，信息处理费共计390元。"
  },
  "text.other-organ": {
    part: "overview",
    holds: "本报告由市政府办公室编制。",
    breaks: "本报告由邻水县人民政府编制。"
  },
  "problems.measures": {
    part: "problems",
    holds: "答复质量有待提高；下一步加强培训。",
    breaks: "无。"
  }
}
