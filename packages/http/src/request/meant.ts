/**
 * Checks that a report belongs to its address: it names the registered organ, and uses the form in force in its year.
 *
 * A writer may confirm an exception, such as a renamed organ or a form of another year, with the query parameter `accept`.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
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

/** Refuses with 422 a report that names another organ or uses another form, unless `accepted` has other-organ or other-form. */
export const belongs = ({ agency, year, edition }: Draft, registered: Agency, accepted: ReadonlySet<string>): void => {
  const governing = inForce(year)?.key
  const faults = [
    ...(plain(agency.name) === plain(registered.name) || accepted.has("other-organ")
      ? []
      : [otherOrgan(agency.name, registered.name)]),
    ...(edition === governing || accepted.has("other-form") ? [] : [otherForm(year, edition, governing)])
  ]
  if (faults.length > 0) refuse({ status: 422, detail: joined(faults.map(({ detail }) => detail)), errors: faults })
}
