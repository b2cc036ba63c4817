/** What changed between two texts is told word by word, and each of them can be put together from it. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { type Piece, rewording } from "../../src/compare/rewording.ts"
import { law } from "../support/law.ts"

/** Texts that share much: few words, each several times. */
const texts = Arbitrary.array(
  Arbitrary.schema(Schema.Literals(["主动公开", "信息", "12", "1,208", "件", "。", "，", "\n", "依申请", "a b", "𠮷"])),
  { maxLength: 30 }
).pipe(Arbitrary.map((words) => words.join("")))

const joined = (pieces: ReadonlyArray<Piece>, kind: Piece["kind"]): string =>
  pieces.flatMap((piece) => (piece.kind === "kept" || piece.kind === kind ? [piece.text] : [])).join("")

describe("the rewording of a text", () => {
  law("holds both texts whole", [texts, texts], ([before, after]) => {
    const pieces = rewording(before, after)
    expect([joined(pieces, "gone"), joined(pieces, "come")]).toEqual([before, after])
  })

  law("of chance holds both whole too", [Arbitrary.schema(Schema.String), Arbitrary.schema(Schema.String)], (both) => {
    const [before, after] = [both[0].toWellFormed(), both[1].toWellFormed()]
    const pieces = rewording(before, after)
    expect([joined(pieces, "gone"), joined(pieces, "come")]).toEqual([before, after])
  })

  law("never has two pieces of a kind in a row, nor an empty one", [texts, texts], ([before, after]) => {
    const pieces = rewording(before, after)
    expect(pieces.every(({ text, kind }, at) => text !== "" && kind !== pieces[at + 1]?.kind)).toBe(true)
  })

  it("is one kept piece where nothing changed, and none where there is nothing", () => {
    expect(rewording("全年收到申请3件。", "全年收到申请3件。")).toEqual([{ kind: "kept", text: "全年收到申请3件。" }])
    expect(rewording("", "")).toEqual([])
  })

  it("takes a number as one word, with its commas and its percent sign", () => {
    expect(rewording("办结1,208件，增长12.5%。", "办结1,308件，增长12.6%。")).toEqual([
      { kind: "kept", text: "办结" },
      { kind: "gone", text: "1,208" },
      { kind: "come", text: "1,308" },
      { kind: "kept", text: "件，增长" },
      { kind: "gone", text: "12.5%" },
      { kind: "come", text: "12.6%" },
      { kind: "kept", text: "。" }
    ])
  })

  it("lets a letter or two between changes go with them, but never a number or a line break", () => {
    const pieces = rewording("由县政府的网站发布", "在市里的平台发布")
    expect(pieces.filter(({ kind }) => kind !== "kept")).toHaveLength(2)
    expect(rewording("甲\n乙", "丙\n丁").filter(({ kind }) => kind === "kept")).toEqual([{ kind: "kept", text: "\n" }])
  })

  it("tells texts that have nothing in common as one change, however long they are", () => {
    const [before, after] = ["甲1 ".repeat(4000), "乙2 ".repeat(4000)]
    const pieces = rewording(before, after)
    expect([joined(pieces, "gone"), joined(pieces, "come")]).toEqual([before, after])
    expect(pieces.length).toBeLessThan(5)
  })
})
