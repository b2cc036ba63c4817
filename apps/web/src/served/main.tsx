/**
 * Begins the desk in a browser that the server has signed in, or asks to sign in.
 *
 * @module
 */
// It has to run before what follows is loaded.
// oxlint-disable-next-line import/no-unassigned-import
import "../old/now.ts"
import { whole } from "@gongkai/core/check"
import { render } from "preact"
import { acts } from "../desk/acts.ts"
import { deskOf } from "../desk/deskOf.ts"
import { asChosen, browserFiles } from "../files/browser.ts"
import { database } from "../keep/database.ts"
import { journaled } from "../keep/journal.ts"
import { channel } from "../keep/tabs.ts"
import { listen } from "../screen/window.ts"
import { work } from "../tasks/client.ts"
import { threadAt } from "../tasks/thread.ts"
import { api } from "./api.ts"
import { type Place, serverFiles } from "./files.ts"
import { Office } from "./Office.tsx"
import { printing } from "./printing.ts"
import { takeSeconds } from "./twice.ts"
import { unique } from "./unique.ts"

let ended: (resolve: (isBack: boolean) => void) => void = (resolve) => resolve(false)
let open: Place | undefined

const server = api({
  fetch: (path, init) => fetch(path.replace(/^\//u, ""), init),
  language: () => (document.documentElement.lang === "en" ? "en" : "zh"),
  ended: () => new Promise((resolve) => ended(resolve))
})

const own = deskOf({
  keep: journaled(database(indexedDB), () => localStorage),
  files: serverFiles(browserFiles(window), server, () => open),
  work: printing(
    work({ begin: threadAt("desk/worker.js"), pack: () => Promise.resolve(undefined), longest: 120_000 }),
    server
  ),
  channel: channel("gongkai"),
  now: () => new Date(),
  name: unique,
  // Where the connection is not encrypted there is no clipboard, and the page says so.
  copy: async (text) => await navigator.clipboard.writeText(text),
  hasFonts: () => Promise.resolve(true),
  wait: 150,
  later: Promise.resolve({ whole, acts })
})

const place = document.getElementById("app")
if (place !== null) {
  place.replaceChildren()
  takeSeconds(window)
  render(
    <Office
      api={server}
      desk={own}
      onEnded={(listener) => {
        ended = listener
      }}
      opened={(now) => {
        open = now
      }}
    />,
    place
  )
  listen(own, (file) => asChosen(file))
  navigator.storage?.persist?.().catch(() => undefined)
}
