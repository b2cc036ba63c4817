/** Pictures on the page: whole, within the type area, in the document's own letters, told to who does not see them. */
import { describe, expect, it } from "@effect/vitest"
import { sheets } from "../../../src/layout/page/layout.ts"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import type { Picture } from "../../../src/layout/page/Picture.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"
import { elements } from "../seen.ts"

const picture = (height: number): Picture => ({
  title: "申请办理结果",
  alternative: "予以公开7件，不予公开未读",
  width: 400,
  height,
  shapes: [
    { kind: "text", x: 0, y: 15, text: "予以公开", size: 14 },
    { kind: "bar", x: 0, y: 20, width: 300, height: 14 },
    { kind: "text", x: 306, y: 32, text: "7件", size: 14 },
    { kind: "gap", x: 0, y: 50, width: 60, height: 17 },
    { kind: "text", x: 30, y: 62, text: "未读", size: 12, anchor: "middle" },
    { kind: "axis", x1: 0, y1: 0, x2: 0, y2: height }
  ]
})
const laid = (...rows: ReadonlyArray<ReadonlyArray<Picture>>) =>
  sheets(
    "示例",
    rows.map((pictures) => ({ kind: "pictures" as const, pictures })),
    square
  )

/** The sizes of its title and of its first words. */
const sizes = (rules: Rules) =>
  sheets("示例", [{ kind: "pictures", pictures: [picture(200)] }], square, { rules }).pages[0]?.runs.flatMap(
    ({ text, size }) => (text === "申请办理结果" || text === "予以公开" ? [size] : [])
  )

describe("a picture", () => {
  const made = laid([picture(200)])
  it("is a figure with its words, under its title", () => {
    const all = elements(made.root)
    expect(all.filter(({ role }) => role === "P" || role === "Figure").map(({ role }) => role)).toEqual(["P", "Figure"])
    expect(all.find(({ role }) => role === "Figure")?.alternative).toBe("予以公开7件，不予公开未读")
  })
  it("has a title larger than its words, and as large as it was where an older print is made again", () => {
    const [title = 0, words = 0] = sizes(5) ?? []
    expect(title).toBeGreaterThan(words)
    expect(sizes(4)?.[0]).toBe(10.5)
  })
  it("has its bars filled and what is not known in a dashed frame", () => {
    const [page] = made.pages
    expect(page?.fills).toHaveLength(1)
    expect(page?.rules.filter(({ dashed }) => dashed === true)).toHaveLength(4)
  })
  it("stands within the type area with everything, alone or beside another", () => {
    for (const { pages } of [made, laid([picture(200), picture(300)]), laid([picture(2000)])])
      for (const { runs, fills = [] } of pages) {
        const places = [
          ...runs.slice(0, -1).map(({ x, width }) => [x, x + width]),
          ...fills.map(({ x, width }) => [x, x + width])
        ]
        for (const [from = 0, to = 0] of places) {
          expect(from).toBeGreaterThan(Paper.portrait.left - 0.1)
          expect(to).toBeLessThan(Paper.portrait.left + Paper.portrait.across + 0.1)
        }
      }
  })
  it("is never parted: what does not fit goes on the next page", () => {
    const { pages, root } = laid([picture(500)], [picture(500)])
    expect(pages).toHaveLength(2)
    for (const { role, marks } of elements(root)) if (role === "Figure") expect(marks).toHaveLength(1)
  })
})
