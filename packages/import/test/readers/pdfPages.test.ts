/** Pages of a PDF as runs of glyphs and rulings: what is raised, struck, wrapped, cut by a page's end or turned. */
import { describe, expect, it } from "vitest"
import { inStyle } from "@gongkai/match/marks"
import { compose } from "../../src/readers/pdf/compose.ts"
import type { Page } from "../../src/readers/pdf/Page.ts"
import type { Run } from "../../src/readers/pdf/glyphs.ts"
import { strike } from "../../src/readers/pdf/struck.ts"
import { grids } from "../../src/readers/pdf/tables.ts"
import { direction, straightened, views } from "../../src/readers/pdf/turned.ts"
import { times } from "../../src/readers/pdf/rulings.ts"

const digit = 5

const run = (text: string, left: number, top: number, more: Partial<Run> = {}): Run => {
  const size = more.size ?? 10
  const width = Array.from(text).reduce((sum, each) => sum + (/[\d,.]/u.test(each) ? digit : 10) * (size / 10), 0)
  return { text, size, left, right: left + width, top, bottom: top + size, ...more }
}

/** Columns 100, 140, 180, 206 wide apart; a border at each of these heights but for those left open. */
const table = (
  heights: ReadonlyArray<number>,
  runs: ReadonlyArray<Run>,
  { number = 1, open = [] }: { readonly number?: number; readonly open?: ReadonlyArray<number> } = {}
): Page => {
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
  const upright = [20, 100, 140, 166].map((at) => ({ at, from: top, to: bottom }))
  const level = heights.filter((at) => !open.includes(at)).map((at) => ({ at, from: 20, to: 166 }))
  return { number, width: 600, height: 800, askew: 0, runs, level, grids: grids({ upright, level }) }
}

const cells = (pages: ReadonlyArray<Page>) =>
  compose(pages).flatMap((block): ReadonlyArray<unknown> =>
    block._tag === "Rectangle"
      ? block.rows.map((row) => row.cells.map((slot) => slot && (slot.joined ? `${slot.text}!` : slot.text)))
      : [block.text]
  )

const beside = (glyph: Run) =>
  compose([table([100, 120, 140], [run("规章", 22, 105), run("41", 102, 105), glyph, run("乙", 22, 125)])])

describe("a small raised glyph beside a figure", () => {
  it("is a note", () => {
    const [block] = beside(run("1", 112, 102, { size: 6 }))
    expect(block).toMatchObject({
      rows: [{ cells: [{}, { text: "41", removed: [{ kind: "raised", text: "1" }] }, {}] }, {}]
    })
  })

  it("is a digit like any other where it stands on the line and is as large", () => {
    const [block] = beside(run("1", 112, 105))
    expect(block).toMatchObject({ rows: [{ cells: [{}, { text: "411" }, {}] }, {}] })
  })

  it("in running text is a power", () => {
    const runs = [run("合10", 20, 105), run("4", 40, 102, { size: 6 }), run("吨", 43, 105)]
    expect(cells([{ ...table([100, 120, 140], []), grids: [], runs }])).toEqual([`合10${inStyle("raised", "4")}吨`])
  })
})

const struckBy = (from: number, to: number, at = 110) =>
  strike([run("4041", 100, 105)], [{ at, from, to }]).runs.map((each) => [each.text, each.struck === true])

describe("a line through figures", () => {
  it("strikes those that it runs through", () => {
    expect(struckBy(100, 110)).toEqual([
      ["40", true],
      ["41", false]
    ])
    expect(struckBy(99, 121)).toEqual([["4041", true]])
  })
  it("is none where it is a border or an underline", () => {
    expect(struckBy(50, 300)).toEqual([["4041", false]])
    expect(struckBy(100, 120, 115)).toEqual([["4041", false]])
  })
})

const wrappedIn = (lines: ReadonlyArray<string>, pitch = 12) =>
  cells([
    table(
      [100, 160, 180],
      [
        run("规章", 22, 105),
        run("7", 102, 105),
        ...lines.map((line, at) => run(line, 142, 105 + at * pitch)),
        run("乙", 22, 165)
      ]
    )
  ])[0]

describe("a number that is wrapped in its cell", () => {
  it("is one number, and marked as joined", () => {
    expect(wrappedIn(["136", "12"])).toEqual(["规章", "7", "13612!"])
    expect(wrappedIn(["136", "125", "4"])).toEqual(["规章", "7", "1361254!"])
  })
  it("stays in pieces where the cell had room, or the lines stand apart", () => {
    expect(wrappedIn(["1", "12"])).toEqual(["规章", "7", "1\n12"])
    expect(wrappedIn(["136", "1234"])).toEqual(["规章", "7", "136\n1234"])
    expect(wrappedIn(["136", "12"], 25)).toEqual(["规章", "7", "136\n12"])
  })
})

