/**
 * What `gongkai export` can write: each format with its endings, and how a report becomes such a file.
 *
 * The writers are loaded when one of them is asked for.
 *
 * @module
 */
import { createHash } from "node:crypto"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Kind } from "../disk/asked.ts"

/** A report to write, with last year's reports of the same organ, and the findings to tell where the format can. */
interface Writing {
  readonly draft: Draft
  readonly edition: Edition
  readonly previous: ReadonlyArray<Draft>
  readonly findings: ReadonlyArray<Finding>
  /** A form to be filled in by hand. */
  readonly form?: boolean
  /** Charts of its numbers, with those of the units below. */
  readonly charts?: { readonly units: ReadonlyArray<Draft> }
}

interface Format extends Kind {
  readonly write: (writing: Writing) => Promise<Uint8Array | string>
}

/** The name of a report by its contents, as the PDF says it too. */
const identifierOf = (draft: Draft, edition: Edition): string =>
  `sha256:${createHash("sha256").update(Interchange.texts(draft, edition).essence).digest("hex")}`

const render = () => import("@gongkai/render")
const office = () => import("@gongkai/office")

/** All formats, in the order in which help tells them. */
export const names = ["docx", "xlsx", "html", "md", "csv", "tidy", "svg", "json"] as const

/** The name of a format. */
export type Name = (typeof names)[number]

/** The formats by their names. */
export const formats: { readonly [name in Name]: Format } = {
  docx: {
    ending: ".docx",
    endings: [".docx"],
    name: { zh: "Word 文档", en: "a Word document" },
    write: async ({ draft, edition, previous, findings, form = false }) => {
      const remarks = findings.map(({ message, cells, passage }) => ({
        text: message.zh,
        cells,
        ...(passage !== undefined && { section: passage.part })
      }))
      return (await office()).document(draft, {
        edition,
        previous,
        remarks,
        form,
        identifier: identifierOf(draft, edition)
      })
    }
  },
  xlsx: {
    ending: ".xlsx",
    endings: [".xlsx"],
    name: { zh: "Excel 工作簿", en: "a workbook" },
    write: async ({ draft, edition, previous, form = false }) =>
      (await office()).workbook(draft, { edition, previous, form, identifier: identifierOf(draft, edition) })
  },
  html: {
    ending: ".html",
    endings: [".html", ".htm"],
    name: { zh: "网页", en: "a page" },
    write: async ({ draft, edition, previous, form = false, charts }) => {
      const { page, charts: drawn } = await render()
      return page(draft, {
        edition,
        previous,
        form,
        identifier: identifierOf(draft, edition),
        ...(charts && { charts: drawn(draft, { edition, previous, ...charts }) })
      })
    }
  },
  md: {
    ending: ".md",
    endings: [".md", ".markdown"],
    name: { zh: "Markdown", en: "Markdown" },
    write: async ({ draft, edition, previous }) => (await render()).markdown(draft, { edition, previous })
  },
  csv: {
    ending: ".csv",
    endings: [".csv"],
    name: { zh: "CSV 表格", en: "CSV" },
    write: async ({ draft, edition }) => (await render()).wide(draft, edition)
  },
  tidy: {
    ending: ".csv",
    endings: [".csv"],
    name: { zh: "CSV 数据（一行一数）", en: "CSV, one observation a line" },
    write: async ({ draft }) => (await render()).tidy([draft])
  },
  svg: {
    ending: ".svg",
    endings: [".svg"],
    name: { zh: "SVG 图表", en: "charts in SVG" },
    write: async ({ draft, edition, previous, charts }) => {
      const { charts: drawn, chartSheet, notice, wholeness } = await render()
      const said = notice(wholeness(draft, edition, previous))
      return chartSheet(drawn(draft, { edition, previous, ...charts }), {
        heads: [titleOf(draft), ...(said === undefined ? [] : [said])]
      })
    }
  },
  json: {
    ending: ".gongkai.json",
    endings: [".json"],
    name: { zh: "年报交换文件（JSON）", en: "a report file (JSON)" },
    write: ({ draft, edition }) => Promise.resolve(Interchange.show(draft, edition))
  }
}

/** The formats of forms to be filled in by hand. */
const forms: ReadonlySet<Name> = new Set<Name>(["docx", "xlsx", "html"])

/** The format of a form that the ending of a file's name asks for. */
export const formOfName = (file: string): Name | undefined => {
  const name = ofName(file)
  return name !== undefined && forms.has(name) ? name : undefined
}

/** The format that the ending of a file's name asks for. */
export const ofName = (file: string): Name | undefined => {
  const lower = file.toLowerCase()
  return names.find((name) => formats[name].endings.some((ending) => lower.endsWith(ending)))
}
