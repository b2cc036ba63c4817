/**
 * Headings of parts in the middle of running text: 二、主动公开政府信息情况第二十条第（一）项…, or with the text behind on one line.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Block, Paragraph } from "@gongkai/match/Document"
import { plain } from "@gongkai/match/fold"
import { stream } from "../stream/stream.ts"

/** Wordings of part five that are common beside the official one. */
const variants: ReadonlyArray<readonly [official: RegExp, ReadonlyArray<string>]> = [
  [
    /存在的主要问题及改进情况/u,
    [
      "政府信息公开工作存在的主要问题及改进情况",
      "存在的主要问题和改进情况",
      "存在的主要问题和改进措施",
      "存在的主要问题及改进措施",
      "存在的问题及改进情况",
      "存在问题及改进情况"
    ]
  ],
  [/其他需要报告的事项/u, ["其他需要报告事项", "需要报告的其他事项", "其他需要汇报事项", "其他需要汇报的事项"]],
  [
    /行政复议/u,
    [
      "政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开工作被申请行政复议提起行政诉讼情况",
      "因政府信息公开申请行政复议提起行政诉讼的情况"
    ]
  ]
]

const wordings = (edition: Edition, section: Section): ReadonlyArray<string> => {
  const title = heading(edition, section)
  const others = variants.filter(([official]) => official.test(title)).flatMap(([, all]) => all)
  return [title, ...others.map((each) => title.charAt(0) + each)].map(plain)
}

/** The blocks with every heading in running text on a line of its own, for the sections whose heading does not stand alone. */
export const runIn = (
  edition: Edition,
  blocks: ReadonlyArray<Block>,
  apart: ReadonlyArray<{ readonly section: Section }>
): ReadonlyArray<Block> => {
  const missing = edition.sections.filter((section) => !apart.some((start) => start.section === section))
  return blocks.flatMap((block): ReadonlyArray<Block> =>
    block._tag === "Paragraph" ? divided(edition, missing, block) : [block]
  )
}

const divided = (edition: Edition, missing: ReadonlyArray<Section>, paragraph: Paragraph): ReadonlyArray<Paragraph> => {
  if (paragraph.text.length < 12) return [paragraph]
  const { text, skeleton, at } = stream([paragraph])
  const cuts: Array<{ readonly from: number; readonly to: number }> = []
  let from = 0
  for (const section of missing) {
    const hits = wordings(edition, section).flatMap((wording) => {
      const hit = skeleton.indexOf(wording, from)
      return hit === -1 ? [] : [{ hit, wording }]
    })
    const [first] = hits.toSorted((one, other) => one.hit - other.hit || other.wording.length - one.wording.length)
    if (first === undefined) continue
    from = first.hit + first.wording.length
    cuts.push({ from: at[first.hit] ?? 0, to: (at[from - 1] ?? 0) + 1 })
  }
  if (cuts.length === 0) return [paragraph]
  const pieces = cuts.flatMap(({ from: start, to }, index) => [
    ...(index === 0 ? [text.slice(0, start)] : []),
    text.slice(start, to),
    text.slice(to, cuts[index + 1]?.from)
  ])
  return pieces
    .flatMap((piece) => piece.split(/(?<=[。；])\s*(?=（[一二三四五六七八九十]）)/u))
    .map((piece) => piece.replace(/^[\s。：:]+/u, "").trim())
    .filter((piece) => piece !== "")
    .map((piece) => ({ ...paragraph, text: piece }))
}
