/** Two people enter the same tables at gongkai.html, the second without seeing the first; in Chromium, from disk. */
import { readFileSync } from "node:fs"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect } from "vitest"
import { begin, field, inaccessible, part } from "./support/browser.ts"
import { it } from "./support/page.ts"

const cell = "requests/received/naturalPerson"
const other = "requests/received/organization.business"

describe("a double entry", () => {
  it("hides the first, lays both side by side, and records both names", async ({ own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 3)
    await field(page, cell).fill("12")
    await page.keyboard.press("Tab")
    await field(page, other).fill("3")
    await page.keyboard.press("Enter")
    const button = (name: string) => page.getByRole("button", { name, exact: true })
    await button("双人复核").click()
    await page.getByLabel("录入", { exact: true }).fill("林某")
    await page.getByLabel("复核", { exact: true }).fill("林某")
    await button("开始复核").click()
    expect(await page.locator("dialog").innerText()).toContain("不能相同")
    await page.getByLabel("复核", { exact: true }).fill("<i>陈</i>某")
    expect(await inaccessible(page)).toEqual([])
    await button("开始复核").click()
    // Three tables, no prose, no head, nothing of the first.
    expect(await page.locator(".part").count()).toBe(3)
    await part(page, 1)
    expect(await field(page, cell).inputValue()).toBe("")
    expect(await page.locator("main").innerText()).toContain("<i>陈</i>某")
    await page.keyboard.press("F7")
    expect(await page.locator("dialog").count()).toBe(0)
    await field(page, cell).fill("21")
    await page.keyboard.press("Tab")
    await field(page, other).fill("约三")
    await page.keyboard.press("Enter")
    await button("比对两遍录入").click()
    expect(await page.locator(".bar").innerText()).toContain("没有记入")
    await field(page, other).fill("3")
    await page.keyboard.press("Enter")
    await page.reload()
    await page.getByRole("button", { name: "接着填" }).click()
    await part(page, 1)
    expect(await field(page, cell).inputValue()).toBe("21")
    expect(await inaccessible(page)).toEqual([])
    await button("比对两遍录入").click()
    await button("比对两遍录入").click()
    const dialog = page.locator("dialog")
    expect(await dialog.innerText()).toContain("1 格不同")
    expect(await inaccessible(page)).toEqual([])
    expect(await button("记入报告").isDisabled()).toBe(true)
    await dialog.getByLabel("另填").fill("十一二")
    await page.keyboard.press("Enter")
    expect(await dialog.locator("[role=status]").innerText()).not.toBe("")
    await dialog.getByLabel("另填").fill("22")
    await page.keyboard.press("Enter")
    await button("记入报告").click()
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")])
    const read = Interchange.read(readFileSync(await file.path(), "utf8"))
    const draft = read.ok ? read.draft : expect.unreachable("unreadable")
    expect(draft.doubleEntry).toMatchObject({ first: { by: "林某" }, second: { by: "<i>陈</i>某" }, differed: 1 })
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("22")
    expect(faults).toEqual([])
  })
})
