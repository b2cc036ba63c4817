/**
 * One report at the desk: its figures beside last year's, its findings, what became of it, and what can be done next.
 *
 * @module
 */
import { at } from "@gongkai/core/Draft"
import { heading, labelOf, slot } from "@gongkai/core/Edition"
import { narrative } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { states } from "@gongkai/core/desk/Filing"
import { clock } from "@gongkai/core/desk/Instant"
import * as Entry from "@gongkai/core/Entry"
import { titleOf } from "@gongkai/core/Header"
import * as Plain from "@gongkai/core/Plain"
import { compared } from "@gongkai/editor/lastYear"
import type * as checks from "@gongkai/http/answers"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import { number } from "../screen/number.ts"
import { words } from "../words/words.ts"
import { Acts } from "./Acts.tsx"
import { Figures } from "./Figures.tsx"
import { type DeskProps, Page, Refused, To, useLoaded, Waited } from "./Frame.tsx"
import { may } from "./may.ts"
import { type Both, both } from "./reports.ts"
import { isAt, type Item, toggled } from "./slip.ts"
import { Steps } from "./Steps.tsx"

interface Props extends DeskProps {
  readonly unit: string
  readonly year: number
}

type Record = typeof answers.FilingRecord.Type

/** The report itself. Where a slip can be issued, cells and paragraphs are put on it by a click. */
const Body = ({
  found,
  items,
  set,
  language
}: Pick<Props, "language"> & {
  readonly found: Both
  readonly items: ReadonlyArray<Item>
  readonly set: ((items: ReadonlyArray<Item>) => void) | undefined
}) => {
  const { draft, last } = found
  const zh = language === "zh"
  const edition = editionOf(draft)
  const show = Plain.shown(edition, draft)
  const before = last === undefined ? undefined : { draft: last, edition: editionOf(last) }
  return (
    <>
      {edition.sections.map((section) => (
        <section key={section.key}>
          <h2>{heading(edition, section)}</h2>
          {section.kind === "form" ? (
            <Figures
              edition={edition}
              form={section}
              choose={set && ((cell) => set(toggled(items, { _tag: "Cells", cells: [cell], says: "" })))}
              shown={(cell) => {
                const measure = slot(edition, cell)?.measure ?? "count"
                const entry = at(draft, cell)
                const old = before && compared(edition, draft, before, cell)
                const text = Entry.show(entry, measure)
                return {
                  text: text === "" ? (zh ? "未填" : "blank") : text,
                  isMarked: isAt(items, cell),
                  label: labelOf(edition, cell),
                  ...(old !== undefined && { aside: `${zh ? "上年" : "last year"} ${number(old.last, measure)}` })
                }
              }}
            />
          ) : (
            (narrative(draft, section) ?? []).map((block, place) => {
              const text = Plain.lines(block, show).join("\n")
              return (
                <div key={place} class="paragraph">
                  <p class="said">{text}</p>
                  {set === undefined ? null : (
                    <button
                      type="button"
                      class="quiet"
                      aria-pressed={items.some((item) => item._tag === "Text" && item.text === text)}
                      onClick={() => set(toggled(items, { _tag: "Text", part: section.key, text, says: "" }))}
                    >
                      {zh ? "列入退回单" : "put on the slip"}
                    </button>
                  )}
                </div>
              )
            })
          )}
        </section>
      ))}
    </>
  )
}

/** What a check finds, each with a way onto the slip. */
const Findings = ({
  api,
  language,
  unit,
  year,
  items,
  set
}: Props & {
  readonly items: ReadonlyArray<Item>
  readonly set: ((items: ReadonlyArray<Item>) => void) | undefined
}) => {
  const zh = language === "zh"
  const path = `/v1/agencies/${encodeURIComponent(unit)}/reports/${year}/findings`
  const loaded = useLoaded(() => api.get<typeof checks.Checked.Type>(path), path)
  return (
    <section aria-labelledby="findings-title" class="findings">
      <h2 id="findings-title">{zh ? "疑点" : "Findings"}</h2>
      <Waited loaded={loaded} language={language}>
        {({ findings }) =>
          findings.length === 0 ? (
            <p class="good">{zh ? "没有疑点。" : "Nothing is doubtful."}</p>
          ) : (
            <ol>
              {findings.map(({ id, rule, severity, message, hint, cells }) => {
                const [first, ...rest] = cells
                const item: Item =
                  first === undefined
                    ? { _tag: "Report", rule, says: message }
                    : { _tag: "Cells", cells: [first, ...rest], rule, says: message }
                return (
                  <li key={id} class={severity}>
                    <p>
                      <span class="badge">{words[severity][language]}</span> {message}
                    </p>
                    <p class="soft">
                      {hint}{" "}
                      <a href={`public/rules/${encodeURIComponent(rule)}`}>{zh ? "规则说明" : "about this rule"}</a>
                    </p>
                    {set === undefined ? null : (
                      <p class="buttons small">
                        <button type="button" onClick={() => set(toggled(items, item))}>
                          {zh ? "列入退回单" : "Put on the slip"}
                        </button>
                      </p>
                    )}
                  </li>
                )
              })}
            </ol>
          )
        }
      </Waited>
    </section>
  )
}

