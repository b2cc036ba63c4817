/**
 * What `gongkai export` can write: each format with its endings, and how a report becomes such a file.
 *
 * The writers are loaded when one of them is asked for.
 *
 * @module
 */
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import { notice, wholeness } from "@gongkai/core/wholeness"
import * as Effect from "effect/Effect"
import { interchange, type Kind, pdf } from "../disk/asked.ts"
import { pictures } from "./pictures.ts"
import type { Holding } from "../words/notCarried.ts"
import type { Gathered, Writing } from "./Writing.ts"

interface Format extends Kind {
  /** Whether a file of this format can tell findings. */
  readonly tellsFindings?: true
  /** Whether charts can stand behind a report in it. */
  readonly drawsCharts?: true
  /** Fails with a sentence for the user. */
  readonly write: (writing: Writing) => Effect.Effect<Uint8Array | string, { readonly text: Text }>
}

const render = Effect.promise(() => import("@gongkai/render"))
const office = Effect.promise(() => import("@gongkai/office"))
// It loads Node's crypto, a twentieth of a cold start.
const naming = Effect.promise(() => import("./identifier.ts"))

/** The charts of a report, where they are asked for; what draws them is loaded only then. */
const drawn = (
  draft: Writing["draft"],
  edition: Writing["edition"],
  previous: Writing["previous"],
  wanted: Writing["charts"]
) =>
  wanted === undefined
    ? Effect.succeed({})
    : Effect.map(render, ({ charts }) => ({ charts: charts(draft, { edition, previous, ...wanted }) }))

/** All formats, in the order in which help tells them. */
export const names = ["docx", "xlsx", "pdf", "html", "md", "csv", "tidy", "zip", "svg", "json"] as const

/** The name of a format. */
export type Name = (typeof names)[number]

/** The formats by their names. */
export const formats: { readonly [name in Name]: Format } = {
  docx: {
    ending: ".docx",
    endings: [".docx"],
    name: { zh: "Word 文档", en: "a Word document" },
    tellsFindings: true,
    drawsCharts: true,
    write: ({ draft, edition, previous, findings = [], notes = false, form = false, charts }) => {
      const remarks = findings.map(({ message, cells, passage }) => ({
        text: message.zh,
        cells,
        ...(passage !== undefined && { section: passage.part })
      }))
      return Effect.map(
        Effect.all([office, naming, drawn(draft, edition, previous, charts)]),
        ([{ document }, { identifierOf }, pictures]) =>
          document(draft, {
            edition,
            previous,
            remarks,
            form,
            notes,
            identifier: identifierOf(draft, edition, notes),
            ...pictures
          })
      )
    }
  },
  xlsx: {
    ending: ".xlsx",
    endings: [".xlsx"],
    name: { zh: "Excel 工作簿", en: "a workbook" },
    write: ({ draft, edition, previous, notes = false, form = false }) =>
      Effect.map(Effect.all([office, naming]), ([{ workbook }, { identifierOf }]) =>
        workbook(draft, { edition, previous, form, notes, identifier: identifierOf(draft, edition, notes) })
      )
  },
  pdf: {
    ...pdf,
    tellsFindings: true,
    drawsCharts: true,
    write: ({ draft, edition, previous, findings, notes = false, form = false, charts }) =>
      Effect.gen(function* () {
        const [{ print }, { ownFaces }] = yield* Effect.promise(() =>
          Promise.all([import("@gongkai/pdf"), import("../disk/fonts.ts")])
        )
        const pages = findings === undefined ? {} : { pages: ["findings" as const] }
        const drawn = yield* pictures(charts !== undefined, draft, { edition, previous })
        return yield* print(draft, { edition, faces: yield* ownFaces([]), previous, notes, ...pages, ...drawn, form })
      })
  },
  html: {
    ending: ".html",
    endings: [".html", ".htm"],
    name: { zh: "网页", en: "a page" },
    drawsCharts: true,
    write: ({ draft, edition, previous, notes = false, form = false, charts }) =>
      Effect.map(
        Effect.all([render, naming, drawn(draft, edition, previous, charts)]),
        ([{ page }, { identifierOf }, pictures]) =>
          page(draft, { edition, previous, form, notes, identifier: identifierOf(draft, edition, notes), ...pictures })
      )
  },
  md: {
    ending: ".md",
    endings: [".md", ".markdown"],
    name: { zh: "Markdown", en: "Markdown" },
    write: ({ draft, edition, previous }) =>
      Effect.map(render, ({ markdown }) => markdown(draft, { edition, previous }))
  },
  csv: {
    ending: ".csv",
    endings: [".csv"],
    name: { zh: "CSV 表格", en: "CSV" },
    write: ({ draft, edition, previous }) => Effect.map(render, ({ wide }) => wide(draft, { edition, previous }))
  },
  tidy: {
    ending: ".csv",
    endings: [".csv"],
    name: { zh: "CSV 数据（一行一数）", en: "CSV, one observation a line" },
    write: ({ draft, edition, previous }) =>
      Effect.map(render, ({ tidyHead, tidyLines }) => tidyHead + tidyLines(draft, { edition, previous }))
  },
  zip: {
    ending: ".zip",
    endings: [".zip"],
    name: { zh: "数据包（ZIP）", en: "a data package (zip)" },
    write: (writing) =>
      Effect.map(
        Effect.promise(() => import("./gathered.ts")),
        ({ packageOf }) => packageOf(writing)
      )
  },
  svg: {
    ending: ".svg",
    endings: [".svg"],
    name: { zh: "SVG 图表", en: "charts in SVG" },
    write: ({ draft, edition, previous, charts: wanted }) =>
      Effect.map(render, ({ charts, chartSheet }) => {
        const said = notice(wholeness(draft, edition, previous))
        return chartSheet(charts(draft, { edition, previous, ...wanted }), {
          heads: [titleOf(draft), ...(said === undefined ? [] : [said])]
        })
      })
  },
  json: {
    ...interchange,
    write: ({ draft, edition, notes = false }) =>
      Effect.sync(() => Interchange.show(notes ? draft : forPublic(draft), edition))
  }
}

/** What a file of a format without data inside holds, and `"pictures"` where nobody would read a report from it; `undefined` of the others. */
export const holding = (name: Name): Holding | "pictures" | undefined =>
  name === "md"
    ? "text"
    : name === "csv"
      ? "tables"
      : name === "tidy"
        ? "observations"
        : name === "svg"
          ? "pictures"
          : undefined

/** Whether one file of a format holds many reports. */
export const isGathered = (name: Name): name is Gathered => name === "zip" || name === "tidy"

/** The formats of forms to be filled in by hand. */
const forms: ReadonlySet<Name> = new Set<Name>(["docx", "xlsx", "html", "pdf"])

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

/** Said where charts are asked for in a file that has no room for them. */
export const noCharts: Text = {
  zh: "图表只画在 PDF、网页（.html）和 Word 文档（.docx）里，或单独写成 .svg；请改用 -o 报告.html 或 -o 图表.svg",
  en: "charts are drawn in a PDF, a page (.html) or a Word document (.docx), or by themselves (.svg); write -o report.html or -o charts.svg"
}

/** Said where findings are asked for in a file that tells none. */
export const untold = (name: Text): Text => ({
  zh: `${name.zh}里不写疑点；--findings 用于 Word 文档和 PDF，疑点请用 gongkai check 查看`,
  en: `${name.en} tells no findings: --findings is for Word documents and PDFs; gongkai check lists them`
})
