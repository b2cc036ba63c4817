/**
 * Schemas whose descriptions are in both languages, `中文 (English)`, and which have no titles: generators would name their classes by them.
 *
 * @module
 */
import { terms } from "./terms.ts"
import type { Text } from "@gongkai/core/Text"

type Json = { readonly [key: string]: unknown }

const known: ReadonlyMap<string, Text> = new Map(
  terms.flatMap((term) => [[term.zh, term] as const, [term.en, term] as const])
)

/** In both languages; what is known in neither, or has both already, stays as it is. */
const bothOf = (text: string): Text => {
  const most = /^(\d+) characters at most$/u.exec(text)?.[1]
  if (most !== undefined) return { zh: `至多${most}个字`, en: text }
  const own = /^(?<zh>.*\p{Script=Han}.*) \((?<en>.*[a-z]{2}.*)\)$/su.exec(text)?.groups
  return known.get(text) ?? { zh: own?.["zh"] ?? text, en: own?.["en"] ?? text }
}

const written = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} (${en})`)

/** What a schema is called and how it is described, as one description. */
const saidOf = (title: unknown, description: unknown): string | undefined => {
  const all = [title, description].flatMap((each) => (typeof each === "string" ? [bothOf(each)] : []))
  if (all.length === 0) return undefined
  return written({ zh: all.map(({ zh }) => zh).join("："), en: all.map(({ en }) => en).join(": ") })
}

/** A schema, or anything in one. Examples and values are data, and stay as they are. */
export const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (typeof value !== "object" || value === null) return value
  const { title, description, ...rest } = value as Json
  // A property may be called title or description.
  const isSaid = typeof title === "string" || typeof description === "string"
  const said = isSaid ? saidOf(title, description) : undefined
  return {
    ...(said !== undefined && { description: said }),
    ...(typeof title !== "string" && title !== undefined && { title: spoken(title) }),
    ...(typeof description !== "string" && description !== undefined && { description: spoken(description) }),
    ...Object.fromEntries(
      Object.entries(rest).map(([key, each]) => [
        key,
        ["const", "enum", "default", "examples"].includes(key) ? each : spoken(each)
      ])
    )
  }
}
