/**
 * What the command says of itself, in both languages: its subcommands, arguments and flags.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { serving } from "./serving.ts"

export const words = {
  root: {
    zh: "政府信息公开工作年度报告：新建、导入、校验、排版",
    en: "Annual reports on government information disclosure: create, import, check and print"
  },
  check: { zh: "校验报告，列出全部疑点", en: "Check reports and list all findings" },
  explain: {
    zh: "不写文件，只说明未读、存疑和有附注的格：出处、原文、把握和理由",
    en: "write nothing; tell of cells unread, doubtful or noted where they stand, what stood there and why"
  },
  cell: {
    zh: "与 --explain 同用：只说明这一格（地址或名称的一部分）",
    en: "with --explain: only this cell (its address, or a part of its label)"
  },
  previous: {
    zh: "上年的报告，可写多次（机构改革的写全）：据以核对上年结转和现行有效，拆分连在一起的数字",
    en: "last year's report, more than once after a reform: to compare what was carried over, and to part figures that run together"
  },
  report: {
    zh: "文件里有多份报告时取哪一份：序号（1、2……）或年度",
    en: "which report of a file that holds several: its number (1, 2, …) or its year"
  },
  import: {
    zh: "把报来的文件读成交换文件（*.gongkai.json），每个数都记着出处",
    en: "Read files into interchange files (*.gongkai.json), with the place of every number"
  },
  pack: {
    zh: "地方考核细则（JSON 文件）：按其中的规则和分值合计扣分，并按其中的词语检查",
    en: "a local assessment as a JSON file: its rules and points are added up, its own words are looked for"
  },
  format: { zh: "输出格式", en: "how findings are printed" },
  children: {
    zh: "下级单位报告所在的文件夹，可写多次：逐格与下级合计比较",
    en: "a folder with the reports of the units below, more than once if need be: compare with their sum cell by cell"
  },
  waive: {
    zh: "对一处疑点写明理由，记在交换文件里；数字一改即失效",
    en: "Accept a finding with a reason, in the report's own file, until its numbers change"
  },
  interchange: { zh: "交换文件（*.gongkai.json）", en: "an interchange file (*.gongkai.json)" },
  finding: {
    zh: "疑点的编号；同一规则只有一处时写规则名即可",
    en: "the id of the finding, or its rule where that occurs once"
  },
  reason: { zh: "理由", en: "why" },
  by: { zh: "由谁说明", en: "who says so" },
  until: { zh: "到哪一天为止，如 2024-06-30", en: "the last day it holds, such as 2024-06-30" },
  withdraw: { zh: "收回说明", en: "take it back" },
  explainText: {
    zh: "逐个说明文字中的数当作表格中的哪个数、是否一致",
    en: "say of each number of the text which number of the tables it was taken for, and whether they agree"
  },
  failOn: { zh: "从哪一级起退出码为1", en: "the severity from which on the exit code is 1" },
  rules: {
    zh: "列出全部校验规则及其依据；写上规则名则说明这一条",
    en: "List what is checked and under which clause; with a rule's name, explain it"
  },
  rule: { zh: "规则名，如 text.growth", en: "the name of a rule, such as text.growth" },
  markdown: { zh: "输出 Markdown（docs/rules.md）", en: "print Markdown (docs/rules.md)" },
  export: {
    zh: "把报告写成 Word、Excel、PDF、网页、Markdown、CSV 或数据包，都可以再读回",
    en: "Write reports as Word, Excel, PDF, a page, Markdown, CSV or a data package, all to be read back"
  },
  to: { zh: "写成哪种格式；没有就看 -o 的扩展名", en: "the format; without it the ending of -o says so" },
  asForm: {
    zh: "写成空白表（.xlsx、.docx 或 .html），填好后用 import 读回",
    en: "a blank form that import reads once it is filled in (.xlsx, .docx, .html), or for paper (.pdf)"
  },
  brief: {
    zh: "一两页的分析：主要数据、比率及其定义、与上年比较、值得注意的变化、未填未读的数；一份报告，或一个文件夹的各单位",
    en: "A brief of one or two pages: numbers, ratios with their definitions, last year's beside, what stands out, what is not known; of a report, or of the units in a folder"
  },
  briefInto: {
    zh: "写到这个文件（.html、.pdf、.docx 或 .md）；不写则显示在屏幕上",
    en: "the file to write (.html, .pdf, .docx or .md); without it the brief is shown"
  },
  briefLast: {
    zh: "上年的报告或所在文件夹，可写多次：逐项比较；更早年度的也一并画进历年图",
    en: "last year's report or a folder with it, more than once if need be: compared item by item; earlier years join the chart"
  },
  exportForm: {
    zh: "把报告格式写成别的系统的表单定义：字段、取值和勾稽关系都出自同一份格式",
    en: "The form of an edition for other systems: fields, values and equations from the same data"
  },
  formFor: {
    zh: "哪个系统：json-schema；table-schema（Frictionless）；csvw；xlsform（ODK、KoboToolbox）；surveyjs；dhis2；sdmx（SDMX-ML 2.1）",
    en: "which system: json-schema; table-schema (Frictionless); csvw; xlsform (ODK, KoboToolbox); surveyjs; dhis2; sdmx (SDMX-ML 2.1)"
  },
  formInto: {
    zh: "写到这个文件；不写则打印出来（xlsform 除外）",
    en: "the file to write; without it the definition is printed, but for xlsform"
  },
  withCharts: {
    zh: "报告后面附图表（PDF、Word、网页）：办理结果、申请人、历年（上年的报告用 --previous）、下级单位（用 --children）",
    en: "charts behind the report: outcomes, applicants, the years (with --previous), the units below (with --children)"
  },
  printCharts: {
    zh: "报告后面附图表：办理结果、申请人、历年（上年的报告用 --previous）",
    en: "charts behind the report: outcomes, applicants, the years (with --previous)"
  },
  chartedUnits: {
    zh: "下级单位报告所在的文件夹，可写多次：图表中并列各单位",
    en: "a folder with the reports of the units below, more than once if need be: a chart sets them side by side"
  },
  asComments: { zh: "疑点写进文件：Word 批注，PDF 附页", en: "findings in the file: comments, or pages of a PDF" },
  print: { zh: "校验报告并排成 PDF", en: "Check reports and print them as PDF" },
  pdfa: {
    zh: "归档格式：3b 带数据，1b 供旧系统用、不带数据",
    en: "PDF/A part: 3b with the data inside, 1b for old archives without"
  },
  head: {
    zh: "首页的发文机关标志；与 --book 同用时是书名",
    en: "the issuing organ's mark on the first page; with --book the title"
  },
  withFindings: { zh: "报告之后附一页校验疑点", en: "append the findings on a page of their own" },
  adjust: {
    zh: "按文件调整合计，每项写明理由（JSON：cell、by、reason）；合计格随之调整",
    en: "correct sums as a file says, each with its reason (JSON: cell, by, reason); totals follow"
  },
  withNotes: {
    zh: "连同工作记录写入：疑点说明的理由和姓名、双人复核；只供内部传递",
    en: "put the working notes in too: reasons and names of accepted findings, double entry; for inside alone"
  },
  withDoubleEntry: {
    zh: "在最后一张表下印出录入人、复核人和日期（先在 fill 中双人复核）",
    en: "name whoever entered the figures twice under the last table (after a double entry in fill)"
  },
  compare: {
    zh: "报告之后附与上年的比较（用 --previous 指明上年报告）",
    en: "append a comparison with last year's report (name it with --previous)"
  },
  font: {
    zh: "自己的字体：用途=文件，可写多次，如 仿宋=simfang.ttf；字体集写 文件#名称；环境变量 GONGKAI_FONTS 同此，以分号隔开",
    en: "a font of your own as ROLE=FILE, more than once if need be, FILE#NAME in a collection; GONGKAI_FONTS holds the same, parted by semicolons"
  },
  jobs: { zh: "同时印几份", en: "how many are printed at once" },
  book: { zh: "把所有报告合成一本，写到这个文件", en: "print all reports as one book into this file" },
  verify: {
    zh: "核对印出的 PDF：取出其中的数据重印，逐字节比较",
    en: "Verify printed PDFs: print the data inside again and compare the bytes"
  },
  fill: {
    zh: "在终端里填写报告：边填边校验，自动存盘",
    en: "Fill in a report in the terminal: checked and saved as you type"
  },
  filled: {
    zh: "报告文件（*.gongkai.json）；没有时新建",
    en: "the report (*.gongkai.json); begun when it is not there"
  },
  plain: {
    zh: "供读屏软件使用：逐行输出，不画框线，留在回滚区；环境变量 GONGKAI_PLAIN=1 亦可",
    en: "for screen readers: line after line, no boxes, all of it in the scrollback; so does GONGKAI_PLAIN=1"
  },
  lastYear: {
    zh: "上年的报告：带入机关信息和结转的申请数",
    en: "last year's report: its agency and carried figures are brought over"
  },
  diff: {
    zh: "比较两份报告：逐格、逐词，列出不同之处",
    en: "Compare two reports: cell by cell, word by word"
  },
  show: {
    zh: "阅读一份报告：表格画出来，在终端里逐屏翻看",
    en: "Read a report: its tables drawn, a screen at a time in a terminal"
  },
  part: {
    zh: "只看一个部分：序号、键名或标题中的词，如 3、三、requests",
    en: "one part: its number, key or a piece of its title"
  },
  consolidate: {
    zh: "汇总下级单位的报告：逐格相加，说明各单位各占多少、谁未填未读",
    en: "Add up the reports of the units below: cell by cell, with what each adds and who does not tell it"
  },
  bridge: {
    zh: "把报告换算成另一版格式，供比较和汇总，列出不能比较的",
    en: "Put a report into the form of another edition, for comparing and adding up, and name what does not compare"
  },
  bridged: { zh: "换算成哪一版；不写则为另一版", en: "the edition to go to; the other one by default" },
  bridgedTo: {
    zh: "写到哪个文件；不写则在原名后加版本",
    en: "file to write; the source's name and the edition by default"
  },
  units: { zh: "放下级单位报告的文件夹，或报告文件", en: "folders with the reports of the units, or their files" },
  own: { zh: "本机关自己的报告，一并计入", en: "the report of one's own office, added too" },
  summing: {
    zh: "汇总机关的名称；不写则取 --own 报告的",
    en: "name of the organ that adds up; that of --own by default"
  },
  summedYear: { zh: "汇总哪个年度；报告都是同一年度时不必写", en: "the year to add up, where there are several" },
  explainSums: {
    zh: "不写文件，逐格说明各单位各占多少",
    en: "write nothing; say of every cell what each unit adds"
  },
  before: { zh: "前一份报告；多份的文件写 文件#序号", en: "the first report; of a file with several, FILE#NUMBER" },
  after: { zh: "后一份报告", en: "the second report" },
  compareWith: {
    zh: "上年的报告：填表时在格旁显示上年的数；不写则用同一文件夹里的",
    en: "last year's report: its figures are shown beside the cells; by default the one in the folder"
  },
  new: { zh: "新建一份空白报告，各格均未填", en: "Create a report with every cell blank" },
  serve: {
    zh: "启动 HTTP 服务，报告存在一个数据库文件里；--init 发放令牌",
    en: "Serve reports over HTTP from a database in one file; --init issues a token"
  },
  push: { zh: "把报告送到服务器，存为新的一版", en: "Send a report to a server, which keeps it as a new revision" },
  pull: { zh: "从服务器取回报告", en: "Fetch a report from a server" },
  server: {
    zh: "服务器的网址，例如 http://127.0.0.1:8787",
    en: "address of the server, such as http://127.0.0.1:8787"
  },
  pushTo: {
    zh: "服务器的网址；不写则为这份文件取自的，没有则为最近登录的",
    en: "address of the server; the one that the file came from by default, else the one signed in to last"
  },
  agencyId: { zh: "机关在服务器上的编号", en: "id of the agency on the server" },
  create: { zh: "服务器上还没有这个机关时，先登记", en: "register the agency first where the server does not have it" },
  token: { zh: "令牌；不写则取环境变量 GONGKAI_TOKEN", en: "the token; GONGKAI_TOKEN by default" },
  timeout: { zh: "最多等多少秒；不写为 30", en: "seconds to wait for an answer; 30 by default" },
  pulled: { zh: "写到哪个文件；不写则以机关和年度为名", en: "file to write; named after agency and year by default" },
  pushForce: { zh: "服务器上的不同也以本地为准", en: "put this report over what the server has" },
  pullForce: { zh: "放弃本地未报送的改动", en: "give up changes here that were not sent" },
  port: { zh: "端口，0 表示任选一个空闲的；不写为 8787", en: "port, 0 for any that is free; 8787 by default" },
  host: {
    zh: "监听的地址；不写为 127.0.0.1，只有本机能连",
    en: "address to listen at; 127.0.0.1, this machine alone, by default"
  },
  db: {
    zh: "数据库文件，没有就新建；或 PostgreSQL 的地址 postgres://…；不写为环境变量 GONGKAI_DATABASE 所指，没有则为 gongkai.db",
    en: "database file, created when absent, or the address of a PostgreSQL database, postgres://…; GONGKAI_DATABASE of the environment by default, else gongkai.db"
  },
  ...serving,
  file: {
    zh: "报告文件：交换文件、Word、Excel、PDF、网页或文本（见 gongkai help formats）；“-”表示标准输入",
    en: "a report: an interchange file, Word, Excel, PDF, a page or text (see gongkai help formats); “-” is standard input"
  },
  files: {
    zh: "一个或多个报告文件或文件夹：交换文件、Word、Excel、PDF、网页或文本（见 gongkai help formats）；“-”表示标准输入",
    en: "reports or folders of them: interchange files, Word, Excel, PDF, pages or text (see gongkai help formats); “-” is standard input"
  },
  color: {
    zh: "颜色：auto 看终端（NO_COLOR 时无色），always 总是，never 从不",
    en: "colours: auto, always or never; NO_COLOR is heeded"
  },
  quiet: {
    zh: "不输出结果的文字，只看退出码；错误照说，--json 照输出",
    en: "say nothing but errors (and --json): the exit code tells"
  },
  noInput: { zh: "不提问；缺少的参数直接报错", en: "ask nothing: what is missing is an error" },
  topic: {
    zh: "主题：keys、formats、exit、files、rules、pack，规则名，或子命令",
    en: "keys, formats, exit, files, rules, pack, the name of a rule, or a command"
  },
  agencies: {
    zh: "列出记住的机关（名称、联系方式、上年报告），可以忘掉",
    en: "List the agencies that are remembered, or forget them"
  },
  forget: { zh: "忘掉这个机关", en: "forget this agency" },
  forgetAll: { zh: "全部忘掉，连同最近的报告", en: "forget all of them, and the recent reports" },
  helpTopic: {
    zh: "说明一个主题：按键、格式、退出码、文件、规则、考核细则",
    en: "Explain keys, formats, exit codes, files, rules or packs"
  },
  lang: { zh: "界面语言：zh 中文，en 英文", en: "language: zh or en" },
  json: { zh: "以 JSON 输出", en: "print JSON" },
  reading: {
    zh: "空白的读法：draft 视为未填，published 视为 0（合计除外）",
    en: "how blanks are read: draft (not known yet) or published (0, but for totals)"
  },
  agency: { zh: "机关名称", en: "name of the agency" },
  year: { zh: "报告年度，例如 2023", en: "report year, such as 2023" },
  edition: { zh: "格式版本；不写则用该年度适用的", en: "edition of the format; by default the one in force" },
  output: { zh: "写到哪个文件；多份报告时为文件夹", en: "file to write; a folder when there are several reports" },
  outputFormat: { zh: "写到哪个文件，扩展名即格式；多份时为文件夹", en: "file to write, by its ending; or a folder" },
  force: { zh: "允许覆盖已有文件", en: "replace an existing file" },
  help: { zh: "显示帮助", en: "show this help" },
  version: { zh: "显示版本", en: "show the version" },
  completions: { zh: "输出命令行补全脚本", en: "print a completion script" }
} as const satisfies { readonly [key: string]: Text }
