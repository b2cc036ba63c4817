/**
 * The bar above a report: whose it is, where it is kept, and what is done with all of it.
 *
 * @module
 */
import { titleOf } from "@gongkai/core/Header"
import { count } from "@gongkai/core/Finding"
import { review } from "@gongkai/editor/Editing"
import { forPage } from "../words/keys.ts"
import { type ReportProps, saying } from "./Props.ts"

const Tally = ({ model, report }: ReportProps) => {
  const say = saying(model)
  const { error, warning } = count(review(report.state.editing).wrong)
  return (
    <a
      class={`tally ${error > 0 ? "bad" : warning > 0 ? "warn" : model.checks === "all" ? "good" : ""}`}
      href="#findings"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById("findings")?.focus()
      }}
    >
      {say("findings")}{" "}
      <span aria-live="polite">
        {error + warning > 0
          ? `${error} ${say("errors")} · ${warning} ${say("warnings")}${model.checks === "all" ? "" : "……"}`
          : model.checks === "all"
            ? "0"
            : "……"}
      </span>
    </a>
  )
}

/** The bar and the line below it that tells what the last act led to. */
export const Bar = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const { editing, status, message } = report.state
  const isReadOnly = status.kind === "readOnly"
  const isSecond = report.state.first !== undefined
  return (
    <header class="bar">
      <div class="whose">
        <button type="button" class="quiet" onClick={() => void desk.leave()}>
          ‹ {say("close")}
        </button>
        <h1 id="title" tabIndex={-1}>
          {titleOf(editing.draft)}
        </h1>
        <p class={`state ${status.kind}`} title={say("keptMeans")}>
          {report.fileName === undefined ? "" : `${report.fileName}　`}
          {say(status.text)}
        </p>
      </div>
      <div class="buttons">
        {isSecond ? null : (
          <>
            <button type="button" class="main" title="Ctrl-S" onClick={() => void desk.save()}>
              {say("save")}
            </button>
            <button type="button" onClick={() => desk.show({ _tag: "Export" })}>
              {say("export")}
            </button>
            <button type="button" onClick={() => void desk.preview(false)}>
              {say("preview")}
            </button>
          </>
        )}
        <button
          type="button"
          title="Ctrl-Z"
          disabled={isReadOnly || editing.done.length === 0}
          onClick={() => void desk.act(({ undo }) => undo)}
        >
          {say("undo")}
        </button>
        <button
          type="button"
          title="Ctrl-Y"
          disabled={isReadOnly || editing.undone.length === 0}
          onClick={() => void desk.act(({ redo }) => redo)}
        >
          {say("redo")}
        </button>
        {isSecond ? null : (
          <>
            <button type="button" onClick={() => void desk.choose("last")}>
              {say("chooseLast")}
            </button>
            {report.state.last === undefined ? null : (
              <>
                <button type="button" title="F8" onClick={() => void desk.act(({ compare }) => compare)}>
                  {say("compare")}
                </button>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={model.showsLast}
                    onChange={(event) => desk.showLast(event.currentTarget.checked)}
                  />
                  {say("showLast")}
                </label>
              </>
            )}
            <button
              type="button"
              disabled={isReadOnly}
              onClick={() => void desk.act(({ beginDouble }) => beginDouble(report.held))}
            >
              {say("double")}
            </button>
          </>
        )}
        <button type="button" class="quiet" onClick={() => desk.show({ _tag: "Keys" })}>
          {say("keys")}
        </button>
        <button
          type="button"
          class="quiet"
          lang={model.language === "zh" ? "en" : "zh"}
          onClick={() => desk.speak(model.language === "zh" ? "en" : "zh")}
        >
          {say("other")}
        </button>
        {isSecond ? null : <Tally desk={desk} model={model} report={report} />}
      </div>
      {isReadOnly ? (
        <p class="message warning" role="alert">
          {say(status.text)}{" "}
          {report.isLocked === true ? null : (
            <button type="button" onClick={() => void desk.takeOver()}>
              {say("takeOver")}
            </button>
          )}
        </p>
      ) : null}
      <p role="status" class={`message ${message?.severity ?? ""}`}>
        {message === undefined ? "" : say(forPage(message.text))}
      </p>
    </header>
  )
}
