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
import { type Paper, type Print, truths, withoutBlanks, withoutBorders } from "./Paper.ts"
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
  /** Whether the sums of its tables hold. */
  readonly balanced: boolean
  /** By the year of each report in it. */
  readonly truths: ReadonlyMap<number, ReadonlyMap<Cell, Print>>
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
  const carried = manners.filter((manner) => carries(format, manner) && (!manner.rare || draw.happens(50)))
  const chosen = new Set(draw.shuffled(carried).slice(0, number))
  const needed = [...chosen].some(({ heads }) => heads === "needed")
  return { seed, format, manners: manners.filter((each) => chosen.has(each) && !(needed && each.heads === "hidden")) }
}

export const write = (made: Recipe): Document => {
  const own = report(chance(made.seed, "report"))
  const paper = print(own, made.manners, made.seed)
  const format: Format = formats[made.format]
  const seen = format.blanks === "leave nothing" ? withoutBlanks(paper) : paper
  return {
    recipe: made,
    report: own,
    paper,
    balanced: made.manners.every(({ breaks }) => breaks !== true),
    name: `报告.${format.ending}`,
    bytes: made.manners.reduce((bytes, { bytes: change }) => change?.(bytes) ?? bytes, format.write(paper)),
    truths: truths(format.borders === "leave nothing" ? withoutBorders(seen) : seen)
  }
}

/** The recipe that a line of a failure describes: “seed 7, html: zeros are blank; page numbers”. */
export const described = (line: string): Recipe => {
  const [, seed, format, own = ""] = /^seed (\d+), ([^:]+): (.*)$/u.exec(line) ?? []
  const chosen = own.split("; ")
  const unknown = chosen.filter((name) => name !== official && !manners.some((manner) => manner.name === name))
  const known = names.find((name) => name === format)
  if (known === undefined || unknown.length > 0) throw new Error(`no format or manner of that name: ${line}`)
  return { seed: Number(seed), format: known, manners: manners.filter(({ name }) => chosen.includes(name)) }
}

/** Says in one line how a document is made, so that it can be made again when there are other manners. */
export const describe = ({ seed, format, manners: own }: Recipe): string =>
  `seed ${seed}, ${format}: ${own.map(({ name }) => name).join("; ") || official}`

const official = "the official manner"

export const allFormats = names
