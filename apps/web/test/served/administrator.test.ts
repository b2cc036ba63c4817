/** An administrator opens accounts and tokens and reads the log; in Chromium. */
import { describe, expect } from "vitest"
import { inaccessible } from "../support/browser.ts"
import { it, password, says } from "../support/served.ts"

describe("an administrator", () => {
  it("opens an account, whose password works, issues a token and revokes it, and reads the log", async ({
    own: { county, visit }
  }) => {
    const { page, faults } = await visit("admin")
    await page.getByRole("link", { name: "人员和令牌" }).click()
    await page.getByLabel("账户编号").fill("new-clerk")
    await page.getByLabel("姓名").fill("<b>新人</b>")
    await page.getByLabel("单位编号").fill("school")
    await page.getByRole("button", { name: "开设" }).click()
    await page.getByText(/已开设账户 new-clerk/u).waitFor()
    const password =
      /密码 (?<is>\S+?)（/u.exec(await page.locator("[role=status].message").innerText())?.groups?.["is"] ?? ""
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
  })

  it("is told of an id that is taken, gives an account another role and takes one away", async ({ own: { visit } }) => {
    const { page, faults } = await visit("admin")
    await page.getByRole("link", { name: "人员和令牌" }).click()
    const form = page.getByRole("form", { name: "新开账户" })
    const open = async (id: string, over: string): Promise<void> => {
      await form.getByLabel("账户编号").fill(id)
      await form.getByLabel("姓名").fill("某人")
      await form.getByLabel("单位编号").fill(over)
      await form.getByRole("button", { name: "开设" }).click()
    }
    await open("clerk", "school")
    await says(page, "账户编号“clerk”已经有了")
    // A unit that nobody registered yet may be meant, or mistyped.
    await open("later", "schol")
    await says(page, "还没有编号为“schol”的单位")
    expect(await page.getByText("已经有了").count()).toBe(0)
    const card = page.locator(".units > li", { has: page.getByRole("heading", { name: /示例clerk/u }) })
    await card.getByText("填报人 云岭县水务局（water）").waitFor()
    await card.getByRole("button", { name: "职责" }).click()
    await card.locator("select").selectOption("reviewer")
    await card.getByLabel("单位编号").fill("school")
    await card.getByRole("button", { name: "加上这个职责" }).click()
    await card.locator("p", { hasText: "审核人 云岭县教育局（school）" }).waitFor()
    await card.getByRole("listitem").filter({ hasText: "填报人" }).getByRole("button", { name: "去掉" }).click()
    await card.getByText("填报人").first().waitFor({ state: "hidden" })
    const grants = await page.evaluate(async () => (await (await fetch("v1/accounts/clerk")).json()).grants)
    expect(grants).toEqual([{ role: "reviewer", over: "school" }])
    // Nobody changes their own roles, or shuts themselves out.
    const own = page.locator(".units > li", { has: page.getByRole("heading", { name: /示例admin/u }) })
    expect(await own.getByRole("button", { name: /职责|停用|重设密码/u }).count()).toBe(0)
    expect(await inaccessible(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe("whoever is signed in", () => {
  it("changes the password, which is typed twice, and is let in by the new one alone", async ({
    own: { county, visit }
  }) => {
    const { page, faults } = await visit("clerk")
    await page.getByRole("link", { name: "示例clerk" }).click()
    const change = async (old: string, next: string, again = next): Promise<void> => {
      await page.getByLabel("原密码").fill(old)
      await page.getByLabel("新密码", { exact: true }).fill(next)
      await page.getByLabel("再写一次新密码").fill(again)
      await page.getByRole("button", { name: "改密码" }).click()
    }
    await change(password, "battery staple 7", "battery stapel 7")
    await says(page, "两次写的新密码不一样")
    await change("wrong horse 9", "battery staple 7")
    await says(page, "原密码不对")
    await change(password, "battery staple 7")
    await says(page, "密码已改")
    expect(await inaccessible(page)).toEqual([])
    const signIn = async (password: string) =>
      (
        await fetch(`${county.url}/v1/sessions`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ id: "clerk", password })
        })
      ).status
    expect([await signIn(password), await signIn("battery staple 7")]).toEqual([401, 201])
    expect(faults).toEqual([])
  })
})
