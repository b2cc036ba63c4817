/** Whether an office prints the totals of its rows where it leaves blank what is 0: only then a row without one has none. */
import { requests } from "@gongkai/core/editions/2021"
import { lines } from "@gongkai/core/Axis"
import { describe, expect, it } from "vitest"
import type { Run } from "../../src/stream/runs.ts"
import { arePrinted, blanksIn, type Parted, parted, showsZeros, totalsIn } from "../../src/stream/ways.ts"

/** The figures behind a label of part three, which has seven columns. */
const row = (run: string, more: Partial<Run> = {}): ReadonlyArray<readonly [Run, Parted]> =>
  requests.blocks.slice(0, 1).flatMap((block) =>
    lines(block.rows)
      .slice(0, 1)
      .map((line) => {
        const own: Run = {
          label: { block, line, hit: { from: 0, to: 1 } },
          after: run,
          run,
          texts: [run],
          spot: {},
          clean: true,
          bare: false,
          stands: () => "beside",
          ...more
        }
        return [own, parted(own)] as const
      })
  )

const printed = (...runs: ReadonlyArray<string>) => arePrinted(totalsIn(runs.flatMap((run) => row(run))))

describe("the totals of short rows", () => {
  it("are printed where the last figure is the sum of the others", () => {
    expect(totalsIn(["3 5 8", "2 2", "1 4 5"].flatMap((run) => row(run)))).toMatchObject({ printed: 3, lacking: 0 })
    expect(printed("3 5 8", "2 2", "1 4 5")).toBe(true)
  })

  it("are not where it is not, or is the only one", () => {
    expect(totalsIn(["3 5", "4"].flatMap((run) => row(run)))).toMatchObject({ printed: 0, lacking: 2 })
    expect(printed("3 5", "4")).toBe(false)
  })

  it("are printed on the whole where more than two in three rows have one", () => {
    expect(printed("3 5 8", "2 2", "3 5")).toBe(false)
    expect(printed("3 5 8", "2 2", "1 4 5", "3 5")).toBe(true)
  })

  it("say nothing in a full row, in one of zeros, or in one whose figures are shared by labels", () => {
    const nothing = { printed: 0, lacking: 0 }
    expect(totalsIn(row("1 0 0 0 0 0 1"))).toMatchObject(nothing)
    expect(totalsIn(row("0 0"))).toMatchObject(nothing)
    expect(totalsIn(row("3 5 8", { piled: "shared" }))).toMatchObject(nothing)
  })
})

describe("figures that run together", () => {
  it("show a total where a row of one figure and its total is twice the same", () => {
    expect(printed("1212", "77", "303303")).toBe(true)
    expect(totalsIn(row("5"))).toMatchObject({ printed: 0, lacking: 1 })
  })

  it("say nothing where they may be parted in any way", () =>
    expect(totalsIn(row("358"))).toMatchObject({ printed: 0, lacking: 0 }))
})

it("rows with a figure in each cell are whole, whether or not they add up", () =>
  expect(totalsIn(["1 0 0 0 0 0 1", "1 2 3 0 0 0 7", "3 5"].flatMap((run) => row(run))).whole).toBe(2))

const rows = (...runs: ReadonlyArray<string>) => runs.flatMap((run) => row(run))

describe("zeros within rows that run together", () => {
  it("show that zeros are printed, where three rows hold one in whatever way they are parted", () => {
    expect(showsZeros(rows("69052426", "3001307", "40080012"))).toBe(true)
    expect(showsZeros(rows("69052426", "3001307"))).toBe(false)
    expect(showsZeros(rows("55873230", "11488123", "123456"))).toBe(false)
  })

  it("show that a row which would add up with a blank is rather the office's error, where there are many of them", () => {
    const whole = rows("2000002", "3000003", "5000005", "4000004", "3001307")
    expect(blanksIn([...whole, ...rows("12300015")])).toBe("hardly")
    expect(blanksIn([...rows("69052426", "55874635", "11488123", "3001307", "45565025"), ...rows("12300015")])).toBe(
      "perhaps"
    )
  })
})

it("a few rows that blanks would not mend are the office's errors, however many they are", () => {
  const whole = rows(...Array.from({ length: 15 }, () => "69052426"))
  // Whatever cell of 0 0 0 0 0 6 0 were blank, it would not add up.
  expect(blanksIn([...whole, ...rows("0000060", "0000070", "0000080")])).toBe("none")
  expect(blanksIn([...whole, ...rows("0000060", "0000070", "0000080", "00006")])).toBe("sure")
})
