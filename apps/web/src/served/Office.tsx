/**
 * The desk in the browser: who is signed in, which page is open, and signing in again in front of it when the session has ended.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { useEffect, useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import type { Api, Me } from "./api.ts"
import { Branch } from "./Branch.tsx"
import { Fill } from "./Fill.tsx"
import type { Place } from "./files.ts"
import type { DeskProps } from "./Frame.tsx"
import { Home } from "./Home.tsx"
import { Log } from "./Log.tsx"
import { People } from "./People.tsx"
import { Review } from "./Review.tsx"
import { type Route, routeOf } from "./route.ts"
import { SignIn, SignInAgain } from "./SignIn.tsx"
import { Sum } from "./Sum.tsx"
import { Units } from "./Units.tsx"

interface Props {
  readonly api: Api
  readonly desk: Desk
  /** Tells who waits for a session when one is asked for: `resolve` is called with whether there is one again. */
  readonly onEnded: (listener: (resolve: (isBack: boolean) => void) => void) => void
  /** Which report is open, for whoever saves it. */
  readonly opened: (place: Place | undefined) => void
}

const Routed = ({ route, desk, ...props }: DeskProps & { readonly route: Route; readonly desk: Desk }) => {
  switch (route.at) {
    case "home":
      return <Home {...props} />
    case "fill":
      return <Fill key={`${route.unit} ${route.year}`} {...props} desk={desk} place={route} />
    case "report":
      return <Review key={`${route.unit} ${route.year}`} {...props} unit={route.unit} year={route.year} />
    case "branch":
      return <Branch key={`${route.unit} ${route.year}`} {...props} unit={route.unit} year={route.year} />
    case "sum":
      return <Sum key={`${route.unit} ${route.year}`} {...props} unit={route.unit} year={route.year} />
    case "people":
      return <People {...props} />
    case "units":
      return <Units {...props} />
    case "log":
      return <Log {...props} />
  }
}

/** The page. */
export const Office = ({ api, desk, onEnded, opened }: Props) => {
  const [language, speak] = useState<Language>("zh")
  const [me, know] = useState<Me | undefined | null>(undefined)
  const [says, tell] = useState("")
  const [route, go] = useState(routeOf(location.hash))
  const [waiting, wait] = useState<ReadonlyArray<(isBack: boolean) => void>>([])
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
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en"
    desk.speak(language)
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
    await desk.leave()
    await api.send("DELETE", "/v1/sessions")
    know(null)
    location.hash = "#/"
  }
  const signOut = (): void => void left()
  const props = { api, me, language, speak, signOut }
  return (
    <>
      <Routed {...props} route={route} desk={desk} />
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
