/**
 * Why a cell of the edition of 2019 or 2021 has no counterpart in the other: judged one by one, beside the clause that orders it.
 *
 * Kept apart from `bridge`, so that a page that only checks need not carry the sentences.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import type { Edition } from "../form/Edition.ts"
import type { Text } from "../Text.ts"
import { bridge } from "./bridge.ts"

/** Why a cell has no counterpart in another edition. */
export interface Judged {
  readonly reason: Text
  /** The cell of the other edition that comes nearest, for a reader to look at; its number is another one. */
  readonly nearest?: Cell
}

const judged = (zh: string, en: string, nearest?: Cell): Judged => ({ reason: { zh, en }, ...(nearest && { nearest }) })

/** Documents, 第二十条第（一）项: 规章 and 规范性文件 are counted alike within an edition, and differently between the two. */
const documents = (row: "rules" | "normativeDocuments"): { readonly [cell: Cell]: Judged } => ({
  [`proactive/${row}/made`]: judged(
    "2019年格式统计“本年新制作数量”，2021年格式统计“本年制发件数”，通知没有规定两者口径相同",
    "2019 counts what was newly made, 2021 what was issued; no notice says that the two are counted alike",
    `proactive/${row}/issued`
  ),
  [`proactive/${row}/disclosed`]: judged(
    "2019年格式统计“本年新公开数量”，2021年格式不统计公开数量",
    "2019 counts what was newly disclosed; 2021 does not ask how much was disclosed"
  ),
  [`proactive/${row}/disclosedInAll`]: judged(
    "2019年格式统计“对外公开总数量”，含已废止的、不含未公开的；2021年格式统计“现行有效件数”，不论是否公开",
    "2019 counts all that was ever disclosed, repealed or not; 2021 counts what is in force, disclosed or not",
    `proactive/${row}/inForce`
  ),
  [`proactive/${row}/issued`]: judged(
    "2021年格式统计“本年制发件数”，2019年格式统计“本年新制作数量”，通知没有规定两者口径相同",
    "2021 counts what was issued, 2019 what was newly made; no notice says that the two are counted alike",
    `proactive/${row}/made`
  ),
  [`proactive/${row}/repealed`]: judged(
    "2019年格式不统计废止件数",
    "2019 does not ask how many documents were repealed"
  ),
  [`proactive/${row}/inForce`]: judged(
    "2021年格式统计“现行有效件数”，不论是否公开；2019年格式统计“对外公开总数量”，含已废止的、不含未公开的",
    "2021 counts what is in force, disclosed or not; 2019 counts all that was ever disclosed, repealed or not",
    `proactive/${row}/disclosedInAll`
  )
})

/** 权责事项, 第二十条第（五）（六）项: 2019 counts items and decisions, 2021 decisions alone. */
const items = (row: "licensing" | "penalties" | "coercion", name: Text): { readonly [cell: Cell]: Judged } => ({
  [`proactive/${row}/itemsLastYear`]: judged(
    `“上一年项目数量”是${name.zh}事项的项数，2021年格式只统计处理决定数量`,
    `This counts items of ${name.en}; 2021 counts decisions alone`
  ),
  [`proactive/${row}/change`]: judged(
    `“本年增/减”是${name.zh}事项项数的增减，2021年格式只统计处理决定数量`,
    `This is the change in items of ${name.en}; 2021 counts decisions alone`
  )
})

const noOtherServices = "2021年格式没有“其他对外管理服务事项”一行"
const noServicesRow = "2021 has no row for other management and service matters"
const noProcurement = "2021年格式不含第二十条第（九）项（政府集中采购）"
const noNinthItem = "2021 leaves out item 9 of Article 20, centralised procurement"

/** What was judged one by one, beside the clause of Article 20 under which the form prints the cell. */
const judgements: { readonly [cell: Cell]: Judged } = {
  ...documents("rules"),
  ...documents("normativeDocuments"),
  ...items("licensing", { zh: "行政许可", en: "licensing" }),
  "proactive/otherServices/itemsLastYear": judged(
    `${noOtherServices}，也不统计项目数量`,
    `${noServicesRow}, nor any items`
  ),
  "proactive/otherServices/change": judged(
    `${noOtherServices}，也不统计项目增减`,
    `${noServicesRow}, nor any change in items`
  ),
  "proactive/otherServices/decisions": judged(noOtherServices, noServicesRow),
  ...items("penalties", { zh: "行政处罚", en: "penalties" }),
  ...items("coercion", { zh: "行政强制", en: "coercive measures" }),
  // 第二十条第（八）项: items of fees in 2019, the amount collected in 2021.
  "proactive/fees/itemsLastYear": judged(
    "“上一年项目数量”是收费项目的项数，2021年格式统计本年收费金额（万元）",
    "This counts items of fees; 2021 states the amount collected, in 10,000 yuan"
  ),
  "proactive/fees/change": judged(
    "“本年增/减”是收费项目项数的增减，2021年格式统计本年收费金额（万元）",
    "This is the change in items of fees; 2021 states the amount collected, in 10,000 yuan"
  ),
  "proactive/fees/amount": judged(
    "2019年格式统计行政事业性收费的项目数量，不统计收费金额",
    "2019 counts items of fees and asks for no amount"
  ),
  "proactive/procurement/projects": judged(`${noProcurement}，不统计采购项目数量`, `${noNinthItem}: no projects`),
  "proactive/procurement/amount": judged(`${noProcurement}，不统计采购总金额`, `${noNinthItem}: no amount`)
}

const noSuchCell = judged("另一版格式没有这一格", "the other edition has no such cell")

const together = judged(
  "另一版格式把这几行合为一行，只知合计，不知各行",
  "the other edition has one row for these: their sum is known, each of them is not"
)

/** The reason why a cell of `from` is not comparable with any of `to`; `undefined` where it is. */
export const notComparable = (from: Edition, to: Edition, cell: Cell): Judged | undefined => {
  const relation = bridge(from, to).get(cell)
  if (relation?._tag !== "NotComparable") return undefined
  return relation.whole === undefined ? (judgements[cell] ?? noSuchCell) : together
}
