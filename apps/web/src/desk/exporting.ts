/**
 * Writes the report as other files, and shows it as it is printed; without fonts beside the page the browser prints it.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Format, Refused, WasWritten } from "../tasks/Task.ts"
import { words } from "../words/words.ts"
import type { Desk } from "./Desk.ts"
import type { Inside } from "./Inside.ts"
import { nameOf } from "./names.ts"
import { textOf } from "./report.ts"

/** The ending and the media type of each format. */
const kinds: { readonly [F in Format]: readonly [string, string] } = {
  docx: [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  xlsx: [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  pdf: [".pdf", "application/pdf"],
  html: [".html", "text/html"],
  md: [".md", "text/markdown"],
  csv: [".csv", "text/csv"],
  tidy: [".data.csv", "text/csv"]
}

const told = {
  written: (name: string): Text => ({
    zh: `${name} 已交给浏览器下载`,
    en: `${name} was handed to the browser's downloads`
  }),
  blind: {
    zh: "复核录入时看不到第一遍的数；请先离开复核",
    en: "the first entry is out of sight while the second is typed: leave the second entry first"
  },
  noFonts: {
    zh: "网页旁边没有 gongkai-fonts.js，改用浏览器打印",
    en: "gongkai-fonts.js does not lie beside the page: the browser prints instead"
  }
} as const

/** What the desk does to export. */
export const exporting = ({ report, say, set, settleAll, around }: Inside): Pick<Desk, "export" | "preview"> => {
  const written = async (format: Format, withFindings: boolean): Promise<WasWritten | Refused | undefined> => {
    settleAll()
    const own = report()
    if (own === undefined) return undefined
    if (own.state.first !== undefined) {
      say("note", told.blind)
      return undefined
    }
    set({ busy: words.writing, dialog: undefined })
    const answer = await around.work.write({
      kind: "write",
      format,
      text: textOf(own.state.editing.draft),
      ...(own.last !== undefined && { previous: own.last }),
      ...(withFindings && { withFindings })
    })
    set({ busy: undefined })
    if (!answer.ok) say("warning", answer.text)
    return answer
  }
  const preview: Desk["preview"] = async (isPrinted) => {
    const answer = await written("html", false)
    if (answer?.ok === true)
      set({ dialog: { _tag: "Preview", html: new TextDecoder().decode(answer.bytes), isPrinted } })
  }
  return {
    preview,
    export: async (format, withFindings) => {
      if (format === "pdf" && !(await around.hasFonts())) {
        await preview(true)
        return say("note", told.noFonts)
      }
      const answer = await written(format, withFindings)
      const own = report()
      if (answer?.ok !== true || own === undefined) return
      const [ending, type] = kinds[format]
      const name = `${nameOf(own.state.editing.draft)}${ending}`
      around.files.download(answer.bytes, name, type)
      say("good", told.written(name))
    }
  }
}
