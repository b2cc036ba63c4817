/**
 * The log: every act with who did it, from the newest back, and the hash that stands for all of them.
 *
 * @module
 */
import { clock } from "@gongkai/core/desk/Instant"
import type * as answers from "@gongkai/http/accessAnswers"
import { useState } from "preact/hooks"
import { deedOf, subjectOf } from "./deeds.ts"
import { type DeskProps, Page, useLoaded, Waited } from "./Frame.tsx"

/** How many entries a page shows. */
const most = 50

/** The page. */
export const Log = (props: DeskProps) => {
  const { api, language } = props
  const zh = language === "zh"
  const [end, go] = useState<number | undefined>(undefined)
  const head = useLoaded(() => api.get<typeof answers.LogHead.Type>("/v1/log/head"), "head")
  const last = head.answer?.ok === true ? head.answer.body.number : 0
  const until = end ?? last
  const after = Math.max(0, until - most)
  const loaded = useLoaded(
    () => api.get<typeof answers.LogPage.Type>(`/v1/log?after=${after}&limit=${most}`),
    `${after} ${last}`
  )
  return (
    <Page {...props} at="log" title={zh ? "日志" : "Log"}>
      <Waited loaded={loaded} language={language}>
        {({ head: { number, hash }, items }) => (
          <>
            <p class="hash">
              {zh ? `共 ${number} 项，末项散列值 ` : `${number} entries, hash of the last `}
              <code>{hash}</code>
            </p>
            <div class="wide" role="region" aria-label={zh ? "日志" : "Log"} tabIndex={0}>
              <table class="texts">
                <thead>
                  <tr>
                    {(zh ? ["序号", "时间", "经办人", "事项", "对象"] : ["No.", "When", "Who", "Act", "Of"]).map(
                      (each) => (
                        <th key={each} scope="col">
                          {each}
                        </th>
                      )
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.toReversed().map((entry) => (
                    <tr key={entry.number}>
                      <th scope="row">{entry.number}</th>
                      <td>{clock(entry.at)}</td>
                      <td>{entry.by}</td>
                      <td>{deedOf(entry, language)}</td>
                      <td>{subjectOf(entry)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p class="buttons">
              <button type="button" disabled={after === 0} onClick={() => go(after)}>
                {zh ? "较早的" : "Earlier"}
              </button>
              <button type="button" disabled={until >= number} onClick={() => go(Math.min(number, until + most))}>
                {zh ? "较新的" : "Later"}
              </button>
            </p>
          </>
        )}
      </Waited>
    </Page>
  )
}
