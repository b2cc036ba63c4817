/**
 * People and programs with their roles, passwords and tokens, as far as whoever is signed in keeps them.
 *
 * @module
 */
import { names, Role } from "@gongkai/core/desk/Access"
import { dayOf } from "@gongkai/core/desk/Instant"
import type * as answers from "@gongkai/http/accessAnswers"
import { useState } from "preact/hooks"
import type { Bad } from "./api.ts"
import { type DeskProps, Page, Refused, useLoaded, Waited } from "./Frame.tsx"

type Account = typeof answers.Account.Type

const roles = Role.literals.filter((role) => role !== "public")

/** A new account: a name, one role, and the unit over which it reaches. */
const New = ({
  api,
  language,
  again,
  tell
}: DeskProps & { readonly again: () => void; readonly tell: (says: string) => void }) => {
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const add = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    const text = (name: string): string => {
      const value = data.get(name)
      return typeof value === "string" ? value.trim() : ""
    }
    const path = `/v1/accounts/${encodeURIComponent(text("id"))}`
    const plan = { kind: "person", name: text("name"), grants: [{ role: text("role"), over: text("over") }] }
    fail(undefined)
    const made = await api.send("PUT", path, plan, { "if-none-match": "*" })
    if (!made.ok) return fail(made)
    const password = await api.send<typeof answers.Password.Type>("POST", `${path}/password`, {})
    if (!password.ok) return fail(password)
    tell(
      zh
        ? `已开设账户 ${text("id")}，密码 ${password.body.password}（只显示这一次）`
        : `account ${text("id")} is open, password ${password.body.password} (shown this once)`
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
        <label>
          {zh ? "职责" : "Role"}
          <select name="role">
            {roles.map((role) => (
              <option key={role} value={role}>
                {zh ? names[role] : role}
              </option>
            ))}
          </select>
        </label>
        <label>
          {zh ? "单位编号（含下级；* 是全部）" : "Unit, with those below (* is all)"}
          <input name="over" required autocomplete="off" />
        </label>
      </div>
      <p class="buttons">
        <button type="submit" class="main">
          {zh ? "开设" : "Open"}
        </button>
      </p>
    </form>
  )
}

/** The tokens of an account. */
const Tokens = ({
  api,
  language,
  account,
  tell
}: DeskProps & { readonly account: string; readonly tell: (says: string) => void }) => {
  const zh = language === "zh"
  const path = `/v1/accounts/${encodeURIComponent(account)}/tokens`
  const loaded = useLoaded(() => api.get<typeof answers.Tokens.Type>(path), path)
  const issue = async (): Promise<void> => {
    const made = await api.send<typeof answers.IssuedToken.Type>("POST", path, {
      label: zh ? "网页签发" : "from the page"
    })
    tell(
      made.ok
        ? zh
          ? `令牌 ${made.body.token}（只显示这一次）`
          : `token ${made.body.token} (shown this once)`
        : made.says
    )
    loaded.again()
  }
  const revoke = async (id: string): Promise<void> => {
    const answer = await api.send("DELETE", `${path}/${id}`)
    tell(answer.ok ? (zh ? "已收回" : "revoked") : answer.says)
    loaded.again()
  }
  return (
    <Waited loaded={loaded} language={language}>
      {({ items }) => (
        <>
          <ul class="items">
            {items.map(({ id, label, createdAt, revokedAt, readOnly }) => (
              <li key={id}>
                {label}（{dayOf(createdAt)}
                {readOnly ? (zh ? "，只读" : ", reads only") : ""}）
                {revokedAt === null ? (
                  <button type="button" class="quiet" onClick={() => void revoke(id)}>
                    {zh ? "收回" : "Revoke"}
                  </button>
                ) : (
                  <span class="soft"> {zh ? "已收回" : "revoked"}</span>
                )}
              </li>
            ))}
          </ul>
          <button type="button" class="once" onClick={() => void issue()}>
            {zh ? "签发令牌" : "Issue a token"}
          </button>
        </>
      )}
    </Waited>
  )
}

const One = ({
  account,
  again,
  tell,
  ...props
}: DeskProps & { readonly account: Account; readonly again: () => void; readonly tell: (says: string) => void }) => {
  const { api, language } = props
  const zh = language === "zh"
  const { id, kind, name, grants, isClosed, etag } = account
  const path = `/v1/accounts/${encodeURIComponent(id)}`
  const [isShown, show] = useState(false)
  const close = async (): Promise<void> => {
    const answer = await api.send("PUT", path, { kind, name, grants, isClosed: !isClosed }, { "if-match": etag })
    tell(answer.ok ? (zh ? "已办理" : "done") : answer.says)
    again()
  }
  const reset = (): void =>
    void api
      .send<typeof answers.Password.Type>("POST", `${path}/password`, {})
      .then((answer) =>
        tell(
          answer.ok
            ? zh
              ? `${name} 的新密码 ${answer.body.password}（只显示这一次）`
              : `new password of ${name}: ${answer.body.password} (shown this once)`
            : answer.says
        )
      )
  return (
    <li class="card">
      <h2>
        {name} <span class="soft">{id}</span>
        {isClosed ? <span class="warn"> {zh ? "已停用" : "closed"}</span> : null}
      </h2>
      <p>{grants.map(({ role, over }) => `${zh ? names[role] : role} ${over}`).join(zh ? "、" : ", ")}</p>
      <p class="buttons">
        {kind === "person" ? (
          <button type="button" onClick={reset}>
            {zh ? "重设密码" : "Reset the password"}
          </button>
        ) : null}
        <button type="button" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {zh ? "令牌" : "Tokens"}
        </button>
        <button type="button" class="quiet" onClick={() => void close()}>
          {isClosed ? (zh ? "恢复" : "Open again") : zh ? "停用" : "Close"}
        </button>
      </p>
      {isShown ? <Tokens {...props} account={id} tell={tell} /> : null}
    </li>
  )
}

/** The page. */
export const People = (props: DeskProps) => {
  const { api, language } = props
  const zh = language === "zh"
  const [message, tell] = useState("")
  const loaded = useLoaded(() => api.get<typeof answers.Accounts.Type>("/v1/accounts?limit=200"), "accounts")
  const { again } = loaded
  return (
    <Page {...props} at="people" title={zh ? "人员和令牌" : "People and tokens"} message={message}>
      <New {...props} again={again} tell={tell} />
      <Waited loaded={loaded} language={language}>
        {({ items }) => (
          <ul class="units">
            {items.map((account) => (
              <One key={account.id} {...props} account={account} again={again} tell={tell} />
            ))}
          </ul>
        )}
      </Waited>
    </Page>
  )
}
