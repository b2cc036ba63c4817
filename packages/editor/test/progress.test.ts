/** How far a report is filled in: a part is empty, begun or done, and what nobody could read is not filled in. */
import { describe, expect, it } from "vitest"
import type { Draft } from "@gongkai/core/Draft"
import { type Section, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { begin } from "../src/Editing.ts"
import { fields } from "../src/head/fields.ts"
import { progressOf, progressOfHead } from "../src/progress.ts"
import { numbers } from "./paste/printed.ts"
import { blank } from "./support/editor.ts"

const part = (key: string): Section => {
  const found = edition2021.sections.find((section) => section.key === key)
  if (found === undefined) throw new Error(`no part ${key}`)
  return found
}
const of = (key: string, patch: Patch.Patch) => progressOf(begin(edition2021, Patch.apply(blank(), patch)), part(key))
const own = slots(edition2021).flatMap(({ form, cell }) => (form.key === "review" ? [cell] : []))

describe("a table", () => {
  it("is empty, begun or done as none, some or all of its cells are filled in", () => {
    const next = numbers(3)
    for (let count = 0; count <= own.length; count++) {
      const some = own.toSorted(() => next(3) - 1).slice(0, count)
      const { stage, filled, of: all } = of("review", { cells: Object.fromEntries(some.map((cell) => [cell, "none"])) })
      expect([filled, all]).toEqual([count, own.length])
      expect(stage).toBe(count === 0 ? "empty" : count === own.length ? "done" : "begun")
    }
  })

  it("counts a 0 and a declared none, and neither a cell that is unread nor the cells of other tables", () => {
    const [one = "review/a/b", other = one, third = one] = own
    const cells = {
      [one]: Count.make(0),
      [other]: { unread: "？" },
      [third]: "none",
      "requests/received/naturalPerson": Count.make(4)
    } as const
    expect(of("review", { cells })).toEqual({ stage: "begun", filled: 2, of: own.length })
  })
})

describe("a part in prose", () => {
  it("is empty until something is written, begun while there are headings alone, and then done", () => {
    const written = (...parts: ReadonlyArray<ReturnType<typeof paragraph> | ReturnType<typeof heading>>) =>
      of("overview", { parts: { overview: parts } })
    expect(of("overview", {})).toEqual({ stage: "empty", filled: 0 })
    expect(written(heading(2, "（一）主动公开"))).toEqual({ stage: "begun", filled: 7 })
    expect(written(heading(2, "（一）主动公开"), paragraph("全年 3 条。"))).toEqual({ stage: "done", filled: 12 })
  })
})

const head = (patch: Patch.Patch["head"]) =>
  progressOfHead(begin(edition2021, Patch.apply(blank(), { head: patch ?? {} })))

describe("the head", () => {
  const name = "示例市人民政府"
  const preamble = [paragraph("现予公布。")]

  it("is empty with the organ's name alone, and begun with anything else", () => {
    expect(head({})).toEqual({ stage: "empty", filled: 1, of: fields.length })
    expect(head({ publishedOn: "2025-01-20" })).toEqual({ stage: "begun", filled: 2, of: fields.length })
  })

  it("is done with a preamble and any way to ask, and not without either", () => {
    const ways = { address: "东街8号", telephone: "0571-88880000", email: "a@b.gov.cn", website: "https://b.gov.cn" }
    for (const [key, value] of Object.entries(ways)) {
      expect(head({ preamble, agency: { name, [key]: value } }).stage, key).toBe("done")
      expect(head({ agency: { name, [key]: value } }).stage, key).toBe("begun")
    }
    expect(head({ preamble, agency: { name, postcode: "310000" } }).stage).toBe("begun")
  })
})

it("of a report of 2019 counts the cells of its own form", () => {
  const draft: Draft = blank(edition2019)
  const section = edition2019.sections.find(({ kind }) => kind === "form") ?? part("review")
  expect(progressOf(begin(edition2019, draft), section).of).toBe(
    slots(edition2019).filter(({ form }) => form === section).length
  )
})
