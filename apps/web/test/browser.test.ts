/** A clerk opens gongkai.html by a double click, fills, pastes, checks, mends and saves: in Chromium, from disk, without network. */
import { readFileSync } from "node:fs"
import { entryAt } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { builtins } from "../src/old/builtins.ts"
import {
  begin,
  field,
  inaccessible,
  needsChromium,
  part,
  type Surface,
  surface,
  withoutPickers
} from "./support/browser.ts"

let own: Surface | undefined
const asked: Array<string> = []

beforeAll(async () => {
  let isMissing = false
  needsChromium(() => (isMissing = true))
  if (!isMissing) own = await surface()
})
afterAll(() => own?.end())

/** The page in a browser profile of its own. What is asked of the network is written down. */
const opened = async (width = 1280, before: () => void = withoutPickers) => {
  if (own === undefined) throw new Error("no browser")
  const context = await own.browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" })
  // On a busy machine a page takes the time it takes.
  context.setDefaultTimeout(1_800_000)
  await context.addInitScript(before)
  context.on("request", (request) => asked.push(request.url()))
  const page = await context.newPage()
  page.on("pageerror", (error) => asked.push(`fault ${error.message}`))
  await page.goto(own.url)
  return { page, context, url: own.url }
}

const row = "requests/received"
const columns = ["naturalPerson", "organization.business", "organization.research"]
const status = (page: Page) => page.locator(".state").innerText()

/** Waits until the browser has all that was typed. */
const kept = (page: Page) => page.waitForFunction(() => document.querySelector(".state")?.textContent?.includes("已"))

/** Saves, and reads what was saved. */
const saved = async (page: Page) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")])
  const read = Interchange.read(readFileSync(await file.path(), "utf8"))
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message.en).join("\n"))
  return {
    name: file.suggestedFilename(),
    at: (cell: string) => entryAt(edition2021, read.draft, cell),
    draft: read.draft
  }
}

describe("a clerk", () => {
  it("fills a report with the keyboard, pastes, mends what is wrong, and saves", async ({ skip }) => {
    needsChromium(skip)
    const { page, context } = await opened()
    await begin(page)
    await part(page, 3)
    await field(page, `${row}/naturalPerson`).click()
    await page.keyboard.type("12")
    await page.keyboard.press("Tab")
    await page.keyboard.type("约三件")
    await page.keyboard.press("Enter")
    // Enter led below where the Tabs began; what is no figure stays and is told of.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("c-requests/carriedIn/naturalPerson")
    expect(await page.locator("[role=status]").first().innerText()).toContain("没有记入")
    expect(await field(page, `${row}/organization.business`).inputValue()).toBe("约三件")
    await field(page, `${row}/organization.business`).fill("3")
    await page.locator(".about button", { hasText: "本行空格填 0" }).click()
    expect(await field(page, `${row}/total`).inputValue()).toBe("15")

    // A block from a sheet is proposed, and written after yes.
    await field(page, "requests/carriedIn/naturalPerson").focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData("text/plain", "1\t0\t0\t0\t0\t0\n10\t2\t0\t0\t0\t0")
      data.setData(
        "text/html",
        "<img src=x onerror='globalThis.wasRun = true'><script>globalThis.wasRun = true</script>"
      )
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
      )
    })
    expect(await page.locator("dialog").innerText()).toContain("12 格将改动")
    expect(await field(page, "requests/carriedIn/naturalPerson").inputValue()).toBe("")
    await page.locator("dialog button", { hasText: "写入" }).click()
    expect(await field(page, "requests/outcome.granted/naturalPerson").inputValue()).toBe("10")
    expect(await page.evaluate(() => Reflect.get(globalThis, "wasRun"))).toBeUndefined()

    // The rest of the table; then it does not balance, and a correction is proposed.
    await field(page, "requests/outcome.granted/naturalPerson").click()
    await page.locator(".about button", { hasText: "本块空格填 0" }).click()
    const findings = page.locator(".findings li")
    expect(await findings.first().innerText()).toContain("错误")
    await findings.first().locator("button", { hasText: "更正建议" }).click()
    await page.locator("dialog button", { hasText: "采用" }).first().click()
    await page.keyboard.press("Control+z")
    await findings.first().locator("button", { hasText: "说明理由" }).click()
    await page.locator("dialog input").nth(0).fill("台账如此")
    await page.locator("dialog input").nth(1).fill("林某")
    await page.locator("dialog button[type=submit]").click()

    // The head and a text.
    await part(page, 0)
    await page.fill("[id='f-agency.telephone']", "０８８８-5120001")
    await page.keyboard.press("Tab")
    await part(page, 1)
    await page.fill("#t-overview", "## （一）主动公开\n全年公开信息9条。")
    expect(await page.locator(".paper").innerText()).toContain("（一）主动公开\n")
    const { name, at, draft } = await saved(page)
    expect(name).toBe("云岭县水务局-2024.gongkai.json")
    expect(columns.map((column) => at(`${row}/${column}`))).toEqual([12, 3, 0])
    expect(at(`${row}/total`)).toBe(15)
    expect(draft.agency.telephone).toBe("0888-5120001")
    expect(draft.waivers).toMatchObject([{ reason: "台账如此", by: "林某" }])
    expect(await status(page)).toContain("已交给浏览器下载")
    await context.close()
  })

  it("imports a Word file and writes one, in a browser as old as Chrome 109", async ({ skip }) => {
    needsChromium(skip)
    const { page, context, url } = await opened()
    const names = JSON.stringify(builtins)
    // What came after Chrome 109 is deleted in the page, and in its worker before its script.
    const remove = `for (const { of, name } of ${names}) { try { const at = of === "Iterator.prototype" ? Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) : of.split(".").reduce((each, key) => each[key], globalThis); delete at[name] } catch {} }\n`
    await context.addInitScript(remove)
    await page.goto(url)
    expect(await page.evaluate("String([].toSorted)")).toContain("slice")
    await page.evaluate((first) => {
      const script = document.querySelector("#common")
      if (script !== null) script.textContent = first + script.textContent
    }, remove)
    await begin(page)
    const download = async (format: string) => {
      await page.locator(".bar button", { hasText: "导出" }).click()
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("dialog li button", { hasText: format }).click()
      ])
      return { name: file.suggestedFilename(), buffer: readFileSync(await file.path()) }
    }
    await part(page, 2)
    await page.locator(".about button", { hasText: "本块空格填 0" }).click()
    const files = [await download(".docx"), await download(".xlsx"), await download(".html")]
    await page.locator(".bar button", { hasText: "回到首页" }).click()
    const imported = async ({ name, buffer }: (typeof files)[number]): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.locator("main section button", { hasText: "打开文件" }).click()
      ])
      await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer })
      await page.waitForSelector("dialog")
      expect(await page.locator("dialog").innerText()).toContain("云岭县水务局 2024")
      await page.keyboard.press("Escape")
    }
    await files.reduce((before, file) => before.then(() => imported(file)), Promise.resolve())
    await context.close()
  })
})

