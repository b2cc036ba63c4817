/**
 * This year's report beside last year's: every number that differs, with its difference, and every passage that was reworded.
 *
 * @module
 */
import { comparison } from "@gongkai/core/comparison"
import { heading, labelOf, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { lastOf } from "@gongkai/editor/State"
import { number } from "./number.ts"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"
import { back } from "./steps.ts"

/** What a cell holds, in words: on paper nothing tells a 0 from 本项全年无. */
const inWords = (entry: Entry.Entry, measure: "count" | "change" | "amount", none: string, blank: string): string =>
  entry === "none" ? none : entry === null ? blank : Entry.show(entry, measure)

/** The comparison. */
export const LastYear = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const last = lastOf(report.state)
  if (last === undefined) return null
  const { edition, draft } = report.state.editing
  const { cells, prose } = comparison(last.draft, draft, { before: last.edition, after: edition })
  const close = (): void => desk.step(back)
  return (
    <Modal title={`${last.draft.year} → ${draft.year}`} close={close} isWide>
      <div class="list" tabIndex={0} role="region" aria-label={say("compare")}>
        <table class="texts">
          <thead>
            <tr>
              <td />
              <th scope="col">{last.draft.year}</th>
              <th scope="col">{draft.year}</th>
              <th scope="col">{say({ zh: "增减", en: "change" })}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ cell, before, after }) => {
              const measure = slot(edition, cell)?.measure ?? "count"
              const isKnown = typeof before === "number" && typeof after === "number"
              return (
                <tr key={cell}>
                  <th scope="row">{labelOf(edition, cell)}</th>
                  <td class="figure">{inWords(before, measure, say("none"), say("blank"))}</td>
                  <td class="figure">{inWords(after, measure, say("none"), say("blank"))}</td>
                  <td class="figure">
                    {isKnown ? `${after > before ? "+" : "−"}${number(Math.abs(after - before), measure)}` : ""}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {prose.map(({ section, at, pieces }) => {
          const part = edition.sections.find(({ key }) => key === section)
          return (
            <p key={`${section} ${at}`} class="reworded">
              <strong>{part === undefined ? section : heading(edition, part)}</strong>{" "}
              {pieces.map(({ kind, text }, place) =>
                kind === "kept" ? (
                  <span key={place}>{text}</span>
                ) : kind === "gone" ? (
                  <del key={place}>{text}</del>
                ) : (
                  <ins key={place}>{text}</ins>
                )
              )}
            </p>
          )
        })}
      </div>
      <p class="buttons">
        <button type="button" class="main" onClick={close}>
          {say("ok")}
        </button>
      </p>
    </Modal>
  )
}
