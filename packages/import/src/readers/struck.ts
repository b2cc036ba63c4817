/**
 * Takes struck-through text out of the paragraphs of a document, with a message for each stretch.
 *
 * @module
 */
import type { Block, Paragraph } from "@gongkai/match/Document"
import { prose } from "@gongkai/match/marks"
import type { Message } from "@gongkai/match/Message"

const most = 20

/** Removes struck-through text. A note names each stretch, twenty at most. */
export const withoutStruck = (
  blocks: ReadonlyArray<Block>
): { readonly blocks: ReadonlyArray<Block>; readonly notes: ReadonlyArray<Message> } => {
  const notes: Array<Message> = []
  const kept = blocks.flatMap((block): ReadonlyArray<Block> => {
    if (block._tag !== "Paragraph") return [block]
    const { text, removed } = prose(block.text)
    if (text === block.text) return [block]
    if (removed.length > 0) notes.push(said(removed.map((each) => each.text).join("”“"), block))
    return text.trim() === "" ? [] : [{ ...block, text: text.trim() }]
  })
  return { blocks: kept, notes: notes.slice(0, most) }
}

const said = (text: string, { place }: Paragraph): Message => ({
  severity: "note",
  place,
  text: {
    zh: `“${text}”已划去，没有读入；如仍有效，请补填`,
    en: `“${text}” is struck through and was not read: fill it in if it still holds`
  }
})
