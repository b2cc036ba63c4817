/** What both notices print alike is one: the titles of the parts, the columns of 三 and 四, and the numbers that go from year to year. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import {
  applicants,
  carries,
  cases,
  outcomes,
  remedies,
  requests,
  review,
  titles
} from "../../src/editions/headings.ts"
import { lines } from "../../src/form/Axis.ts"
import { Format2021 } from "../../src/form/Citation.ts"
import * as Edition from "../../src/form/Edition.ts"
import * as Form from "../../src/form/Form.ts"

const columns = (edition: Edition.Edition, key: string) =>
  Edition.forms(edition).flatMap((form) => (form.key === key ? form.blocks.flatMap((each) => lines(each.columns)) : []))

describe.each([
  ["2019", edition2019],
  ["2021", edition2021]
])("the edition of %s", (_, edition) => {
  it("has the six parts under their titles, in order", () => {
    expect(edition.sections.map(({ key, title }) => [key, title])).toEqual(Object.entries(titles))
  })
  it("has the applicants and the remedies as columns", () => {
    expect(columns(edition, "requests").map(({ key }) => key)).toEqual(lines(applicants).map(({ key }) => key))
    expect(columns(edition, "review").map(({ key }) => key)).toEqual(lines(remedies).map(({ key }) => key))
  })
})

describe("part three", () => {
  const closed = { key: "closed", label: "（六）其他处理" } as const
  const form = requests(Format2021("第三部分"), closed)
  const rows = form.blocks.flatMap((block) => lines(block.rows))

  it("has the results common to both editions, then what is under （六）, then the total", () => {
    const under = rows.filter(({ key }) => key.startsWith("outcome."))
    expect(under.length).toBe(lines(outcomes).length + 2)
    expect(under.slice(-2).map(({ heading }) => heading.label)).toEqual(["（六）其他处理", "（七）总计"])
  })
  it("begins with what came in and ends with what is carried on", () => {
    expect(rows.slice(0, 2).map(({ key }) => key)).toEqual(["received", "carriedIn"])
    expect(rows.at(-1)?.key).toBe("carriedOut")
  })
  it("is carried over column by column: 结转下年度 of one year is 上年结转 of the next", () => {
    const over = carries(form)
    expect(over).toHaveLength(7)
    for (const { last, now } of over) expect(now).toBe(last.replace("/carriedOut/", "/carriedIn/"))
    expect(over).toContainEqual({
      last: "requests/carriedOut/organization.other",
      now: "requests/carriedIn/organization.other"
    })
  })
})

it("part four is one row without a label, of three remedies with five ends each", () => {
  const form = review(Format2021("第四部分"))
  expect(cases.map(({ label }) => label)).toEqual([""])
  expect(Form.slots(form).map(({ cell }) => cell)).toHaveLength(15)
  expect(Form.slots(form).filter(({ column }) => column.heading.label === "总计")).toHaveLength(3)
})
