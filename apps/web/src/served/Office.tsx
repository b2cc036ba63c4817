/**
 * The desk in the browser: who is signed in, which page is open, and signing in again in front of it when the session has ended.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { useEffect, useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import type { Api, Me } from "./api.ts"
import { takeDrops } from "./dropped.ts"
import type { Place } from "./files.ts"
import type { Filling } from "./filling.ts"
import type { DeskProps } from "./Frame.tsx"
import { Home } from "./Home.tsx"
import { remember, remembered } from "./language.ts"
import { Part } from "./Part.tsx"
import { type Route, routeOf } from "./route.ts"
import { SignIn, SignInAgain } from "./SignIn.tsx"

interface Props {
  readonly api: Api
  /** Begins the editor, where it was not begun before. */
  readonly fill: () => Promise<Filling>
  /** What reports are filled in with, once the editor was begun. */
  readonly desk: () => Desk | undefined
  /** Tells who waits for a session when one is asked for: `resolve` is called with whether there is one again. */
  readonly onEnded: (listener: (resolve: (isBack: boolean) => void) => void) => void
  /** Which report is open, for whoever saves it. */
  readonly opened: (place: Place | undefined) => void
}

/** The pages beyond the first: each comes when somebody opens it. */
const pages = {
  report: async () => (await import("./Review.tsx")).Review,
  branch: async () => (await import("./Branch.tsx")).Branch,
  sum: async () => (await import("./Sum.tsx")).Sum,
  people: async () => (await import("./People.tsx")).People,
  units: async () => (await import("./Units.tsx")).Units,
  log: async () => (await import("./Log.tsx")).Log,
  me: async () => (await import("./Own.tsx")).Own
}

const leftOut: Text = {
  zh: "文件没有读入：这一页不收文件。年报请先点“填写”打开本单位的报告，再把文件拖进来；单位名册请拖到“单位”页的“登记单位”里。",
  en: "The file was not read: this page takes none. Open the report under Fill in and drop it there; a roster goes to Register units."
}

const Routed = ({
  route,
  fill,
  ...props
}: DeskProps & { readonly route: Route; readonly fill: () => Promise<Filling> }) => {
  switch (route.at) {
    case "home":
      return <Home {...props} />
    case "fill":
      return (
        <Part key={`${route.unit} ${route.year}`} {...props} at="fill" load={fill}>
          {({ Fill, desk }) => <Fill {...props} desk={desk} place={route} />}
        </Part>
      )
    case "report":
    case "branch":
    case "sum":
      return (
        <Part key={`${route.at} ${route.unit} ${route.year}`} {...props} at={route.at} load={pages[route.at]}>
          {(Shown) => <Shown {...props} unit={route.unit} year={route.year} />}
        </Part>
      )
    case "people":
    case "units":
    case "log":
    case "me":
      return (
        <Part key={route.at} {...props} at={route.at} load={pages[route.at]}>
          {(Shown) => <Shown {...props} />}
        </Part>
      )
  }
}

/** The page. */
export const Office = ({ api, fill, desk, onEnded, opened }: Props) => {
  const [language, speak] = useState<Language>(() => remembered(() => localStorage))
  const [me, know] = useState<Me | undefined | null>(undefined)
  const [says, tell] = useState("")
  const [route, go] = useState(routeOf(location.hash))
  const [waiting, wait] = useState<ReadonlyArray<(isBack: boolean) => void>>([])
  const [isLeftOut, stay] = useState(false)
  const ask = async (): Promise<void> => {
    const answer = await api.me()
    tell(answer.ok || answer.status === 401 ? "" : answer.says)
    know(answer.ok ? answer.body : null)
  }
  useEffect(() => {
    void ask()
    onEnded((resolve) => wait((all) => [...all, resolve]))
    const moved = (): void => go(routeOf(location.hash))
    window.addEventListener("hashchange", moved)
    return () => window.removeEventListener("hashchange", moved)
  }, [])
  useEffect(() => takeDrops(window, { isRead: () => desk()?.model().report !== undefined, tell: () => stay(true) }), [])
  useEffect(() => stay(false), [route])
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en"
    remember(() => localStorage, language)
    desk()?.speak(language)
  }, [language])
  opened(route.at === "fill" ? route : undefined)
  const ended = (isBack: boolean): void => {
    wait([])
    for (const resolve of waiting) resolve(isBack)
  }
  if (me === undefined) return <p class="start">{language === "zh" ? "正在打开……" : "Opening …"}</p>
  if (me === null) {
    return (
      <>
        {says === "" ? null : (
          <div role="alert" class="start">
            <p>{says}</p>
            <button type="button" onClick={() => void ask()}>
              {language === "zh" ? "再试" : "Try again"}
            </button>
          </div>
        )}
        <SignIn api={api} language={language} speak={speak} done={know} />
      </>
    )
  }
  const left = async (): Promise<void> => {
    await desk()?.leave()
    await api.send("DELETE", "/v1/sessions")
    know(null)
    location.hash = "#/"
  }
  const signOut = (): void => void left()
  const props = { api, me, language, speak, signOut }
  return (
    <>
      <Routed {...props} route={route} fill={fill} />
      <p role="status" class={isLeftOut ? "busy" : "hidden"}>
        {isLeftOut ? leftOut[language] : ""}
      </p>
      {waiting.length === 0 ? null : (
        <SignInAgain
          api={api}
          language={language}
          close={() => ended(false)}
          done={(now) => {
            know(now)
            ended(true)
          }}
        />
      )}
    </>
  )
}
