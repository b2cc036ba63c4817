/** A reference to a cell is right by itself; to one that holds no number it is a finding, in its sentence and at its cell. */
import { describe, expect, it } from "@effect/vitest"
import { agreements } from "../../../src/check/agreements.ts"
import { check } from "../../../src/check/check.ts"
import * as Draft from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { Count } from "../../../src/report/Entry.ts"
import { type Block, paragraph } from "../../../src/report/Narrative.ts"
import * as Patch from "../../../src/report/Patch.ts"
import { balance, report } from "../../support/reports.ts"

const received = "requests/received/total"
const numbers = balance(edition2021, { "requests/outcome.granted/naturalPerson": 40 })
const saying = (...overview: ReadonlyArray<Block>): Draft.Draft =>
  Patch.apply(report(edition2021, numbers), { parts: { overview } })
const found = (draft: Draft.Draft, rule: string) => check(draft).filter((finding) => finding.rule === rule)

describe("a reference to a cell", () => {
  const text = paragraph(["甲。全年收到政府信息公开申请", { ref: received }, "件。"])

  it("agrees with the table, whatever the words around it speak of", () => {
    expect(found(saying(text), "text.agrees-with-tables")).toEqual([])
    const other = paragraph(["全年收到政府信息公开申请", { ref: "requests/outcome.denied.stateSecret/total" }, "件。"])
    expect(found(saying(other), "text.agrees-with-tables")).toEqual([])
    expect(found(saying(paragraph("全年收到政府信息公开申请0件。")), "text.agrees-with-tables")).toHaveLength(1)
  })
  it("is named among what agrees", () => {
    const only = agreements(saying(text)).find(({ rule }) => rule === "text.agrees-with-tables")
    expect(only).toMatchObject({
      verdict: "agrees",
      cells: [received],
      passage: { quote: "全年收到政府信息公开申请40件" }
    })
  })
  it("that holds no number is a finding, at the sentence and the cell", () => {
    for (const entry of [null, { unread: "4O" }]) {
      expect(found(Draft.put(saying(text), received, entry), "text.references")).toMatchObject([
        {
          severity: "warning",
          cells: [received],
          passage: { part: "overview", block: 0, sentence: "全年收到政府信息公开申请＿＿件。" }
        }
      ])
    }
    expect(found(saying(text), "text.references")).toEqual([])
    expect(found(Draft.put(saying(text), received, Count.make(0)), "text.references")).toEqual([])
  })
  it("that is blank is a finding in the preamble too", () => {
    const draft = Draft.put(Patch.apply(saying(), { head: { preamble: [text] } }), received, null)
    expect(found(draft, "text.references")[0]?.passage?.part).toBe("preamble")
  })
})

describe("numbers in lists and tables of the prose", () => {
  const wrong = "全年收到政府信息公开申请41件。"

  it("are held against the tables, item by item and cell by cell", () => {
    const list: Block = { type: "list", ordered: true, items: [{ text: "编制目录。" }, { text: wrong }] }
    const table: Block = { type: "table", head: [["事项", "情况"]], rows: [["申请", wrong]] }
    for (const block of [list, table])
      expect(found(saying(block), "text.agrees-with-tables").map(({ passage }) => passage?.sentence)).toEqual([wrong])
  })
  it("are not read across items or cells", () => {
    const list: Block = {
      type: "list",
      ordered: false,
      items: [{ text: "全年收到政府信息公开申请" }, { text: "41件" }]
    }
    const table: Block = { type: "table", head: [], rows: [["全年收到政府信息公开申请", "41件"]] }
    expect(found(saying(list, table), "text.agrees-with-tables")).toEqual([])
  })
  it("have findings of ids of their own, as placeholders in two items have", () => {
    const list: Block = { type: "list", ordered: false, items: [{ text: "××局" }, { text: "××局" }] }
    const ids = found(saying(list), "text.leftovers").map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

const isEmpty = (block: Block) => found(saying(block), "completeness.part").length > 0

describe("a part", () => {
  it("that holds a table or a list is written; one of pictures without a word is not", () => {
    expect(isEmpty({ type: "list", ordered: false, items: [{ text: "甲" }] })).toBe(false)
    expect(isEmpty({ type: "table", head: [], rows: [["甲"]] })).toBe(false)
    expect(isEmpty({ type: "figure" })).toBe(true)
  })
})