/** Leads from a cell that was put on the slip to what is to be said of it. */
const toSlip = (): void => {
  const fields = document.querySelectorAll<HTMLInputElement>(".slip .items input")
  const field = [...fields].find(({ value }) => value === "") ?? fields[0]
  field?.scrollIntoView({ block: "center" })
  field?.focus()
}

/** The page. */
export const Review = (props: Props) => {
  const { api, me, language, unit, year } = props
  const zh = language === "zh"
  const [items, set] = useState<ReadonlyArray<Item>>([])
  const [message, tell] = useState("")
  const [count, next] = useState(0)
  const about = `${unit} ${year} ${count}`
  const filing = useLoaded(() => api.get<Record>(`/v1/filings/${encodeURIComponent(unit)}/${year}`), about)
  const report = useLoaded(() => both(api, unit, year), about)
  const history = useLoaded(
    () => api.get<typeof answers.UnitHistory.Type>(`/v1/units/${encodeURIComponent(unit)}`),
    unit
  )
  const name = history.answer?.ok === true ? (history.answer.body.unit.standings.at(-1)?.name ?? unit) : unit
  const title =
    report.answer?.ok === true ? titleOf(report.answer.body.draft) : zh ? `${name}${year}年度报告` : `${name}, ${year}`
  return (
    <Page {...props} at="report" title={title} message={message}>
      <Waited loaded={filing} language={language}>
        {(record) => {
          const isReturnable = record.possible.includes("return") && may(me, "return")
          const setting = isReturnable ? set : undefined
          return (
            <>
              <p>
                {zh ? "现状：" : "State: "}
                <strong>{zh ? states[record.state] : record.state}</strong>
                {record.publicFrom === undefined ? null : ` ${clock(record.publicFrom).slice(0, 16)}`}
              </p>
              <p class="buttons">
                {may(me, "edit") && record.possible.includes("file") ? (
                  <To route={{ at: "fill", unit, year, isCorrecting: false }}>{zh ? "填写" : "Fill in"}</To>
                ) : null}
                {may(me, "correct") && record.possible.includes("correct") ? (
                  <To route={{ at: "fill", unit, year, isCorrecting: true }}>
                    {zh ? "改写待更正的内容" : "Write the correction"}
                  </To>
                ) : null}
                {record.publicFrom === undefined ? null : (
                  <a href={`public/units/${encodeURIComponent(unit)}/${year}`}>
                    {zh ? "公众看到的网页" : "The public page"}
                  </a>
                )}
              </p>
              <Acts
                {...props}
                record={record}
                edition={report.answer?.ok === true ? editionOf(report.answer.body.draft) : undefined}
                items={items}
                set={set}
                done={(says) => {
                  tell(says)
                  set([])
                  next(count + 1)
                }}
              />
              {items.length === 0 ? null : (
                <p class="floating">
                  <button type="button" class="main" onClick={toSlip}>
                    {zh
                      ? `退回单已有 ${items.length} 项，去写明`
                      : `${items.length} on the slip: say what is to be done`}
                  </button>
                </p>
              )}
              {report.answer?.ok === false ? (
                report.answer.status === 404 ? (
                  <p>{zh ? "这个单位还没有保存过这一年的报告。" : "This unit has saved no report of this year yet."}</p>
                ) : (
                  <Refused bad={report.answer} language={language} />
                )
              ) : (
                <Waited loaded={report} language={language}>
                  {(found) => (
                    <>
                      <Findings {...props} items={items} set={setting} />
                      {setting === undefined ? null : (
                        <p class="soft">
                          {zh
                            ? "要退回的，点表中的数或段落后的“列入退回单”，再到上面写明要改什么。"
                            : "To return it, click figures or paragraphs, then say above what is to be done."}
                        </p>
                      )}
                      <Body found={found} items={items} set={setting} language={language} />
                    </>
                  )}
                </Waited>
              )}
              <Steps {...props} record={record} about={about} />
            </>
          )
        }}
      </Waited>
    </Page>
  )
}
