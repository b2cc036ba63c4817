/**
 * The start: a new report, a file, or one of the reports that this browser keeps.
 *
 * @module
 */
import { useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import type { Model } from "../desk/Model.ts"
import type { Kept } from "../keep/Kept.ts"
import { saying } from "./Props.ts"

const two = (value: number): string => String(value).padStart(2, "0")

const when = (at: string): string => {
  const date = new Date(at)
  return Number.isNaN(date.getTime())
    ? ""
    : `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What a field of the start begins with: what was typed into it before the page's script ran. In the file itself it is empty. */
const typedBefore = (id: string, otherwise: string): string => {
  if (globalThis.document === undefined) return ""
  const field = document.getElementById(id)
  return field instanceof HTMLInputElement && field.value !== "" ? field.value : otherwise
}

/** What the start shows, and what it can do. */
export interface StartProps {
  readonly desk: Pick<Desk, "begin" | "choose" | "forget" | "goOn" | "speak">
  readonly model: Model
}

const New = ({ desk, model }: StartProps) => {
  const say = saying(model)
  const [agency, name] = useState(() => typedBefore("new-agency", ""))
  const [year, date] = useState(() => typedBefore("new-year", String(new Date().getFullYear() - 1)))
  return (
    <form
      class="card"
      aria-labelledby="new"
      onSubmit={(event) => {
        event.preventDefault()
        void desk.begin(agency, year)
      }}
    >
      <h2 id="new">{say("begin")}</h2>
      <label>
        {say("agency")}
        <input
          id="new-agency"
          value={agency}
          autocomplete="organization"
          onInput={(event) => name(event.currentTarget.value)}
        />
      </label>
      <label>
        {say("year")}
        <input id="new-year" inputMode="numeric" value={year} onInput={(event) => date(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {say("beginNow")}
        </button>
        <button type="button" onClick={() => void desk.choose("last")}>
          {say({ zh: "从上年报告开始", en: "Begin from last year's" })}
        </button>
      </p>
    </form>
  )
}

const Copy = ({ desk, model, kept }: StartProps & { readonly kept: Kept }) => {
  const say = saying(model)
  const isAsked = model.forgetting === kept.id
  return (
    <li>
      <div>
        <strong>{kept.title}</strong>
        <p class="soft">
          {when(kept.changedAt)}
          {" · "}
          <span class={kept.isSaved ? "" : "warn"}>{say(kept.isSaved ? "inFile" : "unsaved")}</span>
          {kept.fileName === undefined ? "" : ` · ${kept.fileName}`}
        </p>
      </div>
      <p class="buttons">
        <button type="button" class="main" onClick={() => void desk.goOn(kept.id)}>
          {say("goOn")}
        </button>
        <button type="button" class={isAsked ? "danger" : "quiet"} onClick={() => void desk.forget(kept.id)}>
          {say(isAsked ? "forgetAsk" : "forget")}
        </button>
      </p>
    </li>
  )
}

/** The page with no report open. */
export const Start = ({ desk, model }: StartProps) => {
  const say = saying(model)
  const kept = model.kept.toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
  return (
    <main class="start" id="content">
      <header>
        <h1>{say("title")}</h1>
        <button
          type="button"
          class="quiet"
          lang={model.language === "zh" ? "en" : "zh"}
          onClick={() => desk.speak(model.language === "zh" ? "en" : "zh")}
        >
          {say("other")}
        </button>
      </header>
      <p class="soft">{say("lead")}</p>
      <p role="status" class={`message ${model.message?.severity ?? ""}`}>
        {model.message === undefined ? "" : say(model.message.text)}
      </p>
      {kept.length === 0 ? null : (
        <section class="card" aria-labelledby="kept">
          <h2 id="kept">{say("keptHere")}</h2>
          <ul class="kept">
            {kept.map((each) => (
              <Copy key={each.id} desk={desk} model={model} kept={each} />
            ))}
          </ul>
        </section>
      )}
      <div class="two">
        <New desk={desk} model={model} />
        <section class="card" aria-labelledby="open">
          <h2 id="open">{say("open")}</h2>
          <p class="soft">{say("openHint")}</p>
          <p class="buttons">
            <button type="button" class="main" onClick={() => void desk.choose("report")}>
              {say("open")}
            </button>
          </p>
        </section>
      </div>
    </main>
  )
}
