/**
 * Changes as a clerk makes them, from numbers: a cell, a part in prose or the signature, each time something else.
 *
 * @module
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import type { Patch } from "@gongkai/core/Patch"

export const blank: Draft.Draft = Draft.blank(edition2021, {
  agency: { name: "示例市档案局" },
  year: 2023,
  reading: "draft"
})

const counted = slots(edition2021).filter(({ measure }) => measure === "count")

/** The change that writes a number at some place; few places, so that changes meet. */
export const typed = (place: number, number: number): Patch => {
  if (place % 7 === 0) return { parts: { overview: [paragraph(`第${number}稿。`)] } }
  if (place % 7 === 1) return { head: { title: number % 2 === 0 ? null : `题${number}` } }
  const slot = counted[place % 11]
  return slot === undefined ? {} : { cells: { [slot.cell]: Count.make(number) } }
}

/** A name for a report in a new folder. */
export const fresh = (): string => join(mkdtempSync(join(tmpdir(), "gongkai-")), "年报.gongkai.json")
