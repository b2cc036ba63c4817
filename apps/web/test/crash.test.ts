/**
 * The page is killed while somebody types: what it had told as kept is there again, and so is every key before, but for the last moment.
 *
 * Told as kept means: written to the disk by the browser's database. A key that is not told yet is noted at once, and a reload loses none.
 *
 * @module
 */
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { begin, field, part } from "./support/browser.ts"
import { it } from "./support/page.ts"

const cell = "requests/received/naturalPerson"
const words = "全年公开信息若干条，群众关心的事项都已公开。"

/** Ends the process that shows the page, at once: nothing of the page runs any more. */
const kill = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const crash = page.waitForEvent("crash")
  // What is killed answers nothing.
  session.send("Page.crash").catch(() => undefined)
  await crash
  await page.close()
}

/** Whether the page tells that all of it is kept. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector(".state")?.textContent?.includes("已") === true)

const again = async (page: Page): Promise<void> => {
  await page.locator("button", { hasText: "接着填" }).first().click()
  await page.waitForSelector(".editor")
}

describe("what was typed", () => {
  it("and told as kept is there again after the renderer was killed", async ({ own }) => {
    const { page, context } = await own.open()
    await begin(page)
    const missed: Array<number> = []
    let tab = page
    const kills = times(2, 20, 100)
    for (let turn = 0; turn < kills; turn++) {
      // oxlint-disable no-await-in-loop -- one kill after another
      const inCell = turn % 2 === 0
      await part(tab, inCell ? 3 : 1)
      const at = inCell ? `[id="c-${cell}"]` : "#t-overview"
      await tab.fill(at, "")
      let [typed, told] = [0, 0]
      const whole = inCell ? `${turn + 1}7391` : `${turn + 1}${words}`
      for (const sign of whole.slice(0, 3 + (turn % Math.max(1, whole.length - 3)))) {
        await tab.keyboard.insertText(sign)
        typed += 1
        if (await isKept(tab)) told = typed
      }
      await kill(tab)
      tab = await context.newPage()
      await tab.goto(own.url)
      await again(tab)
      await part(tab, inCell ? 3 : 1)
      const back = await tab.inputValue(at)
      expect(whole.startsWith(back)).toBe(true)
      expect(back.length).toBeGreaterThanOrEqual(told)
      missed.push(typed - back.length)
      // oxlint-enable no-await-in-loop
    }
    // Of each kill, at most the key that was on its way when the process ended.
    expect(Math.max(...missed)).toBeLessThanOrEqual(1)
  })

  it("is all there after a reload in the same moment as the key", async ({ own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 3)
    await field(page, cell).click()
    // The key and the reload are one task: nothing that waits gets its turn.
    const reloaded = page.waitForEvent("load")
    await page.evaluate((at) => {
      const input = document.getElementById(`c-${at}`)
      if (!(input instanceof HTMLInputElement)) throw new Error("no field")
      input.value = "4711"
      input.dispatchEvent(new InputEvent("input", { bubbles: true }))
      location.reload()
    }, cell)
    await reloaded
    await again(page)
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("4711")
    expect(faults).toEqual([])
  })
})
