/**
 * Checking: all rules beside decoding the file, of published reports too; hostile prose; numbers of the text changed in known ways.
 *
 * @module
 */
import { after } from "@gongkai/core/after"
import { check, checked } from "@gongkai/core/check"
import { agreements } from "@gongkai/core/agreements"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { type Narrative, paragraph } from "@gongkai/core/Narrative"
import type { Contest, Options } from "./Contest.ts"
import { measure, quantile } from "./measure.ts"
import { lengthOf, prose, written } from "./prose.ts"
import { random, type Random } from "./random.ts"
import { randomReport } from "./randomReport.ts"
import { edition, pick, reports } from "./reports.ts"
import { table, times, timings } from "./table.ts"

const saying = (draft: Draft, text: string): Draft => {
  const said = { overview: [paragraph(text)] }
  return { ...draft, ...said }
}

const requests = (draft: Draft, row: string): number => Number(at(draft, `requests/${row}/total`))

/** Sentences as reports have them, with the true number of a draft in each. */
const sentences: ReadonlyArray<readonly [write: (number: number) => string, truth: (draft: Draft) => number]> = [
  [(n) => `2023年，全市共收到政府信息公开申请${n}件。`, (draft) => requests(draft, "received")],
  [(n) => `全年受理政府信息公开申请 ${n} 件，均按期答复。`, (draft) => requests(draft, "received")],
  [(n) => `本年办结政府信息公开申请${n}件。`, (draft) => requests(draft, "outcome.total")],
  [(n) => `共收到政府信息公开申请，其中予以公开${n}件。`, (draft) => requests(draft, "outcome.granted")],
  [(n) => `因政府信息公开引发行政复议${n}件。`, (draft) => Number(at(draft, "review/cases/reconsideration.total"))],
  [
    (n) => `政府信息公开行政诉讼${n}起。`,
    (draft) =>
      Number(at(draft, "review/cases/litigation.direct.total")) +
      Number(at(draft, "review/cases/litigation.afterReconsideration.total"))
  ],
  [(n) => `本年制发行政规范性文件${n}件。`, (draft) => Number(at(draft, "proactive/normativeDocuments/issued"))]
]

const unsupported = [
  "主动公开政府信息N条。",
  "制作解读N篇，举办培训N次。",
  "网站访问N人次。",
  "开展网上调查N期，收到意见N条。"
]

const isTextFinding = (draft: Draft): boolean =>
  check(draft, { edition }).some(({ rule, verdict }) => rule === "text.agrees-with-tables" && verdict === "contradicts")

const part = (number: number, of: number): string => `${((100 * number) / of).toFixed(1)} %`

const changes = (source: Random, { smoke }: Options): void => {
  let [agreed, reported, false_, tried] = [0, 0, 0, 0]
  for (let turn = 0; turn < (smoke ? 3 : 60); turn++) {
    const draft = randomReport(source, 0.4)
    for (const [write, truth] of sentences) {
      const number = truth(draft)
      if (!agreements(saying(draft, write(number)), { edition }).some(({ verdict }) => verdict === "agrees")) continue
      agreed++
      const other = number + 1 + source.below(number + 20)
      reported += Number(isTextFinding(saying(draft, write(other))))
    }
    for (const text of unsupported) {
      tried++
      false_ += Number(isTextFinding(saying(draft, text.replaceAll("N", String(source.below(5000))))))
    }
  }
  table(
    "9c  Numbers of the text, changed",
    ["", "numbers", "contradictions"],
    [
      ["agreed before", String(agreed), part(reported, agreed)],
      ["no table supports them", String(tried), part(false_, tried)]
    ]
  )
}

const hostile = [
  "其中",
  "共1件，其中",
  "其中1件（",
  "占5%，同比增长5%，",
  "1、",
  "收到政府信息公开申请3件，",
  "3件，占5%",
  "一是",
  "（",
  "1"
]

