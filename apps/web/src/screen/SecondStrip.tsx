/**
 * What stands above the tables of a second entry (双人复核): who types, how far they are, and the ways out of it.
 *
 * @module
 */
import { isStale } from "@gongkai/core/doubleEntry"
import { filledIn } from "@gongkai/editor/double"
import { useState } from "preact/hooks"
import { type ReportProps, saying } from "./Props.ts"

/** The ways out of a second entry: later, or never. */
export const Ways = ({
  model,
  act
}: Pick<ReportProps, "model"> & { readonly act: (command: "back" | "giveUp") => void }) => {
  const say = saying(model)
  return (
    <>
      <button type="button" onClick={() => act("back")}>
        {say("leaveSecond")}
      </button>
      <button type="button" class="quiet" onClick={() => act("giveUp")}>
        {say("giveUpSecond")}
      </button>
    </>
  )
}

/** The strip above the tables while the second person types; elsewhere, what the report tells of a double entry. */
export const SecondStrip = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const [warned, warn] = useState<"compare" | "giveUp" | undefined>(undefined)
  const { state } = report
  const { doubleEntry } = state.editing.draft
  if (state.first === undefined) {
    if (doubleEntry === undefined) return null
    const { first, second, differed } = doubleEntry
    return (
      <p class="second soft">
        {say("double")}：{say("firstBy")} {first.by} {first.on.slice(0, 10)}，{say("secondBy")} {second.by}{" "}
        {second.on.slice(0, 10)}，{say("differed")} {differed}
        {isStale(state.editing.edition, state.editing.draft) ? `；${say("changedSince")}` : ""}
      </p>
    )
  }
  const { filled, of } = filledIn(state.editing)
  const act = (command: "compare" | "back" | "giveUp"): void => {
    const isWarned = command === warned
    warn(command === "back" ? undefined : command)
    void desk.act(({ atSecond }) => atSecond(command, isWarned, report.held))
  }
  return (
    <section class="second" aria-label={say("double")}>
      <p>
        <strong>{say("double")}</strong> {say("blind")}{" "}
        <span class="soft">
          {say("secondBy")} {state.second?.names.second} · {filled}/{of} {say("cells")}
        </span>
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => act("compare")}>
          {say("compareBoth")}
        </button>
        <Ways model={model} act={act} />
      </p>
    </section>
  )
}
