/**
 * A key of the editor: the command it gives, where it gives it, and what it says of itself in the bottom line and in the help.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/**
 * Where a key is pressed: `cell` is a table and `field` the head of the report while something is being typed; in the head, `choice` is on
 * a field of given values and `preamble` on the preamble. `search` is a table while a label is searched in it, and `go` a table after the
 * key that asks for the number of a part. `pick` searches the cell that a text is to refer to. Of a second entry, `names` asks who it is, `second` lists its tables, `differing` the cells that
 * two people entered differently, and `third` is there while another figure than theirs is typed.
 */
export type Where =
  | "overview"
  | "head"
  | "choice"
  | "preamble"
  | "field"
  | "table"
  | "cell"
  | "search"
  | "go"
  | "prose"
  | "pick"
  | "findings"
  | "repair"
  | "waive"
  | "law"
  | "preview"
  | "lastYear"
  | "paste"
  | "help"
  | "conflict"
  | "news"
  | "names"
  | "second"
  | "differing"
  | "third"

export interface Binding {
  readonly command: string
  readonly keys: ReadonlyArray<string>
  readonly in: ReadonlyArray<Where>
  readonly does: Text
  /** For the bottom line; a binding without it is listed by `?` alone. */
  readonly short?: Text
}

export const most = ["overview", "table", "findings", "paste"] as const satisfies ReadonlyArray<Where>
export const inHead = ["head", "choice", "preamble"] as const satisfies ReadonlyArray<Where>
export const inFields = [...inHead, "field"] as const satisfies ReadonlyArray<Where>
export const all = [...most, ...inFields, "cell", "prose"] as const satisfies ReadonlyArray<Where>

/** Screens that stand before a part, and are left for the next one by the key that leads there. */
export const before = [
  "repair",
  "law",
  "preview",
  "lastYear",
  "help",
  "news",
  "search",
  "go"
] as const satisfies ReadonlyArray<Where>

export const long = [
  "findings",
  "repair",
  "law",
  "preview",
  "lastYear",
  "paste",
  "help",
  "conflict",
  "news"
] as const satisfies ReadonlyArray<Where>
export const lists = ["overview", ...long] as const satisfies ReadonlyArray<Where>

export const text = (zh: string, en: string): Text => ({ zh, en })
