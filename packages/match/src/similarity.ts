/**
 * How alike two labels are, from 0 to 1, with spacing, full-width forms, punctuation and numbering set aside.
 *
 * Likenesses below one half are not worked out: they count as 0, and no use of them could tell the difference.
 *
 * @module
 */
import { distance } from "./distance.ts"
import { plain } from "./fold.ts"
import { kept } from "./kept.ts"

/** Below this, two labels are not the same label misprinted. */
export const certain = 0.6

const numbering =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.．,，]|[（(]\s*[一二三四五六七八九十]+\s*[)）]|[（(]?\d{1,2}\s*[.．、,，)）])/u
const trailing = /[（(].*[)）]\s*$/su
const remarks = /[（(][^（()）]*[)）]/gu
const years = /[（(]?(?:19|20)\d{2}\s*年?度?[)）]?/gu

/** The forms under which a label is recognised: whole, without its number, without its remarks in brackets, without a year. */
export const forms = (label: string): ReadonlyArray<string> =>
  label.length > longest ? formsOf(label) : formsKept(label, () => formsOf(label))

const longest = 80
const formsKept = kept<ReadonlyArray<string>>(4000)

const formsOf = (label: string): ReadonlyArray<string> => {
  const bare = label.replace(numbering, "")
  const all = [label, bare, ...[label, bare].map((each) => each.replace(trailing, ""))]
  if (/[（(]/u.test(label)) all.push(...[label, bare].map((each) => each.replaceAll(remarks, "")))
  if (/\d{4}/u.test(label)) all.push(...[label, bare].map((each) => each.replaceAll(years, "")))
  return [...new Set(all.map((each) => synonym(plain(each))))].filter((form) => form !== "")
}

/** 合计 and 总计 are one word on forms. */
const synonym = (form: string): string => (form === "合计" ? "总计" : form)

/** The best likeness between any form of one label and any form of the other. */
export const similarity = (one: string, other: string): number => likeness(forms(one), forms(other))

/** The best likeness between two lists of forms, from 0 to 1. Likenesses up to `floor` count as 0. */
export const likeness = (ones: ReadonlyArray<string>, others: ReadonlyArray<string>, floor = 0.5): number => {
  let best = 0
  for (const one of ones) {
    for (const other of others) {
      if (one === other) return 1
      const longer = Math.max(one.length, other.length)
      const reachable = Math.min(one.length, other.length) / longer
      if (reachable > Math.max(best, floor)) {
        best = Math.max(best, 1 - apart(one, other) / longer)
      }
    }
  }
  return best
}

/** Of long texts only the beginning counts: no label is that long. */
const apart = (one: string, other: string): number =>
  distance(one.slice(0, longest), other.slice(0, longest)) + Math.max(0, one.length - longest, other.length - longest)
