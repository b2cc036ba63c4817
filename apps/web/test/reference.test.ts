/** The reference of the interface in Chromium: no barrier by axe-core, within the screen, its contents at hand, and nothing runs. */
import { application } from "@gongkai/http"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { chrome, inaccessible, needsChromium } from "./support/browser.ts"

const app = application(() => {
  throw new Error("not here")
})
const asked = async (path: string): Promise<string> => (await app.request(path)).text()

describe("the reference page", () => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chrome().catch(() => undefined)
  })
  afterAll(() => browser?.close())

  it.for([
    ["/docs", 1280, "light"],
    ["/docs?lang=en", 1280, "dark"],
    ["/docs", 390, "dark"],
    ["/docs?lang=en", 390, "light"],
    ["/docs?q=退回", 1280, "light"],
    ["/docs?q=putAgenciesIdReportsYear", 390, "dark"],
    ["/docs?q=退回&lang=en", 390, "dark"],
    ["/docs?q=nothing+at+all", 390, "light"]
  ] as const)(
    "%s at %i pixels, %s, has no barrier and stays within the screen",
    async ([path, width, colorScheme], { skip }) => {
      needsChromium(skip)
      const own = await browser?.newPage({ viewport: { width, height: 900 }, colorScheme })
      if (own === undefined) return
      await own.setContent(await asked(path))
      expect(await inaccessible(own)).toEqual([])
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await own.close()
    }
  )

  it.for([1280, 390])("keeps its contents in sight at %i pixels, wherever one reads", async (width, { skip }) => {
    needsChromium(skip)
    const own = await browser?.newPage({ viewport: { width, height: 900 } })
    if (own === undefined) return
    await own.setContent(await asked("/docs"))
    await own.evaluate(() => document.querySelector("#schemas")?.scrollIntoView())
    const box = await own.locator("nav").boundingBox()
    expect(box?.y).toBe(0)
    expect((await own.locator("#schemas").boundingBox())?.y).toBeLessThan(900)
    await own.close()
  })
})
