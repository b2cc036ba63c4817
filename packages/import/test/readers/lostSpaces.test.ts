/** Question marks for spaces that a change of encoding lost: no part of a figure where hardly one goes without. */
import { describe, expect, it } from "vitest"
import { withoutLostSpaces } from "../../src/readers/lostSpaces.ts"

const document = (cells: ReadonlyArray<string>) =>
  withoutLostSpaces({
    reader: "text",
    blocks: [{ _tag: "Rectangle", rows: [{ place: {}, cells: cells.map((text) => ({ text })) }] }]
  })
const texts = (cells: ReadonlyArray<string>) => {
  const [block] = document(cells).blocks
  return block?._tag === "Rectangle" ? (block.rows[0]?.cells ?? []).map((slot) => slot?.text) : []
}

describe("cells with a question mark", () => {
  const many = Array.from({ length: 10 }, (_, at) => `? ${at}`)

  it("are figures without it where most have one, and a note says so", () => {
    expect(texts(many)).toEqual(many.map((text) => text.slice(2)))
    expect(document(many).notes?.[0]?.text.zh).toContain("10格")
  })
  it("are none where only spaces stand beside figures: nothing is said of them", () =>
    expect(document(many.map((text) => ` ${text.slice(2)} `)).notes).toBeUndefined())
  it("keep it where it stands alone, and among words", () =>
    expect(texts([...many, "?", "是否?公开"]).slice(10)).toEqual(["?", "是否?公开"]))
  it("keep it where other figures go without: a digit may not have been legible", () =>
    expect(texts(["?5", ...Array.from({ length: 20 }, String)])[0]).toBe("?5"))
})
