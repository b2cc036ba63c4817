/** A county's January in the browser: filled, filed, returned, answered, approved, published, corrected; in Chromium, from a real server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Browser, Page } from "playwright-core"
import { times } from "../../../../vitest.shared.ts"
import { chrome, field, inaccessible, needsChromium, part } from "../support/browser.ts"
import { type County, county, report, signIn, visit, year } from "../support/served.ts"

let own: { readonly browser: Browser; readonly county: County } | undefined
beforeAll(async () => {
  let isMissing = false
  needsChromium(() => (isMissing = true))
  if (!isMissing) own = { browser: await chrome(), county: await county() }
})
afterAll(async () => {
  await own?.browser.close()
  await own?.county.end()
})
const there = () => own ?? expect.unreachable("no browser")

const to = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${place}`)
}
const cell = "requests/received/naturalPerson"
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const state = (page: Page, text: string) => page.locator(".state", { hasText: text }).waitFor()
const stands = async (unit: string) => JSON.parse((await there().county.ask("GET", `/v1/filings/${unit}/${year}`)).text)

/** Two units as a spreadsheet copies them, the second of this kind. */
const roster = (kind: string): string =>
  [
    "编号\t名称\t类型\t级别\t上级\t起始日期",
    "sports\t云岭县体育局\t部门\t县级\tcounty\t2019/1/1",
    `parks\t云岭县公园管理处\t${kind}\t县级\tcounty\t2019年1月1日`
  ].join("\n")

/** A report as a clerk would have it before the last look. */
const kept = (unit: string, received = 3) =>
  there().county.ask("PUT", `/v1/agencies/${unit}/reports/${year}`, report(unit, year, received))

describe("a clerk", () => {
  it("fills in a report on the server, which begins from last year's, and files it", async ({ skip }) => {
    needsChromium(skip)
    const { browser, county } = there()
    await county.ask("PUT", `/v1/agencies/water/reports/${year - 1}`, report("water", year - 1, 2))
    const { page, context, faults } = await visit(browser, county, "clerk")
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
    expect((await stands("water")).state).toBe("filed")
    expect(faults).toEqual([])
    await context.close()
  })

  it("loses nothing when the session ends while typing, nor when the server is gone, nor when the page is", async ({
    skip
  }) => {
    needsChromium(skip)
    const { browser, county } = there()
    await county.ask(
      "POST",
      `/v1/filings/water/${year}/return`,
      {
        due: "2100-01-01",
        items: [{ _tag: "Cells", cells: [cell], says: "请核对收到的件数" }]
      },
      { "if-match": '"1"' }
    )
    const { page, context, faults } = await visit(browser, county, "clerk")
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
    await context.close()
  })
})

