/**
 * The page in Chromium from a disk, beside plain DOM, an empty page, and Node's reading.
 *
 * Measured are a key in table three, the first screen and grid, and an import.
 * Key to paint is from the event's own time to the frame behind it, so that both wait for the same clock of the screen; the work is from
 * the same moment to the end of a forced layout in that frame.
 *
 * @module
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { readAll } from "@gongkai/import/plain"
import { document as wordFile } from "@gongkai/office"
import { type Browser, chromium, type Page } from "playwright-core"
import type { Contest, Options, Tool } from "./Contest.ts"
import { quantile } from "./measure.ts"
import { pick, reports } from "./reports.ts"
import { type Row, table, times } from "./table.ts"

const built = fileURLToPath(new URL("../apps/web/dist/gongkai.html", import.meta.url))
const program = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "chromium"))
  .find((path) => existsSync(path))

const page: Tool = {
  missing: "gongkai.html is not built (npm run build makes apps/web/dist)",
  isThere: () => existsSync(built)
}
const browser: Tool = { missing: "there is no chromium", isThere: () => program !== undefined }

const cell = '[id="c-requests/received/naturalPerson"]'

/** Notes for each key how long it took until its frame was laid out, and until that frame was over. */
const watch = (): void => {
  const noted: Array<readonly [number, number]> = []
  Reflect.set(globalThis, "noted", noted)
  window.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        document.body.getBoundingClientRect()
        const work = performance.now() - timeStamp
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener("message", () => noted.push([work, performance.now() - timeStamp]))
        port1.start()
        // A channel has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        port2.postMessage(0)
      })
    },
    true
  )
}

/** Notes how long each click took from its own time to the end of the frame that shows what it asked for. */
const watchClicks = (wanted: ReadonlyArray<string>): void => {
  const took: Array<number> = []
  Reflect.set(globalThis, "took", took)
  window.addEventListener(
    "click",
    ({ timeStamp }) => {
      const at = took.push(Number.NaN) - 1
      const frame = (): void => {
        const { port1, port2 } = new MessageChannel()
        const isThere = document.querySelector(wanted[at] ?? "body") !== null
        port1.addEventListener("message", () => {
          if (isThere) took[at] = performance.now() - timeStamp
          else requestAnimationFrame(frame)
        })
        port1.start()
        // A channel has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        port2.postMessage(0)
      }
      requestAnimationFrame(frame)
    },
    true
  )
}

/**
 * A new page of the browser, whose own report is begun and shows table three. `grid` counts what the page takes: its first frame, and from each
 * of the two clicks to the end of its frame. `driven` counts the hand of the driver too, which looks for a button until it stands still.
 */
const grid = async (
  from: Browser
): Promise<{ readonly own: Page; readonly first: number; readonly grid: number; readonly driven: number }> => {
  const own = await from.newPage()
  own.setDefaultTimeout(0)
  await own.goto(pathToFileURL(built).href)
  const first = await painted(own)
  await own.fill("#new-agency", "云岭县水务局")
  await own.evaluate(watchClicks, [".editor", cell])
  const begun = await own.evaluate(() => performance.now())
  await own.click("form button[type=submit]")
  await own.locator(".part").nth(3).click()
  await own.waitForSelector(cell)
  const shown = await own.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  )
  await own.waitForFunction(() => Reflect.get(globalThis, "took").filter(Number.isFinite).length === 2)
  const took = await own.evaluate<ReadonlyArray<number>>("took")
  return { own, first, grid: first + took.reduce((sum, each) => sum + each, 0), driven: first + shown - begun }
}

/** Milliseconds from the beginning of the navigation to the first frame with something on it. */
const painted = (own: Page): Promise<number> =>
  own.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime)
        }).observe({ type: "paint", buffered: true })
      })
  )

/** One key in the first cell: how long until its frame was laid out, and until it was over. */
const key = async (own: Page, digit: string): Promise<readonly [number, number]> => {
  await own.keyboard.press(digit)
  await own.waitForFunction(() => Reflect.get(globalThis, "noted").length > 0)
  const [noted] = await own.evaluate<ReadonlyArray<readonly [number, number]>>("noted.splice(0)")
  return noted ?? [Number.NaN, Number.NaN]
}

const lines = (rounds: ReadonlyArray<ReadonlyArray<number>>, names: ReadonlyArray<string>): ReadonlyArray<Row> =>
  names.map((name, at) => {
    const ratios = rounds.map((round) => (round[at] ?? Number.NaN) / (round[0] ?? Number.NaN))
    const own = rounds.map((round) => round[at] ?? Number.NaN)
    return [name, times(quantile(ratios, 0.5)), quantile(own, 0.5).toFixed(1)]
  })

