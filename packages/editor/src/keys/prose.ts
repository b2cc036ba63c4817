/**
 * Keys of the parts in prose; those that every text has, as Enter and the arrows, are in `updateProse`.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const prose = [
  {
    command: "subheading",
    keys: ["ctrl+g"],
    in: ["prose"],
    does: text("加下一个规定的小标题（第一部分）", "add the next official sub-heading (part one)"),
    short: text("小标题", "sub-heading")
  },
  {
    command: "reference",
    keys: ["ctrl+r"],
    in: ["prose"],
    does: text("引用表中的数，表改则文字随之改", "refer to a number of the tables, which the text then follows"),
    short: text("引用数", "refer to a cell")
  },
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
  { command: "cut", keys: ["ctrl+x"], in: ["prose"], does: text("剪切选中的字", "cut what is selected") },
  {
    command: "copy",
    keys: ["alt+c"],
    in: ["prose"],
    does: text("复制选中的字（选中时 Ctrl-C 也是）", "copy what is selected, as does Ctrl-C then")
  },
  { command: "selectAll", keys: ["ctrl+a"], in: ["prose"], does: text("全选", "select all") },
  {
    command: "select",
    keys: ["shift+left", "shift+right", "shift+up", "shift+down", "shift+home", "shift+end"],
    in: ["prose"],
    does: text("选字", "select")
  },
  {
    command: "next",
    keys: ["tab"],
    in: ["prose"],
    does: text("文中表格：下一格，末格之后添一行", "in a table of the text: next cell, behind the last a new row")
  },
  {
    command: "previous",
    keys: ["shift+tab"],
    in: ["prose"],
    does: text("文中表格：上一格", "in a table: cell before")
  },
  {
    command: "kill",
    keys: ["ctrl+k"],
    in: ["prose"],
    does: text("删到行末；在表格里删到格末", "delete to the end of the line, in a table to that of the cell")
  },
  { command: "wordLeft", keys: ["ctrl+left", "alt+b"], in: ["prose"], does: text("左一词", "a word left") },
  { command: "wordRight", keys: ["ctrl+right", "alt+f"], in: ["prose"], does: text("右一词", "a word right") },
  { command: "textStart", keys: ["ctrl+home"], in: ["prose"], does: text("文首", "start of the text") },
  { command: "textEnd", keys: ["ctrl+end"], in: ["prose"], does: text("文末", "end of the text") },

  // Choosing the cell that the text refers to.
  {
    command: "nextMatch",
    keys: ["down", "tab"],
    in: ["pick"],
    does: text("下一格", "next cell"),
    short: text("下一格", "next")
  },
  { command: "previousMatch", keys: ["up", "shift+tab"], in: ["pick"], does: text("上一格", "previous cell") },
  {
    command: "apply",
    keys: ["enter"],
    in: ["pick"],
    does: text("引用这一格", "refer to this cell"),
    short: text("引用", "refer to it")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["pick"],
    does: text("不引用", "drop it"),
    short: text("不引用", "cancel")
  },
  { command: "erase", keys: ["backspace"], in: ["pick"], does: text("删去一字", "erase a character") }
] as const satisfies ReadonlyArray<Binding>
