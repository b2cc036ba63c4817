/**
 * Documents of chance, in all formats and in the manners of offices and converters, combined: no cell is wrong and none is lost in silence.
 *
 * `GONGKAI_FUZZ` reads 2,000 of them, `GONGKAI_DEEP=1` 20,000, from seed 0 on; `GONGKAI_RANDOM_BASE` says from which seed, or `commit`: from
 * one that the commit decides. `GONGKAI_RANDOM=2000` reads that many, and prints what was read per kind, format and manner;
 * `GONGKAI_RANDOM_SEED=7` reads the one of that seed; `GONGKAI_RANDOM_SAVE=FOLDER` keeps what is read wrong.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { chance } from "./random/chance.ts"
import { allFormats, described as recipeOf, recipe, write } from "./random/document.ts"
import { formats } from "./random/formats.ts"
import { judge } from "./random/judge.ts"
import { manners } from "./random/manners.ts"
import { described, type Failure, smallest } from "./random/smallest.ts"
import { Tally } from "./random/Tally.ts"

const { GONGKAI_RANDOM, GONGKAI_RANDOM_BASE, GONGKAI_RANDOM_SEED, GONGKAI_RANDOM_SAVE } = process.env
const measured = GONGKAI_RANDOM !== undefined
const few = 20
const many = measured ? Number(GONGKAI_RANDOM) : times(few, 2000, 20_000)

/** A number that the commit decides. */
const ofCommit = (): number => {
  const hash = execFileSync("git", ["rev-parse", "HEAD"], { cwd: import.meta.dirname, encoding: "utf8" })
  return Number.parseInt(hash.slice(0, 7), 16)
}

const base = GONGKAI_RANDOM_BASE === "commit" ? ofCommit() : Number(GONGKAI_RANDOM_BASE ?? 0)
const seeds =
  GONGKAI_RANDOM_SEED === undefined ? Array.from({ length: many }, (_, at) => base + at) : [Number(GONGKAI_RANDOM_SEED)]

const keep = ({ document: { recipe: made, bytes, name } }: Failure): void => {
  if (GONGKAI_RANDOM_SAVE === undefined) return
  mkdirSync(GONGKAI_RANDOM_SAVE, { recursive: true })
  writeFileSync(join(GONGKAI_RANDOM_SAVE, `${made.seed}${name.slice(name.lastIndexOf("."))}`), bytes)
}

describe("a report in the official manner", () => {
  it.each(allFormats.filter((name) => formats[name].whole))("is read whole as %s", async (format) => {
    for (const seed of [1, 2, 3].slice(0, times(1, 3, 3))) {
      // oxlint-disable-next-line no-await-in-loop
      const { faults, printed, read } = await judge(write({ seed, format, manners: [] }))
      expect({ seed, faults, read }).toEqual({ seed, faults: [], read: printed })
    }
  })
})

describe("a report in any format and in several manners at once", () => {
  it("has no cell wrong and none unread in silence", async () => {
    const tally = new Tally()
    const failures: Array<string> = []
    for (const seed of seeds) {
      const made = recipe(seed)
      const document = write(made)
      // oxlint-disable-next-line no-await-in-loop
      const verdict = await judge(document)
      tally.add(document, verdict)
      if (verdict.faults.length === 0) continue
      // oxlint-disable-next-line no-await-in-loop
      const failure = await smallest(made)
      keep(failure)
      failures.push(described(failure))
    }
    if (measured || many > few)
      console.log([`GONGKAI_RANDOM_BASE=${base}, ${seeds.length} documents`, ...tally.lines()].join("\n"))
    expect(failures.join("\n")).toBe("")
    // A manner may destroy what a reader needs, but most of what is printed can be read.
    if (seeds.length >= 500) expect(tally.unreadable).toBeLessThan(0.1)
  })
})

