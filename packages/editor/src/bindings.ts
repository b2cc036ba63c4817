/**
 * Every key of the editor, once: what is matched, what the bottom line reminds of, and what `?` lists are all this table.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** Where a key is pressed: `cell` is a table while something is being typed into it. */
export type Where = "overview" | "table" | "cell" | "prose" | "findings" | "paste" | "help" | "conflict" | "news"

interface Binding {
  readonly command: string
  readonly keys: ReadonlyArray<string>
  readonly in: ReadonlyArray<Where>
  readonly does: Text
  /** For the bottom line; a binding without it is listed by `?` alone. */
  readonly short?: Text
}

const most = ["overview", "table", "findings", "paste"] as const satisfies ReadonlyArray<Where>
const all = [...most, "cell", "prose"] as const satisfies ReadonlyArray<Where>

const long = ["findings", "paste", "help", "conflict", "news"] as const satisfies ReadonlyArray<Where>
const lists = ["overview", ...long] as const satisfies ReadonlyArray<Where>

const text = (zh: string, en: string): Text => ({ zh, en })

export const bindings = [
  // The whole report.
  {
    command: "save",
    keys: ["ctrl+s"],
    in: all,
    does: text("立即存盘（平时自动存盘）", "save now (it is saved by itself)")
  },
  { command: "print", keys: ["ctrl+p"], in: all, does: text("排成 PDF", "print to PDF"), short: text("打印", "print") },
  {
    command: "findings",
    keys: ["ctrl+f", "f4"],
    in: all,
    does: text("列出疑点", "list the findings"),
    short: text("疑点", "findings")
  },
  { command: "findings", keys: ["f"], in: ["overview", "table"], does: text("列出疑点", "list the findings") },
  { command: "undo", keys: ["ctrl+z"], in: all, does: text("撤销", "undo") },
  { command: "undo", keys: ["u"], in: ["overview", "table"], does: text("撤销", "undo"), short: text("撤销", "undo") },
  { command: "redo", keys: ["ctrl+y"], in: all, does: text("重做", "redo") },
  { command: "quit", keys: ["ctrl+c", "ctrl+q"], in: [...all, "help"], does: text("存盘退出", "save and leave") },
  {
    command: "quit",
    keys: ["q"],
    in: ["overview"],
    does: text("存盘退出", "save and leave"),
    short: text("退出", "leave")
  },
  {
    command: "outside",
    keys: ["f3"],
    in: all,
    does: text("别人在文件里改了什么", "what somebody else changed in the file")
  },
  { command: "help", keys: ["f1"], in: all, does: text("全部按键", "all keys") },
  { command: "help", keys: ["?"], in: most, does: text("全部按键", "all keys"), short: text("帮助", "help") },

  // Lists.
  { command: "up", keys: ["up"], in: lists, does: text("上一项", "one up") },
  { command: "down", keys: ["down"], in: lists, does: text("下一项", "one down") },
  { command: "pageUp", keys: ["pageup"], in: long, does: text("上一页", "a page up") },
  { command: "pageDown", keys: ["pagedown"], in: long, does: text("下一页", "a page down") },
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
    in: ["findings", "help", "news"],
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
    in: ["table", "cell", "prose"],
    does: text("下一部分", "next part")
  },
  {
    command: "previousPart",
    keys: ["f5", "ctrl+up"],
    in: ["table", "cell", "prose"],
    does: text("上一部分", "previous part")
  },

  // Tables.
  { command: "up", keys: ["up"], in: ["table", "cell"], does: text("上一行", "up") },
  { command: "down", keys: ["down", "enter"], in: ["table", "cell"], does: text("下一行", "down") },
  { command: "left", keys: ["left"], in: ["table", "cell"], does: text("左一格", "left") },
  { command: "right", keys: ["right"], in: ["table", "cell"], does: text("右一格", "right") },
  { command: "next", keys: ["tab"], in: ["table", "cell"], does: text("下一格", "next cell") },
  { command: "previous", keys: ["shift+tab"], in: ["table", "cell"], does: text("前一格", "previous cell") },
  { command: "home", keys: ["home"], in: ["table", "cell"], does: text("行首", "start of the row") },
  { command: "end", keys: ["end"], in: ["table", "cell"], does: text("行末", "end of the row") },
  { command: "top", keys: ["ctrl+home"], in: ["table", "cell"], does: text("首行", "first row") },
  { command: "bottom", keys: ["ctrl+end"], in: ["table", "cell"], does: text("末行", "last row") },
  { command: "pageUp", keys: ["pageup"], in: ["table", "cell"], does: text("上一页", "a page up") },
  { command: "pageDown", keys: ["pagedown"], in: ["table", "cell"], does: text("下一页", "a page down") },
  { command: "edit", keys: ["f2"], in: ["table", "cell"], does: text("修改这一格", "edit the cell") },
  {
    command: "clear",
    keys: ["delete", "backspace"],
    in: ["table"],
    does: text("清空（合计：恢复计算）", "clear (a total: compute it again)")
  },
  {
    command: "noneRow",
    keys: ["n"],
    in: ["table"],
    does: text("本行其余格：本项全年无", "none all year: the rest of the row"),
    short: text("本行无", "row none")
  },
  {
    command: "noneBlock",
    keys: ["N"],
    in: ["table"],
    does: text("本块其余格：本项全年无", "none all year: the rest of the block"),
    short: text("整块无", "block none")
  },
  { command: "accept", keys: ["="], in: ["table"], does: text("采用算出的合计", "take the computed total") },
  {
    command: "nextGap",
    keys: ["]"],
    in: ["table"],
    does: text("下一个未填或有疑点的格", "next blank or doubtful cell"),
    short: text("下一处", "next gap")
  },
  {
    command: "previousGap",
    keys: ["["],
    in: ["table"],
    does: text("上一个未填或有疑点的格", "previous blank or doubtful cell")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["cell"],
    does: text("放弃这次输入", "drop what was typed"),
    short: text("放弃", "cancel")
  },
  { command: "erase", keys: ["backspace"], in: ["cell"], does: text("删去一位", "erase a digit") },
  { command: "eraseAhead", keys: ["delete"], in: ["cell"], does: text("删去后一位", "erase the next digit") },

  // Prose.
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
  { command: "textEnd", keys: ["ctrl+end"], in: ["prose"], does: text("文末", "end of the text") },

  // Questions.
  {
    command: "apply",
    keys: ["enter"],
    in: ["paste"],
    does: text("写入可以写入的格", "write what fits"),
    short: text("写入", "write")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["paste"],
    does: text("放弃粘贴", "drop the paste"),
    short: text("放弃", "cancel")
  },
  {
    command: "mine",
    keys: ["m"],
    in: ["conflict"],
    does: text("这一处用我的", "take mine here"),
    short: text("我的", "mine")
  },
  {
    command: "theirs",
    keys: ["t"],
    in: ["conflict"],
    does: text("这一处用对方的", "take theirs here"),
    short: text("对方", "theirs")
  },
  {
    command: "allMine",
    keys: ["M"],
    in: ["conflict"],
    does: text("全部用我的", "take mine everywhere"),
    short: text("全用我的", "all mine")
  },
  {
    command: "allTheirs",
    keys: ["T"],
    in: ["conflict"],
    does: text("全部用对方的", "take theirs everywhere"),
    short: text("全用对方", "all theirs")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["conflict"],
    does: text("都选好了，写入", "write what was chosen"),
    short: text("写入", "write")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["conflict"],
    does: text("先不选，两份都留着", "choose later; both are kept"),
    short: text("先不选", "later")
  },
  {
    command: "eachOwn",
    keys: ["b"],
    in: ["conflict"],
    does: text("只有一方改过的，用改过的一方", "where only one side changed something, take that side"),
    short: text("各用各改的", "each its own")
  },
  {
    command: "quit",
    keys: ["ctrl+c", "ctrl+q"],
    in: ["conflict"],
    does: text("不作决定，先退出", "leave without deciding"),
    short: text("退出", "leave")
  }
] as const satisfies ReadonlyArray<Binding>

