/**
 * `gongkai export FOLDER… -o OUT`: every report in them as a file of its own, side by side; or all of them in one data package or CSV.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { hasNotes } from "@gongkai/core/forPublic"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { asCollection, overCollection } from "./asCollection.ts"
import type { Input } from "./Exporting.ts"
import { free } from "./names.ts"
import type { Done } from "./oneByOne.ts"
import { pool, threadsFor } from "./pool.ts"
import { serialized } from "./Serialized.ts"
import { file, folder } from "../disk/asked.ts"
import { save, saving } from "../disk/files.ts"
import { claims, destination, unwritten, withoutEnding } from "../disk/outputs.ts"
import { formats, type Name } from "../formats/exported.ts"
import { lacking } from "../formats/left.ts"
import type { Gathered } from "../formats/Writing.ts"
import { refuse } from "../words/refusal.ts"
import { summary } from "../words/summary.ts"
import { complain, mention } from "../words/Terminal.ts"
import { notCarried } from "../words/notCarried.ts"
import { withheldOfMany } from "../words/withheld.ts"
import type { Answer } from "./writer.ts"
import { type Job, written } from "./written.ts"

/** Stands beside this file in the bundle. */
const script = new URL("writer.mjs", import.meta.url)

interface Asked {
  readonly input: Input
  readonly previous: ReadonlyArray<Draft>
  /** Charts are drawn, with those of the units below. */
  readonly charts?: { readonly units: ReadonlyArray<Draft> }
}

const kept = (draft: Draft) => serialized({ draft, edition: editionOf(draft), messages: [] })

/** Every report into a file of the folder `-o`, made in threads where there are many. */
export const exportMany = Effect.fnUntraced(function* (name: Name, { input, previous, charts }: Asked) {
  const { files, output, json, language, force, findings, withNotes } = input
  if (Option.isNone(output)) return yield* refuse(files.join("、"), folderWanted)
  if (name === "pdf") return yield* printed(input)
  const place = { output: Option.some(yield* folder(output.value, formats[name])), several: true }
  const claim = claims()
  const earlier = previous.map(kept)
  let [done, withheld] = [0, 0]
  const lacks: Array<Text> = []
  const drawn = charts === undefined ? {} : { charts: { units: charts.units.map(kept) } }
  return yield* Effect.scoped(
    Effect.gen(function* () {
      const threaded = yield* pool<Job, Answer>(script, undefined)
      const inThread = Effect.fnUntraced(function* (job: Job) {
        const answer = yield* Effect.mapError(threaded(job), () => ({ text: broken }))
        if ("refused" in answer) return yield* Effect.fail({ text: answer.refused })
        return answer
      })
      yield* overCollection(
        files,
        { said: input, json, language },
        (path, report, { beside, count }) =>
          Effect.gen(function* () {
            const to = destination(
              path,
              { agency: { name: report.agency }, year: report.year },
              formats[name].ending,
              place
            )
            yield* claim(path, to)
            const job: Job = { report, previous: [...earlier, ...beside], name, findings, notes: withNotes, ...drawn }
            const made = yield* Effect.mapError(
              threadsFor(count) > 1 ? inThread(job) : written(job),
              ({ text }) => new Refused({ file: path, text })
            )
            yield* Effect.mapError(save(to, made.content, { replace: force, unlessSame: true }), unwritten(to))
            done += 1
            if (made.isWithheld) withheld += 1
            noteLacks(lacks, made.lacks)
            return { code: 0, lines: [to], json: { report: summary(made.of), output: to } } satisfies Done
          }),
        { sideBySide: threadsFor, doing }
      )
      for (const said of [withheldOfMany(withheld), notCarried(formats[name].name, lacks)])
        if (said !== undefined) yield* complain(said[language])
    })
  ).pipe(Effect.onInterrupt(() => complain(stopped(done)[language])))
})

/** Keeps each thing once: of many reports most lack the same. */
const noteLacks = (known: Array<Text>, more: ReadonlyArray<Text>): void => {
  for (const each of more) if (!known.some(({ zh }) => zh === each.zh)) known.push(each)
}

/** PDFs are printed in bulk as `print` does it. */
const printed = Effect.fnUntraced(function* (input: Input) {
  const { printMany } = yield* Effect.promise(() => import("./printMany.ts"))
  const none = { head: Option.none(), jobs: Option.none(), book: Option.none(), font: [] }
  return yield* printMany({ ...input, ...none, pdfa: "3b", compare: false, doubleEntry: false })
})

/** All reports into one file, which grows as they come. */
export const gatherInto = (given: string, name: Gathered, { input, previous }: Asked) =>
  Effect.gen(function* () {
    const { files, json, language, force, withNotes } = input
    const to = yield* file(given, formats[name])
    const { gatherings } = yield* Effect.promise(() => import("../formats/gathered.ts"))
    const { write, during, end } = yield* Effect.mapError(saving(to, { replace: force }), unwritten(to))
    const all = yield* during(() => gatherings[name](write))
    const taken = new Set<string>()
    let [count, withheld] = [0, 0]
    const lacks: Array<Text> = []
    yield* asCollection(files, { said: input, json, language }, (path, { draft, edition }, beside) =>
      Effect.gen(function* () {
        const own = free(path === "-" ? "report" : withoutEnding(path), taken)
        yield* during(() => all.add({ draft, edition, previous: [...previous, ...beside], notes: withNotes }, own))
        count += 1
        if (name === "zip" && !withNotes && hasNotes(draft)) withheld += 1
        noteLacks(lacks, lacking(name, { draft, edition }))
        return { code: 0, lines: [], json: { report: summary(draft), output: to, name: own } } satisfies Done
      })
    )
    if (count === 0) return
    yield* Effect.mapError(
      Effect.andThen(
        during(() => all.end()),
        end
      ),
      unwritten(to)
    )
    for (const said of [withheldOfMany(withheld), notCarried(formats[name].name, lacks)])
      if (said !== undefined) yield* complain(said[language])
    if (!json) yield* mention(gathered(to, count)[language])
  }).pipe(Effect.scoped)

const gathered = (to: string, count: number): Text => ({
  zh: `${to}（${count}份报告）`,
  en: `${to} (${count} ${count === 1 ? "report" : "reports"})`
})

const folderWanted: Text = {
  zh: "有文件夹或压缩包，请用 -o 指明写到哪个文件夹；数据包可以把全部报告写进一个文件，如 -o 数据.zip",
  en: "there is a folder or a zip: name with -o the folder to write into; a data package takes all reports, as in -o data.zip"
}

const stopped = (done: number): Text => ({
  zh: `中途停止：已写出 ${done} 份，都是完整的；再运行一次同样的命令，接着写其余的`,
  en: `stopped in the middle: ${done} report(s) are written, each whole; run the same command again for the others`
})

const doing: Text = { zh: "正在写 ", en: "writing " }

const broken: Text = {
  zh: "写的中途出错，没有写出这一份；请单独导出这份报告",
  en: "making the file failed half-way, and it was not written: export this report alone"
}
