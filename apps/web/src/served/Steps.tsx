/**
 * What became of a report: its steps in order, its slips with what became of each item, its receipts to print.
 *
 * @module
 */
import { inForce } from "@gongkai/core/editions/official"
import { clock, dayOf } from "@gongkai/core/desk/Instant"
import type * as answers from "@gongkai/http/deskAnswers"
import { deedOf } from "./deeds.ts"
import { type DeskProps, useLoaded, Waited } from "./Frame.tsx"
import { aboutOf } from "./slip.ts"

interface Props extends DeskProps {
  readonly unit: string
  readonly year: number
  /** Changes when something was done. */
  readonly about: string
}

/** The slips of a filing, the open one first. */
export const Slips = ({ api, language, unit, year, about }: Props) => {
  const zh = language === "zh"
  const path = `/v1/filings/${encodeURIComponent(unit)}/${year}/slips`
  const loaded = useLoaded(() => api.get<typeof answers.Slips.Type>(path), about)
  const edition = inForce(year)
  return (
    <Waited loaded={loaded} language={language}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section aria-labelledby="slips">
            <h2 id="slips">{zh ? "退回单" : "Slips"}</h2>
            {items.toReversed().map(({ slip, isOpen, rechecked }, at) => (
              <div key={at} class={isOpen ? "card open" : "card"}>
                <p>
                  <strong>{isOpen ? (zh ? "待答复" : "to be answered") : zh ? "已答复" : "answered"}</strong>{" "}
                  {zh
                    ? `${slip.by} ${dayOf(slip.at)} 退回，请于 ${slip.due} 前改正`
                    : `returned by ${slip.by}, due ${slip.due}`}
                </p>
                <ol class="items">
                  {slip.items.map((item, place) => {
                    const again = rechecked?.[place]
                    return (
                      <li key={place}>
                        <span class="soft">{edition === undefined ? "" : aboutOf(edition, item, zh)}</span>
                        <br />
                        {item.says}
                        {again === undefined ? null : <em> {again.says}</em>}
                      </li>
                    )
                  })}
                </ol>
              </div>
            ))}
          </section>
        )
      }
    </Waited>
  )
}

/** The steps, the slips and the receipts. */
export const Steps = ({ record, ...props }: Props & { readonly record: typeof answers.FilingRecord.Type }) => {
  const { api, language, unit, year, about } = props
  const zh = language === "zh"
  const path = `/v1/filings/${encodeURIComponent(unit)}/${year}/receipts`
  const receipts = useLoaded(() => api.get<typeof answers.Receipts.Type>(path), about)
  return (
    <>
      <Slips {...props} />
      {record.steps.length === 0 ? null : (
        <section aria-labelledby="steps">
          <h2 id="steps">{zh ? "经过" : "What was done"}</h2>
          <ol class="items">
            {record.steps.map(({ act, by, at, note, reason }, place) => (
              <li key={place}>
                {clock(at).slice(0, 16)} {by} {deedOf({ kind: "filing", act }, language)}
                {note === undefined && reason === undefined ? null : `${zh ? "：" : ": "}${note ?? reason ?? ""}`}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Waited loaded={receipts} language={language}>
        {({ items }) =>
          items.length === 0 ? null : (
            <section aria-labelledby="receipts">
              <h2 id="receipts">{zh ? "回执" : "Receipts"}</h2>
              <ul class="items">
                {items.map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <p class="buttons">
                <button type="button" onClick={() => window.print()}>
                  {zh ? "打印本页" : "Print"}
                </button>
              </p>
            </section>
          )
        }
      </Waited>
    </>
  )
}
