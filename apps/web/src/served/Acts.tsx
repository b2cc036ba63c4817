/**
 * What can be done with a report next: returned with a slip, approved, published at once or from a moment on, corrected, withdrawn.
 *
 * @module
 */
import { dayOf } from "@gongkai/core/desk/Instant"
import type { Edition } from "@gongkai/core/Edition"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import type { Bad } from "./api.ts"
import { addressOf, basedOn } from "./files.ts"
import { type DeskProps, Refused } from "./Frame.tsx"
import { may } from "./may.ts"
import { aboutOf, isWhole, type Item, keyOf, said, toggled } from "./slip.ts"
import { unique } from "./unique.ts"

interface Props extends DeskProps {
  readonly unit: string
  readonly year: number
  readonly record: typeof answers.FilingRecord.Type
  readonly edition: Edition | undefined
  readonly items: ReadonlyArray<Item>
  readonly set: (items: ReadonlyArray<Item>) => void
  readonly done: (says: string) => void
}

type Act = "return" | "approve" | "publish" | "correct" | "withdraw"

/** Two weeks from now in Beijing, as a slip gives. */
const due = (): string => dayOf(new Date(Date.now() + 14 * 86_400_000).toISOString())

/** The slip that is being written. */
const Slip = ({ language, edition, items, set, send }: Props & { readonly send: (act: Act, body: object) => void }) => {
  const zh = language === "zh"
  const [day, date] = useState(due())
  const whole: Item = { _tag: "Report", says: "" }
  return (
    <fieldset class="slip">
      <legend>{zh ? "退回单" : "Slip"}</legend>
      <ol class="items">
        {items.map((item) => (
          <li key={keyOf(item)}>
            <label>
              {edition === undefined ? "" : aboutOf(edition, item, zh)}
              <input
                value={item.says}
                required
                maxLength={500}
                placeholder={zh ? "要改什么" : "what is to be done"}
                onInput={(event) => set(said(items, item, event.currentTarget.value))}
              />
            </label>
            <button type="button" class="quiet" onClick={() => set(toggled(items, item))}>
              {zh ? "去掉" : "Take off"}
            </button>
          </li>
        ))}
      </ol>
      <p class="buttons">
        <button type="button" onClick={() => set(toggled(items, whole))}>
          {zh ? "对整份报告提一条" : "An item on the whole"}
        </button>
        <label class="year">
          {zh ? "改正期限" : "Due"}
          <input type="date" value={day} required onInput={(event) => date(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          class="danger"
          disabled={!isWhole(items)}
          onClick={() => send("return", { due: day, items })}
        >
          {zh ? `退回（${items.length} 项）` : `Return (${items.length})`}
        </button>
      </p>
    </fieldset>
  )
}

/** A reason, and what is done for it. */
const ForReason = ({
  name,
  label,
  isGrave = false,
  send
}: {
  readonly name: string
  readonly label: string
  readonly isGrave?: boolean
  readonly send: (reason: string) => void
}) => {
  const [reason, say] = useState("")
  return (
    <form
      class="buttons"
      onSubmit={(event) => {
        event.preventDefault()
        send(reason)
      }}
    >
      <label class="reason">
        {label}
        <input value={reason} required maxLength={500} onInput={(event) => say(event.currentTarget.value)} />
      </label>
      <button type="submit" class={isGrave ? "danger" : ""}>
        {name}
      </button>
    </form>
  )
}

/** All that is possible now and that the roles offer. */
export const Acts = (props: Props) => {
  const { api, me, language, unit, year, record, done } = props
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const [from, embargo] = useState("")
  const isOffered = (act: Act): boolean => record.possible.includes(act) && may(me, act)
  const sent = async (act: Act, body: object): Promise<void> => {
    fail(undefined)
    const answer = await api.send<typeof answers.FilingTaken.Type>(
      "POST",
      `/v1/filings/${encodeURIComponent(unit)}/${year}/${act}`,
      body,
      { ...basedOn(record.version), "idempotency-key": unique() }
    )
    if (answer.ok) done(answer.body.sentence ?? (zh ? "已办理" : "done"))
    else fail(answer)
  }
  const send = (act: Act, body: object): void => void sent(act, body)
  /** A correction is made of the revision that stands. */
  const correct = async (reason: string): Promise<void> => {
    const standing = await api.get(addressOf({ unit, year }), "text")
    const revision = standing.ok ? Number(standing.tag?.replaceAll('"', "")) : Number.NaN
    if (standing.ok) send("correct", { revision, reason })
    else fail(standing)
  }
  return (
    <div class="acts">
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      {isOffered("approve") ? (
        <p class="buttons">
          <button type="button" class="main" onClick={() => send("approve", {})}>
            {zh ? "审定" : "Approve"}
          </button>
        </p>
      ) : null}
      {isOffered("publish") ? (
        <form
          class="buttons"
          onSubmit={(event) => {
            event.preventDefault()
            send("publish", from === "" ? {} : { from: `${from}:00+08:00` })
          }}
        >
          <label class="year">
            {zh ? "公开时间（不填为即时，北京时间）" : "Public from (at once if empty, Beijing time)"}
            <input type="datetime-local" value={from} onInput={(event) => embargo(event.currentTarget.value)} />
          </label>
          <button type="submit" class="main">
            {zh ? "公布" : "Publish"}
          </button>
        </form>
      ) : null}
      {isOffered("return") ? <Slip {...props} send={send} /> : null}
      {isOffered("correct") ? (
        <ForReason
          name={zh ? "更正" : "Correct"}
          label={zh ? "更正的原因（以现存的最新一版更正）" : "Reason for the correction, made of the newest revision"}
          send={(reason) => void correct(reason)}
        />
      ) : null}
      {isOffered("withdraw") ? (
        <ForReason
          name={zh ? "撤回" : "Withdraw"}
          label={zh ? "撤回的原因" : "Reason for the withdrawal"}
          isGrave
          send={(reason) => send("withdraw", { reason })}
        />
      ) : null}
    </div>
  )
}
