/**
 * A county of 30 units, as the table that its office keeps, and what each of them reports.
 */
import { fill, put } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"

export const year = 2023
export const cell = "proactive/licensing/decisions"
export const [returned, corrected] = ["dept-11", "dept-12"]

const works =
  "教育 科技 民政 司法 财政 人社 住建 交通 水务 农业 商务 文旅 卫健 审计 统计 医保 林业 气象 体育 档案".split(" ")
const towns = "河湾 石桥 青田 柳林 白塘 东山 西岭 南浦 北渡".split(" ")

/** The twenty departments and nine townships below the county, by their ids. */
export const below: ReadonlyMap<string, string> = new Map([
  ...works.map((work, at) => [`dept-${at + 11}`, `青石县${work}局`] as const),
  ...towns.map((town, at) => [`town-${at + 11}`, `${town}乡人民政府`] as const)
])

const kind = (id: string): string => (id.startsWith("town") ? "政府,乡级" : "部门,县级")
const rows = [...below].map(([id, name]) => `${id},${name},${kind(id)},county,2019-01-01`)
const head = "编号,名称,类型,级别,上级,起始日期\ncounty,青石县人民政府,政府,县级,,2019-01-01"
export const table = [head, ...rows].join("\n")

const words = "各项工作按条例办理。存在的问题是更新不够及时；下一步按月核对，加强培训。全年没有收取信息处理费。"
export const prose = () => [paragraph(words)]

export const nameOf = (id: string): string => below.get(id) ?? "青石县人民政府"

/** The file of a unit's report: so many decisions on licences, everything else 0, but for a cell that may be left out. */
export const report = (id: string, decisions: number, isComplete = true): object => {
  const zeros = fill(edition2021, { year, agency: { name: nameOf(id) } }, () => Count.make(0), prose)
  const told = put(zeros, cell, Count.make(decisions))
  return JSON.parse(Interchange.show(isComplete ? told : put(told, "proactive/penalties/decisions", null)))
}
