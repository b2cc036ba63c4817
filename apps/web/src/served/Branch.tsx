/**
 * The units below a desk: how far each is on a day, by branch, who is overdue, whose slip is open; and what is done to many at once.
 *
 * @module
 */
import { Progress as Told } from "@gongkai/core/desk"
import type { Language } from "@gongkai/core/Text"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import type { Answer, Api } from "./api.ts"
import { Archive } from "./Archive.tsx"
import { Branches } from "./Branches.tsx"
import { type DeskProps, Page, To, useLoaded, Waited } from "./Frame.tsx"
import { may } from "./may.ts"
import { unique } from "./unique.ts"

type Progress = typeof answers.CampaignProgress.Type
type Line = Progress["items"][number]
type Standing = typeof answers.FilingStanding.Type

/** A stage, or a time, in the language of the page: the keys are English, run together. */
const named = (names: { readonly [key: string]: string }, key: string, language: Language): string =>
  language === "zh" ? (names[key] ?? key) : key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)

/** Which lines are shown. */
const filters = {
  all: { zh: "全部", en: "all", is: () => true },
  overdue: {
    zh: "逾期",
    en: "overdue",
    is: ({ handedIn, madePublic }: Line) => [handedIn, madePublic].includes("overdue")
  },
  returned: { zh: "退回未报", en: "returned", is: ({ stage }: Line) => stage === "returned" },
  filed: { zh: "待审定", en: "to approve", is: ({ stage }: Line) => stage === "filed" },
  approved: { zh: "待公布", en: "to publish", is: ({ stage }: Line) => stage === "approved" }
} as const
type Filter = keyof typeof filters

/** Every filing of a year that may be read, by its unit. */
const filingsOf = async (api: Api, year: number): Promise<ReadonlyMap<string, Standing>> => {
  const found = new Map<string, Standing>()
  let next: string | undefined = ""
  while (next !== undefined) {
    const path: string = `/v1/filings?year=${year}&limit=200${next === "" ? "" : `&cursor=${next}`}`
    // Each page goes on where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const answer: Answer<typeof answers.Filings.Type> = await api.get<typeof answers.Filings.Type>(path)
    if (!answer.ok) return found
    for (const each of answer.body.items) found.set(each.unit, each)
    next = answer.body.next
  }
  return found
}

interface Props extends DeskProps {
  readonly unit: string
  readonly year: number
}

