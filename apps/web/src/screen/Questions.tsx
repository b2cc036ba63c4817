/**
 * What is asked of a finding: which correction to make, why it is accepted, and the law behind it.
 *
 * @module
 */
import { explain } from "@gongkai/core/repair"
import type { InLaw, InRepair, InWaive, Order } from "@gongkai/editor/State"
import { updateRepair } from "@gongkai/editor/updateFindings"
import { useEffect, useState } from "preact/hooks"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"
import { back } from "./steps.ts"

/** The corrections proposed for a finding. */
export const Repair = ({ desk, model, report, place }: ReportProps & { readonly place: InRepair }) => {
  const say = saying(model)
  return (
    <Modal title={say("repair")} close={() => desk.step(back)}>
      <p class="soft">
        {say({
          zh: "改动最少、全部等式成立的改法；以原始台账为准。",
          en: "The fewest changes that balance everything; the records decide."
        })}
      </p>
      <ol class="choices">
        {place.proposals.map((proposal, at) => (
          <li key={at}>
            <p>{say(explain(report.state.editing.edition, proposal))}</p>
            <button type="button" onClick={() => desk.step((state) => updateRepair(state, { ...place, at }, "apply"))}>
              {say("take")}
            </button>
          </li>
        ))}
      </ol>
      {place.isMore ? (
        <p class="soft">
          {say({
            zh: "同样改法很多，未全部列出；请对照原始台账",
            en: "There are many more of this size, not all of them examined; look at the records"
          })}
        </p>
      ) : null}
      <p class="buttons">
        <button type="button" onClick={() => desk.step(back)}>
          {say("cancel")}
        </button>
      </p>
    </Modal>
  )
}

/** Why a finding is accepted, and who says so. */
export const Waive = ({ desk, model, place }: ReportProps & { readonly place: InWaive }) => {
  const say = saying(model)
  const [reason, because] = useState(place.reason.text)
  const [by, name] = useState(place.by.text)
  const isWhole = reason.trim() !== "" && by.trim() !== ""
  return (
    <Modal title={say("waive")} close={() => desk.step(back)}>
      <p>{say(place.finding.message)}</p>
      <p class="soft">
        {say({
          zh: "说明随报告保存，所涉数字或文字一改即失效。",
          en: "It is kept in the report, and ends when its numbers or words change."
        })}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWhole) return
          const order: Order = { _tag: "Accept", finding: place.finding, reason: reason.trim(), by: by.trim() }
          desk.step((state) => ({ state: back(state).state, orders: [order] }))
        }}
      >
        <label>
          {say("reason")}
          <input value={reason} required onInput={(event) => because(event.currentTarget.value)} />
        </label>
        <label>
          {say("by")}
          <input value={by} required autocomplete="name" onInput={(event) => name(event.currentTarget.value)} />
        </label>
        <p class="buttons">
          <button type="submit" class="main">
            {say("accept")}
          </button>
          <button type="button" onClick={() => desk.step(back)}>
            {say("cancel")}
          </button>
        </p>
      </form>
    </Modal>
  )
}

/** The rule of a finding: what it demands, under which clause, and an example. */
export const Law = ({ desk, model, place }: ReportProps & { readonly place: InLaw }) => {
  const say = saying(model)
  const { rule } = place.finding
  const [lines, tell] = useState<ReadonlyArray<string>>([])
  useEffect(() => {
    let isOpen = true
    void desk.law(rule).then((told) => (isOpen ? tell(told) : undefined))
    return () => {
      isOpen = false
    }
  }, [desk, rule, model.language])
  return (
    <Modal title={say("law")} close={() => desk.step(back)} isWide>
      <p>{say(place.finding.message)}</p>
      <div aria-live="polite">
        {lines.map((text, at) => (
          <p key={at} class={at === 0 ? "" : "soft"}>
            {text}
          </p>
        ))}
      </div>
      <p class="buttons">
        <button type="button" class="main" onClick={() => desk.step(back)}>
          {say("ok")}
        </button>
      </p>
    </Modal>
  )
}
