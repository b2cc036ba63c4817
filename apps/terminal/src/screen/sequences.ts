/**
 * Parts what a terminal sends into keys, text and answers, before anything is read of it.
 *
 * Answers to questions that another program asked, and the mouse that a program which crashed has left on, come in between: they are
 * dropped, so that nobody finds `11;rgb:1e1e/1e1e` in a report. A slow line cuts sequences in two: they are put together again.
 *
 * @module
 */
import type { Clock } from "./arrivals.ts"

/** How long, in milliseconds, the rest of a sequence may take: longer where what has come can be nothing else. */
const patience = { begun: 60, answer: 500 }

// oxlint-disable no-control-regex
/** A key, or an answer that ends like one; the old mouse has three characters behind its M. */
const whole =
  /^(?:\u001b\[(?:\[[A-Z]|M[^\u001b]{3}|\d+\$(?![@-~])|[0-?]*[ -/]*[@-LN-Z\\-~]|[0-?]+[ -/]*M)|\u001bO[\d;]*[@-~])/u
/** OSC, DCS, PM, APC and SOS, up to BEL or ST. */
const text = /^\u001b[\]P^_X][^\u0007\u001b]*(?:\u0007|\u001b\\)/u
/** The beginnings of what terminals answer by such texts: colours and the clipboard; terminfo and settings; pictures. */
const answer = /^\u001b(?:\]\d+;|P[01>!]?[$+>|]|_G)[^\u0007\u001b]*\u001b?$/u
/** What may become one of these. */
const begun = /^\u001b(?:\[\[|\[[0-?]*[ -/]*|\[M[^\u001b]{0,2}|O[\d;]*|[\]P^_X]\d*)?$/u
/** What a mouse sends, of the manners that terminals have. */
const mouse = /^\u001b\[(?:M|[<\d;]+[Mm]$)/u
/** The one character that some terminals send for ESC [. */
const single = /\u009b(?=[0-?]*[ -/]*[@-~])/gu
// oxlint-enable no-control-regex

/** Hands on keys one by one, and what stands between them as it comes. */
export const sequences = (handle: (data: string) => void, { later }: Clock): ((data: string) => void) => {
  let held = ""
  let off: (() => void) | undefined

  const hold = (some: string): void => {
    held = some
    const isAnswer = answer.test(some) && some.length > 2
    off = later(isAnswer ? patience.answer : patience.begun, () => {
      held = ""
      // The end of an answer that does not come is not waited for; a key that was only begun is the key Esc and another.
      if (!isAnswer) handle(some)
    })
  }
  const parted = (data: string): void => {
    let rest = data
    while (rest !== "") {
      const at = rest.indexOf("\u001b")
      if (at !== 0) {
        const end = at < 0 ? rest.length : at
        handle(rest.slice(0, end))
        rest = rest.slice(end)
        continue
      }
      const [answered] = text.exec(rest) ?? []
      const [key] = answered === undefined ? (whole.exec(rest) ?? []) : []
      if (answered === undefined && key === undefined) {
        if (begun.test(rest) || answer.test(rest)) return hold(rest)
        // Esc and what was pressed with it.
        const next = rest.indexOf("\u001b", 1)
        const end = next < 0 ? rest.length : Math.max(next, 1)
        handle(rest.slice(0, end))
        rest = rest.slice(end)
        continue
      }
      if (key !== undefined && !mouse.test(key)) handle(key)
      rest = rest.slice((answered ?? key ?? "").length)
    }
  }
  return (data) => {
    const some = data.replace(single, "\u001b[")
    off?.()
    const before = held
    held = ""
    if (before === "") return parted(some)
    const all = before + some
    if (text.test(all) || whole.test(all) || begun.test(all) || answer.test(all)) return parted(all)
    // Nothing that belongs to it: a key of its own, and then what came.
    handle(before)
    parted(some)
  }
}
