/**
 * One message for each cause: what several say alike of different cells, rows or lines is said once, of all of them.
 *
 * A message stays where the first of its cause stood, names the first few things it is about, counts the rest, and names all cells.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Cause, Message } from "./Message.ts"

type Caused = Message & { readonly cause: Cause }

/** The messages with one for each cause, in the order in which the causes first appear. */
export const gathered = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> => {
  const groups = new Map<string, ReadonlyArray<Caused>>()
  const keyed = messages.filter((message): message is Caused => message.cause !== undefined)
  for (const message of keyed) {
    const key = keyOf(message)
    groups.set(key, [...(groups.get(key) ?? []), message])
  }
  return messages.flatMap((message): ReadonlyArray<Message> => {
    if (message.cause === undefined) return [message]
    const group = groups.get(keyOf({ ...message, cause: message.cause })) ?? []
    return group[0] === message ? [together(group)] : []
  })
}

const keyOf = ({ severity, cause }: Caused): string => `${severity} ${cause.key}`

const together = (group: ReadonlyArray<Caused>): Message => {
  const [first, ...others] = group
  const { cause, ...message } = first as Caused
  if (others.length === 0) return message
  const cells = [...new Set(group.flatMap((each) => each.cells ?? []))]
  const { most = group.length, unit, before } = cause
  const said = (language: keyof Text): string => {
    const all = [...new Set(group.map((each) => each.cause.of[language]))]
    return `${before?.[language] ?? ""}${listed(all, most, unit, language)}${alike(group.map((each) => each.cause.after?.[language] ?? ""))}`
  }
  return { ...message, text: { zh: said("zh"), en: said("en") }, ...(cells.length > 0 && { cells }) }
}

/** The first of some names, and how many there are: “甲”、“乙”等5格. */
export const listed = (all: ReadonlyArray<string>, most: number, unit: Text, language: keyof Text): string => {
  const named = all.slice(0, Math.max(1, most)).join({ zh: "、", en: ", " }[language])
  const rest = all.length - most
  return rest <= 0
    ? named
    : { zh: `${named}等${all.length}${unit.zh}`, en: `${named} and ${rest} more ${unit.en}`.trimEnd() }[language]
}

/** A quotation, or what stands in brackets: where texts differ in nothing else, they say the same. */
const varying = /“[^”]*”|（[^）]*）/gu

/** A text without what it quotes: texts of one pattern give one reason. */
export const pattern = (text: string): string => text.replaceAll(varying, "“”")

/** How many different quotations are told of texts that differ in nothing else. */
const quotations = 3

/** One text for several of one pattern, with their quotations side by side; of other texts the longest. */
export const alike = (texts: ReadonlyArray<string>): string => {
  const [first = "", ...others] = new Set(texts)
  if (others.length === 0) return first
  if (others.some((text) => pattern(text) !== pattern(first)))
    return [first, ...others].reduce((one, other) => (other.length > one.length ? other : one))
  const all = [first, ...others].map((text) => text.match(varying) ?? [])
  let at = -1
  return first.replaceAll(varying, () => {
    at += 1
    const own = [...new Set(all.map((quoted) => quoted[at] ?? ""))]
    return own.slice(0, quotations).join("") + (own.length > quotations ? "…" : "")
  })
}
