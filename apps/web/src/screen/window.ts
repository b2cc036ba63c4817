/**
 * What the whole window hears: keys that mean the same everywhere, files dropped on it, a paste outside of every field.
 *
 * @module
 */
import type { Desk } from "../desk/Desk.ts"
import type { Chosen } from "../files/Files.ts"
import { textOf } from "./clipboard.ts"

/** A field in which something is being typed has an undo of its own until that is recorded. */
const isTyping = (desk: Desk, element: Element | null): boolean => {
  const own = element?.id ?? ""
  const address = own.replace(/^[cf]-/u, "")
  return (
    desk.model().report?.held[address] !== undefined || (element instanceof HTMLInputElement && !/^[cf]-/u.test(own))
  )
}

/** Whether a key was one of the page's. */
const pressed = (desk: Desk, event: KeyboardEvent): boolean => {
  if (event.isComposing || desk.model().report === undefined) return false
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  const key = event.key.toLowerCase()
  const isAsked = document.querySelector("dialog[open]") !== null
  if (isCommand && key === "s") {
    void desk.save()
    return true
  }
  if (isAsked) return false
  if (isCommand && (key === "z" || key === "y")) {
    if (isTyping(desk, document.activeElement)) return false
    void desk.act(({ redo, undo }) => (key === "y" || event.shiftKey ? redo : undo))
    return true
  }
  if (event.key === "F4") document.getElementById("findings")?.focus()
  else if (event.key === "F7") void desk.preview(false)
  else if (event.key === "F8") {
    if (desk.model().report?.state.last === undefined) void desk.choose("last")
    else void desk.act(({ compare }) => compare)
  } else return false
  return true
}

/** Begins to listen. */
export const listen = (desk: Desk, asChosen: (file: File) => Promise<Chosen>): void => {
  window.addEventListener("keydown", (event) => {
    if (pressed(desk, event)) event.preventDefault()
  })
  window.addEventListener("paste", (event) => {
    const { report } = desk.model()
    const text = textOf(event.clipboardData)
    const isField = event.target instanceof Element && event.target.closest("input, textarea, select, dialog") !== null
    if (report === undefined || isField || text.trim() === "") return
    event.preventDefault()
    void desk.act(({ paste }) => paste(text))
  })
  window.addEventListener("dragover", (event) => event.preventDefault())
  window.addEventListener("drop", (event) => {
    event.preventDefault()
    const [file, ...others] = event.dataTransfer?.files ?? []
    if (file !== undefined) void asChosen(file).then((chosen) => desk.receive(chosen, "report", others.length))
  })
  window.addEventListener("beforeunload", (event) => {
    const { report } = desk.model()
    // What the browser keeps is not lost; only where it keeps nothing is the user asked.
    if (report !== undefined && report.state.status.kind === "failed") event.preventDefault()
  })
}