/** The table, with what is done to the lines that are ticked. */
const Lines = ({
  progress,
  again,
  tell,
  branch,
  ...props
}: Props & {
  readonly progress: Progress
  readonly again: () => void
  readonly tell: (says: string) => void
  /** The branch whose units alone are shown; empty for all. */
  readonly branch: string
}) => {
  const { api, me, language, unit: desk, year } = props
  const zh = language === "zh"
  const [filter, choose] = useState<Filter>("all")
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [failed, fail] = useState<ReadonlyArray<string>>([])
  const all = progress.items.filter((line) => branch === "" || line.branch === branch)
  const lines = all.filter(filters[filter].is)
  const shown = lines.filter(({ unit }) => ticked.has(unit))
  const isAll = lines.length > 0 && shown.length === lines.length
  const name = (unit: string): string => progress.items.find((each) => each.unit === unit)?.name ?? unit
  const act = async (what: "check" | "approve" | "publish"): Promise<void> => {
    const known = await filingsOf(api, year)
    const units = shown.map(({ unit }) => ({ unit, version: known.get(unit)?.version ?? 0 }))
    const answer = await api.send<typeof answers.BulkDone.Type>(
      "POST",
      `/v1/campaigns/${encodeURIComponent(desk)}/${year}/${what}`,
      { units },
      { "idempotency-key": unique() }
    )
    if (!answer.ok) {
      tell(answer.says)
      return
    }
    const { done, items } = answer.body
    fail(
      items.flatMap(({ unit, status, detail, counts }) =>
        status !== 200
          ? [`${name(unit)}：${detail ?? status}`]
          : counts === undefined
            ? []
            : [
                zh
                  ? `${name(unit)}：${counts.error} 个错误，${counts.warning} 个警告`
                  : `${name(unit)}: ${counts.error} errors, ${counts.warning} warnings`
              ]
      )
    )
    tell(zh ? `办成 ${done} 个，共选 ${units.length} 个` : `${done} of ${units.length} done`)
    again()
  }
  const button = (what: "check" | "approve" | "publish", text: string) => (
    <button type="button" class="once" disabled={shown.length === 0} onClick={() => void act(what)}>
      {text}
    </button>
  )
  return (
    <>
      <fieldset class="filters">
        <legend>{zh ? "只看" : "Show"}</legend>
        {Object.entries(filters).map(([key, { is, ...name }]) => (
          <label key={key} class="check">
            <input
              type="radio"
              name="filter"
              checked={filter === key}
              // The keys of `filters`.
              onChange={() => choose(key as Filter)}
            />
            {name[language]}（{all.filter(is).length}）
          </label>
        ))}
      </fieldset>
      <p class="buttons">
        {button("check", zh ? "校验所选" : "Check")}
        {may(me, "approve") ? button("approve", zh ? "审定所选" : "Approve") : null}
        {may(me, "publish") ? button("publish", zh ? "公布所选" : "Publish") : null}
        <span class="soft">{zh ? `已选 ${shown.length} 个` : `${shown.length} chosen`}</span>
      </p>
      {failed.length === 0 ? null : (
        <ul class="results">
          {failed.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <div class="wide" role="region" aria-label={zh ? "各单位进度" : "Progress"} tabIndex={0}>
        <table class="texts">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={zh ? "全选" : "all"}
                  checked={isAll}
                  onChange={() => tick(new Set(isAll ? [] : lines.map(({ unit }) => unit)))}
                />
              </th>
              {(zh
                ? ["单位", "现状", "报送", "报送期限", "公布", "公布期限"]
                : ["Unit", "Stage", "Filing", "To be filed by", "Publication", "To be published by"]
              ).map((head, at) => (
                <th key={at} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const { unit, name, stage, handedIn, submitBy, madePublic, publishBy } = line
              const time = (key: string) => (
                <td class={key === "overdue" || key === "late" ? "warn" : ""}>{named(Told.times, key, language)}</td>
              )
              return (
                <tr key={unit}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={zh ? `选 ${name}` : `choose ${name}`}
                      checked={ticked.has(unit)}
                      onChange={() => {
                        const next = new Set(ticked)
                        if (!next.delete(unit)) next.add(unit)
                        tick(next)
                      }}
                    />
                  </td>
                  <th scope="row">
                    <To route={{ at: "report", unit, year }}>{name}</To>
                  </th>
                  <td>{named(Told.stages, stage, language)}</td>
                  {time(handedIn)}
                  <td>{submitBy}</td>
                  {time(madePublic)}
                  <td>{publishBy}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Opens the campaign of a year, where there is none yet. */
const Opening = ({ api, me, language, unit, year, again }: Props & { readonly again: () => void }) => {
  const zh = language === "zh"
  const [says, tell] = useState("")
  if (!may(me, "arrange")) return null
  return (
    <p class="buttons">
      <button
        type="button"
        class="main"
        onClick={() =>
          void api
            .send("PUT", `/v1/campaigns/${encodeURIComponent(unit)}/${year}`, {}, { "if-none-match": "*" })
            .then((answer) => (answer.ok ? again() : tell(answer.says)))
        }
      >
        {zh
          ? `布置${year}年度报送工作（按隶属关系列出单位）`
          : `Open the campaign of ${year}, with the units of the tree`}
      </button>
      <span role="alert">{says}</span>
    </p>
  )
}

/** The page. */
export const Branch = (props: Props) => {
  const { api, language, unit, year } = props
  const zh = language === "zh"
  const [day, date] = useState("")
  const [message, tell] = useState("")
  const [branch, only] = useState("")
  const path = `/v1/campaigns/${encodeURIComponent(unit)}/${year}/progress`
  const loaded = useLoaded(() => api.get<Progress>(day === "" ? path : `${path}?day=${day}`), `${path} ${day}`)
  const { answer, again } = loaded
  const name = answer?.ok === true ? answer.body.items.find((each) => each.unit === unit)?.name : undefined
  const title = zh
    ? `${name ?? ""}${year}年度报送进度`
    : `${name === undefined ? "Progress" : `${name}: progress`}, ${year}`
  return (
    <Page {...props} at="branch" title={title} message={message}>
      <p class="buttons">
        <label class="year">
          {zh ? "哪一天的情况" : "As of"}
          <input type="date" value={day} onInput={(event) => date(event.currentTarget.value)} />
        </label>
        <To route={{ at: "sum", unit, year }}>{zh ? "汇总" : "Sums"}</To>
      </p>
      {answer?.ok === false && answer.status === 404 ? (
        <>
          <p>
            {zh
              ? `还没有布置${year}年度的报送工作。${may(props.me, "arrange") ? "" : "布置以后，这里列出下级各单位的进度。"}`
              : `No campaign of ${year} is open yet.${may(props.me, "arrange") ? "" : " Once it is, the units below are listed here."}`}
          </p>
          <Opening {...props} again={again} />
        </>
      ) : (
        <Waited loaded={loaded} language={language}>
          {(progress) => (
            <>
              <p>
                {zh
                  ? `${progress.day}，应报 ${progress.total.expected} 个单位。`
                  : `${progress.day}: ${progress.total.expected} units.`}{" "}
                {Object.entries(progress.total.handedIn)
                  .filter(([, count]) => count > 0)
                  .map(([key, count]) => `${named(Told.times, key, language)} ${count}`)
                  .join(zh ? "，" : ", ")}
              </p>
              <Branches language={language} desk={unit} progress={progress} branch={branch} only={only} />
              <Lines {...props} progress={progress} again={again} tell={tell} branch={branch} />
              <Archive language={language} desk={unit} year={year} />
            </>
          )}
        </Waited>
      )}
    </Page>
  )
}