const above = (open: boolean) =>
  table(
    [700, 720, 740],
    [run("甲", 22, 705), run("9", 102, 705), run("一、新收", 22, 725), run("32", 102, 725), run("136", 142, 725)],
    {
      open: open ? [740] : []
    }
  )

const below = (rest: ReadonlyArray<Run>, open: boolean) =>
  table([60, 80, 100], [...rest, run("二、结转", 22, 85), run("3", 102, 85), run("4", 142, 85)], {
    number: 2,
    open: open ? [60] : []
  })

describe("a row that a page's end cuts in two", () => {
  it.each([true, false])("is one row, its number joined (borders open: %s)", (open) => {
    expect(cells([above(open), below([run("12", 142, 65)], open)])).toEqual([
      ["甲", "9", ""],
      ["一、新收", "32", "13612!"],
      ["", "", ""],
      ["二、结转", "3", "4"]
    ])
  })

  it("keeps the pieces of its number apart where nothing shows that they are one", () => {
    const found = cells([above(false), below([run("5", 102, 65)], false)])
    expect(found[1]).toEqual(["一、新收", "32\n5!", "136"])
  })

  it("is found below the head that the next page repeats", () => {
    const head = (top: number) => [run("行", 22, top), run("人", 102, top), run("计", 142, top)]
    const first = table(
      [680, 700, 720],
      [...head(685), run("一、新收", 22, 705), run("32", 102, 705), run("136", 142, 705)]
    )
    const next = table(
      [60, 80, 100, 120],
      [...head(65), run("12", 142, 85), run("二、结转", 22, 105), run("3", 102, 105), run("4", 142, 105)],
      { number: 2 }
    )
    expect(cells([first, next])[1]).toEqual(["一、新收", "32", "13612!"])
  })

  it("may be cut in its label too, and then its number is left in pieces", () => {
    const next = below([run("行政许可", 22, 65), run("12", 142, 65)], false)
    expect(cells([above(false), next]).slice(1, 3)).toEqual([
      ["一、新收\n行政许可", "32", "136\n12!"],
      ["", "", ""]
    ])
  })

  it("may be cut in its label alone", () => {
    const next = below([run("行政许可", 22, 65)], false)
    expect(cells([above(false), next]).slice(1, 3)).toEqual([
      ["一、新收\n行政许可", "32", "136"],
      ["", "", ""]
    ])
  })

  it("is none where a row of its own begins on the next page", () => {
    const full = below([run("三、其他", 22, 65), run("12", 142, 65)], false)
    expect(cells([above(false), full]).slice(1, 3)).toEqual([
      ["一、新收", "32", "136"],
      ["三、其他", "", "12"]
    ])
  })
})

/** A text at 100, 200 from the lower left corner, turned anticlockwise. */
const turned = (degrees: number) => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return [cos, sin, -sin, cos, 100, 200] as const
}

describe("text that does not run from left to right", () => {
  const page = { matrix: [1, 0, 0, -1, 0, 800] as const, width: 600, height: 800 }
  it.each([
    [0, 0, [100, 600]],
    [90, 3, [200, 100]],
    [180, 2, [500, 200]],
    [270, 1, [600, 500]]
  ])("at %d° is read turned back", (degrees, quarters, place) => {
    const text = turned(degrees)
    expect(direction(text, page.matrix)).toBe(quarters)
    const counts = [0, 0, 0, 0] as [number, number, number, number]
    counts[quarters] = 500
    const [view, ...more] = views(page, counts)
    expect(more).toEqual([])
    const [along, down, , , x, y] = times(view?.matrix ?? page.matrix, text)
    expect([along, down].map(Math.round)).toEqual([1, 0])
    expect([x, y].map(Math.round)).toEqual(place)
  })

  it("at another angle is not read", () => expect(direction(turned(45), page.matrix)).toBeUndefined())

  it("beside upright text is read too, if there is much of it", () => {
    expect(views(page, [30, 500, 0, 0])).toHaveLength(2)
    expect(views(page, [900, 12, 0, 0])).toHaveLength(1)
  })

  it.each([0.5, -2, 4, 92])("on a page that lies askew by %d° is read once the page is put straight", (degrees) => {
    const texts = Array.from({ length: 20 }, () => ({ transform: turned(degrees), length: 10 }))
    const { matrix } = straightened(page, texts)
    expect(direction(turned(degrees), matrix)).toBe(degrees > 45 ? 3 : 0)
    const [along, down] = times(matrix, turned(degrees))
    expect(Math.min(Math.abs(along), Math.abs(down))).toBeLessThan(0.001)
  })

  it("does not turn a page by a watermark, or where texts differ", () => {
    const texts = [
      ...Array.from({ length: 20 }, () => ({ transform: turned(0), length: 10 })),
      { transform: turned(3), length: 12 }
    ]
    expect(straightened(page, texts)).toBe(page)
    expect(
      straightened(
        page,
        [2, 9, 15, 7].map((at) => ({ transform: turned(at), length: 10 }))
      )
    ).toBe(page)
  })
})
