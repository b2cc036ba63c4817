/**
 * References to cells in prose: a link of a page to a number of the tables, as long as it shows that number.
 *
 * A link that shows anything else was edited since, or leads elsewhere: its text stays text.
 *
 * @module
 */
import { type Edition, slot } from "@gongkai/core/Edition"
import type { Draft } from "@gongkai/core/Draft"
import type { Narrative, Running } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import type { Link } from "@gongkai/match/Document"

/** The links in each block of some prose, in its order. */
export type Links = ReadonlyArray<ReadonlyArray<Link>>

const running = (text: string, links: ReadonlyArray<Link>, holds: (link: Link) => boolean): Running => {
  const pieces: Array<string | { readonly ref: string }> = []
  let from = 0
  for (const link of links) {
    const { at, text: said, ref } = link
    if (at < from || text.slice(at, at + said.length) !== said || !holds(link)) continue
    if (at > from) pieces.push(text.slice(from, at))
    pieces.push({ ref })
    from = at + said.length
  }
  if (from < text.length) pieces.push(text.slice(from))
  const [first, ...others] = pieces
  return from === 0 || first === undefined ? text : [first, ...others]
}

/** Prose with its links as references, of a draft whose tables were read. */
export const withReferences = <N extends Narrative | null | undefined>(
  narrative: N,
  links: Links,
  { edition, draft }: { readonly edition: Edition; readonly draft: Draft }
): N | Narrative => {
  if (narrative === null || narrative === undefined || links.every((all) => all.length === 0)) return narrative
  const show = Plain.shown(edition, draft)
  const holds = ({ ref, text }: Link): boolean => slot(edition, ref) !== undefined && show(ref) === text
  return narrative.map((block, at) =>
    block.type === "paragraph" && typeof block.text === "string"
      ? { ...block, text: running(block.text, links[at] ?? [], holds) }
      : block
  )
}
