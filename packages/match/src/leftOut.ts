/**
 * Messages that quote the text a report was read without: beside a table, before the title, behind the signature.
 *
 * @module
 */
import type { Paragraph } from "./Document.ts"
import type { Message } from "./Message.ts"

/** Quotes one line; `what` says where it stood. */
export const leftOut = (what: string, { text, place }: Omit<Paragraph, "_tag">): Message => ({
  severity: "note",
  place,
  text: { zh: `${what}没有收录：“${shorten(text)}”`, en: `left out: “${shorten(text)}”` }
})

/** Quotes the first of many lines, and counts the rest. */
export const leftOutMany = (what: string, all: ReadonlyArray<Omit<Paragraph, "_tag">>): ReadonlyArray<Message> => {
  const [first, ...others] = all
  if (first === undefined) return []
  const one = leftOut(what, first)
  if (others.length === 0) return [one]
  return [
    { ...one, text: { zh: `${one.text.zh}等${all.length}行`, en: `${one.text.en} and ${others.length} more lines` } }
  ]
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
