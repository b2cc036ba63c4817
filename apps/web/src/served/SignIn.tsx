/**
 * Signing in: at the beginning, and in front of whatever is being done when a session has ended, which stays as it is.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { useState } from "preact/hooks"
import { Modal } from "../screen/Modal.tsx"
import type { Api, Me } from "./api.ts"

interface Props {
  readonly api: Api
  readonly language: Language
  readonly done: (me: Me) => void
}

/** The form. */
const Form = ({ api, language, done }: Props) => {
  const zh = language === "zh"
  const [id, name] = useState("")
  const [password, write] = useState("")
  const [says, tell] = useState("")
  const [isBusy, work] = useState(false)
  const enter = async (): Promise<void> => {
    work(true)
    const answer = await api.signIn(id, password)
    work(false)
    if (answer.ok) done(answer.body)
    else tell(answer.says)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <label>
        {zh ? "账户" : "Account"}
        <input
          id="sign-in-id"
          value={id}
          autocomplete="username"
          required
          onInput={(event) => name(event.currentTarget.value)}
        />
      </label>
      <label>
        {zh ? "密码" : "Password"}
        <input
          id="sign-in-password"
          type="password"
          value={password}
          autocomplete="current-password"
          required
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <p role="alert" class="message warning">
        {says}
      </p>
      <p class="buttons">
        <button type="submit" class="main" disabled={isBusy}>
          {zh ? "登录" : "Sign in"}
        </button>
      </p>
    </form>
  )
}

/** The page before anybody is signed in. */
export const SignIn = (props: Props & { readonly speak: (language: Language) => void }) => {
  const { language, speak } = props
  const zh = language === "zh"
  return (
    <main class="start" id="content">
      <header>
        <h1>{zh ? "政府信息公开工作年度报告" : "Annual reports on government information disclosure"}</h1>
        <button type="button" class="quiet" lang={zh ? "en" : "zh"} onClick={() => speak(zh ? "en" : "zh")}>
          {zh ? "English" : "中文"}
        </button>
      </header>
      <section class="card" aria-labelledby="sign-in">
        <h2 id="sign-in">{zh ? "登录" : "Sign in"}</h2>
        <Form {...props} />
        <p class="soft">
          {zh ? "账户由管理员开设；忘记密码请找管理员重设。" : "An administrator opens accounts and resets passwords."}{" "}
          <a href="public">{zh ? "查看已公布的报告" : "Read the published reports"}</a>
        </p>
      </section>
    </main>
  )
}

/** In front of the page when the session has ended. */
export const SignInAgain = (props: Props & { readonly close: () => void }) => {
  const zh = props.language === "zh"
  return (
    <Modal title={zh ? "登录已经到期" : "The session has ended"} close={props.close}>
      <p>
        {zh
          ? "请重新登录，登录后接着办理。已填的内容都在，没有丢失。"
          : "Sign in again and go on: everything you filled in is still here."}
      </p>
      <Form {...props} />
    </Modal>
  )
}
