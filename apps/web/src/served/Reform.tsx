/**
 * Units in a reform: those ticked are renamed, merged into one of them or into a new one, or ended, from a day on.
 *
 * @module
 */
import { dayOf } from "@gongkai/core/desk/Instant"
import type { Member } from "@gongkai/core/desk/Unit"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import type { Bad } from "./api.ts"
import { type DeskProps, Refused } from "./Frame.tsx"
import { ordered, type Reform as Filled } from "./reforming.ts"

interface Props extends DeskProps {
  readonly version: number
  readonly units: ReadonlyArray<Member>
  /** Those ticked. */
  readonly ticked: ReadonlyArray<Member>
  readonly done: (says: string) => void
}

const today = (): string => dayOf(new Date().toISOString())

const field = (label: string, value: string, set: (value: string) => void, isDue = true) => (
  <label>
    {label}
    <input value={value} required={isDue} onInput={(event) => set(event.currentTarget.value)} />
  </label>
)
const choice = (
  label: string,
  value: string,
  set: (value: string) => void,
  none: string,
  from: ReadonlyArray<Member>
) => (
  <label>
    {label}
    <select value={value} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">{none}</option>
      {from.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

/** The form; it says first what to tick. */
export const Reform = ({ api, language, version, units, ticked, done }: Props) => {
  const zh = language === "zh"
  const [act, choose] = useState<Filled["act"]>("rename")
  const [on, date] = useState(today())
  const [name, rename] = useState("")
  const [newId, identify] = useState("")
  const [into, merge] = useState("")
  const [successor, succeed] = useState("")
  const [basis, found] = useState("")
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const [first, ...others] = ticked
  const isFit = first !== undefined && (act === "merge" ? others.length > 0 : others.length === 0)
  const filled: Filled =
    act === "rename"
      ? { act, on, basis, name }
      : act === "merge"
        ? { act, on, basis, into, newId, name }
        : { act, on, basis, successor }
  const send = async (): Promise<void> => {
    if (first === undefined) return
    fail(undefined)
    const { path, body } = ordered(filled, [first, ...others])
    const answer = await api.send<typeof answers.UnitsChanged.Type>("POST", path, body, { "if-match": `"${version}"` })
    if (!answer.ok) return fail(answer)
    done(
      zh
        ? `已办理，涉及 ${answer.body.units.length} 个单位；以前各年的报告仍在原单位名下`
        : `done for ${answer.body.units.length} units; reports of earlier years stay where they are`
    )
  }
  const acts = zh
    ? ({ rename: "更名", merge: "合并", end: "撤销" } as const)
    : ({ rename: "Rename", merge: "Merge", end: "End" } as const)
  return (
    <form
      class="card"
      aria-labelledby="reform"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2 id="reform">{zh ? "更名、合并、撤销" : "Rename, merge, end"}</h2>
      <p>
        {ticked.length === 0
          ? zh
            ? "请先在下面的表里选单位：更名和撤销选一个，合并选两个以上。"
            : "Tick units in the table below: one to rename or to end, two or more to merge."
          : `${zh ? "已选：" : "Ticked: "}${ticked.map((each) => each.name).join(zh ? "、" : ", ")}`}
      </p>
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      <fieldset class="filters">
        <legend>{zh ? "办什么" : "What"}</legend>
        {(["rename", "merge", "end"] as const).map((each) => (
          <label key={each} class="check">
            <input type="radio" name="reform" checked={act === each} onChange={() => choose(each)} />
            {acts[each]}
          </label>
        ))}
      </fieldset>
      {act === "merge"
        ? choice(zh ? "并入" : "Into", into, merge, zh ? "新设的单位" : "a new unit", ticked)
        : act === "end"
          ? choice(
              zh ? "由谁承接" : "Successor",
              successor,
              succeed,
              zh ? "不承接" : "none",
              units.filter((each) => each !== first)
            )
          : null}
      {act === "merge" && into === "" ? field(zh ? "新单位的编号" : "Id of the new unit", newId, identify) : null}
      {act === "rename" || (act === "merge" && into === "") ? field(zh ? "新名称" : "New name", name, rename) : null}
      <label>
        {zh ? "自哪一天起" : "From"}
        <input type="date" value={on} required onInput={(event) => date(event.currentTarget.value)} />
      </label>
      {field(zh ? "依据（文号，可不写）" : "Basis (may be left out)", basis, found, false)}
      <p class="buttons">
        <button type="submit" class="main" disabled={!isFit}>
          {acts[act]}
        </button>
      </p>
    </form>
  )
}
