/**
 * The findings after a change, from those before it: what the change does not touch is not worked out again.
 *
 * `const next = after(checked, patch)` answers what a whole check of the changed report would answer, `again(checked, draft)` what one of another
 * version of it would. What was worked out before lives in the value that the caller holds, and nowhere else.
 *
 * @module
 */
import type { Edition } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import { type Draft, narrative } from "../report/Draft.ts"
import type { Block, Narrative } from "../report/Narrative.ts"
import { apply, headKeys, type Patch } from "../report/Patch.ts"
import { asked, type Checked } from "./asked.ts"

/** The same prose, with the blocks that were there before in place of those that say the same. */
const recognised = (before: Narrative | null, now: Narrative | null): Narrative | null => {
  if (before === null || now === null) return now
  const known = new Map(before.map((block) => [JSON.stringify(block), block]))
  return now.map((block): Block => known.get(JSON.stringify(block)) ?? block)
}

const showsCells = (block: Block): boolean => block.type === "paragraph" && typeof block.text !== "string"

const prose = (edition: Edition, draft: Draft): ReadonlyArray<readonly [key: string, Narrative | null]> =>
  edition.sections.flatMap((section) =>
    section.kind === "prose" ? [[section.key, narrative(draft, section)] as const] : []
  )

/**
 * The report as the patch leaves it, checked with the same options. Throws a `RangeError` where the patch makes it a draft of an edition that
 * is neither official nor given.
 */
export const after = ({ draft, options, register, told }: Checked, patch: Patch): Checked => {
  const edition = options.edition ?? editionOf(draft)
  const { cells, parts, head } = patch
  if (parts === undefined && head === undefined) {
    // Words that show numbers of cells change with them.
    const isOfWords = [draft.preamble ?? [], ...prose(edition, draft).map(([, text]) => text ?? [])]
      .flat()
      .some(showsCells)
    return asked(register, apply(draft, { cells: cells ?? {} }), options, isOfWords ? undefined : told)
  }
  const own = new Map(prose(edition, draft))
  const known = Object.entries(parts ?? {}).map(([key, now]) => [key, recognised(own.get(key) ?? null, now)])
  const next = { ...patch, ...(parts !== undefined && { parts: Object.fromEntries(known) }) }
  return asked(register, apply(draft, next), options)
}

/** Whether no word differs, in the head or in the prose; what the cells hold is not looked at. */
const saysTheSame = (edition: Edition, before: Draft, now: Draft): boolean => {
  const own = new Map(prose(edition, before))
  return (
    headKeys.every((key) => before[key] === now[key] || JSON.stringify(before[key]) === JSON.stringify(now[key])) &&
    prose(edition, now).every(([key, text]) => {
      const other = own.get(key) ?? null
      return text === null || other === null
        ? text === other
        : text.length === other.length && text.every((block, at) => block === other[at])
    })
  )
}

/**
 * Another version of the report, as it was read anew from its file, checked with the same options: paragraphs that say the same are known
 * again. Throws a `RangeError` for a draft of an edition that is neither official nor given.
 */
export const again = ({ draft: before, options, register, told }: Checked, draft: Draft): Checked => {
  const edition = options.edition ?? editionOf(draft)
  if (before.edition !== draft.edition) return asked(register, draft, options)
  const own = new Map(prose(edition, before))
  const parts = prose(edition, draft).map(([key, text]) => [key, recognised(own.get(key) ?? null, text)] as const)
  const opening = recognised(before.preamble ?? null, draft.preamble ?? null)
  const next: Draft = {
    ...draft,
    ...Object.fromEntries(parts),
    ...(opening !== null && { preamble: opening })
  }
  const isShowing = [opening ?? [], ...parts.map(([, text]) => text ?? [])].flat().some(showsCells)
  return asked(register, next, options, !isShowing && saysTheSame(edition, before, next) ? told : undefined)
}
