/**
 * What in a report is longer than reports are: a single text, all texts of a part, or a list. Far above any that was ever published.
 *
 * The work of checking and printing grows with the text, so that without a bound a few requests could occupy a server.
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

/** How many characters there are below a place; what is too long by itself is added to what was found. */
const measured = (value: unknown, path: Path, found: Array<Problem>): number => {
  if (typeof value === "string") {
    if (value.length > single) found.push(tooLong(path, value.length, single))
    return value.length
  }
  if (typeof value !== "object" || value === null) return 0
  if (Array.isArray(value) && value.length > items) found.push(tooMany(path, value.length))
  let sum = 0
  for (const [key, each] of Object.entries(value)) sum += measured(each, [...path, key], found)
  return sum
}

export const overlong = (draft: Draft): ReadonlyArray<Problem> =>
  Object.entries(draft).flatMap(([part, value]) => {
    const found: Array<Problem> = []
    const sum = measured(value, [part], found)
    return found.length === 0 && sum > whole && part !== "provenance" ? [tooLong([part], sum, whole)] : found
  })