describe("a desk", () => {
  it("returns a report with items set on cells, and the clerk answers the slip", async ({ skip }) => {
    needsChromium(skip)
    const { browser, county } = there()
    await kept("culture")
    await county.ask("POST", `/v1/filings/culture/${year}/file`, { revision: 1 })
    const { page, context, faults } = await visit(browser, county, "desk")
    await to(page, `report/culture/${year}`)
    await page.locator(`[id="${cell}"] button`).click()
    await page.getByRole("button", { name: "列入退回单" }).last().click()
    // The table is long: what was put on the slip leads to where it is written.
    await page.getByRole("button", { name: /退回单已有 2 项/u }).click()
    const says = page.locator(".slip input:not([type=date])")
    expect(await says.nth(0).evaluate((field) => field === document.activeElement)).toBe(true)
    await says.nth(0).fill("与台账不符，请核对")
    expect(await page.getByRole("button", { name: /退回（/u }).isDisabled()).toBe(true)
    await says.nth(1).fill("请写明收费情况")
    await page.getByRole("button", { name: /退回（2 项）/u }).click()
    await page.getByText("待答复").waitFor()
    const { state, steps } = await stands("culture")
    expect([state, steps.at(-1).slip.items.length]).toEqual(["returned", 2])
    expect(faults).toEqual([])
    await context.close()
  })

  it("sees who is how far, approves and publishes many at once, and is told of each that cannot be", async ({
    skip
  }) => {
    needsChromium(skip)
    const { browser, county } = there()
    await kept("school")
    await county.ask("POST", `/v1/filings/school/${year}/file`, { revision: 1 })
    const { page, context, faults } = await visit(browser, county, "desk")
    await page.getByRole("link", { name: "下级进度" }).click()
    await page.getByLabel("选 云岭县教育局").check()
    await page.getByLabel("选 云岭县文化馆").check()
    await page.getByRole("button", { name: "审定所选" }).click()
    await page.getByText("办成 1 个，共选 2 个").waitFor()
    expect(await page.locator(".results").innerText()).toContain("云岭县文化馆")
    await page.getByLabel("选 云岭县文化馆").uncheck()
    await page.getByRole("button", { name: "公布所选" }).click()
    await page.getByText("办成 1 个，共选 1 个").waitFor()
    expect((await stands("school")).state).toBe("published")
    await page.goto(`${county.url}/public/units/school/${year}`)
    expect(await page.locator("h1").innerText()).toContain("云岭县教育局")
    expect(faults).toEqual([])
    await context.close()
  })

  it("corrects what is published: written in the editor, made with a reason, told to the public", async ({ skip }) => {
    needsChromium(skip)
    const { browser, county } = there()
    const { page, context, faults } = await visit(browser, county, "desk")
    await to(page, `report/school/${year}`)
    await page.getByRole("link", { name: "改写待更正的内容" }).click()
    await page.waitForSelector(".editor")
    await part(page, 2)
    await field(page, "proactive/licensing/decisions").fill("9")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+s")
    await state(page, "已存到服务器")
    await page.getByRole("link", { name: "保存后办理更正" }).click()
    await page.getByLabel(/更正的原因/u).fill("漏计")
    await page.getByRole("button", { name: "更正", exact: true }).click()
    await page.locator("#content strong", { hasText: "已更正" }).waitFor()
    await page.goto(`${county.url}/public/units/school/${year}`)
    expect(await page.locator(".facts").innerText()).toContain("漏计")
    expect(faults).toEqual([])
    await context.close()
  })

  it("registers units by a roster copied out of a spreadsheet: all of them, or none, with the row that is wrong", async ({
    skip
  }) => {
    needsChromium(skip)
    const { browser, county } = there()
    const { page, context, faults } = await visit(browser, county, "desk")
    await page.getByRole("link", { name: "单位", exact: true }).click()
    const register = async (kind: string): Promise<void> => {
      await page.getByLabel("名册", { exact: true }).fill(roster(kind))
      await page.getByRole("button", { name: "登记", exact: true }).click()
    }
    await register("处")
    await says(page, "第2个单位的“类型”")
    expect((await county.ask("GET", "/v1/units?limit=200")).text).not.toContain("云岭县体育局")
    await register("部门")
    await says(page, "已登记 2 个单位")
    await page.getByRole("rowheader", { name: "云岭县公园管理处" }).waitFor()
    // The server's refusal is the only fault: it is a request that was not accepted.
    expect(faults.filter((each) => !each.includes("422"))).toEqual([])
    await context.close()
  })

  it("opens a sum into its parts", async ({ skip }) => {
    needsChromium(skip)
    const { browser, county } = there()
    const { page, context, faults } = await visit(browser, county, "desk")
    await to(page, `sum/county/${year}`)
    await page.locator(`[id="${cell}"] button`).click()
    await page.locator("dialog").getByText("云岭县教育局").first().waitFor()
    await page.keyboard.press("Escape")
    expect(await page.locator("dialog").count()).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe("an administrator", () => {
  it("opens an account, whose password works, issues a token and revokes it, and reads the log", async ({ skip }) => {
    needsChromium(skip)
    const { browser, county } = there()
    const { page, context, faults } = await visit(browser, county, "admin")
    await page.getByRole("link", { name: "人员和令牌" }).click()
    await page.getByLabel("账户编号").fill("new-clerk")
    await page.getByLabel("姓名").fill("<b>新人</b>")
    await page.getByLabel("单位编号").fill("school")
    await page.getByRole("button", { name: "开设" }).click()
    await page.getByText(/已开设账户 new-clerk/u).waitFor()
    const password = /密码 (?<is>\S+?)（/u.exec(await page.locator("[role=status]").innerText())?.groups?.["is"] ?? ""
    const signed = await fetch(`${county.url}/v1/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: "new-clerk", password })
    })
    expect(signed.status).toBe(201)
    const card = page.locator(".units > li", { hasText: "new-clerk" })
    expect(await card.locator("h2").innerText()).toContain("<b>新人</b>")
    await card.getByRole("button", { name: "令牌" }).click()
    await card.getByRole("button", { name: "签发令牌" }).click()
    await page.getByText(/令牌 gk_/u).waitFor()
    await card.getByRole("button", { name: "收回" }).click()
    await card.getByText("已收回").waitFor()
    await page.getByRole("link", { name: "日志" }).click()
    await page.locator("tbody tr").first().waitFor()
    expect(await page.locator("tbody").innerText()).toContain("new-clerk")
    expect(faults).toEqual([])
    await context.close()
  })
})

describe("every page of the desk and of the public site", () => {
  it.for([1280, 390, ...(times(0, 1, 1) > 0 ? [320, 2560] : [])])(
    "is accessible and no wider than the screen, at %i pixels",
    async (width, { skip }) => {
      needsChromium(skip)
      const { browser, county } = there()
      const { page, context, faults } = await visit(browser, county, "desk", width)
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
      await context.close()
    }
  )
})
