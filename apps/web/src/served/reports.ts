/**
 * Reports of the server as the pages of the desk use them: one with last year's beside it.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Answer, Api, Bad } from "./api.ts"
import { addressOf } from "./files.ts"

/** A report with its text and tag, and last year's text where there is one. */
export interface Both {
  readonly draft: Draft
  readonly text: string
  readonly tag: string
  readonly last?: Draft
  readonly lastText?: string
}

const unreadable: Bad = {
  ok: false,
  status: 200,
  says: "服务器上的报告读不懂 (the report on the server cannot be read)",
  errors: []
}

/** The report of an answer, or why there is none. */
const read = (answer: Answer<string>): Draft | undefined => {
  if (!answer.ok) return undefined
  const found = Interchange.read(answer.body)
  return found.ok ? found.draft : undefined
}

/** A report and the one of the year before. */
export const both = async (api: Api, unit: string, year: number): Promise<Answer<Both>> => {
  const [now, before] = await Promise.all([
    api.get<string>(addressOf({ unit, year }), "text"),
    api.get<string>(addressOf({ unit, year: year - 1 }), "text")
  ])
  if (!now.ok) return now
  const [draft, last] = [read(now), read(before)]
  if (draft === undefined) return unreadable
  return {
    ok: true,
    status: 200,
    body: {
      draft,
      text: now.body,
      tag: now.tag ?? "",
      ...(last !== undefined && before.ok && { last, lastText: before.body })
    }
  }
}
