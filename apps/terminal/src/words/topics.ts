/**
 * What `gongkai help TOPIC` says of formats, exit codes, files, rules and packs; keys and single rules are told by their own tables.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** A pack that does as it stands: it counts a day, slips up to one point, and a word of its own. */
const examplePack = [
  "{",
  '  "format": "gongkai/pack@1",',
  '  "title": "甲市年度报告考核",',
  '  "source": { "name": "甲市政务公开考核细则", "clause": "第三条" },',
  '  "most": 10,',
  '  "items": [',
  '    { "id": "late", "name": "逾期公布", "rules": ["header.published-in-time"], "points": -0.5 },',
  '    { "id": "slips", "name": "文字差错", "rules": ["text.misprints", "text.dates"],',
  '      "points": -0.1, "per": "finding", "most": 1 },',
  '    { "id": "training", "name": "没有写到培训", "rules": ["pack.training"], "points": -0.5 }',
  "  ],",
  '  "words": [',
  '    { "id": "training", "name": "应写到培训", "part": "overview", "missing": ["培训", "学习"] }',
  "  ]",
  "}"
]

interface Topic {
  readonly title: Text
  readonly text: Text
}

export const topics: { readonly [name: string]: Topic } = {
  formats: {
    title: { zh: "读什么、写什么", en: "what is read, what is written" },
    text: {
      zh: [
        "能读：",
        "  *.gongkai.json  交换文件，填报用的就是它，逐格原样保存",
        "  Word、WPS（doc、docx、wps），Excel、WPS 表格（xls、xlsx、et、csv）",
        "  PDF（带文字的；扫描件不行），网页（html、mht），文本和 Markdown（txt、md）",
        "  zip 和文件夹里的这些文件；“-” 是标准输入",
        "能写：",
        "  *.gongkai.json  由 fill、new、import、consolidate、bridge、pull 写出",
        "  PDF/A           由 print 写出，数据在里面，可以再读回，verify 可验",
        "  docx、xlsx、html、md、csv  由 export 写出，都可以再读回",
        "  check --format  text、json、markdown、sarif、junit",
        "  --json          各子命令都有，供程序读取",
        "一个文件里有几份报告时，写 文件#序号，或用 --report 指明。"
      ].join("\n"),
      en: [
        "Read:",
        "  *.gongkai.json  the interchange file, kept cell by cell as it was filled in",
        "  Word and WPS (doc, docx, wps), Excel and WPS sheets (xls, xlsx, et, csv)",
        "  PDF with text in it (no scans), pages (html, mht), text and Markdown (txt, md)",
        "  these in zips and folders; “-” is standard input",
        "Written:",
        "  *.gongkai.json  by fill, new, import, consolidate, bridge, pull",
        "  PDF/A           by print, with the data inside; verify tells whether it is the original",
        "  docx, xlsx, html, md, csv  by export, all to be read back",
        "  check --format  text, json, markdown, sarif, junit",
        "  --json          of every command, for programs",
        "Of several reports in one file, name one as FILE#NUMBER or with --report."
      ].join("\n")
    }
  },
  exit: {
    title: { zh: "退出码", en: "exit codes" },
    text: {
      zh: [
        "0  做成了，没有要处理的（diff：两份相同）",
        "1  做成了，有要处理的：校验有错误（见 --fail-on），导入有未读的格，汇总有不知的格，",
        "   换算有带不过去的，两份报告不同，服务器上的与本地的不同",
        "2  没有做成：文件不是报告、读不了、写不了，参数不对，连不上服务器",
        "多个文件取最大的一个。结果在标准输出，拒绝和错误在标准错误。"
      ].join("\n"),
      en: [
        "0  done, nothing to mend (diff: the two are the same)",
        "1  done, something to mend: errors found (see --fail-on), cells left unread, cells of a sum not known,",
        "   cells that do not cross, reports that differ, a server that has something else",
        "2  not done: no report, not readable or writable, wrong arguments, no server",
        "Of several files the highest counts. Results go to standard output, refusals to standard error."
      ].join("\n")
    }
  },
  files: {
    title: { zh: "文件放在哪里", en: "where files lie" },
    text: {
      zh: [
        "报告.gongkai.json            报告",
        ".报告.gongkai.json.journal   填报时逐键记下的改动，正常退出后并入报告",
        ".报告.gongkai.json.base      上次报送或取回时的版本，供 push、pull 比较",
        "导入记录.xlsx、.txt、.json   导入一个文件夹的记录",
        "gongkai.db（及 -wal、-shm）  serve 的数据库，用 gongkai backup 备份",
        "记住的机关和最近的报告  在用户文件夹的 gongkai/memory.json（XDG_STATE_HOME，Windows 为 %APPDATA%），",
        "                             用 gongkai agencies 查看、忘掉",
        "",
        "环境变量：GONGKAI_FONTS 字体，GONGKAI_TOKEN 令牌，NO_COLOR 不用颜色，PAGER 翻页程序",
        "check 文件夹、consolidate 不读 gongkai 自己的记录和数据库；内容相同的报告只算一份。",
        "输出从不覆盖不是 gongkai 写的文件；确要覆盖加 --force。"
      ].join("\n"),
      en: [
        "REPORT.gongkai.json            the report",
        ".REPORT.gongkai.json.journal   every key of the editor, taken into the report when it ends",
        ".REPORT.gongkai.json.base      what was last sent or fetched, for push and pull to compare",
        "导入记录.xlsx, .txt, .json     the record of an imported folder",
        "gongkai.db (and -wal, -shm)    the database of serve; gongkai backup copies it",
        "agencies and recent reports    in gongkai/memory.json of XDG_STATE_HOME, on Windows %APPDATA%;",
        "                               gongkai agencies lists and forgets them",
        "",
        "Environment: GONGKAI_FONTS fonts, GONGKAI_TOKEN the token, NO_COLOR no colours, PAGER the pager",
        "check FOLDER and consolidate leave gongkai's own records and databases out; equal reports count once.",
        "No output replaces a file that gongkai did not write; --force does."
      ].join("\n")
    }
  },
  rules: {
    title: { zh: "校验规则", en: "rules" },
    text: {
      zh: [
        "gongkai rules              列出全部规则和依据",
        "gongkai rules text.growth  说明一条：要求什么、依据、怎么改、例子（gongkai help text.growth 也行）",
        "gongkai check --pack 细则.json  按地方考核细则计分，写法见 gongkai help pack",
        "gongkai waive 报告 规则 --reason 理由  对一处疑点写明理由，数字一改即失效"
      ].join("\n"),
      en: [
        "gongkai rules              lists all rules with their clauses",
        "gongkai rules text.growth  explains one: demand, clause, what to do, an example (also gongkai help text.growth)",
        "gongkai check --pack PACK.json  counts points by a local assessment (gongkai help pack)",
        "gongkai waive FILE RULE --reason WHY  accepts a finding until its numbers change"
      ].join("\n")
    }
  },
  pack: {
    title: { zh: "地方考核细则（check --pack）", en: "packs: a local assessment (check --pack)" },
    text: {
      zh: [
        "一个 JSON 文件，写明考核哪些规则、扣多少分；gongkai check --pack 细则.json 报告 列出扣分和合计。",
        "照抄下面一份，改成本地的：",
        "",
        ...examplePack,
        "",
        "items   考核项目。rules 是规则名（gongkai rules 列出全部），自定的词语写作 pack.代号；",
        '        points 是扣分，写成负数，不加引号；一份报告扣一次，per 写 "finding" 则每处都扣；most 是上限',
        "words   自定的词语。missing 是应写到的，写到一个即可；found 是不应出现的；",
        "        part 是只看哪一部分：overview（一）、problems（五）、otherMatters（六），不写则都看",
        "title、source 是细则的名称和出处。扣分不改变疑点的级别和退出码；写明理由的疑点（waive）不扣分。"
      ].join("\n"),
      en: [
        "A JSON file that says which rules count and for how many points; gongkai check --pack PACK.json REPORT adds them up.",
        "Copy this one and make it your own:",
        "",
        ...examplePack,
        "",
        "items   what is assessed. rules are ids (gongkai rules lists them), the pack's own written pack.ID;",
        '        points are below 0, without quotation marks, taken once for a report, or with per "finding" for each; most limits them',
        "words   words of its own. One of missing has to be written, none of found may be;",
        "        part is where to look: overview, problems, otherMatters; everywhere unless said",
        "title and source say what the assessment is. Points change no severity and no exit code; accepted findings (waive) take none."
      ].join("\n")
    }
  }
}
