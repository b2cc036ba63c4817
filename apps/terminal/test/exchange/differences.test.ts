/** Where a report here and the one on a server differ is told a line each, and no more lines than one reads. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { differences } from "../../src/exchange/differences.ts"
import { reportOf } from "../support/drafts.ts"

const here = reportOf("丰水县民政局")
const there = (patch: Patch.Patch) => differences(here, Patch.apply(here, patch)).map(({ zh }) => zh)

describe("two states of a report", () => {
  it("differ in nothing where they say the same, wherever their numbers come from", () => {
    expect(there({})).toEqual([])
    const provenance = { reader: "txt", file: "a.txt", sha256: "0".repeat(64), cells: {} }
    expect(there({ head: { provenance } })).toEqual([])
  })

  it("are told by what the head calls it, by the part of the text, and by the cell with both entries", () => {
    const person = "requests/received/naturalPerson"
    const lines = there({
      cells: { [person]: "none" },
      parts: { problems: [paragraph("一"), paragraph("二")] },
      head: { title: "示例" }
    })
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe("报告信息 title 不同")
    expect(lines[1]).toMatch(/^“.*存在的主要问题.*”文字不同$/u)
    expect(lines[2]).toMatch(/自然人.*：本地 0，服务器 本项全年无$/u)
  })

  it("are told in ten lines, and the rest is counted", () => {
    const cells = slots(edition2021).slice(0, 14)
    const of = (count: number) =>
      there({ cells: Object.fromEntries(cells.slice(0, count).map(({ cell }) => [cell, null])) })
    expect(of(10)).toHaveLength(10)
    expect([of(14).length, of(14).at(-1)]).toEqual([11, "另有 4 处不同"])
  })

  it("of two editions are not compared cell by cell", () => {
    const old = reportOf(
      "丰水县民政局",
      { "requests/received/naturalPerson": Count.make(3) },
      { edition: edition2019.key }
    )
    expect(differences(here, old)).toEqual([
      { zh: "格式版本：本地 2021，服务器 2019", en: "edition: here 2021, on the server 2019" }
    ])
  })
})
