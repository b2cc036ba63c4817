/**
 * Prose of chance is read back from what a file of ours shows alone.
 *
 * Paragraphs with a stop at their end and without, of several pages, run-in heads, lists, tables, pictures, one behind another in any order:
 * page, document and workbook give back each block, Markdown and PDF each text.
 */
import * as Draft from "@gongkai/core/Draft"
import { place, slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { type Block, heading, marks, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { read } from "@gongkai/import"
import { document, workbook } from "@gongkai/office"
import { print } from "@gongkai/pdf"
import { markdown, page } from "@gongkai/render"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"

/** Draws that a seed decides. */
const chance = (seed: number) => {
  let state = seed * 2654435761 + 1
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 3266489909) >>> 0
    return state / 2 ** 32
  }
  next()
  const below = (count: number): number => Math.floor(next() * count)
  const pick = <A>(all: readonly [A, ...ReadonlyArray<A>]): A => all[below(all.length)] ?? all[0]
  return { below, pick, happens: (percent: number) => next() * 100 < percent }
}
type Chance = ReturnType<typeof chance>

const first = ["全年", "落实", "主动公开", "平台", "监督", "培训", "网站", "渠道", "审查", "街道"] as const
const words = [...first, "12345热线", "2023年", "3次", "8.5%", "《办法》", "“双公示”", "（含线上）", "PDF版"] as const

const text = (draw: Chance, count: number): string => {
  const more = Array.from({ length: count - 1 }, () => `${draw.happens(15) ? "，" : ""}${draw.pick(words)}`)
  return `${draw.pick(first)}${more.join("")}`
}
const short = (draw: Chance): string => `${draw.pick(first)}${draw.pick(first)}`

type Kind = Exclude<Block["type"], "heading"> | "long" | "open" | "head" | "runIn" | "counted"
const kinds: readonly [Kind, ...ReadonlyArray<Kind>] = [
  "paragraph",
  "open",
  "open",
  "long",
  "head",
  "runIn",
  "counted",
  "list",
  "table",
  "figure"
]

const table = (draw: Chance): Block => {
  const width = 2 + draw.below(3)
  const row = (all: readonly [string, ...ReadonlyArray<string>]): [string, ...Array<string>] => [
    draw.pick(first),
    ...Array.from({ length: width - 1 }, () => draw.pick(all))
  ]
  const caption = draw.happens(50) ? { caption: `表${1 + draw.below(3)} ${short(draw)}` } : {}
  const rows = Array.from({ length: 1 + draw.below(3) }, () => row(["5", "18", "无", short(draw)]))
  return {
    type: "table",
    ...caption,
    head: [row(["名称", "数量", "备注"])],
    rows: [row(["5", "18"]), ...rows]
  }
}

const list = (draw: Chance): Block => {
  const item = () => `${text(draw, 2 + draw.below(10))}${draw.pick(["。", "；", ""])}`
  const deep = () => (draw.happens(30) ? ({ level: 1 } as const) : {})
  const others = Array.from({ length: 1 + draw.below(4) }, () => ({ text: item(), ...deep() }))
  return { type: "list", ordered: draw.happens(50), items: [{ text: item() }, { text: item() }, ...others] }
}

const blocksOf = (draw: Chance): Narrative => {
  let [heads, counted]: [number, number] = [0, 0]
  let last: Kind | undefined
  const one = (kind: Kind): Block => {
    switch (kind) {
      case "head":
        return heading(2, `（${"一二三四五六七八九"[heads++ % 9]}）${short(draw)}`)
      case "runIn":
        return paragraph(`（${"一二三四五六七八九"[heads++ % 9]}）${short(draw)}。${text(draw, 12)}。`)
      case "counted":
        return paragraph(`${++counted}.${text(draw, 8)}，${text(draw, 3)}。`)
      case "open":
        return paragraph(text(draw, 2 + draw.below(30)))
      case "long":
        return paragraph(`${text(draw, 200 + draw.below(300))}。`)
      case "list":
        return list(draw)
      case "table":
        return table(draw)
      case "figure":
        return { type: "figure", caption: `图${1 + draw.below(3)} ${short(draw)}`, alternative: short(draw) }
      default:
        return paragraph(`${text(draw, 5 + draw.below(30))}。`)
    }
  }
  return Array.from({ length: 1 + draw.below(8) }, () => {
    const kind = draw.pick(kinds)
    // Of two lists, one behind the other, nobody sees where the second begins.
    last = kind === "list" && last === "list" ? "paragraph" : kind
    return one(last)
  })
}

