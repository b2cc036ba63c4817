/**
 * How titles, headings and paragraphs are written otherwise than officially, and what a site prints around a report.
 *
 * @module
 */
import { heading as titleOf, numerals } from "@gongkai/core/Edition"
import type { Chance } from "../chance.ts"
import type { FormatName } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import type { Line, Paper, Paragraph, Piece } from "../Paper.ts"
import type { Report } from "../report.ts"

/** Formats in which a line is a line. */
const lined: ReadonlyArray<FormatName> = [
  "html",
  "html with paragraphs",
  "docx",
  "xlsx",
  "csv",
  "tabs",
  "tabs without spans",
  "spaces",
  "double spaces",
  "markdown",
  "layout",
  "line by line",
  "pdf"
]
/** Formats in which a long line may be broken. */
const typed: ReadonlyArray<FormatName> = ["tabs", "tabs without spans", "spaces", "layout", "line by line"]

const line = (text: string): Line => ({ _tag: "Line", text })
const chrome = (text: string): Line => ({ _tag: "Line", text, chrome: true })

const inHan = (year: number): string =>
  Array.from(String(year), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("")

type Title = (report: Report) => ReadonlyArray<string>
const titles: readonly [Title, ...ReadonlyArray<Title>] = [
  ({ agency, year }) => [`关于${agency}${year}年政府信息公开工作的年度报告`],
  ({ agency, year }) => [`${agency}关于${year}年度政府信息公开工作情况的报告`],
  ({ agency, year }) => [`${agency}${year}年信息公开年度报告`],
  ({ agency, year }) => [`${agency}信息公开工作年报（${year}年度）`],
  ({ agency, year }) => [`${agency}${inHan(year)}年政府信息公开工作年度报告`],
  ({ agency, year }) => [`${year}年度${agency}政府信息公开工作年度报告`],
  ({ agency, year }) => [`${year}年政府信息公开工作年度报告（${agency}）`],
  ({ agency, year }) => [agency, `${year}年政府信息公开工作年度报告`],
  ({ agency, year }) => [agency, `${year}年政府信息公开`, "工作年度报告"],
  ({ agency, year }) => [agency, `${year}年`, "政府信息公开工作年度报告"],
  ({ agency, year }) => [`${year}年政府信息公开工作年度报告`, agency],
  ({ agency, year }) => ["政府信息公开工作年度报告", `（${year}年度）`, agency],
  ({ agency, year }) => [`${agency}政府信息公开工作年度报告`, `（${inHan(year)}年度）`],
  ({ agency, year }) => [`${agency} ${year} 年 政府信息公开 工作 年度报告`],
  ({ agency, year }) => ["附件1", `${agency}${year}年政府信息公开工作年度报告`],
  ({ agency, year }) => [`${agency}${year}年政府信息公开工作年度报告`, `（${year + 1}年1月20日）`]
]

const tops: readonly [ReadonlyArray<string>, ...ReadonlyArray<ReadonlyArray<string>>] = [
  [
    "当前位置： 首页 > 政务公开 > 政府信息公开年报",
    "索引号：001008/2024-00012",
    "发布机构：示例县人民政府办公室",
    "公开日期：2024-01-22"
  ],
  [
    "首页",
    "无障碍阅读 长者模式",
    "来源：示例县人民政府网站 发布时间：2024-01-22 10:20 浏览次数：36",
    "字体：[大] [中] [小]"
  ],
  ["示例县人民政府门户网站", "您的位置：首页 > 信息公开", "分享到：", "【打印】【关闭】"]
]
const bottoms: readonly [ReadonlyArray<string>, ...ReadonlyArray<ReadonlyArray<string>>] = [
  ["打印本页 关闭窗口", "上一篇：关于做好防汛工作的通知", "下一篇：没有了"],
  ["附件下载", "相关链接：", "扫一扫在手机打开当前页", "版权所有：示例县人民政府 示例ICP备05000001号"],
  ["主办：示例县人民政府办公室 承办：示例县大数据中心", "网站标识码：3200000001", "示例公网安备 32000000000001号"]
]

const sentences = [
  "按月核对台账，年末逐项复核，差错当场改正",
  "通过政府网站、政务新媒体和公开栏发布政策文件，内容涵盖规划、预算、民生和应急等方面",
  "专人负责收件、登记、转办和答复，到期前提醒",
  "坚持“先审查、后公开”，未经审核的信息一律不予发布",
  "组织培训三次，参加人员一百二十人次，覆盖各科室和下属单位",
  "对已公开的信息逐条清理，失效的加注说明，重复的予以合并",
  "畅通线上线下渠道，在服务大厅设置查阅点，配备专用设备",
  "围绕群众关心的事项开展解读，采用图表、问答、视频等多种形式"
] as const

/** A paragraph of some sentences, each once. */
const long = (draw: Chance): string =>
  `${draw
    .shuffled(sentences)
    .slice(0, 2 + draw.below(5))
    .join("。")}。`

const aspects = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"] as const
const paragraphs = (key: string, year: number, draw: Chance): ReadonlyArray<string> => {
  if (key === "overview") {
    const apart = draw.happens(40)
    const own = aspects.flatMap((aspect, at) =>
      apart
        ? [`（${numerals.charAt(at)}）${aspect}情况`, long(draw)]
        : [`（${numerals.charAt(at)}）${aspect}。${long(draw)}`]
    )
    return [`${year}年，我局认真贯彻落实条例。${long(draw)}`, ...own]
  }
  if (key === "problems")
    return [`对照要求仍有不足：一是公开不够及时；二是解读形式不多。`, `下一步，我局将从以下方面改进。${long(draw)}`]
  return [draw.pick(["本年度未收取信息处理费。", "无其他需要报告的事项。", `${year}年，本机关收取信息处理费0元。`])]
}

const mapped = (paper: Paper, change: (piece: Piece, at: number) => ReadonlyArray<Piece>): Paper => ({
  ...paper,
  pieces: paper.pieces.flatMap(change)
})

const isHeading = (piece: Piece | undefined): piece is Line => piece?._tag === "Line" && piece.heading === true

const saying = (piece: Piece | undefined): ReadonlyArray<Paragraph> =>
  piece?._tag === "Line" ? (piece.says ?? []) : []

const isGlued = (piece: Piece | undefined, next: Piece | undefined): piece is Line =>
  isHeading(piece) && saying(next).length > 0 && piece.year === undefined

const ownWords: { readonly [key: string]: readonly [string, ...ReadonlyArray<string>] } = {
  overview: ["一、基本情况", "一、概述", "一、政府信息公开工作总体情况"],
  problems: ["五、存在的不足和下一步打算", "五、问题与改进措施", "五、工作中存在的主要问题和改进情况"],
  otherMatters: ["六、其他事项", "六、其它需要说明的事项", "六、需要报告的其他事项"]
}

/** The report's headings by the keys of their sections. */
const renamed = (paper: Paper, { edition }: Report, name: (title: string, key: string, at: number) => string): Paper =>
  mapped(paper, (piece) => {
    const at = edition.sections.findIndex((section) => isHeading(piece) && piece.text === titleOf(edition, section))
    const section = edition.sections[at]
    return section === undefined || piece._tag === "Table"
      ? [piece]
      : [{ ...piece, text: name(piece.text, section.key, at) }]
  })

const half = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (/[\x20-\x7e]/u.test(each) ? 1 : 2), 0)

