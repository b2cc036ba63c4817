/**
 * Ties rows of figures that stand apart from their labels: labels that a converter piled up before their rows, and rows torn in two.
 *
 * Rows are tied to labels in order, and only if there are as many of both. Nearness proves nothing.
 *
 * @module
 */
import type { Slot } from "./Document.ts"
import { tornRow, untied } from "./remarks.ts"
import type { Owner, Reading } from "./Reading.ts"

/**
 * What a reading is among labels and figures that stand apart: a label of the form or another, figures alone, a label with its figures,
 * the name of a group, which has no figures, or something that ends the table.
 */
export type Kind = "label" | "other" | "figures" | "whole" | "group" | "end"

interface Item {
  readonly kind: "label" | "other" | "figures"
  readonly reading: Reading
}

/** Labels one after the other, or rows of figures. */
type Run = ReadonlyArray<Item>

/** Ties rows of figures to the labels they stand apart from; readings that need nothing are passed on. */
export const tied = (readings: ReadonlyArray<Reading>, kindOf: (reading: Reading) => Kind): ReadonlyArray<Reading> => {
  const done: Array<Reading> = []
  let region: Array<Item> = []
  let whole: Reading | undefined
  // Labels without figures above something that ends a table: figures further down may be theirs.
  let isLeft = false
  const close = () => {
    const [first, ...rest] = region
    const torn = first?.kind === "figures" && rest[0]?.kind !== "figures" ? first.reading : undefined
    const mended = whole && torn && stitched(whole, torn)
    if (mended !== undefined) done.splice(done.length - 1, 1, mended)
    const own = mended === undefined ? region : rest
    done.push(...untangled(own, isLeft))
    isLeft = own.length === 0 ? isLeft : own.every(({ kind }) => kind !== "figures")
    region = []
  }
  for (const reading of readings) {
    const kind = kindOf(reading)
    if (kind === "label" || kind === "other" || kind === "figures") region.push({ kind, reading })
    else if (kind !== "group" || region.length === 0) {
      close()
      done.push(reading)
      whole = kind === "whole" ? reading : undefined
      isLeft &&= kind !== "whole"
    }
  }
  close()
  return done
}

const isFigures = (run: Run | undefined): boolean => run?.[0]?.kind === "figures"

const runsOf = (items: ReadonlyArray<Item>): ReadonlyArray<Run> => {
  const runs: Array<Array<Item>> = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last !== undefined && isFigures(last) === (item.kind === "figures")) last.push(item)
    else runs.push([item])
  }
  return runs
}

const untangled = (items: ReadonlyArray<Item>, isShared: boolean): ReadonlyArray<Reading> => {
  const runs = runsOf(items)
  if (runs.length < 2 || !items.some(({ kind }) => kind === "label")) return items.map(({ reading }) => reading)
  const partners = runs.map((run, at) => (isFigures(run) && !isShared ? partner(runs, at) : undefined))
  const open = (at: number) => [at - 1, at + 1].filter((each) => isFigures(runs[each]) && partners[each] === undefined)
  return runs.flatMap((run, at): ReadonlyArray<Reading> => {
    if (isFigures(run)) return []
    const own = partners.flatMap((each, figures) => (each === at ? (runs[figures] ?? []) : []))
    if (own.length > 0)
      return run.flatMap(({ reading }, place) => {
        const row = own[place]?.reading
        return row === undefined ? [] : [{ ...row, labels: reading.labels, below: true as const }]
      })
    const rows = open(at).flatMap((each) => runs[each] ?? [])
    if (rows.length === 0) return run.map(({ reading }) => reading)
    const text = rows.map(({ reading }) => figures(reading)).join("；")
    return run.map(({ reading }) => ({ ...reading, open: { text, why: untied } }))
  })
}

const figures = ({ tail }: Reading): string => tail.filter((cell) => cell !== "").join(" ")

/** Which run of labels rows of figures belong to: the one above or the one below, if there is a row for each label of only one of them. */
const partner = (runs: ReadonlyArray<Run>, at: number): number | undefined => {
  const rows = runs[at] ?? []
  // A figure on a line of its own may be anything.
  if (rows.some(({ reading }) => reading.row.cells.length < 2)) return undefined
  const fits = (place: number) => runs[place]?.length === rows.length
  const downwards = !isFigures(runs[0]) && isFigures(runs.at(-1))
  const upwards = isFigures(runs[0]) && !isFigures(runs.at(-1)) && (runs.length > 2 || rows.length > 1)
  if (fits(at - 1) && (downwards || !fits(at + 1))) return upwards ? undefined : at - 1
  return fits(at + 1) && upwards ? at + 1 : undefined
}

/** Joins a row that a page break tore: the lower half continues the figures above it. They are read only if the sums of the form agree. */
const stitched = (upper: Reading, lower: Reading): Reading | undefined => {
  if (lower.row.cells.length < 2) return undefined
  // Where spans were lost, the halves of a row need not stand one below the other.
  if (upper.grid !== true || lower.grid !== true || upper.row.cells.length !== lower.row.cells.length)
    return { ...upper, open: { text: [upper, lower].map(figures).join("；"), why: tornRow } }
  const changed = new Map<Slot, Slot>()
  const cells = upper.row.cells.map((slot, at) => {
    const rest = lower.row.cells[at]?.text ?? ""
    if (slot === null || rest === "") return slot
    const whole: Slot = { ...slot, text: slot.text === "" ? rest : `${slot.text} ${rest}`, joined: true }
    changed.set(slot, whole)
    return whole
  })
  const owners = upper.owners?.map((owner): Owner | null => {
    const slot = owner && changed.get(owner.slot)
    return owner && slot ? { ...owner, slot } : owner
  })
  return {
    ...upper,
    row: { ...upper.row, cells },
    tail: cells.slice(upper.start).map((slot) => slot?.text ?? ""),
    ...(owners && { owners })
  }
}
