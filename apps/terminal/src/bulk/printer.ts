/**
 * A thread of a bulk print: reads one file after another and hands back its PDF, or that the one which stands is the same.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import { check } from "@gongkai/core/check"
import type { Edition } from "@gongkai/core/Edition"
import type { Draft } from "@gongkai/core/Draft"
import { count } from "@gongkai/core/Finding"
import * as Interchange from "@gongkai/core/Interchange"
import { forPublic, hasNotes } from "@gongkai/core/forPublic"
import { isDraft } from "@gongkai/core/wholeness"
import type { Text } from "@gongkai/core/Text"
import type { Options, Source } from "@gongkai/import"
import { identifierOf, print, PrintError, Record, standing as standingAs } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { read } from "../disk/read.ts"
import { pictures } from "../formats/pictures.ts"
import type { Wish } from "./Wish.ts"
import { ownFaces } from "../disk/fonts.ts"

export interface Common extends Pick<Options, "agency" | "year"> {
  readonly wish: Wish
  readonly font: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  readonly force: boolean
}

export interface Job {
  readonly file: Source
  readonly output: string
}

export interface Printed {
  readonly agency: string
  readonly year: number
  /** Working notes were left out of it. */
  readonly isWithheld: boolean
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number }
  /** None where the file that stands there is already this report, printed in this way by this version. */
  readonly bytes?: Uint8Array
}

/** `report` is told where there was a report, or several, but none could be printed. */
export type Answer = Printed | { readonly refused: Text; readonly report: boolean }

/** Handed over by the pool, which takes it from the command. */
const { wish, font, previous, force, ...options }: Common = workerData
const earlier = previous.map((text) => Result.getOrThrow(Interchange.parse(text)))
const faces = Effect.runSync(Effect.cached(ownFaces(font)))

const answer = (file: Source, output: string) =>
  Effect.gen(function* () {
    const { draft, edition } = yield* read(file, { ...options, previous: earlier })
    const findings = check(draft, { edition, previous: earlier })
    const isWithheld = !wish.notes && hasNotes(draft)
    const report = { agency: draft.agency.name, year: draft.year, counts: count(findings), isWithheld }
    const standing = !force && existsSync(output) ? readFileSync(output) : undefined
    if (standing !== undefined && (yield* stands(standing, draft, edition))) return report
    if (standing !== undefined && standingAs(standing) !== "ours")
      return yield* new PrintError({ reason: "target", text: foreign(output) })
    const { charts, ...asked } = wish
    const drawn = yield* pictures(charts, draft, { edition, previous: earlier })
    const bytes = yield* print(draft, { edition, faces: yield* faces, previous: earlier, ...asked, ...drawn })
    return { ...report, bytes }
  })

const foreign = (output: string): Text => ({
  zh: `${output} 已经存在，不是本软件印出的原样（或已有签章、批注），没有改动；要覆盖请加 --force，或用 -o 另指文件夹`,
  en: `${output} exists, is not as we printed it (or was signed or annotated) and was left alone; add --force to replace it, or name another folder with -o`
})

/** Whether a PDF is this report, printed by this version as it is wished now. */
const stands = Effect.fnUntraced(function* (bytes: Uint8Array, draft: Draft, edition: Edition) {
  const own = Record.find(bytes)
  if (own === undefined || own.version !== Record.version || own.part !== wish.part) return false
  if (own.layout !== Record.layout) return false
  // A finding accepted since changes nothing that the public reads, and takes the mark off its pages.
  if ((own.mark !== undefined) !== isDraft(draft, edition, earlier)) return false
  if ((own.withheld !== undefined) !== (!wish.notes && hasNotes(draft))) return false
  const same =
    own.head === wish.head &&
    (own.pages ?? []).join() === [...(wish.pages ?? []), ...(wish.charts ? ["charts"] : [])].join() &&
    earlier.length === 0
  const fonts = Object.values(own.fonts ?? {}).join()
  const names = Object.values(yield* faces).map(({ name }) => name)
  return same && fonts === names.join() && Record.holds(bytes, identifierOf(wish.notes ? draft : forPublic(draft)))
})

// A defect ends the thread, and the pool says so.
parentPort?.on("message", async ({ file, output }: Job) => {
  const result = await Effect.runPromise(Effect.result(answer(file, output)))
  const done: Answer = Result.isSuccess(result)
    ? result.success
    : {
        refused: result.failure.text,
        report: result.failure._tag === "PrintError" || result.failure.reports !== undefined
      }
  parentPort?.postMessage(done, [])
})
