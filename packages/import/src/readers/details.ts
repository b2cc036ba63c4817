/**
 * Fields of a file of ours that say what the organ is and what it counts, 联系电话, 统计范围: each a name, and the text that stands beside it.
 *
 * @module
 */
import { type Details, detail } from "@gongkai/core/details"
import type { Spot } from "@gongkai/core/Header"
import type { Message } from "@gongkai/match/Message"

/** A field as it is written, and where. */
export interface Field {
  readonly name: string
  readonly text: string
  readonly place?: Spot
}

/** What the fields say, and a message for each whose text cannot be its value; other fields are nobody's business. */
export const detailsOf = (
  fields: ReadonlyArray<Field>
): { readonly details: Details; readonly notes: ReadonlyArray<Message> } => {
  let details: Details = {}
  const notes: Array<Message> = []
  for (const { name, text, place } of fields) {
    const found = detail(name, text)
    if (found === undefined) continue
    if (found.value === undefined) notes.push(unusable(name.trim(), found.key, text.trim(), place))
    else details = { ...details, ...found.value }
  }
  return { details, notes }
}

const unusable = (label: string, key: string, value: string, place: Spot | undefined): Message => ({
  severity: "warning",
  ...(place && { place }),
  text: {
    zh: `“${label}”写作“${value}”，不能作为${label}，没有读入；请核对后补填`,
    en: `“${value}” cannot be the ${key} of an organ and was not read: check it and fill it in`
  }
})
