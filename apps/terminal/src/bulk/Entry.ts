/**
 * What is kept of one file when it has been read: enough for the protocol, small enough for thousands.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { entries } from "@gongkai/core/Draft"
import { type Edition, label, slots } from "@gongkai/core/Edition"
import { type Entry as Value, isUnread } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import { breachesOf, type Harm, harmOf } from "../words/harm.ts"
import { placed } from "../words/places.ts"

interface Open {
  readonly cell: string
  readonly label: string
  readonly place: Text
  readonly text: string
  /** Whether it was not read, rather than read without certainty. */
  readonly unread: boolean
  readonly reason: string
  readonly candidates: ReadonlyArray<number>
}

interface Remark {
  readonly severity: string
  readonly place: Text
  readonly text: Text
  /** It quotes what the source has and the draft does not. */
  readonly leavesOut?: true
}

interface Counts {
  readonly cells: number
  readonly numbers: number
  readonly blank: number
  readonly none: number
  readonly notApplicable: number
  readonly unread: number
  readonly likely: number
}

/** Of a file with several reports, which one this is. */
export interface Part {
  readonly number: number
  readonly of: number
}

export interface ReadEntry {
  readonly result: "read"
  readonly part?: Part
  readonly source: string
  readonly sha256: string
  readonly output: string
  /** SHA-256 of what was written there. */
  readonly written: string
  readonly agency: string
  readonly year: number
  readonly edition: string
  readonly reader: string
  readonly counts: Counts
  /** What is to be looked at; records of earlier releases do not have it. */
  readonly harm?: Harm
  /** The sums that its own numbers contradict. */
  readonly breaches?: ReadonlyArray<Text>
  readonly open: ReadonlyArray<Open>
  readonly remarks: ReadonlyArray<Remark>
  /** The numbers in the edition's order, to tell versions of one report apart. */
  readonly values: string
}

export interface LeftOut {
  readonly result: "left out"
  readonly part?: Part
  readonly source: string
  readonly sha256: string
  readonly reason: Text
  /** A file that the user named himself; it counts as failed. */
  readonly named: boolean
}

interface Duplicate {
  readonly result: "duplicate"
  readonly source: string
  readonly sha256: string
  readonly of: string
}

export type Entry = ReadEntry | LeftOut | Duplicate

const nowhere: Text = { zh: "", en: "" }
const most = 60

const counts = (all: ReadonlyArray<Value>, likely: number): Counts => ({
  cells: all.length,
  numbers: all.filter((each) => typeof each === "number").length,
  blank: all.filter((each) => each === null).length,
  none: all.filter((each) => each === "none").length,
  notApplicable: all.filter((each) => each === "n/a").length,
  unread: all.filter(isUnread).length,
  likely
})

const opens = (edition: Edition, draft: Draft, all: ReadonlyArray<Value>): ReadonlyArray<Open> =>
  slots(edition).flatMap((slot, at): ReadonlyArray<Open> => {
    const entry = all[at] ?? null
    const place = draft.provenance?.cells[slot.cell]
    if (!isUnread(entry) && place?.confidence === undefined) return []
    return [
      {
        cell: slot.cell,
        label: `${slot.form.title}：${label(slot)}`,
        place: placed(place) ?? nowhere,
        text: isUnread(entry) ? entry.unread : (place?.text ?? ""),
        unread: isUnread(entry),
        reason: place?.note ?? (isUnread(entry) ? "未读" : "存疑"),
        candidates: isUnread(entry) ? (entry.candidates ?? []) : []
      }
    ]
  })

export const readEntry = (
  source: string,
  sha256: string,
  { output, written }: { readonly output: string; readonly written: string },
  imported: Imported
): ReadEntry => {
  const { draft, edition, messages } = imported
  const breaches = breachesOf(imported)
  const all = entries(edition, draft)
  const likely = Object.values(draft.provenance?.cells ?? {}).filter(({ confidence }) => confidence === "likely").length
  return {
    result: "read",
    source,
    sha256,
    output,
    written,
    agency: draft.agency.name,
    year: draft.year,
    edition: edition.key,
    reader: draft.provenance?.reader ?? "json",
    counts: counts(all, likely),
    harm: harmOf(imported, breaches),
    breaches: breaches.slice(0, most),
    open: opens(edition, draft, all).slice(0, most * 4),
    remarks: messages.slice(0, most).map(({ severity, place, text, leavesOut }) => ({
      severity,
      place: placed(place) ?? nowhere,
      text,
      ...(leavesOut && { leavesOut })
    })),
    values: all.map((each) => (isUnread(each) ? "?" : String(each ?? ""))).join(",")
  }
}
