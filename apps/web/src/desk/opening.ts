/**
 * Opens reports: new ones, those kept here, files of ours, and files of any kind that import reads.
 *
 * Whatever is open already is kept, and a file is never read into it.
 *
 * @module
 */
import { carryOver } from "@gongkai/core/carryOver"
import { blank, type Draft } from "@gongkai/core/Draft"
import { editionOf, inForce } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Chosen } from "../files/Files.ts"
import { words } from "../words/words.ts"
import type { Desk } from "./Desk.ts"
import type { Inside } from "./Inside.ts"
import { beside, opened, restored, textOf } from "./report.ts"

/** What import reads, by the endings of names. */
export const endings =
  ".json .docx .doc .wps .odt .rtf .xlsx .xls .et .ods .html .htm .mht .pdf .txt .csv .md .eml .zip".split(" ")

const told = {
  year: { zh: "年度应为2019年以后的四位数字", en: "the year has four digits and is 2019 or later" },
  agency: { zh: "请写机关名称，写成一行", en: "name the organ, on one line" },
  broken: { zh: "这一份留存的内容不完整，打不开", en: "what is kept of this report is not whole and cannot be opened" },
  others: (name: string, count: number) => ({
    zh: `一次只读一个文件：读的是 ${name}，另外 ${count} 个没有读，请逐个打开`,
    en: `one file at a time: ${name} was read, ${count} other(s) were not; open them one by one`
  }),
  large: { zh: "文件太大，不是一份年报", en: "the file is too large to be a report" },
  unreadable: {
    zh: "这个文件读不了：是文件夹，或已移动、删除，或正被别的程序占用",
    en: "this cannot be read: it is a folder, or was moved or deleted, or another program holds it"
  },
  notBefore: {
    zh: "这不是本机关上一年度的报告，没有拿来对照",
    en: "this is not this organ's report of the year before, so it is not compared"
  },
  beside: { zh: "已与上年的报告对照", en: "compared with last year's report" },
  carried: (carried: number, missing: number): Text => ({
    zh: `已从上年带入机关信息和 ${carried} 格结转数${missing > 0 ? `；上年有 ${missing} 格未写明，请补填` : ""}`,
    en: `organ and ${carried} carried figure(s) brought over${missing > 0 ? `; last year's left ${missing} untold` : ""}`
  })
} as const

