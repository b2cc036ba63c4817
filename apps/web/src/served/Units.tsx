/**
 * The units that report: who they are today, and a roster to register them by, pasted or as a file.
 *
 * @module
 */
import type * as answers from "@gongkai/http/deskAnswers"
import { useRef, useState } from "preact/hooks"
import type { Answer, Api, Bad } from "./api.ts"
import { type DeskProps, Page, Refused, useLoaded, Waited } from "./Frame.tsx"
import { may } from "./may.ts"
import { Reform } from "./Reform.tsx"
import { chosen, example, pasted, placed, rosterWords, type Roster } from "./roster.ts"

type Members = typeof answers.Members.Type

/** All units, page by page. */
const everyone = async (
  api: Api,
  before: ReadonlyArray<Members["items"][number]> = [],
  at = ""
): Promise<Answer<Members>> => {
  const answer = await api.get<Members>(`/v1/units?limit=200${at === "" ? "" : `&cursor=${encodeURIComponent(at)}`}`)
  if (!answer.ok) return answer
  const { next, ...page } = answer.body
  const items = [...before, ...page.items]
  return next === undefined ? { ...answer, body: { ...page, items } } : everyone(api, items, next)
}

/** A kind or a level as the roster has it. */
const named = (key: string | undefined, column: "kind" | "level", zh: boolean): string =>
  key === undefined ? "" : zh ? (rosterWords[column]?.[key] ?? key) : key

const Register = ({
  api,
  language,
  version,
  done
}: DeskProps & { readonly version: number; readonly done: (count: number) => void }) => {
  const zh = language === "zh"
  const text = useRef<HTMLTextAreaElement>(null)
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const send = async ({ type, body }: Roster): Promise<void> => {
    fail(undefined)
    const answer = await api.send<typeof answers.UnitsChanged.Type>("POST", "/v1/units/bulk", body, {
      "content-type": type,
      ...(version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` })
    })
    if (!answer.ok) return fail(placed(answer, language))
    if (text.current !== null) text.current.value = ""
    done(answer.body.units.length)
  }
  return (
    <form
      class="card"
      aria-labelledby="register"
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? []
        if (file === undefined) return
        event.preventDefault()
        void send(chosen(file.name, file))
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void send(pasted(text.current?.value ?? ""))
      }}
    >
      <h2 id="register">{zh ? "登记单位" : "Register units"}</h2>
      <p>
        {zh
          ? "从 Excel、WPS 复制名册，粘贴在这里；第一行是标题：编号、名称、类型（政府、政府办公室、部门、乡镇街道、垂直管理）、级别（国家级、省级、地级、县级、乡级）、上级（上级的编号）、起始日期。要么全部登记，要么一个也不登记。"
          : "Paste a roster copied out of a spreadsheet. Its first row holds the headings: id, name, kind, level, parent (an id), from. All are registered, or none."}
      </p>
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      <label>
        {zh ? "名册" : "Roster"}
        <textarea ref={text} rows={6} required placeholder={example} />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {zh ? "登记" : "Register"}
        </button>
        <label class="file">
          {zh ? "或选名册文件（Excel、WPS、CSV）" : "or a file (Excel, LibreOffice, CSV)"}
          <input
            type="file"
            accept=".xlsx,.xls,.ods,.csv"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file !== undefined) void send(chosen(file.name, file))
              currentTarget.value = ""
            }}
          />
        </label>
      </p>
    </form>
  )
}

/** The page. */
export const Units = (props: DeskProps) => {
  const { api, language } = props
  const zh = language === "zh"
  const [message, tell] = useState("")
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const loaded = useLoaded(() => everyone(api), "units")
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
                <Register
                  {...props}
                  version={version}
                  done={(count) => {
                    tell(zh ? `已登记 ${count} 个单位` : `${count} units are registered`)
                    loaded.again()
                  }}
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
