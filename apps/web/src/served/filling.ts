/**
 * The editor of the desk with all it needs of the browser, begun with the first report that is filled in.
 *
 * @module
 */
import { whole } from "@gongkai/core/check"
import type { Language } from "@gongkai/core/Text"
import { acts } from "../desk/acts.ts"
import type { Desk } from "../desk/Desk.ts"
import { deskOf } from "../desk/deskOf.ts"
import { asChosen, browserFiles } from "../files/browser.ts"
import { database } from "../keep/database.ts"
import { journaled } from "../keep/journal.ts"
import { channel } from "../keep/tabs.ts"
import { listen } from "../screen/window.ts"
import { work } from "../tasks/client.ts"
import { threadAt } from "../tasks/thread.ts"
import type { Api } from "./api.ts"
import { Fill } from "./Fill.tsx"
import { type Place, serverFiles } from "./files.ts"
import { printing } from "./printing.ts"
import { takingIn } from "./atServer.ts"
import { unique } from "./unique.ts"

/** The page on which a report is filled in, and what it is filled in with. */
export interface Filling {
  readonly Fill: typeof Fill
  readonly desk: Desk
}

/** Begins the editor; `place` says which report of the server is open. */
export const begin = (server: Api, place: () => Place | undefined, language: Language): Filling => {
  const files = serverFiles(browserFiles(window), server, place)
  const own = deskOf(
    {
      keep: journaled(database(indexedDB), () => localStorage),
      files,
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
    },
    language
  )
  const desk = takingIn(own, files)
  listen(desk, (file) => asChosen(file))
  return { Fill, desk }
}
