/**
 * What was read of a file, before anything is done with it: the protocol of the import, and what the file did not say.
 *
 * @module
 */
import { useState } from "preact/hooks"
import type { Dialog } from "../desk/Model.ts"
import type { Found } from "../tasks/Task.ts"
import { Modal } from "./Modal.tsx"
import { type Props, saying } from "./Props.ts"

/** So many messages are listed of one report. */
const most = 200

const One = ({ desk, model, found }: Props & { readonly found: Found }) => {
  const say = saying(model)
  const { agency, year, read, of, messages, text } = found
  return (
    <li>
      <p>
        <strong>
          {agency} {year}
        </strong>
        {" · "}
        <span class={read < of ? "warn" : "good"}>
          {model.language === "zh" ? `${of} 格中读出 ${read} 格` : `${read} of ${of} cells read`}
        </span>
      </p>
      {messages.length === 0 ? null : (
        <ul class="told">
          {messages.slice(0, most).map(({ severity, text: said, place }, at) => (
            <li key={at} class={severity}>
              {place === "" ? "" : `${place}：`}
              {say(said)}
            </li>
          ))}
        </ul>
      )}
      <p class="buttons">
        <button type="button" class="main" onClick={() => void desk.accept(text, "report")}>
          {say(model.report?.tag === undefined ? "asReport" : "intoReport")}
        </button>
        <button type="button" onClick={() => void desk.accept(text, "last")}>
          {say(
            model.report === undefined
              ? { zh: "作为上年报告，开始新一年", en: "Begin the next year from it" }
              : "asLast"
          )}
        </button>
      </p>
    </li>
  )
}

/** The protocol of an import. */
export const Import = ({
  desk,
  model,
  dialog
}: Props & { readonly dialog: Extract<Dialog, { readonly _tag: "Import" }> }) => {
  const say = saying(model)
  const [agency, name] = useState(dialog.agency)
  const [year, date] = useState(dialog.year)
  const { answer, chosen } = dialog
  const close = (): void => desk.show(undefined)
  const unread = answer.ok ? answer.reports.flatMap((each) => (each.ok ? [] : [each])) : [answer]
  return (
    <Modal title={`${say("imported")} ${chosen.name}`} close={close} isWide>
      <div class="list" tabIndex={0} role="region" aria-label={say("imported")}>
        {unread.map(({ text }, at) => (
          <p key={at} class="warn lines" role="alert">
            {say(text)}
          </p>
        ))}
        {answer.ok ? (
          <ol class="choices">
            {answer.reports.map((each, at) =>
              each.ok ? <One key={at} desk={desk} model={model} found={each} /> : null
            )}
          </ol>
        ) : null}
      </div>
      {unread.length === 0 ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void desk.readAgain(agency, year)
          }}
        >
          <label>
            {say("agency")}
            <input value={agency} onInput={(event) => name(event.currentTarget.value)} />
          </label>
          <label>
            {say("year")}
            <input value={year} inputMode="numeric" onInput={(event) => date(event.currentTarget.value)} />
          </label>
          <button type="submit">{say("readAgain")}</button>
        </form>
      )}
      <p class="buttons">
        <button type="button" onClick={close}>
          {say("cancel")}
        </button>
      </p>
    </Modal>
  )
}