const once = (unit: string, characters: number): number => {
  const draft = saying(pick(reports, 0), unit.repeat(Math.ceil(characters / unit.length)))
  const start = performance.now()
  check(draft, { edition })
  return performance.now() - start
}

const median = (unit: string, characters: number, runs: number): number =>
  quantile(
    Array.from({ length: runs }, () => once(unit, characters)),
    0.5
  )

const linear = ({ smoke }: Options): void => {
  const [runs, long] = smoke ? [1, 20_000] : [5, 1_000_000]
  table(
    "9d  Hostile prose: ten times the text",
    ["repeated", "time"],
    hostile.map((unit) => [unit, times(median(unit, long, runs) / median(unit, long / 10, runs))] as const)
  )
}

/** The shortest, the median and the longest; all of three or fewer. */
const spread = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const places = new Set([0, (drafts.length - 1) >> 1, drafts.length - 1])
  return [...places].map((place) => pick(drafts, place))
}

/** Prose with one character more in its first paragraph, another each time, so that nothing of that paragraph is known. */
const another = (prose: Narrative, turn: number): Narrative => {
  const place = prose.findIndex(({ type }) => type === "paragraph")
  return prose.map((block, at) =>
    at === place && block.type === "paragraph" && typeof block.text === "string"
      ? { ...block, text: `${block.text}${String.fromCodePoint(0x4e00 + (turn % 20_000))}` }
      : block
  )
}

/** The findings after one cell or one paragraph has changed, beside a whole check of a report none of whose text is known. */
const changed = async (options: Options): Promise<void> => {
  const draft = written(options.smoke ? 1000 : 10_000)
  const before = checked(draft)
  const part = edition.sections.find(({ key, kind }) => kind === "prose" && key === "overview")
  const prose = part?.kind === "prose" ? (narrative(draft, part) ?? []) : []
  timings(
    "9e  After a change, beside a whole check: 10,000 characters of prose",
    await measure(
      [
        { name: "check it, all text new", run: () => check(structuredClone(draft)) },
        {
          name: "after one cell",
          run: (turn) => after(before, { cells: { "requests/received/total": Count.make(turn % 1000) } })
        },
        { name: "after one paragraph", run: (turn) => after(before, { parts: { overview: another(prose, turn) } }) }
      ],
      options
    )
  )
}

/** Reports with the prose that offices write, each beside the decoding of its own file. */
const real = async (options: Options): Promise<void> => {
  const { name, drafts } = await prose()
  for (const draft of spread(drafts)) {
    const own = editionOf(draft)
    const file = Interchange.show(draft)
    timings(
      `9b  Checking, beside decoding the same file: ${name}, one of ${lengthOf(draft).toLocaleString("en")} characters of prose`,
      // oxlint-disable-next-line no-await-in-loop
      await measure(
        [
          { name: "decode the file", run: () => Interchange.parse(file) },
          { name: "check it", run: () => check({ ...draft }, { edition: own }) }
        ],
        options
      )
    )
  }
}

const constant = async (options: Options): Promise<void> => {
  const files = reports.map((draft) => Interchange.show(draft))
  const said = saying(
    pick(reports, 0),
    sentences
      .map(([write], number) => write(number))
      .join("")
      .repeat(3)
  )
  timings(
    "9a  Checking a report, beside decoding its file",
    await measure(
      [
        { name: "decode the file", run: (turn) => Interchange.parse(pick(files, turn)) },
        // A draft never checked before each time: nothing is remembered.
        { name: "check numbers and text", run: (turn) => check({ ...pick(reports, turn) }, { edition }) },
        { name: "check with 21 sentences of numbers", run: () => check({ ...said }, { edition }) }
      ],
      options
    )
  )
}

export const checking: Contest = {
  name: "checking",
  run: async (options) => {
    await constant(options)
    await real(options)
    await changed(options)
    changes(random(77), options)
    linear(options)
  }
}
