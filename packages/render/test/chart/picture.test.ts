/** A chart as a picture that every format draws: its notes stand below it, and every number is told to who does not see it. */
import { describe, expect, it } from "vitest"
import { type Chart, datum } from "../../src/chart/Chart.ts"
import { picture } from "../../src/chart/picture.ts"

const label = (text: string) => ({ zh: text, en: text })
const chart = (notes: ReadonlyArray<string>): Chart => ({
  key: "k",
  kind: "bars",
  title: label("申请人"),
  unit: label("件"),
  head: label("项"),
  panels: [
    { data: [datum(label("甲"), { value: 7 }), datum(label("乙"), { value: undefined, why: "unread", cells: [] })] }
  ],
  notes: notes.map(label)
})

describe("a picture", () => {
  it("tells its title and every number, and what is not known", () => {
    expect(picture(chart([]))).toMatchObject({ title: "申请人", alternative: "甲7件，乙未读。" })
  })
  it("holds its notes below all else, and nothing outside of it", () => {
    const [bare, noted] = [picture(chart([])), picture(chart(["两年口径不同"]))]
    expect(noted.height).toBeGreaterThan(bare.height)
    const last = noted.shapes.at(-1)
    expect(last).toMatchObject({ kind: "text", text: "两年口径不同" })
    for (const shape of noted.shapes)
      expect(shape.kind === "text" ? shape.y <= noted.height && shape.y > 0 : true).toBe(true)
  })
})
