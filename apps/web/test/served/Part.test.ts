/** The desk comes page by page: each script when it is needed, none for whoever only reads; in Chromium, at a server of its own. */
import { gzipSync } from "node:zlib"
import { describe, expect, it as test } from "vitest"
import { served } from "../../build.mjs"
import { filed, it, published, says, to, year } from "../support/served.ts"

const size = (text = "") => gzipSync(text, { level: 9 }).length

describe("the scripts of the desk", () => {
  test("take little before something is opened, and are fetched all at once", async () => {
    const { files, first } = await served()
    expect(first.reduce((sum, name) => sum + size(files[name]), 0)).toBeLessThan(60_000)
    const scripts = Object.entries(files).filter(([name]) => /^(?:app|part-.*)\.js$/u.test(name))
    expect(scripts.reduce((sum, [, text]) => sum + size(text), 0)).toBeLessThan(300_000)
    expect(first.every((name) => name === "app.js" || files["index.html"]?.includes(`href="desk/${name}"`))).toBe(true)
  })
})

describe("a page of the desk", () => {
  it("loads its own script alone: the editor comes with the first report that is filled in", async ({
    own: { county, visit }
  }) => {
    await filed(county, "culture")
    const { page, faults } = await visit("desk")
    await page.reload()
    let bytes = 0
    const loaded: Array<string> = []
    page.on("response", (response) => {
      const { pathname } = new URL(response.url())
      if (!pathname.endsWith(".js")) return
      loaded.push(pathname)
      bytes += Number(response.headers()["content-length"] ?? 0)
    })
    await to(page, `report/culture/${year}`)
    await page.locator("table").first().waitFor()
    expect(loaded.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(120_000)
    const before = loaded.length
    await to(page, `fill/culture/${year}`)
    await page.waitForSelector(".editor")
    expect(loaded.length).toBeGreaterThan(before)
    expect(faults).toEqual([])
  })

  it("whose script does not come says so, keeps the ways on, and opens once the server is back", async ({
    own: { county, visit }
  }) => {
    await published(county, "school")
    const { page, context, faults } = await visit("desk")
    await context.route("**/desk/part-*.js", (route) => route.abort())
    await to(page, `report/school/${year}`)
    await says(page, "这一页没有打开")
    expect(await page.getByRole("link", { name: "我的单位" }).count()).toBe(1)
    await context.unroute("**/desk/part-*.js")
    await page.getByRole("button", { name: "刷新" }).click()
    await page.locator("table").first().waitFor()
    expect(faults).toEqual([])
  })
})
