/** A row that one form left out and another read was not left out, and the caption of a table is no text that was lost. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { leftOut } from "@gongkai/match/leftOut"
import type { Message } from "@gongkai/match/Message"
import { describe, expect, it } from "vitest"
import { withoutRowsRead } from "../../src/compose/takenRows.ts"

const row = (place: NonNullable<Message["place"]>): Message => ({
  severity: "note",
  place,
  leavesOut: true,
  text: { zh: "“规章”行不在格式之内，没有收录：1", en: "" },
  cause: { key: "row left out", of: { zh: "“规章”1", en: "" }, unit: { zh: "行", en: "rows" } }
})

const told = (messages: ReadonlyArray<Message>, ...read: ReadonlyArray<NonNullable<Message["place"]>>) =>
  withoutRowsRead(
    messages,
    edition2021,
    read.map((place) => ({ ...place, text: "1" }))
  ).map(({ text }) => text.zh)

describe("a row that one form left out", () => {
  it.each([
    [{ line: 12 }, { line: 12 }, { line: 13 }],
    [
      { sheet: "表", cell: "A5" },
      { sheet: "表", cell: "C5" },
      { sheet: "表", cell: "A15" }
    ],
    [{ path: "/table[1]/tr[5]/td[1]" }, { path: "/table[1]/tr[5]/td[3]" }, { path: "/table[1]/tr[6]/td[1]" }],
    [
      { page: 2, box: [50, 100, 90, 112] as const },
      { page: 2, box: [200, 95, 240, 118] as const },
      { page: 2, box: [200, 120, 240, 132] as const }
    ]
  ])("at %j is told only where no form read of it", (place, same, other) => {
    expect(told([row(place)], same)).toEqual([])
    expect(told([row(place)], other)).toHaveLength(1)
    expect(told([row(place)])).toHaveLength(1)
  })
})

describe("lines beside a table", () => {
  it("are quoted without the captions of tables", () => {
    const lines = ["第二十条第（五）项", "单位：件"].map((text) => ({ text, place: { line: 12 } }))
    expect(told(leftOut("表外的文字", lines), { line: 12 })).toEqual(["表外的文字没有收录：“单位：件”"])
  })
})
