/** A file dropped where none is read changes nothing, and it is said where files are read; in Chromium, at a server of its own. */
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { field, part } from "../support/browser.ts"
import { it, kept, report, says, state, to, year } from "../support/served.ts"

/** Drops a file on an element, as a hand does: the browser leaves the page where nobody takes the file. Whether somebody took it. */
const drop = (page: Page, name: string, text: string, on = "body"): Promise<boolean> =>
  page.evaluate(
    ({ name, text, on }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      const event = new DragEvent("drop", { dataTransfer: data, cancelable: true, bubbles: true })
      document.querySelector(on)?.dispatchEvent(event)
      return event.defaultPrevented
    },
    { name, text, on }
  )

describe("a file dropped on the desk", () => {
  it("where none is read stays out, and the page says where it goes", async ({ own: { county, visit } }) => {
    await kept(county, "water")
    const { page, faults } = await visit("clerk")
    expect(await drop(page, "年报.gongkai.json", report("water", year, 9))).toBe(true)
    await says(page, "这一页不收文件")
    await page.getByRole("link", { name: "办理情况" }).click()
    await page.locator("table").first().waitFor()
    expect(await page.getByText("这一页不收文件").count()).toBe(0)
    expect(faults).toEqual([])
  })

  it("on the report being filled in is read into it, saved as the unit's, and gone with undo", async ({
    own: { county, visit }
  }) => {
    await kept(county, "water")
    const { page, faults } = await visit("clerk")
    await to(page, `fill/water/${year}`)
    await page.waitForSelector(".editor")
    await part(page, 3)
    expect(await drop(page, "年报.gongkai.json", report("water", year, 9))).toBe(true)
    await says(page, /已读入，改了/u)
    expect(await page.getByText("这一页不收文件").count()).toBe(0)
    const cell = field(page, "requests/received/naturalPerson")
    expect(await cell.inputValue()).toBe("9")
    await page.keyboard.press("Control+s")
    await state(page, "#2")
    expect((await county.ask("GET", `/v1/agencies/water/reports/${year}`)).text).toContain('"naturalPerson":9')
    await page.getByRole("button", { name: "撤销" }).click()
    expect(await cell.inputValue()).toBe("3")
    // The editor was begun; where no report is open it reads nothing.
    await page.getByRole("link", { name: "我的单位" }).click()
    await says(page, "报告年度")
    await drop(page, "年报.gongkai.json", report("water", year, 9))
    await says(page, "这一页不收文件")
    expect(faults).toEqual([])
  })

  it("on 登记单位 is taken as a roster", async ({ own: { visit } }) => {
    const { page, faults } = await visit("desk")
    await to(page, "units")
    await page.getByLabel("名册", { exact: true }).waitFor()
    const roster = "编号,名称,类型,级别,上级,起始日期\nsports,云岭县体育局,部门,县级,county,2019-01-01"
    expect(await drop(page, "名册.csv", roster, "form")).toBe(true)
    await says(page, "已登记 1 个单位")
    expect(faults).toEqual([])
  })
})
