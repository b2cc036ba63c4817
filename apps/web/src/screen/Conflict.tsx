/**
 * Two versions of one report, difference by difference: nothing is chosen before the user does, and nothing is lost by closing.
 *
 * @module
 */
import type { Command } from "@gongkai/editor/bindings"
import { sides, updateConflict } from "@gongkai/editor/conflict"
import { type InConflict, stay } from "@gongkai/editor/State"
import { about, side } from "./changes.ts"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"

/** The question which version counts. */
export const Conflict = ({ desk, model, report, place }: ReportProps & { readonly place: InConflict }) => {
  const say = saying(model)
  const { state } = report
  const { edition } = state.editing
  const all = sides(state, place)
  const act = (command: Command, at = place.at): void =>
    desk.step((now) => (now.place._tag === "Conflict" ? updateConflict(now, { ...now.place, at }, command) : stay(now)))
  const button = (command: Command, text: Parameters<typeof say>[0], kind = "") => (
    <button type="button" class={kind} onClick={() => act(command)}>
      {say(text)}
    </button>
  )
  return (
    <Modal title={say("changedElsewhere")} close={() => act("back")} isWide>
      <p>{say(place.theirs === undefined ? "otherForm" : "changedHint")}</p>
      <p role="status">{state.message === undefined ? "" : say(state.message.text)}</p>
      <p class="buttons">
        {place.theirs === undefined ? (
          button("mine", "writeChosen", "danger")
        ) : (
          <>
            {place.base === undefined ? null : button("eachOwn", "eachOwn")}
            {button("allMine", "allMine")}
            {button("allTheirs", "allTheirs")}
            {button("apply", "writeChosen", "main")}
          </>
        )}
        {button("back", "later")}
      </p>
      <div class="list" tabIndex={0} role="region" aria-label={say("changedElsewhere")}>
        {all.map(({ change, key, choice }, at) => (
          <fieldset key={key} class="choice">
            <legend>{about(edition, change, model.language)}</legend>
            {(["mine", "theirs"] as const).map((which) => (
              <label key={which} class="check">
                <input type="radio" name={`choice-${at}`} checked={choice === which} onChange={() => act(which, at)} />
                <span>
                  {say(which)}：
                  <span class="said">
                    {side(edition, change, which === "mine" ? "after" : "before", model.language)}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Modal>
  )
}
