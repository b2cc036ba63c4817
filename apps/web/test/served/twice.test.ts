/** The second click of a double click does no deed; in Chromium, at a server of its own. */
import { describe, expect } from "vitest"
import { filed, it, stands, to, year } from "../support/served.ts"

describe("a double click", () => {
  it("on 审定 approves, and does not publish though 公布 has come under the pointer", async ({
    own: { county, visit }
  }) => {
    await filed(county, "culture")
    const { page, faults } = await visit("desk")
    await to(page, `report/culture/${year}`)
    await page.getByRole("button", { name: "审定" }).click()
    const publish = page.getByRole("button", { name: "公布", exact: true })
    await publish.waitFor()
    await publish.dispatchEvent("click", { detail: 2 })
    // What was asked for before this answer would have been done by now.
    await page.evaluate(async () => void (await fetch("v1/me")))
    expect((await stands(county, "culture")).state).toBe("approved")
    await publish.click()
    await page.getByText("现状：已公布").waitFor()
    expect(faults).toEqual([])
  })
})