const agency = { name: "青崖县林业局" }
const draftOf = (seed: number): Draft.Draft => {
  const draw = chance(seed)
  return Draft.fill(
    edition2021,
    {
      year: 2023,
      agency,
      preamble: [paragraph("根据有关规定编制本报告。")],
      signature: { organ: agency.name, date: "2024-01-15" },
      publishedOn: "2024-01-18"
    },
    (cell) => Change.make(place(edition2021, cell) * 3),
    () => blocksOf(draw)
  )
}

/** A PDF whose data do not match their hash is read from its pages. */
const printed = async (draft: Draft.Draft): Promise<Uint8Array> => {
  const bytes = Buffer.from(await Effect.runPromise(print(draft)))
  const at = bytes.indexOf("sha256:") + 7
  bytes.write(bytes.toString("latin1", at, at + 1) === "0" ? "1" : "0", at, "latin1")
  return bytes
}

const encoded = (written: string): Uint8Array => new TextEncoder().encode(written)
const files: { readonly [ending: string]: (draft: Draft.Draft) => Uint8Array | Promise<Uint8Array> } = {
  docx: (draft) => document(draft, { data: false }),
  html: (draft) => encoded(page(draft, { data: false })),
  xlsx: (draft) => workbook(draft, { data: false }),
  md: (draft) => encoded(markdown(draft)),
  pdf: printed
}

const proseOf = (draft: Draft.Draft): ReadonlyArray<readonly [string, Narrative]> =>
  edition2021.sections.flatMap((section) =>
    section.kind === "form" ? [] : [[section.key, Draft.narrative(draft, section) ?? []] as const]
  )

/** What a block says, without blanks: an item behind its mark, a table cell by cell. */
const said = (block: Block): ReadonlyArray<string> => {
  switch (block.type) {
    case "list":
      return marks(block).map((mark, at) => mark + (block.items[at]?.text ?? ""))
    case "table":
      return [block.caption ?? "", ...block.head.flat(), ...block.rows.flat()]
    case "figure":
      return [block.caption ?? "", block.alternative ?? ""]
    case "heading":
      return [block.text]
    default:
      return typeof block.text === "string" ? block.text.split("｜") : []
  }
}
const texts = (all: Narrative): ReadonlyArray<string> =>
  all.flatMap((block) => said(block).map((each) => each.replaceAll(/\s/gu, ""))).filter((each) => each !== "")

const keepsBlocks = new Set(["docx", "html", "xlsx"])

it.each(Object.keys(files))("prose of any kind is the same in what a .%s shows alone", async (ending) => {
  for (let seed = 0; seed < times(8, 60, 500); seed++) {
    const draft = draftOf(seed)
    // oxlint-disable-next-line no-await-in-loop
    const bytes = (await files[ending]?.(draft)) ?? new Uint8Array()
    // oxlint-disable-next-line no-await-in-loop
    const { draft: back } = await Effect.runPromise(read({ name: `a.${ending}`, bytes }))
    const [wanted, found] = [draft, back].map(proseOf)
    if (keepsBlocks.has(ending)) expect(found, `${seed}`).toEqual(wanted)
    const plain = (all: typeof wanted) => all?.map(([key, blocks]) => [key, texts(blocks)])
    expect(plain(found), `${seed}`).toEqual(plain(wanted))
    expect(back.signature).toEqual(draft.signature)
    for (const { cell } of slots(edition2021)) expect(Draft.at(back, cell), cell).toEqual(Draft.at(draft, cell))
  }
})
