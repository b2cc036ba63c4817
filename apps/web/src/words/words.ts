/**
 * The words of the page in both languages; what packages say of a report they say themselves.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

const text = (zh: string, en: string): Text => ({ zh, en })

/** Names of buttons, regions and states. */
export const words = {
  title: text("政府信息公开工作年度报告", "Annual report on government information disclosure"),
  lead: text(
    "这是一个单独的网页文件：不联网、不安装，所填内容只留在这台电脑上。",
    "One file that needs no network and no installation: what you fill in stays on this computer."
  ),
  other: text("English", "中文"),
  begin: text("新建报告", "New report"),
  agency: text("机关名称", "Organ"),
  year: text("报告年度", "Year"),
  beginNow: text("开始填写", "Begin"),
  open: text("打开文件", "Open a file"),
  openHint: text(
    "年报文件（.gongkai.json），或要导入的 Word、Excel、网页、PDF、文本；也可以把文件拖进来",
    "a report (.gongkai.json), or a Word, Excel, HTML, PDF or text file to import; or drop a file here"
  ),
  keptMeans: text(
    "“已留在本机浏览器里”是说：浏览器已把所填的写进这台电脑的磁盘，关掉网页、浏览器出错、断电都还在，从首页“接着填”。写进之前显示“正在留存”",
    "“Kept in this browser” means that the browser has written it to this computer's disk: it outlives a closed page, a crash and a power cut, and is offered on the start page. Before that it says “being kept”"
  ),
  goOn: text("接着填", "Go on"),
  keptHere: text("这台电脑上的报告", "Reports on this computer"),
  unsaved: text("还没有全部存为文件", "not all of it is in a file yet"),
  inFile: text("已存为文件", "in a file"),
  forget: text("从本机移除", "Remove from here"),
  forgetAsk: text(
    "再按一次，从本机移除这一份（已存的文件不动）",
    "once more removes this copy (files saved are left alone)"
  ),
  close: text("回到首页", "Start page"),
  save: text("保存", "Save"),
  saveAs: text("另存为", "Save as"),
  undo: text("撤销", "Undo"),
  redo: text("重做", "Redo"),
  export: text("导出", "Export"),
  print: text("打印", "Print"),
  preview: text("预览", "Preview"),
  language: text("语言", "Language"),
  overview: text("总览", "Overview"),
  head: text("机关信息和导语", "Organ and preamble"),
  parts: text("各部分", "Parts"),
  findings: text("疑点", "Findings"),
  checking: text("正文还在核对……", "The text is still being checked …"),
  notChecked: text(
    "正文的规则没有载入，这里只有表格的疑点。请重新打开本页",
    "The rules about the text did not load: only the tables were checked. Open this page again"
  ),
  noFindings: text("已填部分没有疑点。", "Nothing filled in so far is doubtful."),
  allWell: text("已填齐，没有疑点。", "Complete, and nothing is doubtful."),
  toFill: text("待填", "to fill"),
  error: text("错误", "error"),
  errors: text("错误", "error(s)"),
  warning: text("警告", "warning"),
  warnings: text("警告", "warning(s)"),
  note: text("提示", "note"),
  waived: text("已说明", "accepted"),
  goTo: text("去看", "Go there"),
  repair: text("更正建议", "Corrections"),
  waive: text("说明理由", "Accept"),
  unwaive: text("收回说明", "Accept no longer"),
  law: text("依据", "Law"),
  under: text("依据", "under"),
  more: text("显示全部", "Show all"),
  less: text("收起", "Show fewer"),
  empty: text("空", "empty"),
  begun: text("填写中", "begun"),
  done: text("已完成", "done"),
  cells: text("格", "cells"),
  items: text("项", "fields"),
  characters: text("字", "characters"),
  whole: text("整份报告", "The whole report"),
  lastYear: text("上年", "last year"),
  compare: text("与上年比较", "Compare with last year"),
  chooseLast: text("选上年报告", "Last year's report"),
  showLast: text("表中显示上年数", "Show last year's numbers"),
  same: text("持平", "the same"),
  up: text("增", "up by"),
  down: text("减", "down by"),
  carried: text("上年结转到本年", "carried over from last year"),
  counting: text("填法：", "How it is counted: "),
  zeroRow: text("本行空格填 0", "0 in the row's blanks"),
  zeroBlock: text("本块空格填 0", "0 in the block's blanks"),
  noneRow: text("本行空格记“全年无”", "none all year: row"),
  noneBlock: text("本块空格记“全年无”", "none all year: block"),
  fill: text("成批填写", "Fill several"),
  nextGap: text("下一个空格或疑点", "Next gap"),
  takeSum: text("采用算出的合计", "Take the computed sum"),
  copyTable: text("复制整张表", "Copy the table"),
  paste: text("粘贴", "Paste"),
  pasteHint: text(
    "可以从 Excel、Word 或网页里复制一块数，粘贴到表里；写入前先给你看",
    "copy a block from Excel, Word or a page and paste it into the table; it is shown before it is written"
  ),
  apply: text("写入", "Write"),
  take: text("采用", "Take this one"),
  cancel: text("不要了", "Cancel"),
  ok: text("好", "OK"),
  reason: text("理由", "Reason"),
  by: text("说明人", "By"),
  accept: text("接受这一条", "Accept"),
  total: text("合计，由各项算出", "a total, computed from its parts"),
  totalDiffers: text("与各项合计不符", "differs from the sum of its parts"),
  none: text("本项全年无", "none all year"),
  blank: text("未填", "blank"),
  unread: text("未读出", "unread"),
  notRecorded: text("没有记入", "not recorded"),
  write: text("文字", "Text"),
  asPrinted: text("印出来的样子", "As it is printed"),
  heading: text("小标题", "Heading"),
  list: text("列表", "List"),
  numbered: text("编号列表", "Numbered list"),
  table: text("表格", "Table"),
  subheading: text("添规定的小标题", "Official sub-heading"),
  reference: text("引用表中的数", "Refer to a cell"),
  propose: text("按所填各项拟写", "Propose one"),
  marks: text(
    "一行一段。行首“## ”是小标题，“* ”是列表，“*1 ”是编号列表，“| ”是表格的一行（格与格之间用｜）",
    "one paragraph a line. “## ” begins a heading, “* ” an item, “*1 ” a numbered item, “| ” a row of a table (cells parted by ｜)"
  ),
  imported: text("导入", "Import"),
  asReport: text("作为报告打开", "Open as a report"),
  intoReport: text("读入本报告", "Read in"),
  asLast: text("作为上年报告对照", "Use as last year's report"),
  readAgain: text("再读一次", "Read again"),
  reading: text("正在读文件……", "Reading the file …"),
  writing: text("正在写文件……", "Writing the file …"),
  noReport: text("文件里没有读出报告", "no report was read from the file"),
  takeOver: text("在这里接着填", "Go on here"),
  skip: text("跳到正文", "Skip to the content"),
  menu: text("更多", "More"),
  keys: text("按键", "Keys"),
  changedElsewhere: text("这份报告在别处改过了", "This report was changed elsewhere"),
  changedHint: text(
    "您打开之后，别人也存了一次。没有覆盖，两份都还在：请逐处选定，再写入。",
    "Somebody else saved it since you opened it. Nothing was written over: choose at each difference, then write."
  ),
  otherForm: text(
    "对方存的不是这一版格式的报告，不能逐处比较。",
    "What they saved is no report of this edition and cannot be compared."
  ),
  mine: text("我的", "mine"),
  theirs: text("对方的", "theirs"),
  allMine: text("全部用我的", "All mine"),
  allTheirs: text("全部用对方的", "All theirs"),
  eachOwn: text("各取各改的", "To each their changes"),
  writeChosen: text("按所选写入", "Write what is chosen"),
  later: text("先不存", "Not now"),
  noneChosen: text("（不填）", "(none)"),
  double: text("双人复核", "Double entry"),
  doubleHint: text(
    "由另一人照着原件，把各表的数再录一遍。录入时看不到第一遍的数；录完逐格比对，不同的逐格定下。双方姓名和时间记入报告。",
    "Somebody else enters the tables again from the records, without seeing the first entry. Both are compared cell by cell, each difference is decided, and both names and times go into the report."
  ),
  firstBy: text("录入人", "First person"),
  secondBy: text("复核人", "Second person"),
  beginSecond: text("开始复核", "Begin"),
  blind: text(
    "照着原件录入各表；第一遍的数在比对之前看不到。",
    "Enter the tables from the records; the first entry is out of sight until both are compared."
  ),
  compareBoth: text("比对两遍录入", "Compare both entries"),
  leaveSecond: text("暂离复核", "Leave it for now"),
  giveUpSecond: text("放弃这次复核", "Give it up"),
  differed: text("当时不同的格", "cells that differed:"),
  changedSince: text("复核之后表格的数又有改动", "numbers were changed since"),
  differing: text("格不同", "cell(s) differ"),
  undecided: text("未定", "to decide"),
  decided: text("已定", "decided:"),
  another: text("另填", "another"),
  agreed: text("两遍录入完全一致。", "Both entries agree in every cell."),
  record: text("记入报告", "Record it in the report"),
  version: text("版本", "version")
} as const

/** The name of one of the words. */
export type Word = keyof typeof words
