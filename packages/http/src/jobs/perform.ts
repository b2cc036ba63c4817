/**
 * Does what takes long, checking, printing, and reading files: from what was sent to the answer.
 *
 * Job and outcome are plain data, so that either may cross to a thread and back.
 *
 * @module
 */
import type { Reading as BlanksRead } from "@gongkai/core/Header"
import type { Language, Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { parsed } from "../request/body.ts"
import { type Details, Refusal } from "../problem/Problem.ts"
import type { Form } from "./forms.ts"
import type { checked } from "./checked.ts"
import type { Print } from "./print.ts"
import type { Read, Reader, Reading, Rows } from "./Reader.ts"
import type { Write } from "./write.ts"

/** A report to check, as the text of an interchange file. */
export interface Checking {
  readonly kind: "check"
  readonly text: string
  readonly language: Language
  readonly reading?: BlanksRead
}

/** A report to print or write, as the text of an interchange file; as PDF unless another form is named. */
export interface Printing {
  readonly kind: "print"
  readonly text: string
  readonly form?: Form
}

/** A file to read reports from. */
interface Importing extends Reading {
  readonly kind: "import"
}

/** A file to read the rows of a table from. */
interface Tabling {
  readonly kind: "table"
  readonly bytes: Uint8Array
}

export type Job = Checking | Printing | Importing | Tabling

/** How much a job holds while it waits, in characters. */
export const weightOf = (job: Job): number => ("text" in job ? job.text.length : job.bytes.length / 2)

/** A report printed or written, with what its file is named after. */
export interface Printed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly agency: string
  readonly year: number
}

export type Checked = ReturnType<typeof checked>

/** The result of a job: findings, a file, what was read, or a refusal. */
export type Outcome =
  | { readonly checked: Checked }
  | { readonly printed: Printed }
  | { readonly read: Read }
  | Rows
  | { readonly refused: Details }

const notHere = (form: Form): Details => ({
  status: 501,
  kind: "NotHere",
  detail: {
    zh: `这台服务器不写 .${form} 文件；请用 gongkai export，或向用 gongkai serve 运行的服务器请求`,
    en: `This server writes no .${form} files; use gongkai export, or ask a server that runs by gongkai serve`
  }
})

/** Where nothing reads files. */
const noReader: Details = {
  status: 501,
  kind: "NotHere",
  detail: {
    zh: "这台服务器不读文件；请用 gongkai import，或向用 gongkai serve 运行的服务器请求",
    en: "This server reads no files; use gongkai import, or ask a server that runs by gongkai serve"
  }
}

const readBy = async (job: Importing | Tabling, reader: Reader | undefined): Promise<Outcome> => {
  if (reader === undefined) return { refused: noReader }
  if (job.kind === "table") return reader.table(job.bytes)
  const { kind: _kind, ...reading } = job
  const found = await reader.read(reading)
  return "refused" in found ? found : { read: found }
}

const utf8 = new TextEncoder()

const printed = async ({ text, form = "pdf" }: Printing, print: Print, write: Write): Promise<Outcome> => {
  const draft = parsed(text)
  const { year, agency } = draft
  if (form !== "pdf") {
    const written = await write(draft, form)
    if (written === undefined) return { refused: notHere(form) }
    const bytes = typeof written === "string" ? utf8.encode(written) : Uint8Array.from(written)
    return { printed: { bytes, agency: agency.name, year } }
  }
  return Result.match(await print(draft), {
    onSuccess: (bytes) => ({ printed: { bytes, agency: agency.name, year } }),
    onFailure: (detail: Text) => ({ refused: { status: 422, detail } })
  })
}

/** Does a job here and now. A report that cannot be read gives an outcome with the refusal, not a rejection; without a reader none is read. */
export const perform = async (job: Job, print: Print, write: Write, reader?: Reader): Promise<Outcome> => {
  try {
    if (job.kind === "import" || job.kind === "table") return await readBy(job, reader)
    if (job.kind === "print") return await printed(job, print, write)
    const { checked } = await import("./judging.ts")
    return { checked: checked(parsed(job.text), job.language, { reading: job.reading }) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.details }
    throw error
  }
}
