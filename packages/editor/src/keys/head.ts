/**
 * Keys of the head of the report: choosing a field, typing into it, and proposing a preamble.
 *
 * @module
 */
import { type Binding, inFields, inHead, text } from "./Binding.ts"

export const head = [
  {
    command: "head",
    keys: ["0"],
    in: ["overview"],
    does: text("机关信息和导语", "the organ and the preamble")
  },
  { command: "up", keys: ["up", "shift+tab"], in: inFields, does: text("上一项", "one up") },
  { command: "down", keys: ["down", "tab"], in: inFields, does: text("下一项", "one down") },
  {
    command: "down",
    keys: ["enter"],
    in: ["field"],
    does: text("记下，到下一项", "take it, and on to the next"),
    short: text("记下", "take it")
  },
  { command: "pageUp", keys: ["pageup"], in: inFields, does: text("上一页", "a page up") },
  { command: "pageDown", keys: ["pagedown"], in: inFields, does: text("下一页", "a page down") },
  { command: "top", keys: ["home", "ctrl+home"], in: inHead, does: text("首项", "first field") },
  { command: "bottom", keys: ["end", "ctrl+end"], in: inHead, does: text("末项", "last field") },
  {
    command: "open",
    keys: ["enter", "f2"],
    in: ["head"],
    does: text("修改这一项", "edit the field"),
    short: text("修改", "edit")
  },
  {
    command: "open",
    keys: ["f2"],
    in: ["choice"],
    does: text("换下一个", "the next value")
  },
  {
    command: "down",
    keys: ["enter"],
    in: ["choice"],
    does: text("到下一项", "on to the next field"),
    short: text("下一项", "next field")
  },
  {
    command: "open",
    keys: ["enter", "f2"],
    in: ["preamble"],
    does: text("打开导语", "open the preamble"),
    short: text("打开", "open")
  },
  {
    command: "propose",
    keys: ["p"],
    in: ["preamble"],
    does: text("按以上各项拟写导语", "propose a preamble from the fields above"),
    short: text("拟写", "propose")
  },
  { command: "left", keys: ["left"], in: ["choice"], does: text("前一个", "the value before") },
  { command: "right", keys: ["right"], in: ["choice"], does: text("后一个", "the value after") },
  {
    command: "clear",
    keys: ["delete", "backspace"],
    in: ["head", "choice", "preamble"],
    does: text("清空这一项", "clear the field"),
    short: text("清空", "clear")
  },
  {
    command: "back",
    keys: ["escape"],
    in: inHead,
    does: text("回到总览", "back to the overview"),
    short: text("总览", "overview")
  },
  { command: "left", keys: ["left"], in: ["field", "waive"], does: text("左一字", "left") },
  { command: "right", keys: ["right"], in: ["field", "waive"], does: text("右一字", "right") },
  { command: "home", keys: ["home"], in: ["field", "waive"], does: text("行首", "start of the line") },
  { command: "end", keys: ["end"], in: ["field", "waive"], does: text("行末", "end of the line") },
  { command: "erase", keys: ["backspace"], in: ["field", "waive"], does: text("删去前一字", "erase a character") },
  {
    command: "eraseAhead",
    keys: ["delete"],
    in: ["field", "waive"],
    does: text("删去后一字", "erase the next character")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["field"],
    does: text("放弃这次输入", "drop what was typed"),
    short: text("放弃", "cancel")
  }
] as const satisfies ReadonlyArray<Binding>