/** Lines no wider than some, a mark that closes never first. */
const wrapped = (text: string, width: number, indent: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let own = indent
  for (const each of Array.from(text)) {
    if (half(own + each) > width && !/[，。；：、！？”》）〉]/u.test(each)) {
      lines.push(own)
      own = ""
    }
    own += each
  }
  return [...lines, own]
}

export const outlineManners: ReadonlyArray<Manner> = [
  {
    name: "prose is long",
    paper: (paper, draw, _again, { year }) => {
      const written = new Set<string>()
      return mapped(paper, (piece) => {
        const [own] = saying(piece)
        if (own === undefined || own.part === "preamble") return [piece]
        if (written.has(own.part)) return []
        written.add(own.part)
        return paragraphs(own.part, year, draw).map((text) => ({ ...line(text), says: [{ part: own.part, text }] }))
      })
    }
  },
  {
    name: "headings are in own words",
    paper: (paper, draw, _again, report) =>
      renamed(paper, report, (title, key) => (key in ownWords ? draw.pick(ownWords[key] ?? [title]) : title))
  },
  {
    name: "headings are numbered otherwise",
    formats: lined,
    paper: (paper, draw, _again, report) => {
      const way = draw.below(4)
      return renamed(paper, report, (title, _key, at) => {
        const words = title.slice(2)
        return [`一、${words}`, words, `${at + 1}、${words}`, `第${numerals.charAt(at)}部分 ${words}`][way] ?? title
      })
    }
  },
  {
    name: "a heading is missing",
    formats: lined,
    paper: (paper, draw, _again, { edition }) => {
      const section = edition.sections[draw.pick([4, 4, 4, 5, 3, 0])]
      return mapped(paper, (piece) =>
        section !== undefined && isHeading(piece) && piece.text === titleOf(edition, section) ? [] : [piece]
      )
    }
  },
  {
    name: "headings are glued to their paragraphs",
    formats: lined,
    paper: (paper, draw) => {
      const between = draw.pick(["", "", "。", "：", " "])
      return mapped(paper, (piece, at) => {
        const [before, next] = [paper.pieces[at - 1], paper.pieces[at + 1]]
        if (isGlued(before, piece)) return []
        if (isHeading(piece) && isGlued(piece, next) && next?._tag === "Line")
          return [{ ...next, text: piece.text + between + next.text }]
        return [piece]
      })
    }
  },
  {
    name: "another form of title",
    formats: lined,
    paper: (paper, draw, _again, report) => {
      const lines = draw.pick(titles)(report)
      return mapped(paper, (piece) =>
        piece._tag === "Line" && piece.heading === true && piece.year === report.year
          ? lines.map((text) => ({ ...line(text), heading: true, year: report.year }))
          : [piece]
      )
    }
  },
  {
    name: "a portal around",
    formats: lined,
    paper: (paper, draw) => ({
      ...paper,
      pieces: [...draw.pick(tops).map(chrome), ...paper.pieces, ...draw.pick(bottoms).map(chrome)]
    })
  },
  {
    name: "a signature",
    formats: lined,
    paper: (paper, draw, _again, { agency, year }) => ({
      ...paper,
      pieces: [
        ...paper.pieces,
        ...draw.pick([[agency, `${year + 1}年1月20日`], [`${agency}  ${year + 1}年1月20日`]]).map(line)
      ]
    })
  },
  {
    name: "lines are wrapped",
    formats: typed,
    paper: (paper, draw) => {
      const [width, indent] = [2 * (28 + draw.below(15)), draw.pick(["　　", "    ", ""])]
      return mapped(paper, (piece) =>
        piece._tag === "Line" && piece.says !== undefined
          ? wrapped(piece.text, width, indent).map((text, at): Piece => (at === 0 ? { ...piece, text } : line(text)))
          : [piece]
      )
    }
  }
]
