/**
 * A report on screen: the bar, the parts, the part in hand and the findings.
 *
 * @module
 */
import { heading } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import { preambleKey } from "@gongkai/editor/fields"
import { formOf, under } from "@gongkai/editor/State"
import type { ComponentChildren } from "preact"
import { useEffect, useMemo } from "preact/hooks"
import { Bar } from "./Bar.tsx"
import { Findings } from "./Findings.tsx"
import { Head } from "./Head.tsx"
import { Parts } from "./Parts.tsx"
import { Prose } from "./Prose.tsx"
import { type ReportProps, saying } from "./Props.ts"
import { SecondStrip } from "./SecondStrip.tsx"
import { Sheet } from "./Sheet.tsx"

const Part = (props: ReportProps) => {
  const { state } = props.report
  const { edition } = state.editing
  const place = under(state.place)
  const inside = place._tag === "Paste" ? under(place.from) : place
  const section =
    inside._tag === "Prose"
      ? edition.sections.find(({ key }) => key === inside.section)
      : inside._tag === "Overview"
        ? edition.sections[inside.at]
        : undefined
  if (inside._tag === "Table") {
    const form = formOf(edition, inside.form)
    return form === undefined ? null : <Sheet key={form.key} {...props} form={form} />
  }
  if (inside._tag === "Head" || (inside._tag === "Prose" && inside.section === preambleKey) || section === undefined)
    return <Head {...props} />
  if (section.kind === "form") return <Sheet key={section.key} {...props} form={section} />
  const name = heading(edition, section)
  return (
    <>
      <h2 id="part">{name}</h2>
      <Prose key={section.key} {...props} section={section.key} label={name} />
    </>
  )
}

/** The page with a report open; `above` stands over the bar, where the report lies on a server. */
export const Editor = ({ above, ...props }: ReportProps & { readonly above?: ComponentChildren }) => {
  const { desk, model, report } = props
  const say = saying(model)
  const { focus } = model
  useEffect(() => {
    if (focus === undefined) return
    const element = document.getElementById(focus)
    element?.scrollIntoView({ block: "center", inline: "nearest" })
    element?.focus()
    desk.focus(undefined)
  }, [focus])
  const { editing, place, first } = report.state
  const title = titleOf(editing.draft)
  // A key in a field changes no part.
  const parts = useMemo(() => <Parts {...props} />, [editing, place, first, model.language, model.checks])
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // A server's page has its own address behind #.
          event.preventDefault()
          document.getElementById("content")?.focus()
        }}
      >
        {say("skip")}
      </a>
      {above}
      <div class="editor">
        <Bar {...props} />
        {parts}
        <main id="content" tabIndex={-1}>
          <SecondStrip {...props} />
          <Part {...props} />
        </main>
        {report.state.first === undefined ? <Findings {...props} /> : null}
      </div>
    </>
  )
}
