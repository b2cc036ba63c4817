/** A blank report is drawn before one is asked for: in no frame, for no reader of the screen, and nothing of it stays. */
import { describe, expect } from "vitest"
import { begin, field, part } from "../support/browser.ts"
import { it } from "../support/page.ts"

/** Counts the editors that were on the page, and notes what a frame shows of one. */
const watch = (): void => {
  const seen = { drawn: 0, inFrames: 0 }
  Reflect.set(globalThis, "seen", seen)
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof HTMLElement && node.style.visibility === "hidden") seen.drawn++
  }).observe(document, { childList: true, subtree: true })
  const frame = (): void => {
    if (document.querySelector(".editor") !== null) seen.inFrames++
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

describe("the report that is drawn ahead", () => {
  it("is on the page in no frame, is kept nowhere, and leaves title and start as they are", async ({ own }) => {
    const { page, faults } = await own.open(watch)
    // Its head and its longest table.
    await page.waitForFunction(() => Reflect.get(globalThis, "seen").drawn === 2)
    expect(await page.evaluate(() => Reflect.get(globalThis, "seen").inFrames)).toBe(0)
    expect(await page.locator(".editor").count()).toBe(0)
    expect(await page.title()).toBe("政府信息公开工作年度报告")
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await page.locator(".kept").count()).toBe(0)
    expect(faults).toEqual([])
  })

  it("is not in the way of one that is begun at once", async ({ own }) => {
    const { page, faults } = await own.open(watch)
    await begin(page)
    await part(page, 3)
    await field(page, "requests/received/naturalPerson").fill("7")
    await page.keyboard.press("Tab")
    expect(await page.locator(".editor").count()).toBe(1)
    expect(await page.locator("#title").textContent()).toContain("云岭县水务局")
    expect(faults).toEqual([])
  })
})
