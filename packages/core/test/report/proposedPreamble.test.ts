/** The preamble proposed from a head: what the head tells is in it, what it does not tell is not, and no rule finds fault with it. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { Regulation } from "../../src/form/Citation.ts"
import { texts } from "../../src/report/Plain.ts"
import { proposedPreamble } from "../../src/report/proposedPreamble.ts"
import { editions, report } from "../support/reports.ts"

const contacts = {
  address: "青石路18号",
  postcode: "210000",
  telephone: "025-12345678",
  email: "open@example.gov.cn",
  website: "https://www.example.gov.cn"
}
type Contact = keyof typeof contacts

const all: ReadonlyArray<ReadonlyArray<Contact>> = Array.from({ length: 32 }, (_, bits) =>
  (Object.keys(contacts) as ReadonlyArray<Contact>).filter((_key, at) => (bits >> at) % 2 === 1)
)

const text = (narrative: ReturnType<typeof proposedPreamble>): string =>
  narrative.flatMap((block) => texts(block, () => "")).join("\n")

describe.each(editions)("a preamble of the edition %s", (_key, edition, year) => {
  it.each(all)("tells of the contacts what the head does: %s %s %s %s %s", (...told) => {
    const named = told.filter((each) => each !== undefined)
    const agency = { name: "青石县水利局", ...Object.fromEntries(named.map((each) => [each, contacts[each]])) }
    const narrative = proposedPreamble(edition, { agency, year })
    const said = text(narrative)
    for (const [key, value] of Object.entries(contacts))
      expect(said.includes(value), key).toBe(named.some((each) => each === key))
    const draft = { ...report(edition), year, agency, preamble: narrative }
    const before = check({ ...report(edition), year, agency }, { edition }).map(({ id }) => id)
    expect(check(draft, { edition }).map(({ id }) => id)).toEqual(before)
  })

  it("names the law, the notice, the six parts and the period", () => {
    const said = text(proposedPreamble(edition, { agency: { name: "青石县水利局" }, year }))
    expect(said).toContain(Regulation("").instrument)
    expect(said).toContain(edition.cites.instrument)
    for (const { title } of edition.sections) expect(said).toContain(title)
    expect(said).toContain(`六个部分组成，所列数据的统计期限为${year}年1月1日至${year}年12月31日`)
  })

  it("gives the period of an organ that did not exist all year", () => {
    const period = { from: `${year}-03-05`, to: `${year}-12-31` }
    expect(text(proposedPreamble(edition, { agency: { name: "青石县水利局" }, year, period }))).toContain(
      `${year}年3月5日至${year}年12月31日`
    )
  })
})
