/** Words of another font stand in the gaps that a run leaves for them: in order, each is read where it was printed. */
import { describe, expect, it } from "vitest"
import { withoutGaps } from "../../../src/readers/pdf/inGaps.ts"

const size = 10
const run = (text: string, left: number, width: number) => ({ text, left, right: left + width, size })

/** The texts of some runs from left to right. */
const read = (...runs: ReadonlyArray<ReturnType<typeof run>>) =>
  withoutGaps(runs)
    .toSorted((one, other) => one.left - other.left)
    .map(({ text }) => text)

describe("a run with gaps", () => {
  it("is parted around the quotes that stand in them", () =>
    expect(read(run("“", 20, 5), run("”", 65, 5), run("秉持 优质公开 理念", 0, 90))).toEqual([
      "秉持",
      "“",
      "优质公开",
      "”",
      "理念"
    ]))

  it("is parted once around several runs in one gap", () =>
    expect(read(run("共 件", 0, 40), run("12", 10, 10), run("%", 20, 10))).toEqual(["共", "12", "%", "件"]))

  it("keeps a space in which nothing stands", () => {
    expect(read(run("共 12 件", 0, 35), run("项", 35, 10))).toEqual(["共 12 件", "项"])
    expect(withoutGaps([run("共 件", 0, 25)])).toEqual([run("共 件", 0, 25)])
  })

  it("stays whole where something else stands over it", () => {
    const whole = run("共公开信息 三件", 0, 80)
    expect(withoutGaps([whole, run("章", 22, 10)])[0]).toEqual(whole)
    expect(read(run("共 件合计", 0, 70), run("12", 10, 20), run("章", 52, 10))[0]).toBe("共 件合计")
  })
})
