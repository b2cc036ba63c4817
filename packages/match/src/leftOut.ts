/**
 * Messages that quote the text a report was read without: beside a table, before the title, behind the signature.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Message, Quoted } from "./Message.ts"

/** How many lines are quoted; of more than a few the beginnings. */
const [few, most] = [4, 12]
const [long, short] = [40, 16]

/** Quotes the lines of a run, shortened where they are long or many; `what` says where they stood. None for no lines. */
export const leftOut = (what: string, all: ReadonlyArray<Quoted>): ReadonlyArray<Message> => {
  const [first] = all
  if (first === undefined) return []
  const length = all.length > few ? short : long
  const quotes = all
    .slice(0, most)
    .map(({ text }) => `“${shorten(text, length)}”`)
    .join("")
  const more = all.length > most
  return [
    {
      severity: "note",
      place: first.place,
      leavesOut: true,
      text: {
        zh: `${what}没有收录：${quotes}${more ? `等${all.length}行` : ""}`,
        en: `left out: ${quotes}${more ? ` and ${all.length - most} more lines` : ""}`
      },
      quotes: { what, lines: all }
    }
  ]
}

/** The messages without the lines that something else took, each where it stands. */
export const withoutTaken = (messages: ReadonlyArray<Message>, taken: ReadonlySet<Spot>): ReadonlyArray<Message> =>
  messages.flatMap((message) => {
    if (message.quotes === undefined) return [message]
    const { what, lines } = message.quotes
    return leftOut(
      what,
      lines.filter(({ place }) => !taken.has(place))
    )
  })

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text
