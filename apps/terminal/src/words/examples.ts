/**
 * Examples for the help of each command: what somebody types, and what it is for.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"

type Example = readonly [command: string, does: Text]

const text = (zh: string, en: string): Text => ({ zh, en })

const examples = {
  fill: [
    ["gongkai fill 2025报告", text("接着填，没有就新建", "go on with a report, or begin it")],
    ["gongkai fill 2025报告 --from 2024报告.gongkai.json", text("从上年的报告开始", "begin from last year's")],
    ["gongkai fill 报告.docx", text("先导入，再接着填", "import it first, then go on")]
  ],
  check: [
    ["gongkai check 报告.docx", text("校验一份", "check one")],
    ["gongkai check 报告 --previous 2024报告.gongkai.json", text("与上年对照", "beside last year's")],
    ["gongkai check 文件夹 --format markdown > 疑点.md", text("校验一批，写成清单", "check many into a list")]
  ],
  show: [
    ["gongkai show 报告.gongkai.json", text("逐屏翻看", "read a screen at a time")],
    ["gongkai show 报告.pdf --part 三", text("只看第三部分", "read the third part alone")]
  ],
  diff: [
    ["gongkai diff 2024.gongkai.json 2025.gongkai.json", text("与上年逐格比较", "compare with last year")],
    ["gongkai diff 送审稿.docx 定稿.docx --json", text("供程序读取", "for a program")]
  ],
  consolidate: [
    ["gongkai consolidate 下级 --agency 某县人民政府 -o 汇总", text("汇总一个文件夹", "add a folder up")],
    ["gongkai consolidate 下级 --own 县府办.gongkai.json -o 汇总", text("连同本机关的", "with one's own report")],
    ["gongkai consolidate 下级 --explain --cell 自然人", text("各单位各占多少", "what each unit adds")]
  ],
  bridge: [["gongkai bridge 2020.gongkai.json -o 2020按新格式", text("换算成2021年格式", "into the form of 2021")]],
  waive: [
    [
      "gongkai waive 报告.gongkai.json text.growth --reason 上年数已更正 --by 张三",
      text("写明理由，不再提示", "accept a finding with a reason")
    ]
  ],
  rules: [
    ["gongkai rules", text("列出全部规则", "list all rules")],
    ["gongkai rules text.growth", text("说明一条，带例子", "explain one, with an example")]
  ],
  import: [
    ["gongkai import 报告.docx", text("读成交换文件", "read a file")],
    ["gongkai import 报送 -o 导入", text("导入一个文件夹", "read a folder")],
    ["gongkai import 报告.pdf --explain", text("哪些格没读准，为什么", "which cells are in doubt, and why")]
  ],
  print: [
    ["gongkai print 报告.gongkai.json", text("排成 PDF", "print a PDF")],
    ["gongkai print 报送 --book 汇编.pdf", text("合成一本", "all in one book")]
  ],
  export: [
    ["gongkai export 报告.gongkai.json -o 报告.docx", text("写成 Word 文档", "a Word document")],
    ["gongkai export 报告.gongkai.json -o 报告.xlsx", text("写成带校验公式的 Excel", "a workbook that checks itself")],
    [
      "gongkai export 报告.gongkai.json --charts --previous 2024报告.gongkai.json -o 报告.html",
      text("带图表的网页", "a page with charts")
    ],
    ["gongkai export 报送 --to html -o 网页", text("整个文件夹写成网页", "pages of a whole folder")],
    ["gongkai export 报送 -o 数据.zip", text("全部报告写成一个开放数据包", "all reports as one package of open data")]
  ],
  brief: [
    [
      "gongkai brief 报告.gongkai.json --last 2024报告.gongkai.json",
      text("与上年比较的分析", "a brief beside last year's")
    ],
    ["gongkai brief 报告.gongkai.json -o 分析.html", text("写成网页，可打印", "as a page to print")],
    ["gongkai brief 下级 --agency 某县 -o 分析.html", text("一个县的各单位", "the units of a county")]
  ],
  "export-form": [
    ["gongkai export-form --to xlsform -o 年报.xlsx", text("手机填报用的表单", "a form for telephones")],
    ["gongkai export-form --to json-schema", text("交换文件的 JSON Schema", "the JSON Schema of report files")],
    [
      "gongkai export-form --to sdmx --edition 2019 -o 年报.xml",
      text("2019年格式的 SDMX 结构", "the structure of 2019 in SDMX")
    ]
  ],
  verify: [["gongkai verify 报告.pdf", text("是不是原件", "whether it is the original")]],
  new: [
    ["gongkai new --agency 某某街道办事处 --year 2025", text("新建一份空白报告", "a blank report")],
    [
      "gongkai new --blank --agency 某某街道办事处 --year 2025 -o 空表.xlsx",
      text("发给没有装本软件的单位填写", "a form for whoever has no program of ours")
    ]
  ],
  serve: [
    ["gongkai serve --init", text("建库并发放一个令牌", "make the database and a token")],
    ["gongkai serve --port 8787", text("启动服务", "serve")]
  ],
  push: [
    ["gongkai push 报告.gongkai.json --to https://nianbao.example.cn --agency-id 3208", text("报送", "send a report")]
  ],
  pull: [
    ["gongkai pull --from https://nianbao.example.cn --agency-id 3208 --year 2025", text("取回", "fetch a report")]
  ],
  login: [["gongkai login https://nianbao.example.cn", text("登录", "sign in")]],
  logout: [["gongkai logout", text("退出", "sign out")]],
  status: [
    ["gongkai status --year 2025", text("各单位到了哪一步", "where all reports stand")],
    ["gongkai status --agency-id wenhua --year 2025", text("一个单位，连同退回单", "one report, with its slip")]
  ],
  campaigns: [
    [
      "gongkai campaigns --agency-id yunxi --year 2025 --open --submit 2026-01-20 --notice 关于报送2025年度报告的通知",
      text("布置报送，期限早于法定", "open a campaign with an earlier day than the law's")
    ],
    ["gongkai campaigns --agency-id yunxi --year 2025", text("谁应当报送", "who owes a report")]
  ],
  progress: [["gongkai progress --agency-id yunxi --year 2025", text("谁还没有报送", "who has not filed")]],
  file: [["gongkai file --agency-id wenhua --year 2025", text("报送服务器上的现版", "file what stands at the server")]],
  return: [
    [
      "gongkai return --agency-id wenhua --year 2025 --due 2026-02-10 --cell requests/received/total --says 与明细不符",
      text("退回，指明一格", "return it, about one cell")
    ]
  ],
  approve: [["gongkai approve --agency-id wenhua --year 2025", text("审定", "approve")]],
  publish: [["gongkai publish --agency-id wenhua --year 2025", text("公布", "publish")]],
  audit: [
    [
      "gongkai audit 回执.txt 末项.json --server https://nianbao.example.cn",
      text("核验日志，回执要在其中", "audit the log, and find a receipt in it")
    ],
    ["gongkai audit --save 末项.json", text("记下末项，下次再比", "keep the head for the next audit")]
  ],
  token: [["gongkai token list", text("列出令牌", "list the tokens")]],
  "export-all": [["gongkai export-all 全部.jsonl", text("写出全部内容", "write all that is kept")]],
  restore: [["gongkai restore 备份.db --db 恢复.db", text("恢复成新的数据库", "make a new database of it")]],
  erase: [
    [
      "gongkai erase --agency-id wenhua --year 2025 --revision 3 --order 某政复决〔2026〕3号 --reason 含个人信息",
      text("依法删除一版", "erase a revision on a legal order")
    ]
  ],
  backup: [["gongkai backup 备份.db", text("备份数据库", "back the database up")]],
  agencies: [
    ["gongkai agencies", text("列出记住的机关", "list what is remembered")],
    ["gongkai agencies --forget 某某街道办事处", text("忘掉一个", "forget one")]
  ],
  help: [
    ["gongkai help keys", text("填报时的按键", "the keys of the editor")],
    ["gongkai help check", text("一个子命令的帮助", "the help of a command")]
  ]
} as const satisfies { readonly [command: string]: ReadonlyArray<Example> }

/** What an example names, in English; the longer names stand before those that they hold. */
const names: ReadonlyArray<readonly [zh: string, en: string]> = [
  ["2025报告", "2025-report"],
  ["2024报告", "2024-report"],
  ["2020按新格式", "2020-new-form"],
  ["空表", "form"],
  ["某某街道办事处", "AGENCY"],
  ["某县人民政府", "AGENCY"],
  ["某县", "COUNTY"],
  ["分析", "brief"],
  ["上年数已更正", "corrected"],
  ["送审稿", "first"],
  ["定稿", "final"],
  ["县府办", "own"],
  ["自然人", "requests/received/total"],
  ["年报", "form"],
  ["报告", "report"],
  ["文件夹", "folder"],
  ["疑点", "findings"],
  ["下级", "units"],
  ["汇总", "sum"],
  ["张三", "NAME"],
  ["报送", "received"],
  ["导入", "imported"],
  ["汇编", "book"],
  ["备份", "backup"],
  ["网页", "pages"],
  ["数据", "data"],
  ["三", "requests"]
]

const inEnglish = (line: string): string => names.reduce((each, [zh, en]) => each.replaceAll(zh, en), line)

/** The examples of a command, as the help prints them. */
export const examplesOf = (command: keyof typeof examples, language: Language) =>
  examples[command].map(([line, does]) => ({
    command: language === "zh" ? line : inEnglish(line),
    description: does[language]
  }))
