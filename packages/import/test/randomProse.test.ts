/**
 * Documents of chance whose titles, headings and paragraphs are written in the manners of offices and sites: no line of the report is lost
 * in silence, none stands under another part, and organ and year are those of the title.
 *
 * `GONGKAI_PROSE=300` reads that many and prints how many paragraphs stand whole in the draft per manner and format;
 * `GONGKAI_PROSE_SEED=7` reads the one of that seed.
 */
import { describe, expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { chance } from "./random/chance.ts"
import { allFormats, type Recipe, write } from "./random/document.ts"
import { outlineManners } from "./random/manners/outline.ts"
import { judgeProse } from "./random/proseJudge.ts"

const { GONGKAI_PROSE, GONGKAI_PROSE_SEED } = process.env
const measured = GONGKAI_PROSE !== undefined
const many = measured ? Number(GONGKAI_PROSE) : times(20, 300, 3000)
const seeds =
  GONGKAI_PROSE_SEED === undefined ? Array.from({ length: many }, (_, seed) => seed) : [Number(GONGKAI_PROSE_SEED)]

const formats = allFormats.filter((name) => name !== "lone bars")

const recipe = (seed: number): Recipe => {
  const draw = chance(seed, "prose recipe")
  const format = formats[draw.below(formats.length)] ?? "html"
  const fit = outlineManners.filter((manner) => manner.formats?.includes(format) ?? true)
  const chosen = new Set(draw.shuffled(fit).slice(0, draw.pick([0, 1, 2, 2, 3, 4])))
  return { seed, format, manners: outlineManners.filter((manner) => chosen.has(manner)) }
}

describe("the prose of a report in any format and in several manners at once", () => {
  it("is recorded or quoted, line by line, under its parts", async () => {
    const failures: Array<string> = []
    const sums = new Map<string, { paragraphs: number; whole: number; refused: number; wrong: number }>()
    for (const seed of seeds) {
      const made = recipe(seed)
      // oxlint-disable-next-line no-await-in-loop
      const { faults, paragraphs, whole, refused } = await judgeProse(write(made))
      for (const name of ["all", `as ${made.format}`, ...made.manners.map((manner) => `with ${manner.name}`)]) {
        const sum = sums.get(name) ?? { paragraphs: 0, whole: 0, refused: 0, wrong: 0 }
        sum.paragraphs += paragraphs
        sum.whole += whole
        if (refused !== undefined) sum.refused++
        if (faults.length > 0) sum.wrong++
        sums.set(name, sum)
      }
      if (faults.length > 0)
        failures.push(
          `seed ${seed}, ${made.format}: ${made.manners.map(({ name }) => name).join("; ")}\n  ${faults.slice(0, 5).join("\n  ")}`
        )
    }
    if (measured)
      console.log(
        [...sums]
          .map(
            ([name, { paragraphs, whole, refused, wrong }]) =>
              `${((100 * whole) / Math.max(1, paragraphs)).toFixed(1).padStart(5)} %  of ${paragraphs}, ${refused} refused, ${wrong} wrong: ${name}`
          )
          .toSorted()
          .join("\n")
      )
    expect(failures.join("\n")).toBe("")
  })
})
