/**
 * A document of chance: from a seed a report, a format and some manners, written into a file beside the truth of what it prints.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { chance } from "./chance.ts"
import { type Format, type FormatName, formats } from "./formats.ts"
import type { Manner } from "./Manner.ts"
import { manners } from "./manners.ts"
import { type Paper, type Said, truths } from "./Paper.ts"
import { print } from "./print.ts"
import { type Report, report } from "./report.ts"

export interface Recipe {
  readonly seed: number
  readonly format: FormatName
  readonly manners: ReadonlyArray<Manner>
}

export interface Document {
  readonly recipe: Recipe
  readonly report: Report
  readonly paper: Paper
  readonly name: string
  readonly bytes: Uint8Array
  /** By the year of each report in it. */
  readonly truths: ReadonlyMap<number, ReadonlyMap<Cell, Said>>
}

// The keys of a constant are its names.
const names = Object.keys(formats) as ReadonlyArray<FormatName>

const weighted: ReadonlyArray<FormatName> = names.flatMap((name) =>
  Array.from({ length: formats[name].weight }, () => name)
)

const carries = (format: FormatName, manner: Manner): boolean => manner.formats?.includes(format) ?? true

/** Which format and which manners a seed stands for: none now and then, mostly two or three, at times many. */
export const recipe = (seed: number): Recipe => {
  const draw = chance(seed, "recipe")
  const format = weighted[draw.below(weighted.length)] ?? "html"
  const number = draw.pick([0, 1, 1, 2, 2, 3, 3, 4, 6])
  const chosen = new Set(draw.shuffled(manners.filter((manner) => carries(format, manner))).slice(0, number))
  const needed = [...chosen].some(({ heads }) => heads === "needed")
  return { seed, format, manners: manners.filter((each) => chosen.has(each) && !(needed && each.heads === "hidden")) }
}

export const write = (made: Recipe): Document => {
  const own = report(chance(made.seed, "report"))
  const paper = print(own, made.manners, made.seed)
  const format: Format = formats[made.format]
  return {
    recipe: made,
    report: own,
    paper,
    name: `报告.${format.ending}`,
    bytes: made.manners.reduce((bytes, { bytes: change }) => change?.(bytes) ?? bytes, format.write(paper)),
    truths: truths(paper)
  }
}

export const allFormats = names
