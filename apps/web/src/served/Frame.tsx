/**
 * What every page of the desk has around it and uses: who is signed in, the ways on, a message, and how answers are waited for.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import type { ComponentChildren } from "preact"
import { useCallback, useEffect, useState } from "preact/hooks"
import type { Answer, Api, Bad, Me } from "./api.ts"
import { isEverywhere, may } from "./may.ts"
import { hashOf, type Route } from "./route.ts"

/** For any page of the desk. */
export interface DeskProps {
  readonly api: Api
  readonly me: Me
  readonly language: Language
  readonly speak: (language: Language) => void
  readonly signOut: () => void
}

/** A link to a place of the desk. */
export const To = ({
  route,
  children,
  isNow = false
}: {
  readonly route: Route
  readonly children: ComponentChildren
  readonly isNow?: boolean
}) => (
  <a href={hashOf(route)} {...(isNow && { "aria-current": "page" })}>
    {children}
  </a>
)

/** The ways on, who is signed in, the other language. */
export const Top = ({ me, language, speak, signOut, at }: Omit<DeskProps, "api"> & { readonly at: Route["at"] }) => {
  const say = (text: Text): string => text[language]
  const other = language === "zh" ? "en" : "zh"
  return (
    <nav class="top" aria-label={say({ zh: "页面", en: "Pages" })}>
      <div class="ways">
        <To route={{ at: "home" }} isNow={at === "home"}>
          {say({ zh: "我的单位", en: "My units" })}
        </To>
        {may(me, "arrange") ? (
          <To route={{ at: "units" }} isNow={at === "units"}>
            {say({ zh: "单位", en: "Units" })}
          </To>
        ) : null}
        {may(me, "keep") ? (
          <To route={{ at: "people" }} isNow={at === "people"}>
            {say({ zh: "人员和令牌", en: "People and tokens" })}
          </To>
        ) : null}
        {may(me, "audit") || (may(me, "keep") && isEverywhere(me)) ? (
          <To route={{ at: "log" }} isNow={at === "log"}>
            {say({ zh: "日志", en: "Log" })}
          </To>
        ) : null}
        <a href="public">{say({ zh: "公众网页", en: "Public pages" })}</a>
      </div>
      <p class="who">
        {me.account === null ? (
          <span>{me.by}</span>
        ) : (
          <To route={{ at: "me" }} isNow={at === "me"}>
            {me.account.name}
          </To>
        )}
        <button type="button" class="quiet" lang={other} onClick={() => speak(other)}>
          {say({ zh: "English", en: "中文" })}
        </button>
        <button type="button" class="quiet" onClick={signOut}>
          {say({ zh: "退出", en: "Sign out" })}
        </button>
      </p>
    </nav>
  )
}

/** A page of the desk: its title takes the focus when it is opened, so that a screen reader begins there. */
export const Page = ({
  title,
  message,
  children,
  ...props
}: DeskProps & {
  readonly title: string
  readonly at: Route["at"]
  readonly message?: string | undefined
  readonly children: ComponentChildren
}) => {
  const { language, at } = props
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => document.getElementById("title")?.focus(), [at])
  return (
    <div class="desk">
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // The address behind # names the page.
          event.preventDefault()
          document.getElementById("content")?.focus()
        }}
      >
        {language === "zh" ? "跳到正文" : "Skip to the content"}
      </a>
      <Top {...props} />
      <main id="content" tabIndex={-1}>
        <h1 id="title" tabIndex={-1}>
          {title}
        </h1>
        <p role="status" class="message">
          {message ?? ""}
        </p>
        {children}
      </main>
    </div>
  )
}

/** What was asked for, and a way to ask again. */
export interface Loaded<A> {
  readonly answer: Answer<A> | undefined
  readonly again: () => void
}

/** Asks when the page is opened, and whenever what is asked for changes; the last answer stays until the next is there. */
export const useLoaded = <A,>(load: () => Promise<Answer<A>>, about: string): Loaded<A> => {
  const [answer, show] = useState<Answer<A> | undefined>(undefined)
  const [count, raise] = useState(0)
  useEffect(() => {
    let isLeft = false
    const ask = async (): Promise<void> => {
      const found = await load()
      if (!isLeft) show(found)
    }
    void ask()
    return () => {
      isLeft = true
    }
  }, [about, count])
  return { answer, again: useCallback(() => raise((now) => now + 1), []) }
}

/** A refusal in words, with a way to ask again. */
export const Refused = ({
  bad,
  again,
  language
}: {
  readonly bad: Bad
  readonly again?: () => void
  readonly language: Language
}) => {
  // A single fault often says what was said already.
  const errors = bad.errors.filter(({ detail }) => detail !== bad.says)
  return (
    <div role="alert" class="refused">
      <p>{bad.says}</p>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map(({ detail, pointer }, at) => (
            <li key={at}>
              {detail}
              {pointer === undefined || pointer === "" ? null : <span class="soft"> {pointer}</span>}
            </li>
          ))}
        </ul>
      )}
      {again === undefined ? null : (
        <p class="buttons">
          <button type="button" onClick={again}>
            {language === "zh" ? "再试" : "Try again"}
          </button>
        </p>
      )}
    </div>
  )
}

/** What was asked for once it is there; before, a word; where it is refused, why. */
export const Waited = <A,>({
  loaded,
  language,
  children
}: {
  readonly loaded: Loaded<A>
  readonly language: Language
  readonly children: (body: A) => ComponentChildren
}) => {
  const { answer, again } = loaded
  if (answer === undefined) return <p>{language === "zh" ? "正在取……" : "Loading …"}</p>
  return answer.ok ? <>{children(answer.body)}</> : <Refused bad={answer} again={again} language={language} />
}
