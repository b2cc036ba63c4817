/**
 * What the schemas of the document say, in both languages. Schemas that decode carry one of the two, which the other is found by.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

const said = (zh: string, en: string): Text => ({ zh, en })

export const terms: ReadonlyArray<Text> = [
  said("行政机关", "an administrative organ"),
  said("机关名称", "name of the organ"),
  said("主管部门", "department in charge"),
  said("地址", "address"),
  said("登记的行政机关", "an organ as it is registered"),
  said("校验结果", "the result of a check"),
  said("疑点：问题所在的格、依据、怎么办", "a finding: the cells it is about, the clause, what to do"),
  said("格式版本", "an edition of the form"),
  said("一张法定表格", "a statutory table"),
  said("行或列的标题；有 of 的是一组", "heading of a row or column; with of it is a group"),
  said("报告的一版", "a revision of a report"),
  said("报告的一版，连同谁存的、为什么", "a revision of a report, with who kept it and why"),
  said("规范文本（不含出处）的 SHA-256，十六进制", "SHA-256 of the canonical text without provenance, in hexadecimal"),
  said(
    "读出的草稿与导入记录，按文件中的先后",
    "the drafts that were read, with what was noted, in the order of the file"
  ),
  said(
    "文件名，在压缩包里的连同路径；#2 为一个文件里的第二份",
    "the file, in a zip with its path; #2 is the second report of a file"
  ),
  said("不成立的勾稽关系", "sums that do not hold"),
  said(
    "草稿；每个数在文件中的位置见 provenance，未读出的格写明原文",
    "the draft; every number has its place in the file under provenance, an unread cell its text"
  ),
  said("为什么没有读出", "why nothing was read of it"),
  said(
    "存下的一版，连同校验结果；有错误也照存",
    "a revision that was kept, with the findings of its check; errors do not stand in the way"
  ),
  said("RFC 9457；current、changed 只在 412 中", "RFC 9457; current and changed are in a 412 alone"),
  said("一条规则；算术的给出等式", "a rule; one that is a sum has its equations"),
  said("成批办理的结果，逐个单位", "what became of a bulk, unit by unit"),
  said("报送进度：各单位、各分支、合计", "progress: each unit, each branch, the total"),
  said("一格的沿革：每次变动，新的在前", "history of a cell: every change, the newest first"),
  said(
    "汇总：由哪些报告相加，缺哪些，各格合计",
    "a consolidation: the reports in it, those missing, the sum of each cell"
  ),
  said("一行，不含控制字符", "one line without control characters"),
  said("一行，不空", "one line, not empty"),
  said("一段文字", "a text"),
  said("整数，写成数字；金额以分计", "a whole number in digits; amounts in 分"),
  said("汇总成的报告；不知道的格为 null", "the sums as a report; cells not known are null"),
  said("更正的先后：由哪个内容更正为哪个内容", "the corrections in their order: from which content to which"),
  said("更正", "a correction"),
  said("时刻，如 2024-01-31T09:30:00+08:00", "a time, such as 2024-01-31T09:30:00+08:00"),
  said("日历上有的一天", "a day of the calendar"),
  said("日期，如 2024-01-31", "a day, such as 2024-01-31"),
  said("完好的 UTF-16 文字", "well-formed UTF-16"),
  said(
    "删去了哪些版次和记录中的引文；head 为记下此事的一项",
    "the revisions and quotes that were erased; head is the entry that says so"
  ),
  said("说了同一内容的各版", "every revision that said the same"),
  said("引用过它而被删去引文的各项记录", "entries of the log that quoted it and were redacted"),
  said("报送的现状与经过", "where a filing stands, and its steps"),
  said("报送的现状", "where a filing stands"),
  said("退回单", "a return slip"),
  said(
    "办理结果：现状、回执，再次报送的有退回事项的复核",
    "what was done: where the filing stands, the receipt, and what became of the items of the slip that it answers"
  ),
  said("回执", "a receipt"),
  said("2008 至 2100 的年度", "a year from 2008 to 2100"),
  said("64 位十六进制数", "64 hexadecimal digits"),
  said("16 位十六进制数", "16 hexadecimal digits"),
  said("年度报送工作", "a campaign: the reports of a year that a desk collects"),
  said("一个单位在某一天的情况", "a unit as it stands on a day"),
  said("某一天的各单位，上级在前", "the units on a day, each behind the one above it"),
  said("一格的合计由哪些数相加而成", "the numbers that a sum is made of"),
  said(
    "已公布报告更正的先后，指纹均为公布的内容的；经办人不公布",
    "the corrections of a published report in their order; hashes are of what is published, and who made them is not told"
  ),
  said("更正（公布的内容）", "a correction, as it is published"),
  said("已公布的报告", "reports that are published"),
  said("该地址给出的 JSON 的 SHA-256", "SHA-256 of the JSON that the address gives"),
  said("两版的不同之处", "where two revisions differ"),
  said("退回单；rechecked 为对照第 against 版的复核", "return slips; rechecked compares with revision against"),
  said("一个单位的沿革", "a unit with its history"),
  said("报送单位", "a unit that reports"),
  said("有变动的单位", "the units that changed"),
  said("对疑点的说明", "findings that were explained"),
  said("要登记的单位，自 from 之日起", "a unit to be entered, from the day from on"),
  said("成批登记：全部登记，或一个也不登记", "units to be entered: all, or none"),
  said(
    "自 from 之日起的更名、改隶或改码；null 为去掉",
    "a change of name, parent or code from the day from on; null takes away"
  ),
  said("自 on 之日起撤销，由 successors 承接", "ends on the day on, and successors take over"),
  said("自 on 之日起合并为一个单位", "become one unit on the day on"),
  said(
    "年度报送工作；不写 expected 则按隶属关系列出，不写 level 则按主管部门的级别",
    "a campaign; without expected the units are those of the tree, without level that of the desk"
  ),
  said("报送哪一版，须是现版", "which revision is filed; it must be the one that stands"),
  said(
    "退回单：逐项写明要改什么；格中原来的数由服务器记下",
    "a return slip: each item says what to correct; what stands in its cells the server takes down"
  ),
  said("写 from 则到那一刻才对公众可见", "with from the public sees it from that moment on"),
  said("以哪一版更正已公布的报告，理由", "which revision takes the place of the published one, and why"),
  said("对一条疑点说明理由；finding 为疑点的编号或规则", "a reason for a finding; finding is its id, or its rule"),
  said(
    "调整项；earlier 为以前汇总时的各份，用来说明此后的变化",
    "adjustments; earlier is what an earlier sum was made of, so that changes since are told"
  ),
  said("成批办理：各单位及所据的步数", "a bulk: each unit with the version that was seen"),
  said(
    "依据的法律文书（文号）和理由；只记这些，不要写被删除的内容",
    "the legal order with its number, and the reason; this is kept, so quote nothing of what is erased"
  ),
  said(
    "JSON Merge Patch；格子整个替换，null 为未填",
    "JSON Merge Patch; a cell is replaced as a whole, null blanks it"
  ),
  said("账户：个人或程序，及其对哪些单位有什么职责", "an account of a person or a program, with its roles over units"),
  said("新令牌，只显示这一次", "a new token, shown this once"),
  said(
    "日志的末项：编号和散列值；此前任何一项被改动都会与它不符",
    "the head of the log: number and hash; a change of anything before it would show"
  ),
  said("日志的一页，从早到晚", "a page of the log, from its beginning"),
  said("当前是谁，有什么职责", "who acts, with which roles"),
  said("新密码，只显示这一次", "a new password, shown this once"),
  said("令牌；内容不再显示", "a token; its secret is not shown again"),
  said("账户的种类、名称和职责；isClosed 为停用", "kind, name and roles of an account; isClosed closes it"),
  said("不写 password 则由服务器取一个", "without password the server draws one"),
  said("令牌的用途和期限", "what a token is for, and until when"),
  said("文字", "prose"),
  said("至少有一项", "at least one is needed"),
  said("不含空白的标记", "a mark without blanks"),
  said("件数", "a count"),
  said("增减数", "a change, up or down"),
  said("金额（万元）", "an amount in 10,000 yuan"),
  said("总体情况", "part one: overview"),
  said("主动公开政府信息情况", "part two: proactive disclosure"),
  said("收到和处理政府信息公开申请情况", "part three: requests received and handled"),
  said("政府信息公开行政复议、行政诉讼情况", "part four: reconsideration and litigation"),
  said("存在的主要问题及改进情况", "part five: problems and improvements"),
  said("其他需要报告的事项", "part six: other matters"),
  said("6、9 或 12 位数字", "6, 9 or 12 digits"),
  said("6 位数字", "6 digits"),
  said("数字，可有区号和分机", "digits, with area code and extension"),
  said("电子邮箱", "an e-mail address"),
  said("以 http:// 或 https:// 开头的网址", "an address that begins with http:// or https://"),
  said("不含控制字符和改变文字方向的符号", "no control characters and no marks of direction"),
  said(
    "交换文件 gongkai/report@1，文字中有表格、列表、图片或引用的为 @1.1，有双人复核的为 @1.2；edition 写明格式版本",
    "the interchange file gongkai/report@1; @1.1 with tables, lists, pictures or references in its prose, @1.2 with a second entry; edition names the form"
  ),
  said("JSON Schema，2020-12 版", "JSON Schema, draft 2020-12")
]
