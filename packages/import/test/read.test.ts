/** Reading a whole report: what is printed comes back, what is not stays blank or unread. */
import { readFileSync } from "node:fs"
import { entries } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { check } from "@gongkai/core/check"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { balanced } from "./support/balanced.ts"
import { draftOf, imported } from "./support/drafts.ts"
import { often } from "./support/often.ts"
import { lineByLine, tabbed } from "./support/tabbed.ts"

const Number = Schema.Union([Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99_999 })), Schema.Null])
const Numbers = Schema.Array(Number).check(Schema.isMinLength(7), Schema.isMaxLength(60))
const Breaks = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 27 }))).check(
  Schema.isMaxLength(4)
)

const nothingAsZero = (number: number | null): number => number ?? 0

describe.each([edition2019, edition2021])("a report of the $key edition as tab-separated text", (edition) => {
  it.prop(
    "gives back every number and every blank, wherever pages break the tables",
    [Numbers, Breaks],
    ([numbers, breaks]) => {
      const draft = draftOf(edition, numbers)
      const { draft: back, messages } = imported(tabbed(edition, draft, { broken: (row) => breaks.includes(row) }))
      expect(back.edition).toBe(edition.key)
      expect(entries(edition, back)).toEqual(entries(edition, draft))
      expect(messages).toEqual([])
    },
    often
  )

  it.prop(
    "copied out of a web page, where spans leave no tab, gives back every number whose sums hold, and never a wrong one",
    [Numbers],
    ([numbers]) => {
      const sound = balanced(edition, numbers.map(nothingAsZero))
      const whole = imported(tabbed(edition, sound, { spansLost: true }))
      expect({ all: entries(edition, whole.draft), messages: whole.messages }).toEqual({
        all: entries(edition, sound),
        messages: []
      })
      const draft = draftOf(edition, numbers)
      const all = entries(edition, imported(tabbed(edition, draft, { spansLost: true })).draft)
      for (const [at, entry] of entries(edition, draft).entries()) {
        const read = all[at]
        if (typeof read !== "object" || read === null) expect(read).toBe(entry)
      }
    },
    often
  )

  it.prop(
    "with each cell on a line of its own gives back every number whose sums hold, and never a wrong one",
    [Numbers],
    ([numbers]) => {
      const sound = balanced(edition, numbers.map(nothingAsZero))
      expect(entries(edition, imported(lineByLine(edition, sound)).draft)).toEqual(entries(edition, sound))
      const draft = draftOf(edition, numbers)
      const all = entries(edition, imported(lineByLine(edition, draft)).draft)
      for (const [at, entry] of entries(edition, draft).entries()) {
        const read = all[at]
        if (typeof read !== "object" || read === null) expect(read).toBe(entry)
      }
    },
    often
  )

  it("takes the only number of a table for no page number", () => {
    const draft = draftOf(edition, [null, null, null, null, null, null, 0, null])
    expect(entries(edition, imported(tabbed(edition, draft)).draft)).toEqual(entries(edition, draft))
  })

  it("keeps a sign for none as declared none, and says so", () => {
    const draft = draftOf(edition, [undefined, 3])
    const { draft: back, messages } = imported(tabbed(edition, draft))
    expect(entries(edition, back)).toEqual(entries(edition, draft))
    expect(messages.every(({ severity }) => severity === "note")).toBe(true)
  })

  it("writes an interchange file that reads back as the same draft", () => {
    const { draft } = imported(tabbed(edition, draftOf(edition, [1, 0, null])))
    expect(imported(Interchange.show(draft)).draft).toEqual(draft)
  })

  it("names the line and the text of every cell", () => {
    const text = tabbed(edition, draftOf(edition, [12, 0, 345]))
    const { provenance } = imported(text).draft
    const lines = text.split("\n")
    expect(Object.keys(provenance?.cells ?? {})).toHaveLength(slots(edition).length)
    for (const { line = 0, text: stood } of Object.values(provenance?.cells ?? {}))
      expect(lines[line - 1]).toContain(stood)
  })
})

describe("the bundled example", () => {
  const { draft, edition, messages } = imported(
    readFileSync(new URL("../../../examples/2023-subdistrict.txt", import.meta.url), "utf8")
  )

  it("is read without a gap: 200 cells, six parts, organ and date", () => {
    expect(messages).toEqual([])
    expect(entries(edition, draft).filter((entry) => typeof entry === "number")).toHaveLength(200)
    expect(draft).toMatchObject({
      agency: { name: "示例市滨河区临水街道" },
      year: 2023,
      edition: "2021",
      signature: { organ: "示例市滨河区临水街道办事处", date: "2024-01-12" }
    })
  })

  it("has no finding", () => expect(check(draft)).toEqual([]))

  it("has its broken paragraphs whole again", () => {
    const text = JSON.stringify(draft)
    for (const whole of ["其中，政府网站344条", "社区宣传栏设置公开专区", "做成形象化的图表"])
      expect(text).toContain(whole)
  })
})

describe("the headings of the six parts", () => {
  const text = tabbed(edition2021, draftOf(edition2021, [1]))
  it("may be worded otherwise, and that is said", () => {
    const other = text.replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况")
    expect(other).not.toBe(text)
    expect(imported(other).messages).toMatchObject([
      { severity: "note", text: { zh: expect.stringContaining("官方为“五、存在的主要问题及改进情况”") } }
    ])
  })
  it("that are worded otherwise stay with the draft, so that a check knows them too", () => {
    const other = text.replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况")
    expect(imported(other).draft.provenance?.departures).toEqual([
      {
        of: "heading",
        printed: "五、政府信息公开工作存在的主要问题及改进情况",
        official: "五、存在的主要问题及改进情况"
      }
    ])
    expect(imported(text).draft.provenance?.departures).toBeUndefined()
  })
  it("stand in their order; one that does not is named", () => {
    const [before = "", behind = ""] = text.split("五、存在的主要问题及改进情况")
    const other = `${before}六、其他需要报告的事项\n无收费。\n五、存在的主要问题及改进情况${behind.replace(/六、其他需要报告的事项/u, "")}`
    const { messages, draft } = imported(other)
    expect(messages.map((message) => message.text.zh).join()).toMatch(/“[五六]、[^”]+”不在官方次序的位置上/u)
    expect(draft.provenance?.departures).toMatchObject([{ of: "order" }])
  })
})
