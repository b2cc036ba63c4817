/**
 * JSON Merge Patch (RFC 7396) on the file of a report: a cell is replaced as a whole, and `null` blanks it, since a file has every cell.
 *
 * @module
 */
import { path } from "@gongkai/core/Cell"
import { type Edition, slots } from "@gongkai/core/Edition"
import { once } from "@gongkai/core/once"
import { refuse } from "../problem/Problem.ts"

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** The paths of all cells and of all parts, whose `null` is a value. */
const held = once(
  (edition: Edition): ReadonlySet<string> =>
    new Set([...slots(edition).map(({ cell }) => path(cell).join("/")), ...edition.sections.map(({ key }) => key)])
)

/** Cells are values: what one held before is not mixed with what it holds now. */
const isCell = (way: string): boolean => way.includes("/")

/** No file of a report lies so deep; what does would exhaust whoever walks through it. */
const deepest = 32

const tooDeep = (way: string) => {
  const detail = {
    zh: "内容层次过深，不会是一份报告的改动；请核对",
    en: "It lies deeper than any report does; check what is sent"
  }
  return refuse({ status: 422, detail, errors: [{ pointer: `/${way.split("/", 4).join("/")}`, detail }] })
}

/** The file with the patch applied. The file itself is left alone. */
export const merged = (edition: Edition, file: unknown, patch: unknown): unknown => {
  const values = held(edition)
  const walk = (target: unknown, change: unknown, way: string, depth = 0): unknown => {
    if (depth > deepest) return tooDeep(way)
    if (!isObject(change) || (isCell(way) && values.has(way))) return change
    const entries = new Map(Object.entries(isObject(target) ? target : {}))
    for (const [key, value] of Object.entries(change)) {
      const inner = way === "" ? key : `${way}/${key}`
      if (value === null && !values.has(inner)) entries.delete(key)
      else entries.set(key, walk(entries.get(key), value, inner, depth + 1))
    }
    return Object.fromEntries(entries)
  }
  return walk(file, patch, "")
}
