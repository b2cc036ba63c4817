/** A clerk fills in, files, and answers a slip at the county's server; in Chromium, each test at a server of its own. */
import { describe, expect } from "vitest"
import { field, inaccessible, part } from "../support/browser.ts"
import { filed, it, kept, report, says, signIn, stands, state, to, year } from "../support/served.ts"

const cell = "requests/received/naturalPerson"

describe("a clerk", () => {
  it("fills in a report on the server, which begins from last year's, and files it", async ({
    own: { county, visit }
  }) => {
    await county.ask("PUT", `/v1/agencies/water/reports/${year - 1}`, report("water", year - 1, 2))
    const { page, faults } = await visit("clerk")
    await page.getByRole("link", { name: "填写" }).click()
    await page.waitForSelector(".editor")
    await part(page, 3)
    await field(page, cell).fill("4")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await state(page, "已存到服务器")
    // It is not whole: filing names what is missing.
    await page.getByRole("button", { name: "保存并报送" }).click()
    await page.locator(".refused li").first().waitFor()
    expect(await page.locator(".refused").innerText()).toContain("未填")
    const { etag } = await county.ask("GET", `/v1/agencies/water/reports/${year}`)
    await county.ask("PUT", `/v1/agencies/water/reports/${year}`, report("water", year, 4), { "if-match": etag })
    // Somebody else saved: each difference is chosen before anything is written.
    await field(page, cell).fill("5")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await page.getByRole("button", { name: "全部用对方的" }).click()
    expect(await inaccessible(page)).toEqual([])
    await page.getByRole("button", { name: "按所选写入" }).click()
    await state(page, "已存到服务器")
    expect(await field(page, cell).inputValue()).toBe("4")
    await page.getByRole("button", { name: "保存并报送" }).click()
    await page.locator(".receipt").waitFor()
    expect(await page.locator(".receipt").innerText()).toContain("云岭县水务局")
    expect((await stands(county, "water")).state).toBe("filed")
    expect(faults).toEqual([])
  })

  it("loses nothing when the session ends while typing, nor when the server is gone, nor when the page is", async ({
    own: { county, visit }
  }) => {
    await filed(county, "water")
    await county.ask(
      "POST",
      `/v1/filings/water/${year}/return`,
      {
        due: "2100-01-01",
        items: [{ _tag: "Cells", cells: [cell], says: "请核对收到的件数" }]
      },
      { "if-match": '"1"' }
    )
    const { page, context, faults } = await visit("clerk")
    await to(page, `fill/water/${year}`)
    await page.waitForSelector(".editor")
    await says(page, "请核对收到的件数")
    await part(page, 3)
    await context.clearCookies()
    await field(page, cell).fill("6")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await page.waitForSelector("dialog #sign-in-id")
    expect(await inaccessible(page)).toEqual([])
    await signIn(page, "clerk")
    await state(page, "已存到服务器")
    expect(
      JSON.parse((await county.ask("GET", `/v1/agencies/water/reports/${year}`)).text).requests.received.naturalPerson
    ).toBe(6)
    await county.stop()
    await field(page, cell).fill("7")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await says(page, /连不上服务器/u)
    await state(page, "已留在本机")
    await county.begin()
    // The page is closed before it could save; what was typed is there when it is opened again.
    await page.reload()
    await page.waitForSelector(".editor")
    await says(page, /没有存到服务器的改动/u)
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("7")
    await page.keyboard.press("Control+s")
    await state(page, "已存到服务器")
    expect(faults).toEqual([])
  })

  it("finds a filed report open to be read alone, also right after filing it, and what was not saved when it is returned", async ({
    own: { county, visit }
  }) => {
    await kept(county, "water")
    const { page, faults } = await visit("clerk")
    await to(page, `fill/water/${year}`)
    await page.waitForSelector(".editor")
    await part(page, 3)
    await page.getByRole("button", { name: "保存并报送" }).click()
    await page.locator(".receipt").waitFor()
    await says(page, "这里只能看")
    expect(await field(page, cell).getAttribute("readonly")).not.toBeNull()
    expect(await page.getByRole("button", { name: "在这里接着填" }).count()).toBe(0)
    await page.reload()
    await says(page, "这里只能看")
    await part(page, 3)
    expect(await field(page, cell).getAttribute("readonly")).not.toBeNull()
    expect(await inaccessible(page)).toEqual([])
    const items = [{ _tag: "Cells", cells: [cell], says: "请核对" }]
    await county.ask("POST", `/v1/filings/water/${year}/return`, { due: "2100-01-01", items }, { "if-match": '"1"' })
    await page.reload()
    await page.waitForSelector(".editor")
    await part(page, 3)
    await field(page, cell).fill("8")
    await page.keyboard.press("Enter")
    await state(page, "还没有存到服务器")
    // Filed from elsewhere, the report is shown as it was filed; what was typed here stays kept.
    await county.ask("PUT", `/v1/agencies/water/reports/${year}`, report("water", year, 5), { "if-match": '"2"' })
    await county.ask("POST", `/v1/filings/water/${year}/file`, { revision: 3 }, { "if-match": '"2"' })
    await page.reload()
    await says(page, "还留有报送前没有存到服务器的改动")
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("5")
    await county.ask("POST", `/v1/filings/water/${year}/return`, { due: "2100-01-01", items }, { "if-match": '"3"' })
    await page.reload()
    await says(page, /没有存到服务器的改动/u)
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("8")
    expect(faults).toEqual([])
  })
})
