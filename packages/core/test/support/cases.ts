/**
 * Reports as the examples of rules describe them: a sound report of an edition, with what the case says changed in it.
 *
 * @module
 */
import type { Case } from "../../src/check/examples/Case.ts"
import * as Edition from "../../src/form/Edition.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Change, Count, type Entry } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { report } from "./reports.ts"

type Said = Pick<Case, "cells" | "prose" | "head" | "refers">

const entry = (edition: Edition.Edition, cell: string, said: number | null | { readonly unread: string }): Entry => {
  if (typeof said !== "number") return said
  return Edition.slot(edition, cell)?.measure === "change" ? Change.make(said) : Count.make(said)
}

const made = (edition: Edition.Edition, { cells = {}, prose = {}, head = {}, refers }: Said): Draft.Draft => {
  const sound: Draft.Draft = report(edition)
  const numbers = Object.entries(cells).map(([cell, said]) => [cell, entry(edition, cell, said)] as const)
  const parts = Object.entries(prose).map(([part, text]) => [part, text === null ? null : [paragraph(text)]] as const)
  const referring = refers === undefined ? {} : { overview: [paragraph([{ ref: refers }])] }
  return {
    ...Draft.putAll(sound, Object.fromEntries(numbers)),
    ...Object.fromEntries(parts),
    ...referring,
    ...head
  }
}

/** The report of a case, and last year's where there is one. */
export const reportsOf = (
  edition: Edition.Edition,
  { last, ...said }: Case
): { readonly draft: Draft.Draft; readonly previous: ReadonlyArray<Draft.Draft> } => {
  const draft = made(edition, said)
  return { draft, previous: last === undefined ? [] : [{ ...made(edition, last), year: draft.year - 1 }] }
}
