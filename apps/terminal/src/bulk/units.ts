/**
 * Which of the reports found are the units to be added up: one year's, each organ's once, no sum among them.
 *
 * Whatever would be counted twice, or in place of something else, is refused or left out by name, never chosen for the user.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import type { Named } from "./asCollection.ts"
import { grouped } from "./grouped.ts"

/** A report that is not added up, and why. */
export interface Left {
  readonly name: string
  readonly why: Text
}

/** The reports to add up, in the order they were found. */
export interface Units {
  readonly year: number
  readonly units: ReadonlyArray<Named>
  readonly left: ReadonlyArray<Left>
}

const essence = ({ draft, edition }: Pick<Named["imported"], "draft" | "edition">): string =>
  Interchange.texts(draft, edition).essence

/** Why they cannot be added up is said in words. */
export const unitsOf = (
  found: ReadonlyArray<Named>,
  { year, own }: { readonly year?: number; readonly own?: Named }
): Units | Text => {
  const isOwn = ({ imported }: Named): boolean =>
    own !== undefined && imported.draft.agency.name === own.imported.draft.agency.name
  const sums = found.filter(({ imported }) => imported.draft.scope === "aggregate")
  const reports = found.filter((each) => !sums.includes(each))
  const wanted = year ?? own?.imported.draft.year
  const years = [...new Set(reports.map(({ imported }) => imported.draft.year))].toSorted((one, other) => one - other)
  if (wanted === undefined && years.length > 1) return severalYears(reports, years)
  const of = wanted ?? years[0]
  if (own !== undefined && own.imported.draft.year !== of) return otherYear(own.imported.draft, of)
  const ofYear = reports.filter(({ imported }) => imported.draft.year === of)
  const mine = own === undefined ? [] : ofYear.filter(isOwn)
  if (own !== undefined && mine.some(({ imported }) => essence(imported) !== essence(own.imported)))
    return twice([own, ...mine])
  const units = ofYear.filter((each) => !mine.includes(each))
  const [double] = grouped(units, ({ imported }) => imported.draft.agency.name).flatMap(([, some]) =>
    some.length > 1 ? [some] : []
  )
  if (double !== undefined) return twice(double)
  if (of === undefined || units.length === 0) return none(wanted)
  return {
    year: of,
    units,
    left: [
      ...sums.map(({ name }) => ({ name, why: isSum })),
      ...reports
        .filter((each) => !ofYear.includes(each))
        .map(({ name, imported }) => ({ name, why: ofOtherYear(imported.draft.year) })),
      ...mine.map(({ name }) => ({ name, why: isOwnToo }))
    ]
  }
}

const isSum: Text = {
  zh: "是汇总的报告，不是一个单位的，没有计入",
  en: "a sum itself, not the report of a unit; not counted"
}

const isOwnToo: Text = {
  zh: "就是本机关自己的报告，只计一次",
  en: "the report of one's own office, counted once"
}

const ofOtherYear = (year: number): Text => ({
  zh: `是${year}年度的，没有计入`,
  en: `of ${year}, not counted`
})

const none = (year: number | undefined): Text => ({
  zh: `没有${year === undefined ? "" : `${year}年度的`}下级单位报告可以汇总；请指明放报告的文件夹${year === undefined ? "" : "，或核对 --year"}`,
  en: `there is no report of a unit${year === undefined ? "" : ` for ${year}`} to add up; name the folder with the reports${year === undefined ? "" : ", or check --year"}`
})

const severalYears = (reports: ReadonlyArray<Named>, years: ReadonlyArray<number>): Text => {
  const count = (year: number): number => reports.filter(({ imported }) => imported.draft.year === year).length
  return {
    zh: `这些报告不是同一年度的（${years.map((year) => `${year}年${count(year)}份`).join("、")}），没有汇总；请用 --year 指明年度`,
    en: `these reports are of several years (${years.map((year) => `${year}: ${count(year)}`).join(", ")}), and nothing was added up; name one with --year`
  }
}

const otherYear = ({ year }: Draft, wanted: number | undefined): Text => ({
  zh: `--own 的报告是${year}年度的，要汇总的是${wanted ?? "别的"}年度，没有汇总；请核对`,
  en: `the report of --own is of ${year}, those to add up of ${wanted ?? "another year"}; nothing was added up`
})

const twice = (some: ReadonlyArray<Named>): Text => {
  const agency = some[0]?.imported.draft.agency.name ?? ""
  const names = some.map(({ name }) => name)
  return {
    zh: `“${agency}”有${some.length}份不同的报告，不知道该计哪一份，没有汇总；请留下一份，把其余的移走：${names.join("、")}`,
    en: `“${agency}” has ${some.length} reports that differ, and nothing was added up; keep one and move the others away: ${names.join(", ")}`
  }
}
