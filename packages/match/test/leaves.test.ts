/** The lowest heads of a table, and the heads that go on over two rows. */
import { describe, expect, it } from "vitest"
import { leaves, nameOf } from "../src/leaves.ts"
import { rows } from "../src/rows.ts"
import { forms } from "../src/similarity.ts"

const heads = (grid: boolean | undefined, ...all: ReadonlyArray<ReadonlyArray<string>>) =>
  leaves(
    rows([
      {
        _tag: "Rectangle",
        rows: all.map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} })),
        ...(grid !== undefined && { grid })
      }
    ])
  )
const wanted = ["结果维持", "结果纠正"].map(forms)

describe("the lowest heads", () => {
  it("are those with nothing below them, each at its place", () => {
    expect(heads(true, ["复议", "诉讼"], ["结果维持", ""]).map(({ text, from }) => [from, text])).toEqual([
      [0, "结果维持"],
      [1, "诉讼"]
    ])
  })

  it("know what stands above the end of one that was cut", () => {
    const [first] = heads(true, ["结果维"], ["持"])
    expect(first).toMatchObject({ text: "持", joined: ["结果维持"], grid: true })
    expect(first && nameOf(first, wanted)).toBe("结果维持")
  })

  it("take no word of its own for such an end", () => {
    const [first] = heads(true, ["法律服务机构"], ["数据3"])
    expect(first).not.toHaveProperty("joined")
    expect(first && nameOf(first, wanted)).toBe("数据3")
  })

  it("keep their own name where it is the better one", () => {
    const [first] = heads(true, ["行政复议"], ["结果维持"])
    expect(first && nameOf(first, wanted)).toBe("结果维持")
  })
})