export type Command = (typeof bindings)[number]["command"]

/** The command of a key; typed characters that are no key stay text. */
export const commandOf = (stroke: string, where: Where): Command | undefined =>
  bindings.find(({ keys, in: places }) => includes(keys, stroke) && includes(places, where))?.command

const includes = (some: ReadonlyArray<string>, one: string): boolean => some.includes(one)

/** The keys of a place, its own before those it shares with others: for the bottom line and for `?`. */
export const listed = (where: Where): ReadonlyArray<Binding> =>
  bindings.filter(({ in: places }) => includes(places, where)).toSorted((one, other) => one.in.length - other.in.length)

const keyNames: { readonly [name: string]: string } = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  enter: "Enter",
  escape: "Esc",
  tab: "Tab",
  backspace: "⌫",
  delete: "Del",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End"
}

/** A key as it is printed on keyboards: ctrl+z is Ctrl-Z. */
export const printedKey = (stroke: string): string =>
  stroke
    .split("+")
    .map((part, at, parts) => {
      if (parts.length > 1 && at < parts.length - 1) return part.charAt(0).toUpperCase() + part.slice(1)
      return keyNames[part] ?? (parts.length > 1 || /^f\d$/u.test(part) ? part.toUpperCase() : part)
    })
    .join("-")
