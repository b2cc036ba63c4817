/** A desk sees who is how far, returns, approves, publishes, corrects and adds up; in Chromium, each test at a server of its own. */
import { readFileSync } from "node:fs"
import { clock } from "@gongkai/core/desk/Instant"
import { unzipSync } from "fflate"
import { describe, expect } from "vitest"
import { field, inaccessible, part } from "../support/browser.ts"
import { filed, it, published, says, stands, state, to, year } from "../support/served.ts"

const cell = "requests/received/naturalPerson"

/** Two units as a spreadsheet copies them, the second of this kind. */
const roster = (kind: string): string =>
  [
    "编号\t名称\t类型\t级别\t上级\t起始日期",
    "sports\t云岭县体育局\t部门\t县级\tcounty\t2019/1/1",
    `parks\t云岭县公园管理处\t${kind}\t县级\tcounty\t2019年1月1日`
  ].join("\n")

describe("a desk", () => {
  it("returns a report with items set on cells, and the clerk answers the slip", async ({ own: { county, visit } }) => {
    await filed(county, "culture")
    const { page, faults } = await visit("desk")
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
    const { state, steps } = await stands(county, "culture")
    expect([state, steps.at(-1).slip.items.length]).toEqual(["returned", 2])
    expect(faults).toEqual([])
  })

  it("is told times and days by the clock of Beijing", async ({ own: { county, visit } }) => {
    await filed(county, "culture")
    const { page, faults } = await visit("desk")
    await to(page, `report/culture/${year}`)
    const [{ at }] = (await stands(county, "culture")).steps
    // Night in Beijing is the day before in Greenwich, where servers count from.
    await page.getByRole("region", { name: "经过" }).getByText(clock(at).slice(0, 16)).first().waitFor()
    expect(faults).toEqual([])
  })

  it("sees who is how far, approves and publishes many at once, and is told of each that cannot be", async ({
    own: { county, visit }
  }) => {
    await filed(county, "school")
    const { page, faults } = await visit("desk")
    await page.getByRole("link", { name: "下级进度" }).click()
    await page.getByLabel("选 云岭县教育局").check()
    await page.getByLabel("选 云岭县文化馆").check()
    await page.getByRole("button", { name: "审定所选" }).click()
    await page.getByText("办成 1 个，共选 2 个").waitFor()
    expect(await page.locator(".results").innerText()).toContain("云岭县文化馆")
    await page.getByLabel("选 云岭县文化馆").uncheck()
    await page.getByRole("button", { name: "公布所选" }).click()
    await page.getByText("办成 1 个，共选 1 个").waitFor()
    expect((await stands(county, "school")).state).toBe("published")
    await page.goto(`${county.url}/public/units/school/${year}`)
    expect(await page.locator("h1").innerText()).toContain("云岭县教育局")
    expect(faults).toEqual([])
  })

  it("corrects what is published: written in the editor, made with a reason, told to the public", async ({
    own: { county, visit }
  }) => {
    await published(county, "school")
    const { page, faults } = await visit("desk")
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
  })

  it("registers units by a roster copied out of a spreadsheet: all of them, or none, with the row that is wrong", async ({
    own: { county, visit }
  }) => {
    const { page, faults } = await visit("desk")
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
  })

  it("registers a unit by hand below another, and is told of a roster without headings", async ({
    own: { county, visit }
  }) => {
    const { page, faults } = await visit("desk")
    await to(page, "units")
    await page.getByLabel("名册", { exact: true }).fill("云岭县体育局\n云岭县公园管理处")
    await page.getByRole("button", { name: "登记", exact: true }).click()
    await says(page, /名册缺标题行.*云岭县体育局/u)
    const form = page.getByRole("form", { name: "逐个登记" })
    await form.getByLabel("名称").fill("<b>云岭县</b>体育局")
    await form.getByLabel(/编号/u).fill("体育")
    await form.getByLabel("上级").selectOption({ label: "云岭县教育局" })
    await form.getByRole("button", { name: "登记这个单位" }).click()
    await says(page, "已登记 1 个单位")
    await page.getByRole("rowheader", { name: "<b>云岭县</b>体育局" }).waitFor()
    const { items } = JSON.parse((await county.ask("GET", "/v1/units?below=school")).text)
    expect(items.map(({ id, kind, level }: Record<string, string>) => [id, kind, level])).toContainEqual([
      "体育",
      "department",
      "county"
    ])
    expect(await inaccessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it("opens a sum into its parts", async ({ own: { county, visit } }) => {
    await published(county, "school")
    const { page, faults } = await visit("desk")
    await to(page, `sum/county/${year}`)
    await page.locator(`[id="${cell}"] button`).click()
    await page.locator("dialog").getByText("云岭县教育局").first().waitFor()
    await page.keyboard.press("Escape")
    expect(await page.locator("dialog").count()).toBe(0)
    expect(faults).toEqual([])
  })

  it("sees each branch by itself, and takes the year's reports as one zip", async ({ own: { county, visit } }) => {
    const standing = { from: "2015-01-01", kind: "department", level: "county" }
    const etag = (await county.ask("GET", "/v1/units")).etag.replace(/:.*"/u, '"')
    await county.ask(
      "POST",
      "/v1/units/bulk",
      {
        units: [
          { id: "branch", name: "云岭县第二中学", parent: "school", ...standing },
          { id: "other", name: "云岭县第三中学", parent: "school", ...standing }
        ]
      },
      { "if-match": etag }
    )
    await county.ask("PUT", `/v1/campaigns/county/${year}`, {}, { "if-match": '"1"' })
    await filed(county, "branch")
    const { page, faults } = await visit("desk")
    await to(page, `branch/county/${year}`)
    const branch = page.getByRole("row", { name: /云岭县教育局/u }).first()
    await branch.waitFor()
    expect((await branch.locator("td").allInnerTexts()).slice(0, 2)).toEqual(["3", "1"])
    await branch.getByRole("button").click()
    expect(await page.getByLabel(/^选 /u).count()).toBe(3)
    expect(await inaccessible(page)).toEqual([])
    await page.getByLabel("哪些报告").selectOption("filed")
    await page.getByLabel("格式").selectOption("json")
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /下载.*zip/u }).click()
    ])
    const names = Object.keys(unzipSync(readFileSync(await file.path())))
    expect(names.filter((each) => each.includes("第二中学")).length).toBe(1)
    expect(names).toContain("目录.csv")
    expect(faults).toEqual([])
  })

  it("merges two units into a new one, renames it, and is told why a merger cannot be", async ({
    own: { county, visit }
  }) => {
    const { page, faults } = await visit("desk")
    await to(page, "units")
    await page.getByLabel("选 云岭县文化馆").check()
    await page.getByLabel("选 云岭县教育局").check()
    await page.getByLabel("合并", { exact: true }).check()
    await page.getByLabel("新单位的编号").fill("water")
    await page.getByLabel("新名称").fill("云岭县教育和文化局")
    const button = page.getByRole("button", { name: "合并", exact: true })
    await button.click()
    await page.locator(".refused").waitFor()
    await page.getByLabel("新单位的编号").fill("both")
    await button.click()
    await says(page, "已办理，涉及 3 个单位")
    await page.getByRole("rowheader", { name: "云岭县教育和文化局" }).waitFor()
    expect(await page.getByRole("rowheader", { name: "云岭县教育局" }).count()).toBe(0)
    await page.getByLabel("选 云岭县教育和文化局").check()
    await page.getByLabel("新名称").fill("<i>云岭县</i>教科文局")
    await page.getByRole("button", { name: "更名", exact: true }).click()
    await page.getByRole("rowheader", { name: "<i>云岭县</i>教科文局" }).waitFor()
    const { unit } = JSON.parse((await county.ask("GET", "/v1/units/school")).text)
    expect(unit.end.successors).toEqual(["both"])
    expect(await inaccessible(page)).toEqual([])
    expect(faults.filter((each) => !each.includes("422"))).toEqual([])
  })
})
