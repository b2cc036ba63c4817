/**
 * Checks that a report belongs to its address: it names the registered organ, uses the form in force in its year, and its unit was there.
 *
 * A writer may confirm an exception, such as a renamed organ or a form of another year, with the query parameter `accept`.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
import { Campaign, heirs, Unit } from "@gongkai/core/desk"
import type { Tree } from "@gongkai/core/desk/Tree"
import { inForce } from "@gongkai/core/editions/official"
import type { Text } from "@gongkai/core/Text"
import { type Fault, refuse } from "../problem/Problem.ts"

/** A name in one spelling: width, spaces and the shape of brackets do not count. */
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[\s\u200b]/gu, "")
    .replaceAll(/[〔［【]/gu, "(")
    .replaceAll(/[〕］】]/gu, ")")

const how = (accept: string): Text => ({
  zh: `确要存在这里请加 accept=${accept}`,
  en: `if it is meant, add accept=${accept}`
})

const joined = (texts: ReadonlyArray<Text>): Text => ({
  zh: texts.map(({ zh }) => zh).join("；"),
  en: texts.map(({ en }) => en).join("; ")
})

const otherOrgan = (own: string, registered: string): Fault => ({
  pointer: "/agency/name",
  detail: joined([
    {
      zh: `报告的机关是“${own}”，这个地址登记的是“${registered}”，没有存；请核对`,
      en: `The report is of "${own}", the address of "${registered}", and it was not kept; check which is right`
    },
    how("other-organ")
  ])
})

const otherForm = (year: number, edition: string, governing: string | undefined): Fault => ({
  pointer: "/edition",
  detail: joined([
    {
      zh: `${year} 年度${governing === undefined ? "没有统一格式" : `用 ${governing} 年格式`}，报告用的是 ${edition} 年格式，没有存；请核对`,
      en: `${governing === undefined ? `No form governs ${year}` : `${year} takes the form of ${governing}`}, the report has that of ${edition}, and it was not kept; check which is right`
    },
    how("other-form")
  ])
})

/** Refuses with 422 the first report of a year that has not come yet, unless it is meant: it is a slip of the keyboard. */
export const begunBy = (year: number, day: string, accepted: ReadonlySet<string>): void => {
  if (year <= Number(day.slice(0, 4)) || accepted.has("other-year")) return
  const detail = joined([
    {
      zh: `${year}年还没有开始（今天是${day}），没有存；请核对年度`,
      en: `${year} has not begun (today is ${day}), and the report was not kept; check the year`
    },
    how("other-year")
  ])
  refuse({ status: 422, kind: "NotThen", detail, errors: [{ pointer: "/year", detail }] })
}

/**
 * Refuses with 422 the first report of a year at whose end its unit was not there, for then it owes none: not yet founded, or gone, with its
 * work taken over. Whoever means it all the same says so, as where a unit that was founded since reports for those before it.
 */
export const stoodThen = (tree: Tree, id: string, year: number, accepted: ReadonlySet<string>): void => {
  const unit = tree.units.get(id)
  const day = Campaign.countedOn(year)
  if (unit === undefined || Unit.on(unit, day) !== undefined || accepted.has("other-year")) return
  const { end, standings } = unit
  const name = Unit.nameOf(unit)
  const others = heirs(tree, id, day).map((each) => {
    const heir = tree.units.get(each)
    return heir === undefined ? each : (Unit.on(heir, day)?.name ?? each)
  })
  const isGone = end !== undefined && end.on <= day
  const by = others.join("、")
  const detail = joined([
    isGone
      ? {
          zh: `“${name}”已于${end.on}撤销，${year}年度末已不在，${by === "" ? "不再报告" : `由${by}报告`}，没有存；请核对年度`,
          en: `"${name}" ended on ${end.on}, before the end of ${year}, ${by === "" ? "and owes no report" : `and ${by} reports in its place`}; it was not kept; check the year`
        }
      : {
          zh: `“${name}”从${standings[0].from}起才登记，${year}年度末还没有，没有存；请核对年度和登记的日期`,
          en: `"${name}" is there from ${standings[0].from} on, not yet at the end of ${year}, and it was not kept; check the year and the day of its founding`
        },
    how("other-year")
  ])
  refuse({ status: 422, kind: "NotThen", detail, errors: [{ pointer: "/year", detail }] })
}

/** The names that a unit bore at the end of a year or since: a report of that year may be under any of them, whenever it is handed in. */
export const namesSince = (tree: Tree, id: string, year: number): ReadonlyArray<string> => {
  const unit = tree.units.get(id)
  if (unit === undefined) return []
  const day = Campaign.countedOn(year)
  return unit.standings.flatMap((standing) => ((Unit.until(unit, standing) ?? "9") > day ? [standing.name] : []))
}

/** Whether a report is under one of these names. */
export const isUnder = ({ agency }: Draft, names: ReadonlyArray<string>): boolean =>
  names.some((name) => plain(name) === plain(agency.name))

/** Refuses with 422 a report that names another organ or uses another form, unless `accepted` has other-organ or other-form; `others` are names that do too. */
export const belongs = (
  draft: Draft,
  registered: Agency,
  accepted: ReadonlySet<string>,
  others: ReadonlyArray<string> = []
): void => {
  const { agency, year, edition } = draft
  const governing = inForce(year)?.key
  const faults = [
    ...(isUnder(draft, [registered.name, ...others]) || accepted.has("other-organ")
      ? []
      : [otherOrgan(agency.name, registered.name)]),
    ...(edition === governing || accepted.has("other-form") ? [] : [otherForm(year, edition, governing)])
  ]
  if (faults.length > 0) refuse({ status: 422, detail: joined(faults.map(({ detail }) => detail)), errors: faults })
}
