/**
 * What offices call the columns of the form in words of their own: 公民 for 自然人, 企业 for 商业企业, 总数 for 总计.
 *
 * Only heads of columns are known by these, never labels of rows: a row 小计 sums up a group. A word stands for a column as long as no head
 * bears the column's own name.
 *
 * @module
 */
import { type Axis, lines } from "@gongkai/core/Axis"
import { plain } from "./fold.ts"
import { forms } from "./similarity.ts"

const called: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["自然人", ["公民", "个人", "公民个人", "自然人申请", "自然人（公民）"]],
  ["商业企业", ["企业", "商业企业数", "工商企业"]],
  ["科研机构", ["科研单位", "科研院所"]],
  ["社会公益组织", ["公益组织", "社会公益机构"]],
  ["法律服务机构", ["法律机构", "法律服务组织"]],
  ["其他", ["其它"]],
  ["总计", ["总数", "共计", "总和"]],
  ["结果维持", ["维持", "维持原决定"]],
  ["结果纠正", ["纠正"]],
  ["其他结果", ["其它结果"]],
  ["尚未审结", ["未审结", "尚未结案"]]
])

/** Words that are also those of a group, or of its sum: they stand for a column only where the heads of all others are there. */
const weak: ReadonlyMap<string, string> = new Map([
  ["其他", "其他组织"],
  ["总计", "小计"]
])

/** Heads with the form's names in place of such words. */
export const named = (heads: ReadonlyArray<string>, axis: Axis): ReadonlyArray<string> => {
  const across = lines(axis).map(({ heading }) => heading.label)
  const labels = [...new Set(across)]
  // Of several groups each has columns of its own, called so in one and otherwise in another.
  const isGrouped = labels.length < across.length
  const present = new Set(heads.map(plain))
  const own = heads.map((head) => {
    const word = plain(head)
    const label = labels.find((each) => called.get(each)?.some((other) => plain(other) === word) === true)
    return label === undefined || (present.has(plain(label)) && !isGrouped) ? head : label
  })
  const known = own.map((head) => forms(head))
  const isThere = (label: string): boolean => known.some((each) => each.includes(plain(label)))
  const areOthersThere = labels.every((label) => weak.has(label) || isThere(label))
  if (!areOthersThere) return own
  const open = new Map(
    labels.flatMap((label) => {
      const word = weak.get(label)
      return word === undefined || (isThere(label) && !isGrouped) ? [] : [[word, label] as const]
    })
  )
  return own.map((head) =>
    own.filter((each) => each === head).length === 1 || isGrouped ? (open.get(plain(head)) ?? head) : head
  )
}
