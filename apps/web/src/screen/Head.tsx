/**
 * The head of the report: a field each for what is said of the organ and of the report, and below them the preamble.
 *
 * @module
 */
import type { Field } from "@gongkai/editor/Field"
import { fields, preambleKey } from "@gongkai/editor/fields"
import { shownAt } from "../desk/settle.ts"
import { type ReportProps, saying } from "./Props.ts"
import { Prose } from "./Prose.tsx"

const Line = ({ desk, model, report, field }: ReportProps & { readonly field: Field }) => {
  const say = saying(model)
  const { key, name, takes, choices, usual } = field
  const { state, held } = report
  const isHeld = held[key] !== undefined
  const id = `f-${key}`
  const isReadOnly = state.status.kind === "readOnly"
  return (
    <div class={`field ${isHeld ? "held" : ""}`}>
      <label for={id}>{say(name)}</label>
      {choices === undefined ? (
        <input
          id={id}
          value={held[key] ?? shownAt(state, key)}
          placeholder={usual?.(state.editing.draft) ?? ""}
          readOnly={isReadOnly}
          autocomplete="off"
          aria-describedby={`${id}-takes`}
          aria-invalid={isHeld}
          onInput={(event) => desk.hold(key, event.currentTarget.value)}
          onChange={() => desk.settle(key)}
          onBlur={() => desk.settle(key)}
          onKeyDown={(event) => {
            if (event.isComposing) return
            if (event.key === "Enter") desk.settle(key)
            if (event.key === "Escape") desk.drop(key)
          }}
        />
      ) : (
        <select
          id={id}
          value={shownAt(state, key)}
          disabled={isReadOnly}
          onChange={(event) => {
            desk.hold(key, event.currentTarget.value)
            desk.settle(key)
          }}
        >
          <option value="">{say("noneChosen")}</option>
          {choices.map(({ value, name: its }) => (
            <option key={value} value={value}>
              {say(its)}
            </option>
          ))}
        </select>
      )}
      <p id={`${id}-takes`} class="soft">
        {choices === undefined ? say(takes) : ""}
      </p>
    </div>
  )
}

/** All fields of the head. */
export const Head = (props: ReportProps) => {
  const { desk, model } = props
  const say = saying(model)
  return (
    <>
      <h2 id="part">{say("head")}</h2>
      <div class="fields">
        {fields
          .filter(({ isProse }) => isProse !== true)
          .map((field) => (
            <Line key={field.key} {...props} field={field} />
          ))}
      </div>
      <h3 id="preamble">{say({ zh: "导语", en: "Preamble" })}</h3>
      <p class="buttons">
        <button type="button" onClick={() => void desk.act(({ propose }) => propose)}>
          {say("propose")}
        </button>
      </p>
      <Prose {...props} section={preambleKey} label={say({ zh: "导语", en: "Preamble" })} />
    </>
  )
}
