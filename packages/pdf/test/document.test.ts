/** A report as a document holds every part, every heading and every slot once. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { official } from "@gongkai/core/editions/official"
import * as Effect from "effect/Effect"
import { type Definition, type Node, type Table, texts } from "../src/Definition.ts"
import { document } from "../src/document.ts"
import * as Fonts from "../src/Fonts.ts"
import { head, report } from "./report.ts"

const faces = await Effect.runPromise(Effect.flatMap(Fonts.packaged, Fonts.faces))

const tables = (node: Node): ReadonlyArray<Table> =>
  "table" in node ? [node] : "stack" in node ? node.stack.flatMap(tables) : []
const printed = ({ content }: Definition) => content.flatMap(texts).map(({ text }) => text)

/** What the table of a form prints, cell by cell, without the empty ones. */
const cells = (definition: Definition, at: number) => {
  const table = definition.content.flatMap(tables).at(at)
  const shown = (table?.table.body.flat() ?? []).map((cell) => texts(cell).map(({ text }) => text))
  return shown.filter((lines) => lines.length > 0).map((lines) => lines.join(""))
}

const rows = (entry: Parameters<typeof report>[1], edition: Edition.Edition = edition2021) =>
  cells(document(report(edition, entry), edition, faces), 0)

describe("the tables of a report", () => {
  for (const edition of official) {
    const all = document(report(edition), edition, faces).content.flatMap(tables)
    it(`are three in the edition of ${edition.key}`, () => {
      expect(all).toHaveLength(3)
    })
    it(`cover every place of their grid exactly once in the edition of ${edition.key}`, () => {
      for (const { table } of all) {
        const taken = table.body.map((row) => row.map(() => 0))
        table.body.forEach((row, down) =>
          row.forEach((cell, across) => {
            if (!("colSpan" in cell)) return
            const { rowSpan, colSpan } = cell
            for (let y = down; y < down + rowSpan; y += 1) {
              for (let x = across; x < across + colSpan; x += 1) taken[y]?.splice(x, 1, (taken[y]?.[x] ?? 0) + 1)
            }
          })
        )
        expect(new Set(taken.flat())).toEqual(new Set([1]))
      }
    })
    it(`give the engine a fresh object for every place in the edition of ${edition.key}`, () => {
      const places = all.flatMap(({ table }) => table.body.flat())
      expect(new Set(places).size).toBe(places.length)
    })
    it(`print every number once in the edition of ${edition.key}`, () => {
      const numbers = [0, 1, 2].flatMap((at) => cells(document(report(edition), edition, faces), at))
      for (const at of Edition.slots(edition).keys()) {
        const shown =
          Edition.slots(edition)[at]?.measure === "amount" ? /^7730\.28/u : new RegExp(`^${1000 + at}$`, "u")
        expect(numbers.filter((text) => shown.test(text))).toHaveLength(1)
      }
    })
  }
})

describe("what stands in a cell", () => {
  it("a blank prints nothing, and never 0", () => {
    expect(rows(() => null)).not.toContain("0")
  })
  it("本项全年无 prints 0, 不适用 a dash, and an unread cell its text as it stood", () => {
    const shown = rows((cell) =>
      cell.includes("licensing")
        ? "none"
        : cell.includes("penalties")
          ? "n/a"
          : cell.includes("coercion")
            ? { unread: "l2" }
            : null
    )
    expect(shown).toContain("0")
    expect(shown).toContain("—")
    expect(shown).toContain("l2")
  })
  it("an amount has its unit where the form prints none", () => {
    expect(rows(() => undefined, edition2019).at(-1)).toMatch(/^7730\.28\d*万元$/u)
    expect(rows(() => undefined, edition2021).at(-1)).toMatch(/^7730\.28\d*$/u)
  })
})

describe("the document", () => {
  it("is titled after the agency and the year, unless the report has a title", () => {
    const title = "云溪县水务局2023年政府信息公开工作年度报告"
    expect(document(report(), edition2021, faces).info.title).toBe(title)
    const named = report(edition2021, undefined, { ...head, title: "云溪县水务局年报" })
    expect(document(named, edition2021, faces).info.title).toBe("云溪县水务局年报")
  })
  it("has its six parts in its outline", () => {
    const outline = document(report(), edition2021, faces)
      .content.flatMap(texts)
      .flatMap(({ outlineText }) => outlineText ?? [])
    expect(outline).toEqual(edition2021.sections.map((section) => Edition.heading(edition2021, section)))
  })
  it("prints the heading of a missing part, with nothing below", () => {
    const { signature: _signature, ...unsigned } = head
    const lines = printed(document(Draft.blank(edition2021, unsigned), edition2021, faces))
    expect(lines.slice(-2)).toEqual(["五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
  })
  it("ends with the organ and the date, when it is signed", () => {
    expect(printed(document(report(), edition2021, faces)).slice(-2)).toEqual(["云溪县水务局", "2024年1月9日"])
  })
})
