/**
 * A report of one's own unit in the same editor as in the file: opened from the server, saved to it, filed from here.
 *
 * @module
 */
import { carryOver } from "@gongkai/core/carryOver"
import { blank } from "@gongkai/core/Draft"
import { editionOf, inForce } from "@gongkai/core/editions/official"
import { states } from "@gongkai/core/desk/Filing"
import * as Interchange from "@gongkai/core/Interchange"
import type * as kept from "@gongkai/http/answers"
import type * as answers from "@gongkai/http/deskAnswers"
import { useEffect, useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import { Asked } from "../screen/Asked.tsx"
import { Editor } from "../screen/Editor.tsx"
import type { Answer, Api, Bad } from "./api.ts"
import { addressOf, basedOn, type Place } from "./files.ts"
import { type DeskProps, Page, Refused, To, Top, useLoaded } from "./Frame.tsx"
import { NotFiled } from "./NotFiled.tsx"
import { hashOf } from "./route.ts"
import { Slips } from "./Steps.tsx"
import { unique } from "./unique.ts"

interface Props extends DeskProps {
  readonly desk: Desk
  readonly place: Place
}

type Filing = typeof answers.FilingRecord.Type

const unfit = (language: DeskProps["language"], year: number): Bad => ({
  ok: false,
  status: 422,
  says: language === "zh" ? `${year}年没有规定的格式` : `no form governs ${year}`,
  errors: []
})

/** Whether the server takes no changes now: what is filed is changed only after its return, or as a correction. */
const isLocked = ({ isCorrecting }: Place, { possible }: Filing): boolean => !isCorrecting && !possible.includes("file")

/** Opens what the server has; where it has nothing, a new report that begins from last year's. */
const open = async ({ api, desk, place, language }: Props): Promise<Answer<Filing>> => {
  const { unit, year } = place
  const [filing, now, before] = await Promise.all([
    api.get<Filing>(`/v1/filings/${encodeURIComponent(unit)}/${year}`),
    api.get<string>(addressOf(place), "text"),
    api.get<string>(addressOf({ unit, year: year - 1 }), "text")
  ])
  if (!filing.ok) return filing
  if (!now.ok && now.status !== 404) return now
  const last = before.ok ? before.body : undefined
  const common = {
    id: `server ${unit} ${year}`,
    isLocked: isLocked(place, filing.body),
    ...(last !== undefined && { last })
  }
  if (now.ok) {
    const read = Interchange.read(now.body)
    if (!read.ok) return unfit(language, year)
    const { tag = "" } = now
    const fileName = `#${tag.replaceAll('"', "")}`
    await desk.resume({ ...common, draft: read.draft, isSaved: true, fileText: now.body, tag, fileName })
    return filing
  }
  const edition = inForce(year)
  if (edition === undefined) return unfit(language, year)
  const old = last === undefined ? undefined : Interchange.read(last)
  const name = await nameOf(api, unit)
  const draft =
    old?.ok === true
      ? carryOver(edition, old.draft, { from: editionOf(old.draft) }).draft
      : blank(edition, { year, agency: { name }, reading: "draft" })
  await desk.resume({ ...common, draft: { ...draft, agency: { ...draft.agency, name } }, isSaved: false, tag: "" })
  return filing
}

/** The name under which the server takes the report. */
const nameOf = async (api: Api, unit: string): Promise<string> => {
  const found = await api.get<typeof kept.StoredAgency.Type>(`/v1/agencies/${encodeURIComponent(unit)}`)
  return found.ok ? found.body.agency.name : unit
}

/** The strip above the editor: what the report's state is, what a slip asks for, and the way to file it. */
const Strip = ({ filing, again, ...props }: Props & { readonly filing: Filing; readonly again: () => void }) => {
  const { api, desk, place, language } = props
  const { unit, year, isCorrecting } = place
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const [receipt, show] = useState("")
  const file = async (): Promise<void> => {
    fail(undefined)
    await desk.save()
    const { report } = desk.model()
    // What is not saved is not filed: the editor says why.
    if (report?.tag === undefined || report.state.status.kind !== "saved") return
    const path = `/v1/filings/${encodeURIComponent(unit)}/${year}`
    const now = await api.get<Filing>(path)
    if (!now.ok) return fail(now)
    const answer = await api.send<typeof answers.FilingTaken.Type>(
      "POST",
      `${path}/file`,
      { revision: Number(report.tag.replaceAll('"', "")) },
      {
        ...basedOn(now.body.version),
        "idempotency-key": unique()
      }
    )
    if (!answer.ok) return fail(answer)
    show(answer.body.sentence ?? "")
    again()
  }
  return (
    <aside class="strip" aria-label={zh ? "报送" : "Filing"}>
      <p class="buttons">
        <span>{zh ? `现状：${states[filing.state]}` : `State: ${filing.state}`}</span>
        {filing.possible.includes("file") ? (
          <button type="button" class="main" onClick={() => void file()}>
            {zh ? "保存并报送" : "Save and file"}
          </button>
        ) : null}
        {isLocked(place, filing) ? null : (
          <button type="button" onClick={() => void desk.choose("report")}>
            {zh ? "读入文件" : "Read a file in"}
          </button>
        )}
        <To route={{ at: "report", unit, year }}>
          {isCorrecting ? (zh ? "保存后办理更正" : "Then make the correction") : zh ? "办理情况" : "The report"}
        </To>
      </p>
      {receipt === "" ? null : (
        <p role="status" class="good receipt">
          {receipt}
        </p>
      )}
      {bad === undefined ? null : <NotFiled bad={bad} desk={desk} language={language} />}
      {filing.state === "returned" ? <Slips {...props} unit={unit} year={year} about={`${unit} ${year}`} /> : null}
    </aside>
  )
}

/** The page. */
export const Fill = (props: Props) => {
  const { desk, place, language } = props
  const { unit, year, isCorrecting } = place
  const zh = language === "zh"
  const [model, draw] = useState(desk.model())
  const loaded = useLoaded(() => open(props), `${unit} ${year} ${isCorrecting}`)
  const filing = useLoaded(
    () => props.api.get<Filing>(`/v1/filings/${encodeURIComponent(unit)}/${year}`),
    `${unit} ${year}`
  )
  const [wasOpen, see] = useState(false)
  useEffect(() => desk.subscribe(() => draw(desk.model())), [desk])
  // The editor's own button for the language speaks for the whole page.
  useEffect(() => {
    if (model.language !== language) props.speak(model.language)
  }, [model.language])
  const { report, busy } = model
  useEffect(() => {
    if (report !== undefined) see(true)
    // The report was closed by the editor's own button.
    else if (wasOpen) location.hash = hashOf({ at: "home" })
  }, [report === undefined])
  // As on every page of the desk, a screen reader begins at the title.
  useEffect(() => document.getElementById("title")?.focus({ preventScroll: true }), [report?.id])
  const now =
    filing.answer?.ok === true ? filing.answer.body : loaded.answer?.ok === true ? loaded.answer.body : undefined
  useEffect(() => {
    if (now !== undefined) desk.lock(isLocked(place, now))
  }, [now])
  // Left by a link, the report stays kept in this browser.
  useEffect(() => () => void desk.leave(), [])
  const { answer, again } = loaded
  if (answer?.ok === false || report === undefined) {
    return (
      <Page {...props} at="fill" title={`${unit} ${year}`}>
        {answer?.ok === false ? (
          <Refused bad={answer} again={again} language={language} />
        ) : (
          <p>{zh ? "正在打开……" : "Opening …"}</p>
        )}
      </Page>
    )
  }
  return (
    <>
      <Editor
        key={report.id}
        desk={desk}
        model={model}
        report={report}
        above={
          <div class="above desk">
            <Top {...props} at="fill" />
            {now === undefined ? null : <Strip {...props} filing={now} again={filing.again} />}
          </div>
        }
      />
      <Asked desk={desk} model={model} />
      {busy === undefined ? null : (
        <p class="busy" role="status">
          {busy[language]}
        </p>
      )}
    </>
  )
}
