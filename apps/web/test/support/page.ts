/**
 * A test at `gongkai.html` in a browser of its own: it stands alone, in any order, and knows what the page complained of or asked for.
 *
 * @module
 */
import type { BrowserContext, Page } from "playwright-core"
import { test } from "vitest"
import { needsChromium, type Surface, surface, withoutPickers } from "./browser.ts"

/** The page in a browser profile of its own. */
interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of scripts, and addresses outside of the disk that were asked for. */
  readonly faults: Array<string>
}

/** The browser, and how the page is opened in it; `before` runs in the page before its script. */
interface Own extends Pick<Surface, "url" | "folder"> {
  readonly open: (before?: () => void, width?: number) => Promise<Opened>
}

/** A test at the page. Where Chromium is not installed it is skipped. */
export const it = test.extend("own", async ({ skip }, { onCleanup }): Promise<Own> => {
  needsChromium(skip)
  const { url, folder, browser, end } = await surface()
  onCleanup(end)
  return {
    url,
    folder,
    open: async (before = withoutPickers, width = 1280) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" })
      // On a busy machine a page takes the time it takes.
      context.setDefaultTimeout(Number(process.env["WAIT"] ?? 1_800_000))
      await context.addInitScript(before)
      const faults: Array<string> = []
      context.on("request", (request) => {
        if (!/^(?:file|blob|data|about):/u.test(request.url())) faults.push(request.url())
      })
      const page = await context.newPage()
      page.on("pageerror", (error) => faults.push(error.message))
      await page.goto(url)
      return { page, context, faults }
    }
  }
})
