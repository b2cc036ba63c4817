/**
 * Finds the texts, parts and lists of a report that exceed bounds far above any published report.
 *
 * Checking and printing take longer the more text there is; without bounds a few requests could occupy a server.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { type Problem, problem } from "@gongkai/core/Problem"

/** Characters of one text, such as a paragraph. */
const single = 20_000
/** Characters of all texts of a part together. */
const whole = 100_000
/** Items of one list, such as the paragraphs of a part. */
const items = 2000

type Path = ReadonlyArray<string>

const tooLong = (path: Path, length: number, most: number): Problem =>
  problem(path, {
    zh: `${path[0] ?? ""} 中有 ${length} 字，最多 ${most} 字；请核对是否误粘了别的内容`,
    en: `${path.join("/")}: ${length} characters, ${most} at most; check whether something else was pasted in`
  })

const tooMany = (path: Path, length: number): Problem =>
  problem(path, {
    zh: `${path[0] ?? ""} 中有 ${length} 项，最多 ${items} 项；请核对是否误粘了别的内容`,
    en: `${path.join("/")}: ${length} items, ${items} at most; check whether something else was pasted in`
  })

/** Counts the characters below a place, and adds each text or list that is too long by itself to `found`. */
const measured = (value: unknown, path: Path, found: Array<Problem>): number => {
  if (typeof value === "string") {
    if (value.length > single) found.push(tooLong(path, value.length, single))
    return value.length
  }
  if (typeof value !== "object" || value === null) return 0
  if (Array.isArray(value) && value.length > items) found.push(tooMany(path, value.length))
  let sum = 0
  for (const [key, each] of Object.entries(value)) {
    // Most of a report is numbers, whose paths nobody needs.
    if (typeof each === "string" || typeof each === "object") sum += measured(each, [...path, key], found)
  }
  return sum
}

/** One problem for each text, part or list that is too long, with its pointer. The bound on a part spares provenance. */
export const overlong = (draft: Draft): ReadonlyArray<Problem> =>
  Object.entries(draft).flatMap(([part, value]) => {
    const found: Array<Problem> = []
    const sum = measured(value, [part], found)
    return found.length === 0 && sum > whole && part !== "provenance" ? [tooLong([part], sum, whole)] : found
  })
