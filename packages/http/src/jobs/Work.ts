/**
 * Checking, printing and reading files as a service: in threads where there are some, else where it is asked for.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Details, Refusal } from "../problem/Problem.ts"
import type { Print } from "./print.ts"
import type { Read, Reader, Reading, Rows } from "./Reader.ts"
import { type Checked, type Checking, type Job, type Outcome, perform, type Printed, type Printing } from "./perform.ts"
import { type Write, writer } from "./write.ts"

type Perform = (job: Job) => Effect.Effect<Outcome, Refusal>

const noFonts: Details = {
  status: 501,
  detail: {
    zh: "这里没有排版用的字体，不能排 PDF；请用 gongkai print，或向装有字体的服务器请求",
    en: "There are no fonts here to print with; use gongkai print, or ask a server that has them"
  }
}

const refused = (details: Details) => Effect.fail(new Refusal(details))

/** What the service offers, over a way to have jobs done. */
export const over = (perform: Perform): Work["Service"] => ({
  check: ({ text, language, reading }) =>
    Effect.flatMap(perform({ kind: "check", text, language, ...(reading && { reading }) }), (outcome) =>
      "checked" in outcome
        ? Effect.succeed(outcome.checked)
        : "refused" in outcome
          ? refused(outcome.refused)
          : Effect.die(outcome)
    ),
  print: ({ text, form }) =>
    Effect.flatMap(perform({ kind: "print", text, ...(form !== undefined && { form }) }), (outcome) =>
      "printed" in outcome
        ? Effect.succeed(outcome.printed)
        : "refused" in outcome
          ? refused(outcome.refused)
          : Effect.die(outcome)
    ),
  read: (reading) =>
    Effect.flatMap(perform({ kind: "import", ...reading }), (outcome) =>
      "read" in outcome
        ? Effect.succeed(outcome.read)
        : "refused" in outcome
          ? refused(outcome.refused)
          : Effect.die(outcome)
    ),
  table: (bytes) =>
    Effect.flatMap(perform({ kind: "table", bytes }), (outcome) =>
      "rows" in outcome
        ? Effect.succeed(outcome.rows)
        : "refused" in outcome
          ? refused(outcome.refused)
          : Effect.die(outcome)
    )
})

/** The service that checks, prints and reads files. */
export class Work extends Context.Service<
  Work,
  {
    readonly check: (job: Omit<Checking, "kind">) => Effect.Effect<Checked, Refusal>
    readonly print: (job: Omit<Printing, "kind">) => Effect.Effect<Printed, Refusal>
    readonly read: (reading: Reading) => Effect.Effect<Read, Refusal>
    readonly table: (bytes: Uint8Array) => Effect.Effect<Rows["rows"], Refusal>
  }
>()("@gongkai/http/Work") {
  /** Without threads; without a way to print, printing is refused, and so is what `write` cannot write, and reading without a reader. */
  static readonly here = (print?: Print, write: Write = writer(), reader?: Reader): Work["Service"] => {
    if (print !== undefined) return over((job) => Effect.promise(() => perform(job, print, write, reader)))
    const own = Work.here(() => Promise.reject(new Error("no fonts")), write, reader)
    return { ...own, print: (job) => ((job.form ?? "pdf") === "pdf" ? refused(noFonts) : own.print(job)) }
  }
  static readonly layerHere = (print?: Print): Layer.Layer<Work> => Layer.sync(Work, () => Work.here(print))
}
