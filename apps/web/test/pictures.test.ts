/**
 * A clerk's whole report, a desk's January with three units and the public pages, as pictures, each without a barrier by axe-core.
 *
 * With `GONGKAI_PICTURES=FOLDER` the pictures are written there: docs/pictures shows them.
 *
 * @module
 */
import { mkdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { field, inaccessible, part } from "./support/browser.ts"
import { it as atPage } from "./support/page.ts"
import { filed, it as atDesk, kept, published, to, year } from "./support/served.ts"

const folder = process.env["GONGKAI_PICTURES"]
const example = readFileSync(new URL("../../../examples/2023-subdistrict.txt", import.meta.url))

/** Takes pictures of a page, one after another, and remembers what axe found on each. */
const album = async (page: Page) => {
  const into = folder === undefined ? undefined : resolve(folder)
  if (into !== undefined) mkdirSync(into, { recursive: true })
  await page.setViewportSize({ width: 1000, height: 640 })
  const found: Array<string> = []
  return {
    found,
    take: async (name: string): Promise<void> => {
      found.push(...(await inaccessible(page)).map((each) => `${name}: ${each}`))
      if (into !== undefined) await page.screenshot({ path: join(into, `${name}.jpg`), type: "jpeg", quality: 60 })
    }
  }
}

describe("pictures", () => {
  atPage("a clerk's whole report, from disk", async ({ own }) => {
    const { page, faults } = await own.open()
    const { take, found } = await album(page)
    await take("clerk-1-start")
    await page.evaluate(
      (signs) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(signs)], "2023年报.txt"))
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }))
      },
      [...example]
    )
    await page.locator("dialog").waitFor()
    await take("clerk-2-import")
    await page.getByRole("button", { name: "作为报告打开" }).first().click()
    await page.waitForSelector(".editor")
    await part(page, 3)
    await take("clerk-3-table")
    await field(page, "requests/received/naturalPerson").focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData("text/plain", "19\t0\t0\t0\t0\t1\n0\t0\t0\t0\t0\t0")
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    })
    await page.locator("dialog").waitFor()
    await take("clerk-4-paste")
    await page.locator("dialog button", { hasText: "写入" }).click()
    await page.keyboard.press("F4")
    await take("clerk-5-findings")
    await page.keyboard.press("Control+z")
    await part(page, 1)
    await take("clerk-6-text")
    await page.getByRole("button", { name: "双人复核" }).click()
    await take("clerk-7-second")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "导出" }).click()
    await take("clerk-8-export")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "预览" }).click()
    await page.locator("dialog iframe").waitFor()
    await take("clerk-9-preview")
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })

  atDesk("a desk's January with three units, and the public pages", async ({ own: { county, visit } }) => {
    await published(county, "school")
    await filed(county, "culture")
    await kept(county, "water")
    const { page, faults } = await visit("desk")
    const { take, found } = await album(page)
    await take("desk-1-home")
    await to(page, `branch/county/${year}`)
    await page.locator("table").first().waitFor()
    await take("desk-2-progress")
    await to(page, `report/culture/${year}`)
    await page.locator('[id="requests/received/naturalPerson"] button').click()
    await page.getByRole("button", { name: /退回单已有/u }).click()
    await page.locator(".slip input").first().fill("与台账不符，请核对")
    await take("desk-3-return")
    await to(page, `sum/county/${year}`)
    await page.locator("table").first().waitFor()
    await take("desk-4-sum")
    await to(page, "units")
    await page.locator("table").first().waitFor()
    await take("desk-5-units")
    for (const [name, path] of [
      ["public-1-list", `/public?year=${year}`],
      ["public-2-report", `/public/units/school/${year}`],
      ["public-3-rule", "/public/rules/text.growth"]
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      await page.goto(county.url + path)
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      await take(name)
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })
})