/** The text of a file of ours; `undefined` where it is no JSON. */
const jsonOf = ({ bytes }: Chosen): string | undefined => {
  const text = new TextDecoder().decode(bytes)
  return /^\uFEFF?\s*\{/u.test(text) ? text.replace(/^\uFEFF/u, "") : undefined
}

/** Whether a file may hold the report: the schema refuses a name with control characters by throwing. */
const isValid = (draft: Draft): boolean => Result.isSuccess(Result.try(() => textOf(draft)))

/** What the desk does to open reports. */
export const opening = (
  inside: Inside
): Pick<Desk, "start" | "begin" | "goOn" | "resume" | "forget" | "choose" | "receive" | "readAgain" | "accept"> => {
  const { model, set, report, put, say, open, settleAll, around } = inside
  const fresh = (
    draft: Draft,
    origin: { readonly fileName?: string; readonly handle?: FileSystemFileHandle; readonly fileText?: string }
  ): Promise<void> => {
    settleAll()
    const own = { ...origin, id: around.name(), held: {}, draft, isSaved: origin.fileText !== undefined }
    return open(opened(own, model().language), 0)
  }
  /** Last year's report beside the one open, or a new report that begins from it. */
  const asLast = async (text: string): Promise<void> => {
    const own = report()
    if (own !== undefined) {
      const both = beside(own, text)
      if (both === undefined) return say("warning", told.notBefore)
      put(both)
      set({ dialog: undefined })
      return say("good", told.beside)
    }
    const read = Interchange.read(text)
    if (!read.ok) return
    const edition = inForce(read.draft.year + 1)
    if (edition === undefined) return say("warning", told.year)
    const { draft, carried, missing } = carryOver(edition, read.draft, { from: editionOf(read.draft) })
    await open(opened({ id: around.name(), held: {}, draft, isSaved: false, last: text }, model().language), 0)
    say("note", told.carried(carried.length, missing.length))
  }
  const receive: Desk["receive"] = async (chosen, as = "report", others = 0) => {
    await received(chosen, as)
    if (others > 0) say("warning", told.others(chosen.name, others))
  }
  const received = async (chosen: Chosen, as: "report" | "last"): Promise<void> => {
    if (chosen.fault !== undefined) return say("warning", told[chosen.fault])
    const text = jsonOf(chosen)
    const read = text === undefined ? undefined : Interchange.read(text)
    if (text !== undefined && read?.ok === true) {
      if (as === "last") return await asLast(text)
      const { name, handle } = chosen
      return await fresh(read.draft, { fileName: name, fileText: text, ...(handle && { handle }) })
    }
    await reading(chosen, "", "")
  }
  const reading = async (chosen: Chosen, agency: string, year: string): Promise<void> => {
    set({ busy: words.reading, dialog: undefined })
    const last = report()?.last
    const answer = await around.work.read({
      kind: "read",
      name: chosen.name,
      bytes: chosen.bytes,
      ...(agency !== "" && { agency }),
      ...(/^\d{4}$/u.test(year) && { year: Number(year) }),
      ...(last !== undefined && { previous: last })
    })
    set({ busy: undefined, dialog: { _tag: "Import", chosen, answer, agency, year } })
  }
  let beginning: Promise<void> | undefined
  const begun = async (agency: string, year: string): Promise<void> => {
    const name = agency.trim()
    const of = /^\s*\d{4}\s*$/u.test(year.normalize("NFKC")) ? Number(year.normalize("NFKC")) : Number.NaN
    const edition = Number.isNaN(of) ? undefined : inForce(of)
    if (edition === undefined || of > 2100) return say("warning", told.year)
    if (name === "") return say("warning", told.agency)
    const draft = blank(edition, { year: of, agency: { name }, reading: "draft" })
    if (!isValid(draft)) return say("warning", told.agency)
    await fresh(draft, {})
  }
  return {
    start: async () => set({ kept: await around.keep.all() }),
    // A second click finds the first at work.
    begin: (agency, year) => (beginning ??= begun(agency, year).finally(() => (beginning = undefined))),
    goOn: async (id) => {
      const kept = await around.keep.one(id)
      const own = kept && restored(kept, model().language)
      if (kept === undefined || own === undefined) return say("warning", told.broken)
      await open(own, kept.revision)
    },
    resume: async (origin) => {
      const kept = await around.keep.one(origin.id)
      const own = kept === undefined || kept.isSaved ? undefined : restored(kept, model().language)
      const isLocked = origin.isLocked === true
      // What is filed is shown as it is filed; what was typed and not saved stays kept until it is returned.
      const shown = isLocked ? undefined : own
      await open(shown ?? opened({ ...origin, held: {} }, model().language), kept?.revision ?? 0)
      return own === undefined ? undefined : isLocked ? "behind" : "resumed"
    },
    forget: async (id) => {
      if (model().forgetting !== id) return set({ forgetting: id })
      await around.keep.remove(id)
      set({ forgetting: undefined, kept: await around.keep.all() })
    },
    choose: async (as) => {
      const chosen = await around.files.choose(endings)
      if (chosen !== undefined) await receive(chosen, as)
    },
    receive,
    readAgain: async (agency, year) => {
      const { dialog } = model()
      if (dialog?._tag === "Import") await reading(dialog.chosen, agency.trim(), year.trim())
    },
    accept: async (text, as) => {
      if (as === "last") return await asLast(text)
      const read = Interchange.read(text)
      if (read.ok) await fresh(read.draft, {})
    }
  }
}
