/**
 * Does the two long jobs, checking and printing: from the text that was sent to the answer.
 *
 * Job and outcome are plain data, so that either may cross to a thread and back.
 *
 * @module
 */
import type { Reading } from "@gongkai/core/Header"
import type { Language, Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { parsed } from "../request/body.ts"
import { type Details, Refusal } from "../problem/Problem.ts"
import * as shown from "./shown.ts"
import type { Print } from "./print.ts"

/** A report to check, as the text of an interchange file. */
export interface Checking {
  readonly kind: "check"
  readonly text: string
  readonly language: Language
  readonly reading?: Reading
}

/** A report to print, as the text of an interchange file. */
export interface Printing {
  readonly kind: "print"
  readonly text: string
}

export type Job = Checking | Printing

/** A report printed, with what its file is named after. */
export interface Printed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly agency: string
  readonly year: number
}

export type Checked = ReturnType<typeof shown.checked>

/** The result of a job: findings, a PDF, or a refusal. */
export type Outcome = { readonly checked: Checked } | { readonly printed: Printed } | { readonly refused: Details }

const printed = async (text: string, print: Print): Promise<Outcome> => {
  const draft = parsed(text)
  const { year, agency } = draft
  return Result.match(await print(draft), {
    onSuccess: (bytes) => ({ printed: { bytes, agency: agency.name, year } }),
    onFailure: (detail: Text) => ({ refused: { status: 422, detail } })
  })
}

/** Does a job here and now. A report that cannot be read gives an outcome with the refusal, not a rejection. */
export const perform = async (job: Job, print: Print): Promise<Outcome> => {
  try {
    if (job.kind === "print") return await printed(job.text, print)
    return { checked: shown.checked(parsed(job.text), job.language, job.reading) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.details }
    throw error
  }
}