const keys = async (from: Browser, folder: string, count: number): Promise<void> => {
  const { own } = await grid(from)
  const plain = join(folder, "plain.html")
  const [style, html] = await own.evaluate(
    (at) => [
      [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\n"),
      document.querySelector(at)?.closest("table")?.outerHTML ?? ""
    ],
    cell
  )
  writeFileSync(plain, `<!doctype html><meta charset="utf-8"><style>${style ?? ""}</style>${html ?? ""}`)
  const other = await from.newPage()
  other.setDefaultTimeout(0)
  await other.goto(pathToFileURL(plain).href)
  const rounds: Array<readonly [readonly [number, number], readonly [number, number]]> = []
  for (const each of [other, own]) {
    // oxlint-disable-next-line no-await-in-loop -- one page after another is what is measured
    await each.evaluate(watch)
    // oxlint-disable-next-line no-await-in-loop
    await each.focus(cell)
  }
  for (let turn = 0; turn < count; turn++) {
    const digit = String(turn % 10)
    const both: Array<readonly [number, number]> = []
    for (const each of [other, own]) {
      // oxlint-disable-next-line no-await-in-loop
      await each.bringToFront()
      // oxlint-disable-next-line no-await-in-loop
      both.push(await key(each, digit))
      // A figure has as many digits as one would type.
      // oxlint-disable-next-line no-await-in-loop
      if (turn % 5 === 4) await each.locator(cell).selectText()
    }
    const [one, two] = both
    if (one !== undefined && two !== undefined) rounds.push([one, two])
  }
  const names = ["the same table in plain DOM", "gongkai.html"]
  const pick = (of: 0 | 1) => rounds.map((round) => round.map((each) => each[of]))
  table(
    `13a A key in table three, to the end of its frame (${count} keys, in turns)`,
    ["", "ratio", "ms"],
    lines(pick(1), names)
  )
  table("    …to the end of its layout", ["", "ratio", "ms"], lines(pick(0), names))
}

const starts = async (from: Browser, folder: string, count: number): Promise<void> => {
  const empty = join(folder, "empty.html")
  writeFileSync(empty, "<!doctype html><title>empty</title><p>empty")
  const rounds: Array<ReadonlyArray<number>> = []
  for (let turn = 0; turn < count; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one page after another is what is measured
    const bare = await from.newPage()
    // oxlint-disable-next-line no-await-in-loop
    await bare.goto(pathToFileURL(empty).href)
    // oxlint-disable-next-line no-await-in-loop
    const nothing = await painted(bare)
    // oxlint-disable-next-line no-await-in-loop
    const ours = await grid(from)
    rounds.push([nothing, ours.first, ours.grid, ours.driven])
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([bare.close(), ours.own.close()])
  }
  table(
    `13b First frame from a disk (${count} pages, in turns)`,
    ["", "ratio", "ms"],
    lines(rounds, [
      "an empty page",
      "gongkai.html, its start",
      "gongkai.html, table three of a new report",
      "…with the time that the driver takes to click"
    ])
  )
}

const imports = async (from: Browser, count: number): Promise<void> => {
  const draft = pick(reports, 0)
  const bytes = await Promise.resolve(wordFile(draft, {}))
  const own = await from.newPage()
  own.setDefaultTimeout(0)
  await own.goto(pathToFileURL(built).href)
  const rounds: Array<ReadonlyArray<number>> = []
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one after another is what is measured
    await readAll({ name: "a.docx", bytes }, {})
    const node = performance.now() - start
    // oxlint-disable-next-line no-await-in-loop
    const ours = await own.evaluate(
      (signs) =>
        new Promise<number>((resolve) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(signs)], "a.docx"))
          const begun = performance.now()
          const seen = new MutationObserver(() => {
            if (document.querySelector("dialog") === null) return
            seen.disconnect()
            resolve(performance.now() - begun)
          })
          seen.observe(document.body, { childList: true, subtree: true })
          window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }))
        }),
      [...bytes]
    )
    // The first run of each loads its reader.
    if (turn > 0) rounds.push([node, ours])
    // oxlint-disable-next-line no-await-in-loop
    await own.waitForSelector("dialog[open]")
    // oxlint-disable-next-line no-await-in-loop
    await own.keyboard.press("Escape")
    // oxlint-disable-next-line no-await-in-loop
    await own.waitForFunction(() => document.querySelector("dialog") === null)
  }
  table(
    `13c A Word file read (${count - 1} times, in turns)`,
    ["", "ratio", "ms"],
    lines(rounds, ["Node", "gongkai.html, from drop to dialog"])
  )
}

const run = async ({ smoke }: Options): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-web-"))
  const from = await chromium.launch({ executablePath: program ?? "chromium", args: ["--no-sandbox"] })
  try {
    await keys(from, folder, smoke ? 2 : 60)
    await starts(from, folder, smoke ? 1 : 9)
    await imports(from, smoke ? 2 : 12)
  } finally {
    await from.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** The page beside plain DOM, an empty page and Node. */
export const web: Contest = { name: "web", needs: [page, browser], run }
