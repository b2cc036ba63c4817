/** An administrator opens accounts and tokens and reads the log; in Chromium. */
import { describe, expect } from "vitest"
import { it } from "../support/served.ts"

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
  })
})
