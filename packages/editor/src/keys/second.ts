/**
 * Keys of a second entry of the figures: who it is, the tables to be entered blind, and the cells in which two people differ.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const second = [
  {
    command: "double",
    keys: ["d"],
    in: ["overview"],
    does: text(
      "双人复核：另一人把各表再录一遍，逐格比对",
      "double entry: somebody else enters the tables again, and both are compared"
    ),
    short: text("双人复核", "double entry")
  },

  // Who it is.
  { command: "up", keys: ["up", "shift+tab"], in: ["names"], does: text("上一项", "one up") },
  {
    command: "down",
    keys: ["down", "tab"],
    in: ["names"],
    does: text("下一项", "one down"),
    short: text("下一项", "next field")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["names"],
    does: text("开始复核录入", "begin the second entry"),
    short: text("开始", "begin")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["names"],
    does: text("不复核", "no second entry"),
    short: text("放弃", "cancel")
  },

  // The tables, and the comparison below them.
  { command: "up", keys: ["up"], in: ["second"], does: text("上一项", "one up") },
  { command: "down", keys: ["down"], in: ["second"], does: text("下一项", "one down") },
  {
    command: "open",
    keys: ["enter", "right"],
    in: ["second"],
    does: text("打开这张表，或开始比对", "open the table, or compare"),
    short: text("打开", "open")
  },
  {
    command: "compare",
    keys: ["d"],
    in: ["second"],
    does: text("录完了，与第一遍比对", "all is entered: compare with the first entry"),
    short: text("比对", "compare")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["second"],
    does: text("暂离复核，回到报告；录了的都留着", "leave the second entry for the report; what was entered is kept"),
    short: text("暂离复核", "leave it")
  },
  {
    command: "giveUp",
    keys: ["x"],
    in: ["second", "differing"],
    does: text("放弃这次复核，所录的不留", "give the second entry up, with all that was entered")
  },
  {
    command: "nextPart",
    keys: ["f6", "ctrl+down"],
    in: ["second"],
    does: text("下一张表", "next table"),
    short: text("下一张表", "next table")
  },
  { command: "previousPart", keys: ["f5", "ctrl+up"], in: ["second"], does: text("上一张表", "previous table") },

  // The cells that differ.
  { command: "up", keys: ["up"], in: ["differing"], does: text("上一处", "one up") },
  { command: "down", keys: ["down"], in: ["differing"], does: text("下一处", "one down") },
  { command: "pageUp", keys: ["pageup"], in: ["differing"], does: text("上一页", "a page up") },
  { command: "pageDown", keys: ["pagedown"], in: ["differing"], does: text("下一页", "a page down") },
  {
    command: "takeFirst",
    keys: ["1", "left"],
    in: ["differing"],
    does: text("这一格用录入人的", "take the first entry here"),
    short: text("用录入", "first")
  },
  {
    command: "takeSecond",
    keys: ["2", "right"],
    in: ["differing"],
    does: text("这一格用复核人的", "take the second entry here"),
    short: text("用复核", "second")
  },
  {
    command: "third",
    keys: ["3", "f2"],
    in: ["differing"],
    does: text("这一格另填", "type another figure here"),
    short: text("另填", "another")
  },
  {
    command: "jump",
    keys: ["g"],
    in: ["differing"],
    does: text("到报告的这一格去看", "go to the cell in the report"),
    short: text("跳转", "go there")
  },
  {
    command: "apply",
    keys: ["enter"],
    in: ["differing"],
    does: text("都定了，记入报告", "write what was decided into the report"),
    short: text("记入", "write")
  },
  {
    command: "back",
    keys: ["escape"],
    in: ["differing"],
    does: text("先回总览，定了的都留着", "back to the overview; what was decided is kept"),
    short: text("总览", "overview")
  },
  { command: "nextPart", keys: ["f6"], in: ["differing"], does: text("下一部分", "next part") },
  { command: "previousPart", keys: ["f5"], in: ["differing"], does: text("上一部分", "previous part") },
  {
    command: "apply",
    keys: ["enter"],
    in: ["third"],
    does: text("用这个数", "take this figure"),
    short: text("用这个数", "take it")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["third"],
    does: text("放弃这次输入", "drop what was typed"),
    short: text("放弃", "cancel")
  },

  // What is the same everywhere.
  { command: "left", keys: ["left"], in: ["names", "third"], does: text("左一字", "left") },
  { command: "right", keys: ["right"], in: ["names", "third"], does: text("右一字", "right") },
  { command: "home", keys: ["home"], in: ["names", "third"], does: text("行首", "start of the line") },
  { command: "end", keys: ["end"], in: ["names", "third"], does: text("行末", "end of the line") },
  { command: "erase", keys: ["backspace"], in: ["names", "third"], does: text("删去前一字", "erase a character") },
  {
    command: "eraseAhead",
    keys: ["delete"],
    in: ["names", "third"],
    does: text("删去后一字", "erase the next character")
  },
  {
    command: "save",
    keys: ["ctrl+s"],
    in: ["second", "differing"],
    does: text("立即存盘（平时自动存盘）", "save now (it is saved by itself)")
  },
  {
    command: "undo",
    keys: ["u", "ctrl+z"],
    in: ["second", "differing"],
    does: text("撤销", "undo"),
    short: text("撤销", "undo")
  },
  { command: "redo", keys: ["ctrl+y"], in: ["second", "differing"], does: text("重做", "redo") },
  {
    command: "quit",
    keys: ["ctrl+c", "ctrl+q"],
    in: ["names", "second", "differing", "third"],
    does: text("存盘退出", "save and leave")
  },
  {
    command: "quit",
    keys: ["q"],
    in: ["second"],
    does: text("存盘退出", "save and leave"),
    short: text("退出", "leave")
  },
  {
    command: "help",
    keys: ["f1", "?"],
    in: ["second", "differing"],
    does: text("全部按键", "all keys"),
    short: text("帮助", "help")
  },
  {
    command: "help",
    keys: ["f1"],
    in: ["names", "third"],
    does: text("全部按键", "all keys"),
    short: text("帮助", "help")
  }
] as const satisfies ReadonlyArray<Binding>
