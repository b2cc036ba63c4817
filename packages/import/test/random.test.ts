/**
 * Documents of chance, in all formats and in the manners of offices and converters, combined: no cell is wrong and none is lost in silence.
 *
 * `GONGKAI_FUZZ` reads 2,000 of them, `GONGKAI_DEEP=1` 20,000. `GONGKAI_RANDOM=2000` reads that many and prints how many cells were read
 * per format and manner; `GONGKAI_RANDOM_SEED=7` reads the one of that seed; `GONGKAI_RANDOM_SAVE=FOLDER` keeps what is read wrong.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { chance } from "./random/chance.ts"
import { allFormats, recipe, write } from "./random/document.ts"
import { formats } from "./random/formats.ts"
import { judge } from "./random/judge.ts"
import { manners } from "./random/manners.ts"
import { described, type Failure, smallest } from "./random/smallest.ts"
import { Tally } from "./random/Tally.ts"

const { GONGKAI_RANDOM, GONGKAI_RANDOM_SEED, GONGKAI_RANDOM_SAVE } = process.env
const measured = GONGKAI_RANDOM !== undefined
const many = measured ? Number(GONGKAI_RANDOM) : times(20, 2000, 20_000)
const seeds =
  GONGKAI_RANDOM_SEED === undefined ? Array.from({ length: many }, (_, seed) => seed) : [Number(GONGKAI_RANDOM_SEED)]

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
      // oxlint-disable-next-line no-await-in-loop
      const verdict = await judge(write(made))
      tally.add(made, verdict)
      if (verdict.faults.length === 0) continue
      // oxlint-disable-next-line no-await-in-loop
      const failure = await smallest(made)
      keep(failure)
      failures.push(described(failure))
    }
    if (measured) console.log(tally.lines().join("\n"))
    expect(failures.join("\n")).toBe("")
  })
})

/** Two documents in a thousand were read wrong once; these are one of each kind. */
const once = [121, 460, 581, 806, 808, 928, 1055, 1100, 1288, 1350, 1410, 1467, 1503, 1669, 1834]
/** Further ones, of seeds that nobody had read before. */
const later = [
  500487, 900075, 900428, 900494, 901105, 901407, 901467, 910236, 910418, 911342, 920311, 930032, 931160, 931348, 931452
]

it.each([...once, ...later])(
  "the document of seed %i has no cell wrong any more and none unread in silence",
  async (seed) => {
    expect((await judge(write(recipe(seed)))).faults).toEqual([])
  }
)

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
