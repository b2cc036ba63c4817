/** Every page of the desk and of the public site is accessible, at any width; in Chromium. */
import { describe, expect } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { inaccessible } from "../support/browser.ts"
import { filed, it, published, signIn, to, year } from "../support/served.ts"

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
      for (const path of [
        `/public?year=${year}`,
        "/public/units/school",
        `/public/units/school/${year}`,
        `/public/units/county/${year}/below`,
        "/public/data",
        "/public/rules",
        "/public/rules/text.growth",
        "/public/nothing"
      ]) {
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
      await look("people")
      await to(page, "log")
      await page.locator("tbody tr").first().waitFor()
      await look("log")
      expect(found).toEqual([])
      expect(faults).toEqual([])
    }
  )
})
