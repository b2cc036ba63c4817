/**
 * The units that report: who they are today, how others are registered, and what becomes of them in a reform.
 *
 * @module
 */
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import { all } from "./all.ts"
import type { Answer } from "./api.ts"
import { type DeskProps, Page, useLoaded, Waited } from "./Frame.tsx"
import { may } from "./may.ts"
import { Reform } from "./Reform.tsx"
import { Register, RegisterOne } from "./Register.tsx"
import { rosterWords } from "./roster.ts"

type Members = typeof answers.Members.Type

/** A kind or a level as the roster has it. */
const named = (key: string | undefined, column: "kind" | "level", zh: boolean): string =>
  key === undefined ? "" : zh ? (rosterWords[column]?.[key] ?? key) : key

/** The page. */
export const Units = (props: DeskProps) => {
  const { api, language } = props
  const zh = language === "zh"
  const [message, tell] = useState("")
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const loaded = useLoaded((): Promise<Answer<Members>> => all(api, "/v1/units"), "units")
  const canArrange = may(props.me, "arrange")
  const heads = zh
    ? ["编号", "名称", "类型", "级别", "上级", "起始日期"]
    : ["Id", "Name", "Kind", "Level", "Parent", "From"]
  return (
    <Page {...props} at="units" title={zh ? "单位" : "Units"} message={message}>
      <Waited loaded={loaded} language={language}>
        {({ items, version }) => (
          <>
            {canArrange ? (
              <div class="two">
                <Register {...props} version={version} units={items} tell={tell} again={loaded.again} />
                <RegisterOne
                  key={items.length}
                  {...props}
                  version={version}
                  units={items}
                  tell={tell}
                  again={loaded.again}
                />
                {items.length === 0 ? null : (
                  <Reform
                    key={version}
                    {...props}
                    version={version}
                    units={items}
                    ticked={items.filter(({ id }) => ticked.has(id))}
                    done={(says) => {
                      tell(says)
                      tick(new Set())
                      loaded.again()
                    }}
                  />
                )}
              </div>
            ) : null}
            {items.length === 0 ? (
              <p>{zh ? "还没有登记单位。" : "No unit is registered yet."}</p>
            ) : (
              <div class="wide" role="region" aria-label={zh ? "单位" : "Units"} tabIndex={0}>
                <table class="texts">
                  <thead>
                    <tr>
                      {canArrange ? <td /> : null}
                      {heads.map((head) => (
                        <th key={head} scope="col">
                          {head}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ id, name, kind, level, parent, from }) => (
                      <tr key={id}>
                        {canArrange ? (
                          <td>
                            <input
                              type="checkbox"
                              aria-label={zh ? `选 ${name}` : `choose ${name}`}
                              checked={ticked.has(id)}
                              onChange={() => {
                                const next = new Set(ticked)
                                if (!next.delete(id)) next.add(id)
                                tick(next)
                              }}
                            />
                          </td>
                        ) : null}
                        <td>{id}</td>
                        <th scope="row">{name}</th>
                        <td>{named(kind, "kind", zh)}</td>
                        <td>{named(level, "level", zh)}</td>
                        <td>{parent ?? ""}</td>
                        <td>{from}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Waited>
    </Page>
  )
}
