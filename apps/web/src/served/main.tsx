/**
 * Draws the desk: for whoever the server has signed in, or the page to sign in at. The editor comes with the first report that is filled in.
 *
 * @module
 */
import { render } from "preact"
import { api } from "./api.ts"
import type { Place } from "./files.ts"
import type { Filling } from "./filling.ts"
import { languageOf } from "./language.ts"
import { Office } from "./Office.tsx"
import { takeSeconds } from "./twice.ts"

let ended: (resolve: (isBack: boolean) => void) => void = (resolve) => resolve(false)
let open: Place | undefined
let filling: Filling | undefined

const server = api({
  fetch: (path, init) => fetch(path.replace(/^\//u, ""), init),
  language: () => languageOf(document.documentElement.lang),
  ended: () => new Promise((resolve) => ended(resolve))
})

/** The editor, which is asked for once; where it did not come, the next report asks again. */
const fill = async (): Promise<Filling> => {
  const { begin } = await import("./filling.ts")
  filling ??= begin(server, () => open, languageOf(document.documentElement.lang))
  return filling
}

const place = document.getElementById("app")
if (place !== null) {
  place.replaceChildren()
  takeSeconds(window)
  render(
    <Office
      api={server}
      fill={fill}
      desk={() => filling?.desk}
      onEnded={(listener) => {
        ended = listener
      }}
      opened={(now) => {
        open = now
      }}
    />,
    place
  )
  navigator.storage?.persist?.().catch(() => undefined)
}
