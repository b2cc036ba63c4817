/**
 * The parts of the page's script: the first draws a report, the later comes behind the first frame.
 *
 * They lie in the page as text, which costs nothing before it is begun.
 *
 * @module
 */
import type { Later } from "./screen/Later.ts"

let arrived: (later: Later) => void = () => undefined

/** Called by the later part when it runs. */
export const handOver = (later: Later): void => arrived(later)

/** Resolves behind the next frame; a page that nobody sees, or nobody sees any more, has none and waits for none. */
export const shown = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      document.removeEventListener("visibilitychange", done)
      resolve()
    }
    if (document.visibilityState === "hidden") return resolve()
    document.addEventListener("visibilitychange", done)
    requestAnimationFrame(() => setTimeout(done))
  })

/** The text of the elements of these ids. */
export const textOf = (...ids: ReadonlyArray<string>): string =>
  ids.map((id) => document.getElementById(id)?.textContent ?? "").join("\n")

/** Begins the script that lies as text in elements of these ids. Fails where the browser does not run it. */
export const begun = (...ids: ReadonlyArray<string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const text = textOf(...ids)
    const tag = document.createElement("script")
    tag.src = URL.createObjectURL(new Blob([text], { type: "text/javascript" }))
    tag.addEventListener("load", () => resolve())
    tag.addEventListener("error", () => reject(new Error(`${ids.join()} did not run`)))
    document.head.append(tag)
  })

/** Resolves when all of the page was read. */
const whole = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => resolve())
    else resolve()
  })

/** The later part, begun behind the next frame. */
export const laterPart = (...ids: ReadonlyArray<string>): Promise<Later> =>
  new Promise((resolve, reject) => {
    arrived = resolve
    Promise.all([shown(), whole()])
      .then(() => begun(...ids))
      .catch(reject)
  })
