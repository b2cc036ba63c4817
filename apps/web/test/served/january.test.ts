/** A report goes from its filing to the public and back, on a phone, in English, by keyboard and with the browser's way back; in Chromium. */
import { describe, expect } from "vitest"
import { field, inaccessible, part } from "../support/browser.ts"
import { filed, it, kept, says, stands, state, to, year } from "../support/served.ts"

const cell = "requests/received/naturalPerson"

describe("a report at the desk", () => {
  it("is approved, published from a moment on, not seen before it, and withdrawn, with the browser's way back in between", async ({
    own: { county, visit }
  }) => {
    await filed(county, "culture")
    const { page, faults } = await visit("desk", 390)
    const publicly = async () => (await fetch(`${county.url}/public/units/culture/${year}`)).status
    await to(page, `report/culture/${year}`)
    await page.getByRole("button", { name: "审定" }).click()
    await says(page, "现状：已审定")
    await page.getByLabel(/公开时间/u).fill("2099-03-01T09:00")
    await page.getByRole("button", { name: "公布", exact: true }).click()
    await page.getByText("2099-03-01 09:00").first().waitFor()
    expect(await publicly()).toBe(404)
    // Back and forth leads over pages and does nothing again.
    await page.goBack()
    await says(page, "我的单位")
    await page.goForward()
    await page.getByLabel("撤回的原因").fill("数据有误")
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole("button", { name: "撤回" }).click()
    await says(page, "现状：已撤回")
    expect(await publicly()).not.toBe(200)
    const { steps } = await stands(county, "culture")
    expect(steps.map(({ act }: { act: string }) => act)).toEqual(["file", "approve", "publish", "withdraw"])
    expect(faults).toEqual([])
  })

  it("is filled in and filed by keyboard alone, in English, which the next visit keeps", async ({
    own: { county, visit }
  }) => {
    await kept(county, "water", 0)
    const { page, faults } = await visit("clerk")
    /** Presses Tab until the element of this name has the focus. */
    const reach = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 200; presses++) {
        // One key after the other.
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press("Tab")
        // oxlint-disable-next-line no-await-in-loop
        const at = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "")
        if (at === name) return
      }
      throw new Error(`${name} is not reached by Tab`)
    }
    await reach("English")
    await page.keyboard.press("Enter")
    await says(page, "My units")
    await page.reload()
    await says(page, "My units")
    await reach("Fill in")
    await page.keyboard.press("Enter")
    await page.waitForSelector(".editor")
    await reach("Save and file")
    await page.keyboard.press("Enter")
    await page.locator(".receipt").waitFor()
    expect((await stands(county, "water")).state).toBe("filed")
    expect(await inaccessible(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe("two people at one report", () => {
  it("see each other's figures side by side before anything is written, and neither loses a figure", async ({
    own: { county, visit }
  }) => {
    await kept(county, "water")
    const [one, other] = [await visit("clerk"), await visit("other")]
    for (const { page } of [one, other]) {
      // One after the other.
      // oxlint-disable-next-line no-await-in-loop
      await to(page, `fill/water/${year}`)
      // oxlint-disable-next-line no-await-in-loop
      await page.waitForSelector(".editor")
      // oxlint-disable-next-line no-await-in-loop
      await part(page, 3)
    }
    await field(one.page, cell).fill("5")
    await one.page.keyboard.press("Control+s")
    await state(one.page, "已存到服务器")
    await field(other.page, cell).fill("6")
    await other.page.keyboard.press("Control+s")
    await other.page.getByRole("button", { name: "全部用我的" }).click()
    await other.page.getByRole("button", { name: "按所选写入" }).click()
    await state(other.page, "已存到服务器")
    const { text } = await county.ask("GET", `/v1/agencies/water/reports/${year}`)
    expect(JSON.parse(text).requests.received.naturalPerson).toBe(6)
    const { items } = JSON.parse((await county.ask("GET", `/v1/agencies/water/reports/${year}/revisions`)).text)
    expect(items.length).toBe(3)
    expect([...one.faults, ...other.faults]).toEqual([])
  })
})
