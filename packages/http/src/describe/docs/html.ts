/**
 * HTML as text that cannot be broken out of: what is put in is escaped, what is marked as made here is not.
 *
 * @module
 */

/** Markup made by `html`, as opposed to text from elsewhere. */
export interface Html {
  readonly markup: string
}

type Value = Html | string | number | ReadonlyArray<Html>

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const shown = (value: Value): string => {
  if (typeof value === "string" || typeof value === "number") return escaped(String(value))
  return "markup" in value ? value.markup : value.map(shown).join("")
}

export const html = (parts: TemplateStringsArray, ...values: ReadonlyArray<Value>): Html => ({
  markup: parts.map((part, at) => part + (at < values.length ? shown(values[at] ?? "") : "")).join("")
})

export const none: Html = { markup: "" }
