/**
 * Keys that mean the same wherever the report is filled in: saving, printing, undoing, the findings, help, and leaving.
 *
 * @module
 */
import { all, type Binding, inHead, most, text } from "./Binding.ts"

const undoes = text("撤销（中断后重开可接着撤销，退出后不能）", "undo (goes on after a crash, not after leaving)")

export const whole = [
  {
    command: "save",
    keys: ["ctrl+s"],
    in: [...all, "search", "go", "news"],
    does: text("立即存盘（平时自动存盘）", "save now (it is saved by itself)")
  },
  { command: "preview", keys: ["f7"], in: all, does: text("预览各页", "preview the pages") },
  {
    command: "preview",
    keys: ["v"],
    in: ["overview"],
    does: text("预览各页", "preview the pages"),
    short: text("预览", "preview")
  },
  { command: "lastYear", keys: ["f8"], in: all, does: text("与上年的报告比较", "compare with last year's report") },
  {
    command: "folder",
    keys: ["o"],
    in: ["overview"],
    does: text("打开报告所在的文件夹", "open the folder of the report")
  },
  {
    command: "print",
    keys: ["ctrl+p"],
    in: [...all, "preview"],
    does: text("排成 PDF", "print to PDF"),
    short: text("打印", "print")
  },
  {
    command: "findings",
    keys: ["ctrl+f", "f4"],
    in: all,
    does: text("列出疑点", "list the findings"),
    short: text("疑点", "findings")
  },
  { command: "findings", keys: ["f"], in: ["overview", "table"], does: text("列出疑点", "list the findings") },
  {
    command: "undo",
    keys: ["ctrl+z"],
    in: all,
    does: undoes
  },
  {
    command: "undo",
    keys: ["u"],
    in: ["overview", "table", "findings"],
    does: undoes,
    short: text("撤销", "undo")
  },
  { command: "redo", keys: ["ctrl+y"], in: all, does: text("重做", "redo") },
  {
    command: "quit",
    keys: ["ctrl+c", "ctrl+q"],
    in: [...all, "search", "go", "pick", "repair", "waive", "law", "preview", "lastYear", "help", "news"],
    does: text("存盘退出", "save and leave")
  },
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
  {
    command: "help",
    keys: ["f1"],
    in: [...all, "pick", "repair", "waive", "law", "preview", "lastYear", "conflict", "news", "search", "go"],
    does: text("全部按键", "all keys"),
    short: text("帮助", "help")
  },
  {
    command: "help",
    keys: ["f1", "?"],
    in: ["help"],
    does: text("关闭按键表", "close the list of keys"),
    short: text("关闭", "close")
  },
  // Terminals keep F1 for a help of their own: wherever no text is typed, ? asks too.
  {
    command: "help",
    keys: ["?"],
    in: [...most, ...inHead, "repair", "law", "preview", "lastYear", "conflict", "news"],
    does: text("全部按键", "all keys"),
    short: text("帮助", "help")
  }
] as const satisfies ReadonlyArray<Binding>
