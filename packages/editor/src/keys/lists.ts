/**
 * Keys of the lists, and those that lead from part to part.
 *
 * @module
 */
import { before, type Binding, inFields, lists as places, long, text } from "./Binding.ts"

export const lists = [
  { command: "up", keys: ["up"], in: places, does: text("上一项", "one up") },
  { command: "down", keys: ["down"], in: places, does: text("下一项", "one down") },
  { command: "pageUp", keys: ["pageup"], in: long, does: text("上一页", "a page up") },
  {
    command: "pageDown",
    keys: ["pagedown"],
    in: ["law", "preview", "lastYear", "help", "news"],
    does: text("下一页", "a page down"),
    short: text("翻页", "page")
  },
  {
    command: "pageDown",
    keys: ["pagedown"],
    in: ["findings", "repair", "paste", "conflict"],
    does: text("下一页", "a page down")
  },
  {
    command: "open",
    keys: ["enter", "right"],
    in: ["overview"],
    does: text("打开这一部分", "open the part"),
    short: text("打开", "open")
  },
  {
    command: "open",
    keys: ["enter"],
    in: ["findings"],
    does: text("跳到疑点所在的格", "go to the cell"),
    short: text("跳转", "go there")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["findings", "preview", "lastYear", "help", "news"],
    does: text("返回", "go back"),
    short: text("返回", "back")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["table", "prose"],
    does: text("回到总览", "back to the overview"),
    short: text("总览", "overview")
  },
  {
    command: "nextPart",
    keys: ["f6", "ctrl+down"],
    in: ["overview", ...inFields, "table", "cell", "prose", "paste", ...before],
    does: text("下一部分", "next part"),
    short: text("下一部分", "next part")
  },
  // Their bottom line has no room for it.
  { command: "nextPart", keys: ["f6"], in: ["findings", "waive"], does: text("下一部分", "next part") },
  {
    command: "previousPart",
    keys: ["f5", "ctrl+up"],
    in: ["overview", ...inFields, "table", "cell", "prose", "paste", "findings", "waive", ...before],
    does: text("上一部分", "previous part")
  },
  {
    command: "lastYear",
    keys: ["c"],
    in: ["overview"],
    does: text("与上年的报告比较", "compare with last year's report"),
    short: text("比上年", "last year")
  },
  { command: "top", keys: ["home"], in: ["preview", "lastYear"], does: text("第一页", "the first page") },
  { command: "bottom", keys: ["end"], in: ["preview", "lastYear"], does: text("最后一页", "the last page") }
] as const satisfies ReadonlyArray<Binding>
