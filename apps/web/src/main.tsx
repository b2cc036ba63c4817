/**
 * Begins the page in a browser.
 *
 * @module
 */
// It has to run before what follows is loaded.
// oxlint-disable-next-line import/no-unassigned-import
import "./old/now.ts"
import { hydrate } from "preact"
import { deskOf } from "./desk/deskOf.ts"
import { asChosen, browserFiles } from "./files/browser.ts"
import { hasFonts, packOf } from "./files/fonts.ts"
import { database } from "./keep/database.ts"
import { journaled } from "./keep/journal.ts"
import { channel } from "./keep/tabs.ts"
import { laterPart, shown, textOf } from "./parts.ts"
import { drawAhead } from "./screen/ahead.tsx"
import { App } from "./screen/App.tsx"
import { listen } from "./screen/window.ts"
import { work } from "./tasks/client.ts"
import { threadOf } from "./tasks/thread.ts"

const later = laterPart("more", "later")

const base = database(indexedDB)

const own = deskOf(
  {
    // What a key led to is noted at once and shown, then kept.
    keep: journaled({ ...base, put: (kept) => shown().then(() => base.put(kept)) }, () => localStorage),
    files: browserFiles(window),
    work: work({ begin: threadOf(() => textOf("common", "more", "worker")), pack: packOf, longest: 120_000 }),
    channel: channel("gongkai"),
    now: () => new Date(),
    name: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
    copy: (text) => navigator.clipboard.writeText(text),
    hasFonts,
    wait: 150,
    later
  },
  "zh"
)

const place = document.getElementById("app")
if (place !== null) {
  hydrate(<App desk={own} later={later} />, place)
  listen(own, (file) => asChosen(file))
  void own.start()
  window.dispatchEvent(new Event("gongkai"))
  later.then(() => drawAhead(own, new Date().getFullYear() - 1)).catch(() => undefined)
  // Where the disk runs full, browsers forget what nobody asked them to keep.
  navigator.storage?.persist?.().catch(() => undefined)
}
