/**
 * Blank forms of one edition as units fill them in for a year of the other: no cell is wrong, nothing typed is dropped without a word, and what
 * goes into the other edition is what was typed.
 *
 * Figures are typed as texts, in full width, with units and remarks, in words, roughly; rows are inserted, empty paragraphs deleted, parts
 * renumbered, titles reworded, sheets renamed, a table of the unit's own and a seal stand behind.
 */
import { bridged } from "@gongkai/core/bridged"
import * as Draft from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Money from "@gongkai/core/Money"
import { paragraph } from "@gongkai/core/Narrative"
import { read } from "@gongkai/import"
import { document, workbook } from "@gongkai/office"
import { markdown, page, wide } from "@gongkai/render"
import * as Effect from "effect/Effect"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"

/** Draws that a seed decides, from 0 to below a bound. */
const chance = (seed: number) => {
  let state = seed * 2654435761 + 1
  return (bound: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 3266489909) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

const inFullWidth = (count: number): string =>
  String(count).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const inWords = (count: number): string =>
  count > 9 && count < 20 ? `一十${"零一二三四五六七八九".charAt(count % 10).replace("零", "")}` : String(count)

/** How a figure is typed; most often as it is. */
const manners: ReadonlyArray<(count: number) => string> = [
  ...Array.from({ length: 5 }, () => String),
  inFullWidth,
  inWords,
  (count) => `${count}件`,
  (count) => `${count} 件`,
  (count) => `${count}.0`,
  (count) => ` ${count} `,
  (count) => `${count}*`,
  (count) => `${count}，`,
  (count) => `约${count}`,
  (count) => `共${count}`,
  (count) => `${count}余件`,
  (count) => `${count}（含1件网络申请）`,
  (count) => `${count}(其中：2件撤回)`
]
const none = ["", "", "/", "无"]

const agency = { name: "青石镇人民政府" }
const prose = "本单位按要求逐项填写，情况属实。"
const carriedIn = "二、上年结转政府信息公开申请数量"

interface Filled {
  readonly seed: number
  readonly year: number
  readonly fill: (form: string) => string
  readonly draft: Draft.Draft
}

/** A row of the unit's own in front of one of the form. */
const withRow = (text: string, open: string, close: string): string => {
  const at = text.indexOf(carriedIn)
  const [from, to] = [text.lastIndexOf(open, at), text.indexOf(close, at) + close.length]
  const row = text.slice(from, to).replace(carriedIn, "其中网上申请").replaceAll(/§\d+§/gu, "99")
  return text.slice(0, from) + row + text.slice(from)
}

const touched = (text: string, { seed, year, fill }: Filled): string =>
  fill(text)
    .replaceAll("三、收到和处理", "（三）收到和处理")
    .replaceAll("四、政府", seed % 3 === 0 ? "4. 政府" : "四、政府")
    .replaceAll(`${year}年政府信息公开工作年度报告`, seed % 2 === 0 ? `关于${year}年政府信息公开工作的年度报告` : "$&")

const table = (cell: (text: string) => string, row: (cells: string) => string): string =>
  [
    ["渠道", "条数"],
    ["公示栏", "731"]
  ]
    .map((cells) => row(cells.map(cell).join("")))
    .join("")
const ownInWord =
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>` +
  `${table(
    (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`,
    (cells) => `<w:tr>${cells}</w:tr>`
  )}</w:tbl>` +
  `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">` +
  `<wp:docPr id="1" name="印章" descr="公章"/></wp:anchor></w:drawing></w:r></w:p>`
const emptyParagraph = /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<\/w:p>(?!<\/w:tc>)/gu

type Parts = { [path: string]: string }
const parts = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
const packed = (all: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(all).map(([path, part]) => [path, strToU8(part)])))

/** Each with what the unit typed besides the form. */
const formats: { readonly [ending: string]: (filled: Filled) => readonly [Uint8Array, ReadonlyArray<string>] } = {
  docx: (filled) => {
    const all = parts(document(filled.draft, { form: true }))
    const text = touched(withRow(all["word/document.xml"] ?? "", "<w:tr>", "</w:tr>"), filled)
    const bare = filled.seed % 2 === 0 ? text : text.replaceAll(emptyParagraph, "")
    const end = bare.lastIndexOf("<w:sectPr")
    const whole = bare.slice(0, end) + ownInWord + bare.slice(end)
    return [packed({ ...all, "word/document.xml": whole }), [prose, "公示栏", "731", "其中网上申请"]]
  },
  xlsx: (filled) => {
    const all = Object.entries(parts(workbook(filled.draft, { form: true }))).map(([path, xml]) => {
      if (path.includes("worksheets/")) return [path, touched(xml.replaceAll(/<f>[^<]*<\/f>/gu, ""), filled)]
      let sheet = 0
      const isRenamed = path === "xl/workbook.xml" && filled.seed % 2 === 1
      return [path, isRenamed ? xml.replaceAll(/(<sheet )name="[^"]*"/gu, (_, tag) => `${tag}name="S${++sheet}"`) : xml]
    })
    return [packed(Object.fromEntries(all)), [prose]]
  },
  html: (filled) => {
    const text = touched(withRow(page(filled.draft, { form: true }), "<tr>", "</tr>"), filled)
    const own = table(
      (cell) => `<td>${cell}</td>`,
      (cells) => `<tr>${cells}</tr>`
    )
    const whole = text.replace("</article>", `<table>${own}</table><p><img src="seal.png" alt="公章"></p></article>`)
    const saved = filled.seed % 2 === 0 ? whole : whole.replace('content="gongkai"', 'content="WPS"')
    return [strToU8(saved), [prose, "公示栏", "731", "其中网上申请"]]
  },
  md: (filled) => {
    const own = "\n| 渠道 | 条数 |\n| --- | --- |\n| 公示栏 | 731 |\n"
    return [strToU8(touched(markdown(filled.draft), filled) + own), [prose, "公示栏", "731"]]
  },
  csv: (filled) => {
    const own = "渠道,条数\r\n公示栏,731\r\n"
    const text = touched(withRow(wide(filled.draft), "\n", "\n"), filled)
    return [strToU8(text + own), ["公示栏", "731", "其中网上申请"]]
  }
}

const cases = Object.keys(formats).flatMap((ending) => [
  ["2019", 2024, ending] as const,
  ["2021", 2020, ending] as const
])

it.each(cases)(
  "a blank of %s for %d, filled in as .%s, is read and goes into the other edition",
  async (key, year, ending) => {
    const [edition, other] = [official.find((each) => each.key === key), official.find((each) => each.key !== key)]
    if (edition === undefined || other === undefined) throw new RangeError("there are two editions")
    const all = slots(edition)
    for (let seed = 0; seed < times(2, 10, 60); seed++) {
      const draw = chance(seed)
      const typed = all.map(({ measure }) => {
        const count = draw(draw(3) === 0 ? 400 : 20)
        const text = measure === "amount" ? String(count) : (manners[draw(manners.length)] ?? String)(count)
        const isNone = measure !== "amount" && draw(5) === 0
        return isNone
          ? { text: none[draw(none.length)] ?? "", value: null }
          : { text, value: measure === "amount" ? Money.parse(text, "万元") : count }
      })
      const places = new Map(all.map(({ cell }, at) => [cell, at]))
      const draft = Draft.fill(
        edition,
        { year, agency, reading: "draft" },
        (cell) => ({ unread: `§${places.get(cell)}§` }),
        () => [paragraph(prose)]
      )
      const fill = (form: string) => form.replaceAll(/§(\d+)§/gu, (_, at: string) => typed[Number(at)]?.text ?? "")
      const [bytes, besides] = formats[ending]?.({ seed, year, fill, draft }) ?? [new Uint8Array(), []]
      // oxlint-disable-next-line no-await-in-loop
      const { draft: back, messages } = await Effect.runPromise(read({ name: `填好的表.${ending}`, bytes }))
      expect([back.edition, back.agency.name, back.year]).toEqual([key, agency.name, year])
      const wrong = all.flatMap(({ cell }, at) => {
        const [entry, own] = [Draft.at(back, cell), typed[at]]
        if (typeof entry === "object" && entry !== null) return []
        const value = entry === "none" ? null : entry
        return value === own?.value ? [] : [`${seed} ${cell}: ${own?.text} → ${value}`]
      })
      expect(wrong).toEqual([])
      expect(all.filter(({ cell }) => typeof Draft.at(back, cell) !== "object").length).toBeGreaterThan(all.length / 2)
      const said = JSON.stringify(back) + messages.map(({ text }) => text.zh).join("\n")
      expect(besides.filter((text) => !said.includes(text))).toEqual([])
      const moved = bridged(back, other).draft
      for (const [at, { cell }] of all.entries()) {
        const entry = slots(other).some((each) => each.cell === cell) ? Draft.at(moved, cell) : null
        if (typeof entry === "number") expect(entry, cell).toBe(typed[at]?.value ?? 0)
      }
    }
  }
)
