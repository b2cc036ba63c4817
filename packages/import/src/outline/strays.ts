/**
 * Parts that stand in another order than the form's, each under its own heading.
 *
 * They are taken where they stand only if with them all parts are there: then each heading is known by its words and its number, once.
 *
 * @module
 */
import { type Edition, heading } from "@gongkai/core/Edition"
import type { Block } from "@gongkai/match/Document"
import { plain } from "@gongkai/match/fold"
import type { Start } from "./recovered.ts"

/** All parts in the order of the blocks; the parts that were found in their turn, where some heading is missing or stands twice. */
export const withStrays = (
  edition: Edition,
  blocks: ReadonlyArray<Block>,
  found: ReadonlyArray<Start>
): ReadonlyArray<Start> => {
  const missing = edition.sections.filter((section) => found.every((start) => start.section !== section))
  if (missing.length === 0 || missing.length > found.length) return found
  const first = found[0]?.at ?? 0
  const strays = missing.flatMap((section): ReadonlyArray<Start> => {
    const wanted = plain(heading(edition, section))
    const places = blocks.flatMap((block, at) =>
      at > first && block._tag === "Paragraph" && block.picture === undefined && plain(block.text) === wanted
        ? [at]
        : []
    )
    const [at, ...others] = places
    return at === undefined || others.length > 0 ? [] : [{ section, at, from: at + 1 }]
  })
  return strays.length < missing.length ? found : [...found, ...strays].toSorted((one, other) => one.at - other.at)
}

/** The parts without which the others would stand in the order of the form: the fewest. */
export const outOfTurn = (edition: Edition, found: ReadonlyArray<Start>): ReadonlyArray<Start> => {
  const chains: Array<ReadonlyArray<Start>> = []
  const turn = ({ section }: Start): number => edition.sections.indexOf(section)
  for (const start of found) {
    const before = chains.filter((chain) => {
      const last = chain.at(-1)
      return last !== undefined && turn(last) < turn(start)
    })
    chains.push([...(longest(before) ?? []), start])
  }
  const kept = longest(chains) ?? []
  return found.filter((start) => !kept.includes(start))
}

const longest = (chains: ReadonlyArray<ReadonlyArray<Start>>): ReadonlyArray<Start> | undefined =>
  chains.toSorted((one, other) => other.length - one.length)[0]
