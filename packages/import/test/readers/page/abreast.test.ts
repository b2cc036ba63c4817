/** Columns of prose side by side are read one after the other; a table's labels and figures are none. */
import { describe, expect, it } from "vitest"
import { columnsOf, inOrder, type Level, partsIn } from "../../../src/readers/page/abreast.ts"

const size = 10
const [left, right] = [
  { left: 50, right: 250 },
  { left: 280, right: 480 }
]

/** A text that begins at a place, in letters of 10 points. */
const part = (text: string, from: number, height: number) => ({
  text,
  size,
  left: from,
  right: from + size * Array.from(text).length,
  top: 20 * height,
  bottom: 20 * height + size
})

const beside = (one: string, other: string, height: number): Level => [
  ...(one === "" ? [] : [part(one, left.left, height)]),
  ...(other === "" ? [] : [part(other, right.left, height)])
]

const full = (first: string): string => first.padEnd(20, "逐项登记办理")

/** The texts of a page in the order in which they are read. */
const read = (page: ReadonlyArray<Level>): ReadonlyArray<string> => {
  const columns = columnsOf([page])
  return inOrder(page, columns).map((placed) =>
    partsIn(page[placed.at] ?? [], placed, columns)
      .map(({ text }) => text)
      .join(" ")
  )
}

const rows = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, at) => beside(full(name), full(`右${name}`), 2 + at))

describe("two columns of running text", () => {
  it("are read one after the other, below the title over both", () =>
    expect(read([[part(full("题").repeat(2), 60, 0)], ...rows])).toEqual([
      full("题").repeat(2),
      ...["甲", "乙", "丙", "丁", "戊", "己"].map(full),
      ...["右甲", "右乙", "右丙", "右丁", "右戊", "右己"].map(full)
    ]))

  it("end where the heading of the next part stands below them", () =>
    expect(read([...rows, beside("四、复议诉讼", "", 9)]).at(-1)).toBe("四、复议诉讼"))

  it("are two stretches where a heading stands alone between their lines", () => {
    const below = ["庚", "辛"].map((name, at) => beside(full(name), full(`右${name}`), 10 + at))
    expect(read([...rows, beside("六、其他事项", "", 9), ...below]).slice(11)).toEqual([
      full("右己"),
      "六、其他事项",
      ...["庚", "辛", "右庚", "右辛"].map(full)
    ])
  })

  it("end where a line runs over both", () =>
    expect(read([...rows, [part(full("横").repeat(2), 50, 8)], beside(full("庚"), full("右庚"), 9)]).slice(12)).toEqual(
      [full("横").repeat(2), full("庚"), full("右庚")]
    ))

  it("leave a table's rows between them as they are", () =>
    expect(read([...rows, beside("行政处罚", "12", 8)]).at(-1)).toBe("行政处罚 12"))

  it("are as many as there are", () => {
    const three = rows.map((row, at) => [...row, part(full("末"), 510, 2 + at)])
    expect(read(three).slice(12)).toEqual(Array.from({ length: 6 }, () => full("末")))
  })
})

describe("no columns are", () => {
  it("labels beside their figures", () =>
    expect(columnsOf([rows.map((_, at) => beside(full("行"), "12", at))])).toEqual([]))

  it("texts of unequal width beside one another", () =>
    expect(columnsOf([rows.map((_, at) => beside(full("文").slice(0, 10), full("文"), at))])).toEqual([]))

  it("a few lines beside one another", () => expect(columnsOf([rows.slice(0, 3)])).toEqual([]))

  it("lines that end where they like", () =>
    expect(
      columnsOf([rows.map((_, at) => beside(full("文").slice(0, 8 + 2 * at), full("文").slice(0, 20 - 2 * at), at))])
    ).toEqual([]))
})
