/**
 * Keys of the tables: moving, filling in, and the acts that fill several cells at once.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const tables = [
  { command: "up", keys: ["up"], in: ["table", "cell"], does: text("上一行", "up") },
  { command: "down", keys: ["down"], in: ["table", "cell"], does: text("下一行", "down") },
  {
    command: "nextRow",
    keys: ["enter"],
    in: ["table"],
    does: text("下一行；按过 Tab 则回到起头的一列", "the row below; after Tab, in the column where the Tabs began")
  },
  {
    command: "nextRow",
    keys: ["enter"],
    in: ["cell"],
    does: text(
      "记下，到下一行；按过 Tab 则回到起头的一列",
      "take it, and on to the row below; after Tab, to where the Tabs began"
    ),
    short: text("下一行", "row below")
  },
  { command: "left", keys: ["left"], in: ["table", "cell"], does: text("左一格", "left") },
  { command: "right", keys: ["right"], in: ["table", "cell"], does: text("右一格", "right") },
  {
    command: "next",
    keys: ["tab"],
    in: ["table"],
    does: text("下一格（跳过合计，到底则进下一部分）", "next cell, past totals, and on to the next part")
  },
  {
    command: "next",
    keys: ["tab"],
    in: ["cell"],
    does: text(
      "记下，到下一格（跳过合计，到底则进下一部分）",
      "take it, and on to the next cell, past totals, and to the next part"
    ),
    short: text("下一格", "next cell")
  },
  {
    command: "previous",
    keys: ["shift+tab"],
    in: ["table", "cell"],
    does: text("前一格（跳过合计）", "previous cell, past totals")
  },
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
    does: text(
      "清空这一格或选中的格（合计：恢复计算）",
      "clear the cell or what is selected (a total: compute it again)"
    )
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
  { command: "zeroRow", keys: ["z"], in: ["table"], does: text("本行其余格：填 0", "0: the rest of the row") },
  { command: "zeroBlock", keys: ["Z"], in: ["table"], does: text("本块其余格：填 0", "0: the rest of the block") },
  {
    command: "noneColumn",
    keys: ["alt+n"],
    in: ["table"],
    does: text("本列其余格：本项全年无", "none all year: the rest of the column")
  },
  {
    command: "zeroColumn",
    keys: ["alt+z"],
    in: ["table"],
    does: text("本列其余格：填 0", "0: the rest of the column")
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

  // Finding one's way.
  {
    command: "search",
    keys: ["/"],
    in: ["table"],
    does: text("按行名、列名查找", "search a row or column by its label"),
    short: text("查找", "search")
  },
  { command: "go", keys: ["g"], in: ["table"], does: text("到第几部分：再按数字", "go to a part: then its number") },
  { command: "cancel", keys: ["escape"], in: ["go"], does: text("不去了", "stay here"), short: text("不去了", "stay") },
  {
    command: "nextMatch",
    keys: ["down", "tab"],
    in: ["search"],
    does: text("下一个", "next match"),
    short: text("下一个", "next")
  },
  { command: "previousMatch", keys: ["up", "shift+tab"], in: ["search"], does: text("上一个", "previous match") },
  {
    command: "apply",
    keys: ["enter"],
    in: ["search"],
    does: text("留在这一格", "stay at this cell"),
    short: text("就是它", "this one")
  },
  {
    command: "cancel",
    keys: ["escape"],
    in: ["search"],
    does: text("回到原处", "back to where the search began"),
    short: text("回到原处", "back")
  },
  { command: "erase", keys: ["backspace"], in: ["search"], does: text("删去一字", "erase a character") },

  // Several cells.
  { command: "extendUp", keys: ["shift+up"], in: ["table"], does: text("选到上一行", "select upwards") },
  { command: "extendDown", keys: ["shift+down"], in: ["table"], does: text("选到下一行", "select downwards") },
  { command: "extendLeft", keys: ["shift+left"], in: ["table"], does: text("选到左一格", "select to the left") },
  { command: "extendRight", keys: ["shift+right"], in: ["table"], does: text("选到右一格", "select to the right") },
  {
    command: "mark",
    keys: ["ctrl+space"],
    in: ["table"],
    does: text("从这一格开始选；再按选整列，三按选整块", "select from here; again the column, once more the block")
  },
  {
    command: "copy",
    keys: ["c", "alt+c"],
    in: ["table"],
    does: text("复制选中的格（制表符分隔）", "copy what is selected, parted by tabs")
  },
  {
    command: "copyTable",
    keys: ["C"],
    in: ["table"],
    does: text("连表头复制整张表", "copy the whole table with its heads")
  }
] as const satisfies ReadonlyArray<Binding>
