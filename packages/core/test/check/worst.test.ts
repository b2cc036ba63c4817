/** Sentences that are hard to judge, in one report of a bureau: what holds is met with silence, what does not is found. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { balance, report } from "../support/reports.ts"
import { middle } from "./sound/middle.ts"

/** 新收61，上年结转2，办结60（公开29、部分6、不予5、无法提供13、不予处理2、其他5），结转3；复议3（维持2、纠正1），诉讼1（未审结）. */
const [bureau] = middle

/** The findings about numbers and words against the tables, with the sentence as the report's part one. */
const found = (text: string): ReadonlyArray<string> => {
  if (bureau === undefined) return []
  const draft = {
    ...report(bureau.edition, balance(bureau.edition, bureau.numbers)),
    year: bureau.year,
    agency: { name: bureau.agency },
    overview: [paragraph(text)]
  }
  return check(draft, { reading: "published" })
    .filter(({ rule, severity }) => rule.startsWith("text.") && severity !== "note")
    .map(({ message }) => message.zh)
}

describe("a sentence that holds", () => {
  it.each([
    "全年收到申请61件，申请人撤回2件，余下的均按期答复。",
    "受理信息公开申请六十一件。",
    "全年共办理政府信息公开申请63件（含上年结转2件）。",
    "其中公民申请45件，占申请总数的73.77%。",
    "对不属于公开范围的5件申请作出不予公开答复（涉及第三方2件、属于行政查询3件）。",
    "2022年收到申请52件，2023年收到61件，增长17.3%。",
    "依申请公开按时办结率为100%。",
    "对外发布规范性文件4件，较上年减少1件。",
    "三件申请结转下年度办理。",
    "接待群众现场查阅61人次，电话咨询240余次。",
    "12345热线受理诉求3120件，办结3118件，满意率99.2%。",
    "办理人大代表建议18件、政协提案22件，答复率100%。",
    "清河区财政局收到政府信息公开申请30件，凤台区财政局收到12件。",
    "《条例》施行以来，累计收到政府信息公开申请1024件。",
    "行政复议案件3件中，纠正1件，其余2件均获维持。",
    "无法提供的13件，占已办结件数的21.7%。",
    "全年未出现行政诉讼败诉的情形。",
    "通过当面、邮寄方式提交的申请分别为8件和15件，其余38件来自网上。",
    "第四季度收到申请19件，同比增加6件。",
    "申请内容主要涉及征地拆迁22件、财政资金17件、人事招录9件。",
    "1件行政诉讼由中级人民法院审理，开庭2次，目前尚未审结。",
    "予以公开和部分公开合计35件，占办结总数的58.3%。",
    "本年度不予公开的申请有5件，不予处理的2件，两类合计7件。",
    "除3件结转外，其余申请均已办结。",
    "全年公开财政信息912条，平均每月76条。",
    "编发《政府公报》4期，每期印数3000册。",
    "根据第711号国务院令第三十六条第（三）项，告知本机关不掌握12件。"
  ])("raises nothing: %s", (text) => expect(found(text)).toEqual([]))
})

describe("a sentence that does not hold", () => {
  it.each([
    "受理信息公开申请六十五件。",
    "2023年度，我局没有收到政府信息公开申请。",
    "本年度未产生政府信息公开行政复议案件。",
    "全年没有因信息公开被提起行政诉讼。",
    "全年未出现被复议机关纠正的案件。",
    "收到的申请已全部办结，没有结转。",
    "其中公民申请45件，占申请总数的77.73%。",
    "不予公开5件（涉及第三方3件、属于行政查询3件）。",
    "2022年收到申请52件，2023年收到61件，增长18.3%。",
    "四件申请结转下年度办理。",
    "行政复议案件3件中，纠正2件，其余1件获维持。",
    "无法提供的13件，占已办结件数的22.7%。",
    "予以公开和部分公开合计36件。",
    "除2件结转外，其余申请均已办结。",
    "制发规范性文件4件、废止3件。",
    "3件行政复议均获维持。",
    "全年共办理政府信息公开申请63件（含上年结转1件）。",
    "法人及其他组织提出的申请有15件。",
    "作出处罚决定三件、许可决定一百二十五件。",
    "所有申请人均为自然人。",
    "申请全部予以公开。",
    "因申请人逾期不缴纳费用视为放弃的2件。"
  ])("is found: %s", (text) => expect(found(text)).not.toEqual([]))
})
