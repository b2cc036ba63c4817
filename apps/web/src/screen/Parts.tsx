/**
 * The parts of the report with how far each is and what is wrong in it: the way from part to part, and the overview.
 *
 * @module
 */
import { heading } from "@gongkai/core/Edition"
import { count } from "@gongkai/core/Finding"
import { review, sectionOf } from "@gongkai/editor/Editing"
import { fields } from "@gongkai/editor/fields"
import { type Progress, progressOf, progressOfHead } from "@gongkai/editor/progress"
import { openHead } from "@gongkai/editor/proseAt"
import { openPart, partOf, type State, stay, under } from "@gongkai/editor/State"
import { type ReportProps, saying } from "./Props.ts"

interface Part {
  readonly at: number
  readonly name: string
  readonly progress: Progress
  readonly unit: "cells" | "items"
  readonly keys: ReadonlySet<string>
}

const partsOf = ({ editing }: State, head: string): ReadonlyArray<Part> => [
  {
    at: -1,
    name: head,
    progress: progressOfHead(editing),
    unit: "items",
    keys: new Set(["preamble", ...fields.map(({ key }) => key)])
  },
  ...editing.edition.sections.map((section, at): Part => ({
    at,
    name: heading(editing.edition, section),
    progress: progressOf(editing, section),
    unit: "cells",
    keys: new Set([section.key])
  }))
]

/** The state in a part; -1 is the head. */
const inPart = (state: State, at: number): State => (at < 0 ? openHead(state) : openPart(state, at))

/** The list of parts; the one on screen is marked. */
export const Parts = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const { state } = report
  const { wrong } = review(state.editing)
  const { first, editing } = state
  // A second person enters the tables alone.
  const parts = partsOf(state, say("head")).filter(
    ({ at }) => first === undefined || editing.edition.sections[at]?.kind === "form"
  )
  const here = partOf({ ...state, place: under(state.place) })
  return (
    <nav class="parts" aria-label={say("parts")}>
      <ul>
        {parts.map(({ at, name, progress, unit, keys }) => {
          const own = count(wrong.filter((finding) => keys.has(sectionOf(finding))))
          const { stage, filled, of } = progress
          const far = of === undefined ? `${filled} ${say("characters")}` : `${filled}/${of} ${say(unit)}`
          return (
            <li key={at}>
              <button
                type="button"
                class="part"
                aria-current={at === here ? "page" : undefined}
                onClick={() => desk.step((before) => stay(inPart(before, at)))}
              >
                <span>{name}</span>
                <span class={`soft ${stage}`}>
                  {say(stage)} · {far}
                </span>
                {own.error + own.warning > 0 ? (
                  <span class={own.error > 0 ? "bad" : "warn"}>
                    {own.error > 0 ? `${own.error} ${say("errors")} ` : ""}
                    {own.warning > 0 ? `${own.warning} ${say("warnings")}` : ""}
                  </span>
                ) : null}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
