/**
 * The page in Chromium, opened from disk as a clerk opens it, with nothing of Node and no network.
 *
 * Where Chromium is not installed its tests are skipped, unless GONGKAI_REQUIRE_TOOLS is set.
 *
 * @module
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import axe from "axe-core"
import { type Browser, chromium, type Page } from "playwright-core"
import { made } from "../../build.mjs"

const program = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "chromium"))
  .find((path) => existsSync(path))

/** Skips a test that needs Chromium where there is none. */
export const needsChromium = (skip: (note: string) => void): void => {
  if (program === undefined && process.env["GONGKAI_REQUIRE_TOOLS"] === undefined) skip("chromium missing")
}

/** The page on disk, and a browser for it. */
export interface Surface {
  readonly url: string
  readonly folder: string
  readonly browser: Browser
  readonly end: () => Promise<void>
}

/** Chromium without the page. */
export const chrome = (): Promise<Browser> =>
  chromium.launch({ executablePath: program ?? "chromium", args: ["--no-sandbox"] })

let built: ReturnType<typeof made> | undefined

/** Builds the page into a folder of its own and starts a browser. */
export const surface = async (): Promise<Surface> => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-web-"))
  const file = join(folder, "gongkai.html")
  const [{ html }, browser] = await Promise.all([(built ??= made()), chrome()])
  writeFileSync(file, html)
  return {
    url: pathToFileURL(file).href,
    folder,
    browser,
    end: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
  }
}

/** Without the pickers of files a page uploads and downloads, which a test can take part in. */
export const withoutPickers = (): void => {
  Reflect.deleteProperty(window, "showOpenFilePicker")
  Reflect.deleteProperty(window, "showSaveFilePicker")
}

/** Begins a report of 2024 on a page that was just opened. */
export const begin = async (page: Page, agency = "云岭县水务局"): Promise<void> => {
  await page.fill("#new-agency", agency)
  await page.fill("#new-year", "2024")
  await page.click("button[type=submit]")
  await page.waitForSelector(".editor")
}

/** The field of a cell. */
export const field = (page: Page, cell: string) => page.locator(`[id="c-${cell}"]`)

/** Shows a part by its number; the head is 0. */
export const part = (page: Page, at: number): Promise<void> => page.locator(".part").nth(at).click()

/** What axe finds wrong on the page as it is, by WCAG 2.2 AA and below. */
export const inaccessible = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + " " + failureSummary).slice(0, 3).join(" | ")))`
  )
  return Array.isArray(found) ? found.map(String) : ["axe did not run"]
}
