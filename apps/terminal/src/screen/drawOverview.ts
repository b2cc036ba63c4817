/**
 * The overview: the six parts, how far each is filled in, and how many findings are open in it.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { heading, place, type Section, slots } from "@gongkai/core/Edition"
import { count } from "@gongkai/core/Finding"
import { titleOf } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Manuscript from "@gongkai/editor/Manuscript"
import { review, sectionOf } from "@gongkai/editor/Editing"
import { type Line, run, spread, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { InOverview, State } from "@gongkai/editor/State"

const written = (draft: Draft.Draft, section: Section): Text => {
  if (section.kind === "form") return { zh: "", en: "" }
  const narrative = Draft.narrative(draft, section)
  if (narrative === null) return { zh: "未写", en: "not written" }
  const characters = Manuscript.length(Manuscript.from(narrative))
  return { zh: `${characters} 字`, en: `${characters} characters` }
}

const filled = ({ editing: { edition, draft } }: State, section: Section): Text => {
  if (section.kind === "prose") return written(draft, section)
  const own = slots(edition).filter(({ form }) => form === section)
  const all = Draft.entries(edition, draft)
  const blank = own.filter(({ cell }) => all[place(edition, cell)] === null).length
  return blank === 0
    ? { zh: `${own.length} 格填齐`, en: `all ${own.length} filled in` }
    : { zh: `${own.length} 格，未填 ${blank}`, en: `${blank} of ${own.length} blank` }
}

export const drawOverview = (state: Shown, { at }: InOverview, height: number): ReadonlyArray<Line> => {
  const { editing, language, size } = state
  const { edition, draft } = editing
  const { findings } = review(editing)
  const parts = edition.sections.map((section, place): Line => {
    const { error, warning, note } = count(findings.filter((finding) => sectionOf(finding) === section.key))
    const tally = [
      ...(error > 0 ? [run({ zh: `${error}错误 `, en: `${error} error(s) ` }[language], "error")] : []),
      ...(warning > 0 ? [run({ zh: `${warning}警告 `, en: `${warning} warning(s) ` }[language], "warning")] : []),
      ...(note > 0 ? [run({ zh: `${note}提示 `, en: `${note} note(s) ` }[language], "note")] : [])
    ]
    const done = run(`${filled(state, section)[language]}  `, "faint")
    const isHere = place === at
    const name = run(`${isHere ? "▸ " : "  "}${heading(edition, section)} `, isHere ? "selected" : "plain")
    return spread([name], tally.length === 0 ? [done, run("✓ ", "good")] : [done, ...tally], size.columns)
  })
  const airy = height >= 2 * parts.length + 4
  const whole: Line = [run("  "), run(tame(titleOf(draft)), "title")]
  const about: Line = [run(`  ${edition.title}`, "faint")]
  return [whole, about, ...parts.flatMap((part) => (airy ? [[], part] : [part]))]
}
