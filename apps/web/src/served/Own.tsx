/**
 * One's own account: which roles it has over whom, and another password.
 *
 * @module
 */
import { names } from "@gongkai/core/desk/Access"
import { useState } from "preact/hooks"
import type { Bad } from "./api.ts"
import { type DeskProps, Page, Refused } from "./Frame.tsx"
import { overOf } from "./may.ts"

const field = (name: string, label: string, complete: "current-password" | "new-password") => (
  <label>
    {label}
    <input type="password" name={name} required autocomplete={complete} />
  </label>
)

/** The page. */
export const Own = (props: DeskProps) => {
  const { api, me, language } = props
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const [message, tell] = useState("")
  const change = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    const [old, password, again] = ["old", "password", "again"].map((name) => {
      const value = data.get(name)
      return typeof value === "string" ? value : ""
    })
    tell("")
    const says = zh ? "两次写的新密码不一样，没有改" : "the new password was typed in two ways: nothing was changed"
    if (password !== again) return fail({ ok: false, status: 422, says, errors: [] })
    const answer = await api.send("PUT", "/v1/me/password", { old, password })
    fail(answer.ok ? undefined : answer)
    if (!answer.ok) return
    form.reset()
    tell(zh ? "密码已改；在别处的登录已经失效" : "the password is changed; signed in elsewhere, you were signed out")
  }
  return (
    <Page {...props} at="me" title={zh ? "我的账户" : "My account"} message={message}>
      <p>
        {me.account === null ? me.by : `${me.account.name} (${me.account.id})`}
        {me.grants.length === 0 ? "" : zh ? "：" : ": "}
        {me.grants.map(({ role, over }) => `${zh ? names[role] : role} ${overOf(over, zh)}`).join(zh ? "、" : ", ")}
      </p>
      <form
        class="card"
        aria-labelledby="own-password"
        onSubmit={(event) => {
          event.preventDefault()
          void change(event.currentTarget)
        }}
      >
        <h2 id="own-password">{zh ? "改密码" : "Change the password"}</h2>
        {bad === undefined ? null : <Refused bad={bad} language={language} />}
        {/* Whoever keeps passwords for the user learns whose this one is. */}
        <input
          type="text"
          class="hidden"
          tabIndex={-1}
          aria-hidden
          readOnly
          autocomplete="username"
          value={me.account?.id ?? ""}
        />
        {field("old", zh ? "原密码" : "Old password", "current-password")}
        {field("password", zh ? "新密码" : "New password", "new-password")}
        {field("again", zh ? "再写一次新密码" : "New password again", "new-password")}
        <p class="buttons">
          <button type="submit" class="main">
            {zh ? "改密码" : "Change"}
          </button>
        </p>
      </form>
    </Page>
  )
}
