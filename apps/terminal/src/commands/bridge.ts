/**
 * `gongkai bridge FILE -o FILE`: a report in the form of another edition, for comparing and adding up; what does not compare is named.
 *
 * The result is no report to publish, unless the report was written in a form that does not govern its year and is put into the one that
 * does: then it is the one to go on with. Exit 1 where something could not be taken over.
 *
 * @module
 */
import { type Bridged, bridged } from "@gongkai/core/bridged"
import { entries } from "@gongkai/core/Draft"
import { type Edition, labelOf, slots } from "@gongkai/core/Edition"
import { inForce, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { file, interchange } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { loadNamed } from "../disk/load.ts"
import { claims, unwritten, withoutEnding } from "../disk/outputs.ts"
import { caption } from "../words/caption.ts"
import { asData, inWords } from "../words/entry.ts"
import { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { faint, harmless, heading, mention } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"

export interface Input {
  readonly file: string
  readonly output: Option.Option<string>
  /** The edition to go to; of two, the other one. */
  readonly edition: Option.Option<string>
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

export const bridgeFile = (input: Input): Effect.Effect<void, never, Exit> =>
  across(input).pipe(Effect.catch(complained(input.language)))

const across = Effect.fnUntraced(function* ({ file: path, output, edition, force, json, language }: Input) {
  const given = Option.isSome(output) ? yield* file(output.value, interchange) : undefined
  const { draft, edition: from } = yield* Effect.mapError(
    loadNamed(path),
    ({ text }) => new Refused({ file: path, text })
  )
  const to = Option.match(edition, {
    onNone: () => official.findLast(({ key }) => key !== from.key),
    onSome: (wanted) => official.find(({ key }) => key === wanted)
  })
  if (to === undefined || to.key === from.key) return yield* refuse(path, already(from))
  const made = bridged(draft, to, from)
  const target = given ?? `${withoutEnding(path)}-${to.key}.gongkai.json`
  yield* claims()(path, target)
  const text = Interchange.show(made.draft, to)
  yield* Effect.mapError(save(target, text, { replace: force, unlessSame: true }), unwritten(target))
  yield* mention(
    json
      ? JSON.stringify(
          { output: target, from: summary(draft), report: summary(made.draft), ...plain(made, from, to, language) },
          null,
          2
        )
      : [
          `${harmless(path)}  ${caption(draft, from)[language]}`,
          ...describe(made, from, to, language),
          "",
          (to.key === inForce(draft.year)?.key ? goOn(to, harmless(target)) : onlyToCompare(to))[language],
          harmless(target)
        ].join("\n"),
    json
  )
  yield* (yield* Exit).raise(made.left.length + made.together.length + made.waivers.length > 0 ? 1 : 0)
})

const describe = (
  { draft, left, together, notAsked, zeros, waivers }: Bridged,
  from: Edition,
  to: Edition,
  language: Language
): ReadonlyArray<string> => {
  const zh = language === "zh"
  const carried = entries(to, draft).filter((entry) => entry !== null).length
  const group = (title: Text, lines: ReadonlyArray<string>) =>
    lines.length === 0 ? [] : ["", heading(title[language]), ...lines]
  return [
    zh
      ? `带过去了：${carried} 格（新格式共 ${slots(to).length} 格），标题、机关信息和各部分文字`
      : `Taken over: ${carried} of the new form's ${slots(to).length} cells, the title, the agency and the text of each part`,
    ...group(
      { zh: "没有带过去的（两版格式不能比较）：", en: "Left behind (the two forms do not compare):" },
      left.flatMap(({ cell, entry, reason }) => [
        `  ${labelOf(from, cell)}  ${inWords(from, cell, entry)[language]}`,
        faint(`      ${reason[language]}`)
      ])
    ),
    ...group(
      { zh: "只知合计、各行留空的：", en: "Known only together, the rows left blank:" },
      together.map(({ before, after, entry }) => {
        const [whole = ""] = before
        const rows = zh ? `分为${after.length}行` : `${after.length} rows`
        return `  ${labelOf(from, whole)}  ${inWords(from, whole, entry)[language]}  ${faint(rows)}`
      })
    ),
    ...group(
      { zh: `${from.title}不统计、留空的：`, en: `Not asked for by the edition of ${from.key}, left blank:` },
      notAsked.map(({ cell }) => `  ${labelOf(to, cell)}`)
    ),
    ...(zeros > 0
      ? [
          "",
          zh
            ? `原报告已公布，空白按0读的${zeros}格写作0`
            : `${zeros} cell(s) that the published report leaves blank, which counts 0, are written as 0`
        ]
      : []),
    ...(waivers.length > 0
      ? [
          zh
            ? `${waivers.length}处疑点说明涉及上面的格，没有带过去`
            : `${waivers.length} accepted finding(s) concern such cells and were left behind`
        ]
      : [])
  ]
}

const plain = (made: Bridged, from: Edition, to: Edition, language: Language) => ({
  left: made.left.map(({ cell, entry, reason }) => ({
    cell,
    label: labelOf(from, cell),
    entry: asData(from, cell, entry),
    reason: reason[language]
  })),
  together: made.together.map(({ before, after, entry }) => ({ before, after, entry })),
  notAsked: made.notAsked.map(({ cell, reason }) => ({ cell, label: labelOf(to, cell), reason: reason[language] })),
  zeros: made.zeros,
  waivers: made.waivers
})

const already = ({ title, key }: Edition): Text => ({
  zh: `报告已是${title}，不必换算，没有写文件`,
  en: `the report is in the edition of ${key} already; nothing was written`
})

/** Said of a report that was written in a form which does not govern its year. */
const goOn = ({ title }: Edition, target: string): Text => ({
  zh: `这是本年度适用的${title}，不必重新录入：补填上面留空的格即可，gongkai fill ${target}`,
  en: `This is the form in force for that year. Nothing need be typed again: fill in the cells left blank above, gongkai fill ${target}`
})

const onlyToCompare = ({ title, key }: Edition): Text => ({
  zh: `换算成${title}的数据只供比较和汇总，不能代替原报告`,
  en: `Data in the edition of ${key} are for comparing and adding up, and no substitute for the report`
})
