/** The page in Firefox ESR, as it is shipped, from disk: filled, kept, saved, exported and imported. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import axe from "axe-core"
import { entryAt } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { roles } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import * as Interchange from "@gongkai/core/Interchange"
import { launch, type Page } from "puppeteer-core"
import { describe, expect, test } from "vitest"
import { made } from "../build.mjs"

const program = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
  .find((path) => existsSync(path))

/** Firefox with the page open, and the folder that its downloads go to. */
const it = test.extend("own", async ({ skip }, { onCleanup }) => {
  if (program === undefined && process.env["GONGKAI_REQUIRE_TOOLS"] === undefined) skip("firefox missing")
  const folder = mkdtempSync(join(tmpdir(), "gongkai-firefox-"))
  const downloads = join(folder, "downloads")
  mkdirSync(downloads)
  const file = join(folder, "gongkai.html")
  writeFileSync(file, (await made()).html)
  // On a busy machine the browser takes the time it takes.
  const browser = await launch({
    browser: "firefox",
    executablePath: program ?? "firefox",
    headless: true,
    timeout: 0,
    protocolTimeout: 0,
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads }
  })
  onCleanup(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  const faults: Array<string> = []
  page.on("pageerror", (error) => faults.push(String(error)))
  await page.setViewport({ width: 1280, height: 900 })
  await page.goto(pathToFileURL(file).href)
  return { page, downloads, faults, folder }
})

const field = (cell: string): string => `[id="c-${cell}"]`
const button = (page: Page, name: string) => page.locator(`button ::-p-text(${name})`)
const part = (page: Page, at: number): Promise<void> => page.locator(`.parts li:nth-child(${at + 1}) button`).click()
const value = (page: Page, cell: string) =>
  page.$eval(field(cell), (input) => (input instanceof HTMLInputElement ? input.value : ""))

/** Waits for a file with this ending, whole: Firefox writes beside it until it is. */
const arrived = async (folder: string, ending: string): Promise<Buffer> => {
  const names = readdirSync(folder)
  const name = names.find((each) => each.endsWith(ending))
  if (name !== undefined && !names.some((each) => each.endsWith(".part"))) {
    const bytes = readFileSync(join(folder, name))
    if (bytes.length > 0) return bytes
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  return arrived(folder, ending)
}

const inaccessible = async (page: Page): Promise<unknown> => {
  await page.evaluate(axe.source)
  return page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations }) => violations.map(({ id }) => id))'
  )
}

describe("a clerk with Firefox ESR", () => {
  it("fills, finds everything again, saves, exports to Word and imports it", async ({
    own: { page, downloads, faults }
  }) => {
    await page.type("#new-agency", "云岭县水务局")
    await page.$eval("#new-year", (input) => input instanceof HTMLInputElement && input.select())
    await page.type("#new-year", "2024")
    await page.click("button[type=submit]")
    await page.waitForSelector(".editor")
    await part(page, 3)
    const row = "requests/received"
    await page.locator(field(`${row}/naturalPerson`)).click()
    await page.keyboard.type("12")
    await page.keyboard.press("Tab")
    await page.keyboard.type("3")
    await page.keyboard.press("Enter")
    await page.locator(field(`${row}/naturalPerson`)).click()
    await button(page, "本行空格填 0").click()
    expect(await value(page, `${row}/total`)).toBe("15")
    expect(await inaccessible(page)).toEqual([])
    await page.waitForFunction(() => document.querySelector(".state")?.textContent?.includes("已留"))
    await page.reload()
    await button(page, "接着填").click()
    await page.waitForSelector(".editor")
    await part(page, 3)
    expect(await value(page, `${row}/organization.business`)).toBe("3")
    await button(page, "保存").click()
    const read = Interchange.read((await arrived(downloads, ".gongkai.json")).toString("utf8"))
    expect(read.ok ? entryAt(edition2021, read.draft, `${row}/total`) : read).toBe(15)
    await button(page, "导出").click()
    await page.waitForSelector("dialog")
    await page.locator("dialog button ::-p-text(.docx)").click()
    const docx = await arrived(downloads, ".docx")
    // It is dropped on the page, as a hand would.
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], "年报.docx"))
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }))
    }, docx.toString("base64"))
    await page.waitForSelector("dialog")
    expect(await page.$eval("dialog", (dialog) => dialog.textContent)).toContain("云岭县水务局 2024")
    await page.keyboard.press("Escape")
    // Without fonts beside it the browser prints: the report is shown as it prints.
    await button(page, "预览").click()
    await page.waitForSelector("dialog iframe")
    expect(faults).toEqual([])
  })

  it("prints a PDF with the fonts that lie beside the page", async ({ own: { page, downloads, faults, folder } }) => {
    const packs = roles.map((pack) => `${JSON.stringify(pack)}:"${readFileSync(location(pack)).toString("base64")}"`)
    writeFileSync(join(folder, "gongkai-fonts.js"), `globalThis.gongkaiFonts={${packs.join(",")}}`)
    await page.type("#new-agency", "云岭县水务局")
    await page.click("button[type=submit]")
    await page.waitForSelector(".editor")
    await button(page, "导出").click()
    await page.waitForSelector("dialog")
    await page.locator("dialog button ::-p-text(公文版式)").click()
    const pdf = (await arrived(downloads, ".pdf")).toString("latin1")
    if (process.env["GONGKAI_KEEP"] !== undefined) writeFileSync(process.env["GONGKAI_KEEP"], pdf, "latin1")
    expect(pdf.slice(0, 5)).toBe("%PDF-")
    expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true)
    // The official typefaces are inside, of which only what is printed.
    expect(pdf.match(/\/Length1 \d+/gu)?.length).toBeGreaterThan(2)
    expect(faults).toEqual([])
  })
})