/** Documents that were read wrong once, one of each kind. */
const once = [
  "seed 551, layout: a column of serial numbers; some zeros are blank",
  "seed 1423, layout: figures are no whole numbers; figures are wrapped",
  "seed 1733, flat: running text contradicts its sums",
  "seed 376, spaces: totals are blank; spaces are full width",
  "seed 121, pdf: a row is torn by a page's end",
  "seed 460, xlsx: heads are unknown words; a column of last year; a column of serial numbers",
  "seed 581, double spaces: a column of remarks; zeros are blank; last year's table is appended",
  "seed 806, xlsx: the first and last rows alone; columns are in another order; a number is struck and none put in its place; zeros are rings; last year's table is appended; a second report behind the first",
  "seed 808, docx: a number is struck and none put in its place; figures are wrapped",
  "seed 928, html: 总计 comes first; columns are missing; heads are called otherwise; notes below the tables",
  "seed 1055, pdf: the first row alone; figures are no whole numbers; last year's table is appended; prose like rows",
  "seed 1100, layout: a column of remarks; figures are wrapped; zeros are signs for none",
  "seed 1288, tabs: rows are called otherwise; the first row alone; columns are missing; heads are missing; zeros are rings; a second report behind the first",
  "seed 1350, layout: thousands are parted; figures are wrapped",
  "seed 1410, flat: the first row alone; columns are in another order; a column of remarks; thousands are parted; sums are contradicted; page numbers",
  "seed 1467, pdf: 部分公开 is called shortly; a table is missing; heads without their group; thousands are parted; digits are full width; a row is torn by a page's end",
  "seed 1503, layout: digits are full width; a row is torn by a page's end",
  "seed 1669, layout: a column of last year; figures are wrapped; zeros are signs for none",
  "seed 1834, layout: a column of remarks; marks are raised; some zeros are blank; zeros are rings; links to other reports; text is UTF-16",
  "seed 500487, layout: figures have units; figures are wrapped; some zeros are blank; a second report behind the first",
  "seed 900075, layout: 部分公开 is called shortly; marks are raised; figures are wrapped; some zeros are blank; the head is repeated on the next page; a second report behind the first",
  "seed 900428, layout: rows have no numbers; a run of rows is missing; a row is torn by a page's end",
  "seed 900494, layout: digits are full width; a row is torn by a page's end",
  "seed 901105, layout: brackets are half as wide; digits are full width; marks are raised; zeros are signs for none; a row is torn by a page's end; text is UTF-16",
  "seed 901407, lone bars: figures are no whole numbers",
  "seed 901467, docx: a table is missing; thousands are parted; last year's table is appended",
  "seed 910236, layout: rows are called otherwise; a row of its own; columns are missing; figures are wrapped; zeros are blank; a row is torn by a page's end",
  "seed 910418, csv: a run of rows is missing; heads are missing; heads are unknown words; a column of remarks; figures have notes; zeros are blank",
  "seed 911342, pdf: a run of rows is missing; a column of remarks; a column of serial numbers; zeros are blank; some zeros are blank; a second report behind the first",
  "seed 920311, tabs without spans: a table is missing; a column of remarks; some zeros are blank",
  "seed 930032, docx: a column of serial numbers; a row is torn by a page's end",
  "seed 931160, double spaces: a column of remarks; zeros are blank; sums are contradicted",
  "seed 931348, pdf: a column of serial numbers; figures are wrapped",
  "seed 931452, layout: the first and last rows alone; 总计 comes first; columns are in another order; thousands are parted; a second report behind the first; prose like rows",
  "seed 141, flat: captions of blocks are lost; page numbers",
  "seed 304, text of pages: some zeros are blank",
  "seed 867, line by line: rows are called otherwise; a row of its own",
  "seed 1255, text of pages: a row of its own; some zeros are blank; heads lost a sign",
  "seed 1894, text of pages: zeros are blank; notes below the tables; a table has another report's numbers",
  "seed 3000072, text of pages: digits are full width; zeros are signs for none; totals are blank",
  "seed 3100106, html: figures are wrapped; the head is repeated on the next page; labels stand in rows of their own; headings are numbered otherwise",
  "seed 3100115, text of pages: rows have no numbers; columns are missing; figures have units; rows are in another order; a table has another report's numbers; the file is cut off",
  "seed 3100164, double spaces: a column of remarks; labels are piled up; columns are blank; spaces are full width",
  "seed 174, layout: figures are wrapped; rows are in another order",
  "seed 312, layout: figures have notes; figures are wrapped",
  "seed 990080, pdf: links to other reports; headings are spread",
  "seed 5500066, text of pages: figures have units",
  "seed 7000184, layout: thousands are parted; figures are wrapped",
  "seed 7000393, text of pages: a column of remarks; totals are blank",
  "seed 368, layout: figures are wrapped",
  "seed 539, markdown: figures are no whole numbers; labels stand in rows of their own",
  "seed 1061, html: a second report behind the first; parts of the text are missing",
  "seed 1117, line by line: columns are in another order",
  "seed 1656, pandoc's simple tables: a column of remarks; a table in pieces",
  "seed 11000024, text of pages: some zeros are blank",
  "seed 11000360, flat: columns are in another order",
  "seed 11000409, pandoc's grids: heads are unknown words; labels stand in rows of their own",
  "seed 11000982, pandoc's tables of several lines: a table in pieces; a wide table is split by columns",
  "seed 11001411, pandoc's tables of several lines: columns are in another order; heads are called otherwise",
  "seed 1, markdown: heads are unknown words; labels stand in rows of their own",
  "seed 11001561, text of pages: a table is missing; a second report behind the first; parts of the text are missing",
  "seed 11001576, double spaces: labels have spaces inside; columns are in another order",
  "seed 11001932, xlsx: a table in pieces; a wide table is split by columns",
  "seed 11002288, text of pages: figures have notes; zeros are blank",
  "seed 11002322, tabs: a row is in one cell; columns are blank",
  "seed 11002343, flat: page numbers; columns are blank",
  "seed 12000631, docling: columns are in another order",
  "seed 11002768, double spaces: the head is repeated on the next page; labels are piled up",
  "seed 11002828, layout: a column of serial numbers; totals are blank",
  "seed 11003005, copied from a viewer: rows are called otherwise; digits are full width",
  "seed 11003647, xlsx: a column of remarks; a table in pieces; a wide table is split by columns",
  "seed 11003715, raw text: a column of remarks; some zeros are blank",
  "seed 11003818, pandoc's grids: heads are missing; a column of last year; groups have no labels",
  "seed 11004311, spaces: a run of rows is missing; the head is repeated on the next page; labels are piled up; rows are in another order",
  "seed 11004368, MinerU of old: a second report behind the first; the file is cut off",
  "seed 11004785, tabs: figures of a row are in one cell; a wide table is split by columns",
  "seed 20000574, layout: a column of serial numbers",
  "seed 20000926, layout: the first row alone; figures have notes",
  "seed 20001793, tabs without spans: a row is torn by a page's end; labels are piled up",
  "seed 20005039, line by line: links to other reports; another form of title",
  "seed 20005694, layout: 总计 comes first; columns are missing",
  "seed 20006669, rtf: a column of remarks; a row is torn by a page's end; the file is cut off",
  "seed 20009198, xlsx: the first and last rows alone; labels are misrecognised; a wide table is split by columns",
  "seed 20009794, MinerU of old: the first row alone; figures of a row are in one cell; a wide table is split by columns",
  "seed 20010910, spaces: the first row alone; totals are blank",
  "seed 20012671, MinerU of old: a column of serial numbers; a row is in one cell",
  "seed 20013727, docx: a row is torn by a page's end; a row is in one cell",
  "seed 770085, layout: a row is torn by a page's end; columns are blank",
  "seed 20014407, flat: the first row alone; some zeros are blank",
  "seed 20010826, spaces: a row of its own; some zeros are blank; zeros are rings; spaces are full width",
  "seed 1, flat: a second report behind the first; parts of the text are missing",
  "seed 985027, spaces: sums are contradicted",
  "seed 985027, text of pages: sums are contradicted",
  "seed 77000736, layout: zeros are blank",
  "seed 88100015, layout: heads lost a sign; columns are blank",
  "seed 770140, layout: a column of remarks; figures are wrapped",
  "seed 770140, layout: a column of remarks; figures are wrapped; a second report behind the first",
  "seed 20013174, layout: figures are wrapped; columns are blank",
  "seed 88300022, layout: rows are in another order; figures are wrapped",
  "seed 88300071, layout: a table in pieces; figures are wrapped",
  "seed 88300010, layout: columns are in another order",
  "seed 418000125, pandoc's simple tables: figures of a row are in one cell; a wide table is split by columns; page numbers",
  "seed 420000820, xlsx: a number is struck and none put in its place; figures of a row are in one cell",
  "seed 430001571, double spaces: zeros are blank; spaces are full width",
  "seed 430001658, text of pages: a column of remarks; some zeros are blank; blocks are in another order",
  "seed 430001881, layout: figures are wrapped; labels are glued to their group",
  "seed 440000450, layout: a column of remarks; columns are blank",
  "seed 440001013, raw text: a second report behind the first; the file is cut off",
  "seed 510000184, csv: the first row alone; figures of a row are in one cell; a wide table is split by columns",
  "seed 510002145, lone bars: figures are no whole numbers",
  "seed 510004328, odt: heads are missing; a column of remarks; nothings are merged; columns are blank",
  "seed 510005728, pandoc's simple tables: a second report behind the first; prose is long; the file is cut off",
  "seed 8123820, pdf: zeros are rings; a row is torn by a page's end",
  "seed 610002276, flat: a column of remarks; zeros are signs for none",
  "seed 610001973, spaces: a portal around; text goes on in one line",
  "seed 620004170, flat: a column of remarks; zeros are signs for none; a line for the unit; parts of the text are missing",
  "seed 630002662, flat: rows are called otherwise; zeros are signs for none; groups have no labels; a line for the unit; a table has another report's numbers; the file is cut off",
  "seed 630005486, flat: the first and last rows alone; heads are called otherwise; running text contradicts its sums",
  "seed 650004320, flat: columns are missing; columns are blank",
  "seed 650004890, flat: figures have notes; zeros are rings; prose is long; columns are blank",
  "seed 710015837, tabs without spans: some zeros are blank; labels are piled up",
  "seed 710008045, flat: the first and last rows alone; columns are blank; the file is cut off",
  "seed 710012956, pandoc's simple tables: heads are unknown words; a row is in one cell; columns of zeros are left out",
  "seed 710012958, pdf: a row is torn by a page's end; rows are in another order",
  "seed 862000662, double spaces: figures are no whole numbers",
  "seed 843000856, raw text: columns are in another order; heads without their group; heads are called otherwise",
  "seed 842000639, layout: a column of serial numbers; some zeros are blank; heads of later blocks are lost",
  "seed 862000301, flat: a row of its own; a column of serial numbers; totals are blank",
  "seed 844001493, tabs without spans: a column of remarks; labels are piled up; captions of blocks are lost; columns are blank",
  "seed 864000483, raw text: 总计 comes first; heads are called otherwise",
  "seed 864001849, pandoc's grids: labels stand in rows of their own; sums are contradicted",
  "seed 931000173, raw text: columns are in another order; heads lost a sign",
  "seed 952000034, flat: notes below the tables; page numbers"
]

it.each(once)("the document of %s has no cell wrong any more and none unread in silence", async (line) => {
  expect((await judge(write(recipeOf(line)))).faults).toEqual([])
})

it.each([200, 201, 202, 203].slice(0, times(2, 4, 4)))(
  "flat text of seed %i that leaves some of its zeros blank has no cell wrong",
  async (seed) => {
    const blank = manners.filter(({ name }) => name === "some zeros are blank")
    expect((await judge(write({ seed, format: "flat", manners: blank }))).faults).toEqual([])
  }
)

it("a document written again from its seed is the same, byte by byte", () => {
  const seed = chance(1, "again").below(1000)
  expect(write(recipe(seed)).bytes).toEqual(write(recipe(seed)).bytes)
})