describe("what was typed", () => {
  it("is told to be in danger where the browser keeps nothing", async ({ skip }) => {
    needsChromium(skip)
    const { page, context } = await opened(1280, () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError")
      }
    })
    await begin(page)
    await page.waitForSelector(".state.failed")
    expect(await status(page)).toContain("不让本页留存")
    await context.close()
  })

  it("is written by one tab alone", async ({ skip }) => {
    needsChromium(skip)
    const { page, context, url } = await opened()
    await begin(page)
    await kept(page)
    const other = await context.newPage()
    await other.goto(url)
    await other.locator("button", { hasText: "接着填" }).click()
    await other.waitForSelector(".state.readOnly")
    await other.locator("button", { hasText: "在这里接着填" }).click()
    await page.waitForSelector(".state.readOnly")
    expect(await other.locator(".state.readOnly").count()).toBe(0)
    await context.close()
  })

  it("by an input method is a figure when it is done", async ({ skip }) => {
    needsChromium(skip)
    const { page, context } = await opened()
    await begin(page)
    await part(page, 3)
    await field(page, `${row}/naturalPerson`).click()
    const session = await context.newCDPSession(page)
    await session.send("Input.imeSetComposition", { text: "１", selectionStart: 1, selectionEnd: 1 })
    await page.keyboard.press("ArrowDown")
    await session.send("Input.insertText", { text: "１８" })
    await page.keyboard.press("Enter")
    expect(await field(page, `${row}/naturalPerson`).inputValue()).toBe("18")
    await context.close()
  })
})

describe("the page", () => {
  it.each([
    [1280, "light", "none"],
    [390, "dark", "none"],
    // 1280 pixels at 400 %.
    [320, "light", "none"],
    [2560, "dark", "active"]
  ] as const)(
    "is accessible at %i px, %s, with forced colours %s, and scrolls one way",
    async (width, colorScheme, forcedColors) => {
      if (own === undefined) return
      const { page, context } = await opened(width)
      await page.emulateMedia({ colorScheme, forcedColors })
      const found = [...(await inaccessible(page))]
      const look = async () => {
        found.push(...(await inaccessible(page)))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await begin(page, "<b onclick=alert(1)>云岭</b>县水务局")
      await look()
      await part(page, 3)
      await field(page, `${row}/naturalPerson`).fill("x")
      await page.keyboard.press("Tab")
      await look()
      await part(page, 1)
      await page.fill("#t-overview", "公开信息9条。")
      await look()
      await page.locator(".bar button", { hasText: "导出" }).click()
      await look()
      await page.keyboard.press("Escape")
      await page.locator(".findings button", { hasText: "说明理由" }).first().click()
      await look()
      expect(found).toEqual([])
      await context.close()
    }
  )

  it("asks nothing of any network", () => {
    if (own === undefined) return
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((url) => !/^(?:file|blob|data|about):/u.test(url))).toEqual([])
  })
})
