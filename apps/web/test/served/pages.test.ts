/** Every page of the desk and of the public site is accessible, at any width; in Chromium. */
import { describe, expect } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { inaccessible } from "../support/browser.ts"
import { filed, it, published, signIn, to, year } from "../support/served.ts"

/** What the public reads of a county with one school. */
const publicPages = [
  `/public?year=${year}`,
  "/public/units/school",
  `/public/units/school/${year}`,
  `/public/units/county/${year}/below`,
  "/public/data",
  "/public/rules",
  "/public/rules/text.growth"
]

describe("every page of the desk and of the public site", () => {
  it.for([
    [1280, "light", "none"],
    [390, "dark", "none"],
    // 1280 pixels at 400 %, and a wide screen with the colours of its user.
    ...(times(0, 1, 1) > 0
      ? ([
          [320, "light", "none"],
          [2560, "dark", "active"]
        ] as const)
      : [])
  ] as const)(
    "is accessible and no wider than the screen, at %i pixels, %s, with forced colours %s",
    async ([width, colorScheme, forcedColors], { own: { county, visit } }) => {
      await filed(county, "culture")
      await published(county, "school")
      const { page, faults } = await visit("desk", width)
      await page.emulateMedia({ colorScheme, forcedColors })
      const found: Array<string> = []
      const look = async (name: string): Promise<void> => {
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        )
        if (over > 0) found.push(`${name} is ${over} px too wide`)
        found.push(...(await inaccessible(page)).map((each) => `${name}: ${each}`))
      }
      await look("home")
      for (const place of [
        `branch/county/${year}`,
        `report/culture/${year}`,
        `report/school/${year}`,
        `sum/county/${year}`,
        "units"
      ]) {
        // oxlint-disable-next-line no-await-in-loop
        await to(page, place)
        // oxlint-disable-next-line no-await-in-loop
        await page.locator("table").first().waitFor()
        // oxlint-disable-next-line no-await-in-loop
        await look(place)
      }
      await to(page, `fill/school/${year}/correcting`)
      await page.waitForSelector(".editor")
      await look("fill")
      for (const path of [...publicPages, "/public/nothing"]) {
        // oxlint-disable-next-line no-await-in-loop
        await page.goto(county.url + path)
        // oxlint-disable-next-line no-await-in-loop
        await look(path)
      }
      await page.goto(`${county.url}/`)
      await page.getByRole("button", { name: "退出" }).click()
      await page.waitForSelector("#sign-in-id")
      await look("sign-in")
      await signIn(page, "admin")
      await page.waitForSelector("#title")
      await to(page, "people")
      await page.locator(".units li").first().waitFor()
      await page.getByRole("button", { name: "职责" }).first().click()
      await page.getByRole("button", { name: "令牌" }).last().click()
      await page.getByRole("button", { name: "签发令牌" }).waitFor()
      await look("people")
      await to(page, "me")
      await page.getByLabel("原密码").waitFor()
      await look("me")
      await to(page, "log")
      await page.locator("tbody tr").first().waitFor()
      await look("log")
      expect(found).toEqual([])
      expect(faults).toEqual([])
    }
  )
})

describe("a page of the public site", () => {
  it("runs no script, loads nothing else, never shifts, holds at most 100 kB and asks only whether it still holds", async ({
    own: { county, visit }
  }) => {
    await published(county, "school")
    const { page, faults } = await visit("desk", 390)
    const loaded: Array<string> = []
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname))
    const found: Array<string> = []
    for (const path of publicPages) {
      loaded.length = 0
      // oxlint-disable-next-line no-await-in-loop
      const answer = await page.goto(county.url + path)
      const headers = answer?.headers() ?? {}
      // oxlint-disable-next-line no-await-in-loop
      const { shift, scripts } = await page.evaluate(
        () =>
          new Promise<{ shift: number; scripts: number }>((resolve) => {
            const running = [...document.scripts].filter(({ type }) => /^$|javascript|module/u.test(type)).length
            new PerformanceObserver((list) =>
              // A page that did not shift tells of nothing: the observer is asked after two frames.
              resolve({ shift: list.getEntries().length, scripts: running })
            ).observe({ type: "layout-shift", buffered: true })
            requestAnimationFrame(() => requestAnimationFrame(() => resolve({ shift: 0, scripts: running })))
          })
      )
      // oxlint-disable-next-line no-await-in-loop
      const { length } = (await answer?.body()) ?? { length: 0 }
      if (length < 1000 || length > 100_000) found.push(`${path} has ${length} bytes`)
      if (shift > 0) found.push(`${path} shifts`)
      if (scripts > 0) found.push(`${path} runs scripts`)
      const others = loaded.slice(1).filter((each) => each !== "/favicon.ico")
      if (others.length > 0) found.push(`${path} loads ${others.join(", ")}`)
      if (/script-src|unsafe/u.test(headers["content-security-policy"] ?? "unsafe"))
        found.push(`${path} has a policy under which scripts run`)
      if (headers["etag"] === undefined || headers["cache-control"] !== "public, no-cache")
        found.push(`${path} cannot be kept by a cache`)
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})
