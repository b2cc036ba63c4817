/**
 * Keys of the parts in prose; those that every text has, as Enter and the arrows, are in `updateProse`.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const prose = [
  {
    command: "heading",
    keys: ["ctrl+t"],
    in: ["prose"],
    does: text("标题／正文", "heading or paragraph"),
    short: text("标题", "heading")
  },
  {
    command: "external",
    keys: ["ctrl+e"],
    in: ["prose"],
    does: text("用 $EDITOR 编辑", "edit in $EDITOR"),
    short: text("外部编辑器", "$EDITOR")
  },
  { command: "kill", keys: ["ctrl+k"], in: ["prose"], does: text("删到行末", "delete to the end of the line") },
  { command: "wordLeft", keys: ["ctrl+left", "alt+b"], in: ["prose"], does: text("左一词", "a word left") },
  { command: "wordRight", keys: ["ctrl+right", "alt+f"], in: ["prose"], does: text("右一词", "a word right") },
  { command: "textStart", keys: ["ctrl+home"], in: ["prose"], does: text("文首", "start of the text") },
  { command: "textEnd", keys: ["ctrl+end"], in: ["prose"], does: text("文末", "end of the text") }
] as const satisfies ReadonlyArray<Binding>
