/** The run of figures of a row is a figure for each column, or the ways to part it; where nobody knows whose it is, it is unread and quoted. */
import { lines } from "@gongkai/core/Axis"
import { isUnread } from "@gongkai/core/Entry"
import { requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { type Habits, inText, readRun } from "../../src/stream/readRun.ts"
import type { Label, Run } from "../../src/stream/runs.ts"
import { parted } from "../../src/stream/ways.ts"

const [block] = requests.blocks
const [line] = lines(block.rows)
const columns = lines(block.columns)
const habits: Habits = {
  zeros: "within",
  blanks: "none",
  totals: { printed: 0, lacking: 0, whole: 0 },
  inFront: false,
  behind: true,
  piles: false,
  rowByRow: true
}

const read = (
  after: string,
  {
    label = {},
    habit = {},
    ...more
  }: Partial<Omit<Run, "label">> & { readonly label?: Partial<Label>; readonly habit?: Partial<Habits> } = {}
) => {
  if (line === undefined) throw new Error("the form has no rows")
  const run: Run = {
    label: { block, line, hit: { from: 0, to: 1 }, columns, ...label },
    after,
    run: after.trim(),
    texts: [after.trim()],
    spot: { line: 3 },
    clean: true,
    bare: false,
    stands: () => "beside",
    ...more
  }
  return readRun(requests, run, { ...habits, ...habit }, parted(run))
}
const why = (...parameters: Parameters<typeof read>) => {
  const { reads, pending } = read(...parameters)
  expect(pending).toBeUndefined()
  expect(reads).toHaveLength(columns.length)
  expect(reads.every(({ entry, place }) => isUnread(entry) && place.line === 3)).toBe(true)
  return [...new Set(reads.map((each) => each.why?.zh))]
}

describe("figures of a column that the form does not have", () => {
  const label = { columns: [...columns, "other" as const] }

  it("leave a row unread beside blank cells, unless each column has its figure", () => {
    expect(why("31 31 9", { label, habit: { blanks: "sure" } })).toHaveLength(1)
    expect(read("3 1 0 0 0 0 4 9", { label, habit: { blanks: "perhaps" } }).pending?.options).toEqual([
      [3, 1, 0, 0, 0, 0, 4]
    ])
  })

  it("let a row of figures that run together be read only where its form balances, if cells may be blank", () =>
    expect(read("31000049", { label, habit: { blanks: "hardly" } }).pending).toMatchObject({
      perhaps: true,
      uniquely: false
    }))
})

describe("a row of cells below a head of remarks", () => {
  const label = { columns: [...columns, "remark" as const] }

  it("is not read where it has a cell too few and ends in a blank: that may be its remark", () => {
    const { reads } = read("\n0\n0\n0\n0\n0\n15\n\u2400", { label })
    expect(reads.map(({ entry }) => isUnread(entry))).toEqual(columns.map(() => true))
  })

  it.each([
    ["its remark is a cell more", "\n0\n0\n0\n0\n0\n15\n15\n\u2400", [0, 0, 0, 0, 0, 15, 15]],
    ["its last cell has a figure", "\n0\n0\n0\n0\n0\n15\n15", [0, 0, 0, 0, 0, 15, 15]],
    ["all its cells are blank", "\n\u2400".repeat(7), columns.map(() => null)]
  ])("is read where %s", (_, after, entries) => {
    const { reads } = read(after, { label })
    expect(reads.map(({ entry }) => entry)).toEqual(entries)
  })
})

describe("a row", () => {
  it("that figures fill has one way to read it, as a guess by running text", () => {
    const { pending } = read("3 1 0 0 0 0 4")
    expect(pending?.options).toEqual([[3, 1, 0, 0, 0, 0, 4]])
    expect(pending).toMatchObject({ text: "3 1 0 0 0 0 4", place: { line: 3 }, guess: { together: inText } })
  })

  it("whose figures run together has the ways that add up", () =>
    expect(read("31000 0 4").pending?.options).toEqual([[3, 1, 0, 0, 0, 0, 4]]))

  it("of cells on lines of their own is read one by one", () => {
    const { reads, pending } = read("\n3\n1\n0\n0\n0\n0\n4")
    expect(pending).toBeUndefined()
    expect(reads.map(({ entry }) => entry)).toEqual([3, 1, 0, 0, 0, 0, 4])
  })

  it("names the columns that its heads do not have", () => {
    const { reads, pending } = read("3 1 4", { label: { columns: [...columns.slice(0, 2), ...columns.slice(6)] } })
    expect(reads.map(({ cell }) => cell.split("/").at(-1))).toEqual(columns.slice(2, 6).map(({ key }) => key))
    expect(pending?.options).toEqual([[3, 1, 4]])
  })
})

it("the beginning of a number in pieces is never read", () => {
  const { reads } = read("46¦51", { label: { columns: columns.slice(0, 1) } })
  expect(reads.map(({ entry }) => isUnread(entry))).toEqual(columns.map(() => true))
})

describe("a row is unread", () => {
  it.each<[string, Parameters<typeof read>]>([
    ["where its heads are not known", ["3 1 0 0 0 0 4", { label: { columns: undefined } as never }]],
    ["beside the label of another row", ["3 1 0 0 0 0 4", { label: { isCrowded: true } }]],
    ["where figures stand in front of labels", ["3 1 0 0 0 0 4", { habit: { inFront: true } }]],
    ["where no row shows that they stand behind", ["3 1 0 0 0 0 4", { habit: { behind: false } }]],
    ["in a pile whose figures are anybody's", ["3 1 0 0 0 0 4", { piled: "open" }]],
    ["where a number is in pieces", ["3 1 0 0¦5 0 0 4", {}]],
    ["where more stands behind it than figures", ["3 1 0 约 0", {}]],
    ["of several lines that does not add up", ["3 1 0 0\n0 0 9", {}]]
  ])("%s", (_, parameters) => expect(why(...parameters)).toEqual([expect.any(String)]))
})
