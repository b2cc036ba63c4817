/**
 * What the command says of itself, in both languages: its subcommands, arguments and flags.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

export const words = {
  root: {
    zh: "政府信息公开工作年度报告：新建、导入、校验、排版",
    en: "Annual reports on government information disclosure: create, import, check and print"
  },
  check: { zh: "校验报告，列出全部疑点", en: "Check reports and list all findings" },
  import: {
    zh: "把报来的文件读成交换文件（*.gongkai.json），每个数都记着出处",
    en: "Read files into interchange files (*.gongkai.json), with the place of every number"
  },
  print: { zh: "校验报告并排成 PDF", en: "Check reports and print them as PDF" },
  new: { zh: "新建一份空白报告，各格均未填", en: "Create a report with every cell blank" },
  file: {
    zh: "报告文件：交换文件，或带制表符的文本；“-”表示标准输入",
    en: "a report: an interchange file, or text with tabs; “-” is standard input"
  },
  files: {
    zh: "一个或多个报告文件：交换文件，或带制表符的文本；“-”表示标准输入",
    en: "reports: interchange files, or text with tabs; “-” is standard input"
  },
  lang: { zh: "界面语言：zh 中文，en 英文", en: "language: zh or en" },
  json: { zh: "以 JSON 输出", en: "print JSON" },
  reading: {
    zh: "空白的读法：draft 视为未填，published 视为 0",
    en: "how blanks are read: draft (not known yet) or published (0)"
  },
  agency: { zh: "机关名称", en: "name of the agency" },
  year: { zh: "报告年度，例如 2023", en: "report year, such as 2023" },
  edition: { zh: "格式版本；不写则用该年度适用的", en: "edition of the format; by default the one in force" },
  output: { zh: "写到哪个文件；多份报告时为文件夹", en: "file to write; a folder when there are several reports" },
  force: { zh: "允许覆盖已有文件", en: "replace an existing file" },
  help: { zh: "显示帮助", en: "show this help" },
  version: { zh: "显示版本", en: "show the version" },
  completions: { zh: "输出命令行补全脚本", en: "print a completion script" }
} as const satisfies { readonly [key: string]: Text }
