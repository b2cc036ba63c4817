/**
 * People and programs with their roles, passwords and tokens, as far as whoever is signed in keeps them.
 *
 * @module
 */
import { names } from "@gongkai/core/desk/Access"
import type * as answers from "@gongkai/http/accessAnswers"
import type * as desk from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import type { Answer, Bad } from "./api.ts"
import { type DeskProps, Page, Refused, useLoaded, Waited } from "./Frame.tsx"
import { all } from "./all.ts"
import { OverChoice, RoleChoice, textOf } from "./fields.tsx"
import { overOf } from "./may.ts"
import { Roles } from "./Roles.tsx"
import { Tokens } from "./Tokens.tsx"

type Account = typeof answers.Account.Type
type Units = ReadonlyMap<string, string>

/** A new account: a name, one role, and the unit over which it reaches. */
const New = ({
  api,
  language,
  again,
  tell,
  units
}: DeskProps & { readonly again: () => void; readonly tell: (says: string) => void; readonly units: Units }) => {
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const add = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    const [id, over] = [textOf(data, "id"), textOf(data, "over")]
    const path = `/v1/accounts/${encodeURIComponent(id)}`
    const plan = { kind: "person", name: textOf(data, "name"), grants: [{ role: textOf(data, "role"), over }] }
    fail(undefined)
    tell("")
    const made = await api.send("PUT", path, plan, { "if-none-match": "*" })
    if (!made.ok) return fail(made.status === 412 ? { ...made, says: taken(id, zh) } : made)
    const password = await api.send<typeof answers.Password.Type>("POST", `${path}/password`, {})
    if (!password.ok) return fail(password)
    const isKnown = over === "*" || units.has(over)
    tell(
      zh
        ? `已开设账户 ${id}，密码 ${password.body.password}（只显示这一次）${isKnown ? "" : `。注意：还没有编号为“${over}”的单位，登记以后才用得上`}`
        : `account ${id} is open, password ${password.body.password} (shown this once)${isKnown ? "" : `; note that no unit has the id “${over}” yet`}`
    )
    form.reset()
    again()
  }
  return (
    <form
      class="card"
      aria-labelledby="new-account"
      onSubmit={(event) => {
        event.preventDefault()
        void add(event.currentTarget)
      }}
    >
      <h2 id="new-account">{zh ? "新开账户" : "New account"}</h2>
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      <div class="two">
        <label>
          {zh ? "账户编号" : "Id"}
          <input name="id" required autocomplete="off" />
        </label>
        <label>
          {zh ? "姓名" : "Name"}
          <input name="name" required autocomplete="off" />
        </label>
        <RoleChoice language={language} />
        <OverChoice language={language} />
      </div>
      <p class="buttons">
        <button type="submit" class="main">
          {zh ? "开设" : "Open"}
        </button>
      </p>
    </form>
  )
}

const taken = (id: string, zh: boolean): string =>
  zh ? `账户编号“${id}”已经有了，请换一个编号` : `there is an account “${id}” already: choose another id`

const One = ({
  account,
  again,
  tell,
  units,
  ...props
}: DeskProps & {
  readonly account: Account
  readonly again: () => void
  readonly tell: (says: string) => void
  readonly units: Units
}) => {
  const { api, language, me } = props
  const zh = language === "zh"
  const { id, kind, name, grants, isClosed, etag } = account
  const path = `/v1/accounts/${encodeURIComponent(id)}`
  const [shown, show] = useState<"tokens" | "roles" | undefined>(undefined)
  const isOwn = me.account?.id === id
  const keep = async (plan: Partial<Pick<Account, "grants" | "isClosed">>): Promise<void> => {
    const answer = await api.send("PUT", path, { kind, name, grants, isClosed, ...plan }, { "if-match": etag })
    tell(answer.ok ? (zh ? `${name}：已办理` : `${name}: done`) : answer.says)
    again()
  }
  const reset = async (): Promise<void> => {
    const answer = await api.send<typeof answers.Password.Type>("POST", `${path}/password`, {})
    if (!answer.ok) return tell(answer.says)
    const { password } = answer.body
    tell(zh ? `${name} 的新密码 ${password}（只显示这一次）` : `new password of ${name}: ${password} (shown this once)`)
  }
  const toggle = (part: "tokens" | "roles", text: string) => (
    <button type="button" aria-expanded={shown === part} onClick={() => show(shown === part ? undefined : part)}>
      {text}
    </button>
  )
  return (
    <li class="card">
      <h2>
        {name} <span class="soft">{id}</span>
        {isClosed ? <span class="warn"> {zh ? "已停用" : "closed"}</span> : null}
      </h2>
      <p>
        {grants.map(({ role, over }) => `${zh ? names[role] : role} ${overOf(over, zh, units)}`).join(zh ? "、" : ", ")}
      </p>
      <p class="buttons">
        {kind === "person" && !isOwn ? (
          <button type="button" class="once" onClick={() => void reset()}>
            {zh ? "重设密码" : "Reset the password"}
          </button>
        ) : null}
        {isOwn ? null : toggle("roles", zh ? "职责" : "Roles")}
        {toggle("tokens", zh ? "令牌" : "Tokens")}
        {isOwn ? (
          <a href="#/me">{zh ? "改密码" : "Change the password"}</a>
        ) : (
          <button type="button" class="quiet" onClick={() => void keep({ isClosed: !isClosed })}>
            {isClosed ? (zh ? "恢复" : "Open again") : zh ? "停用" : "Close"}
          </button>
        )}
      </p>
      {shown === "tokens" ? <Tokens {...props} account={id} tell={tell} /> : null}
      {shown === "roles" ? (
        <Roles language={language} grants={grants} units={units} keep={(own) => void keep({ grants: own })} />
      ) : null}
    </li>
  )
}

/** The page. */
export const People = (props: DeskProps) => {
  const { api, language } = props
  const zh = language === "zh"
  const [message, tell] = useState("")
  const [part, find] = useState("")
  const loaded = useLoaded((): Promise<Answer<typeof answers.Accounts.Type>> => all(api, "/v1/accounts"), "accounts")
  const members = useLoaded((): Promise<Answer<typeof desk.Members.Type>> => all(api, "/v1/units"), "units")
  const units: Units = new Map(
    members.answer?.ok === true ? members.answer.body.items.map(({ id, name }) => [id, name]) : []
  )
  const { again } = loaded
  return (
    <Page {...props} at="people" title={zh ? "人员和令牌" : "People and tokens"} message={message}>
      <datalist id="units-known">
        {[...units].map(([id, name]) => (
          <option key={id} value={id} label={name} />
        ))}
      </datalist>
      <New {...props} again={again} tell={tell} units={units} />
      <Waited loaded={loaded} language={language}>
        {({ items }) => (
          <>
            {items.length > 10 ? (
              <label class="year">
                {zh ? `找人（共 ${items.length} 个账户）` : `Find one of ${items.length} accounts`}
                <input type="search" value={part} onInput={(event) => find(event.currentTarget.value.trim())} />
              </label>
            ) : null}
            <ul class="units">
              {items
                .filter(({ id, name, grants }) =>
                  [id, name, ...grants.map(({ over }) => overOf(over, zh, units))].some((text) => text.includes(part))
                )
                .map((account) => (
                  <One key={account.id} {...props} account={account} again={again} tell={tell} units={units} />
                ))}
            </ul>
          </>
        )}
      </Waited>
    </Page>
  )
}
