/** What goes wrong around gongkai.html: files that move, change or are none, a full disk, markup; nothing typed is lost. In Chromium. */
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { entryAt } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import * as Interchange from "@gongkai/core/Interchange"
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { begin, field, part } from "./support/browser.ts"
import { it } from "./support/page.ts"

const cell = "requests/received/naturalPerson"
const state = (page: Page) => page.locator(".state").innerText()
const told = (page: Page) => page.locator("[role=status].message").first().innerText()
const typed = async (page: Page, text: string): Promise<void> => {
  await field(page, cell).fill(text)
  await page.keyboard.press("Enter")
}

/** Drops a file with these bytes on the page. */
const drop = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ({ name, signs }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(signs)], name))
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }))
    },
    { name, signs: [...bytes] }
  )

/** The page from a server of this machine, with pickers that choose a file of the browser's own folder: a real handle. */
const withFiles = async (
  { url, open }: { readonly url: string; readonly open: (before?: () => void) => Promise<{ readonly page: Page }> },
  run: (page: Page) => Promise<void>
): Promise<void> => {
  const html = readFileSync(new URL(url))
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const address = server.address()
  const port = typeof address === "object" ? address?.port : undefined
  try {
    const { page } = await open(() => {
      Reflect.set(window, "showSaveFilePicker", async () =>
        (await navigator.storage.getDirectory()).getFileHandle("年报.gongkai.json", { create: true })
      )
    })
    await page.goto(`http://127.0.0.1:${port ?? 0}/`)
    await run(page)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** What lies in the file. */
const inFile = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle("年报.gongkai.json")).getFile()).text()
  })

describe("the file of a report", () => {
  it("that somebody else changed is laid beside what is here, and nothing is written before each difference is chosen", async ({
    own
  }) => {
    await withFiles(own, async (page) => {
      await begin(page)
      await part(page, 3)
      await typed(page, "4")
      await page.keyboard.press("Control+s")
      await page.locator(".state", { hasText: "已存为文件" }).waitFor()
      const theirs = (await inFile(page)).replace(/"naturalPerson":4/u, '"naturalPerson":40')
      await page.evaluate(async (text) => {
        const folder = await navigator.storage.getDirectory()
        const stream = await (await folder.getFileHandle("年报.gongkai.json")).createWritable()
        await stream.write(text)
        await stream.close()
      }, theirs)
      await typed(page, "5")
      await page.keyboard.press("Control+s")
      await page.locator("dialog").waitFor()
      expect(await inFile(page)).toBe(theirs)
      await page.getByRole("button", { name: "全部用我的" }).click()
      await page.getByRole("button", { name: "按所选写入" }).click()
      await page.locator(".state", { hasText: "已存为文件" }).waitFor()
      expect(await inFile(page)).toContain('"naturalPerson":5')
    })
  })

  it("that was moved away is not made anew unasked: it is said, and the report can be saved elsewhere", async ({
    own
  }) => {
    await withFiles(own, async (page) => {
      await begin(page)
      await part(page, 3)
      await page.keyboard.press("Control+s")
      await page.locator(".state", { hasText: "已存为文件" }).waitFor()
      await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("年报.gongkai.json"))
      await typed(page, "5")
      await page.keyboard.press("Control+s")
      await page.getByText("不在原处").waitFor()
      expect(await field(page, cell).inputValue()).toBe("5")
      await page.getByRole("button", { name: "导出" }).click()
      await page.getByRole("button", { name: /另存为/u }).click()
      await page.locator(".state", { hasText: "已存为文件" }).waitFor()
      expect(await inFile(page)).toContain('"naturalPerson":5')
    })
  })
})

describe("a browser whose storage is full", () => {
  it("says so, goes on, and saves to a file; with room again it keeps everything", async ({ own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 3)
    await page.evaluate(() => {
      const put: unknown = Reflect.get(IDBObjectStore.prototype, "put")
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError")
      }
      Reflect.set(window, "makeRoom", () => {
        Reflect.set(IDBObjectStore.prototype, "put", put)
      })
    })
    await typed(page, "5")
    await page.waitForSelector(".state.failed")
    expect(await state(page)).toContain("不让本页留存")
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")])
    expect(readFileSync(await file.path(), "utf8")).toContain('"naturalPerson":5')
    await page.evaluate("makeRoom()")
    await typed(page, "6")
    await page.locator(".state:not(.failed)", { hasText: "已留在本机" }).waitFor()
    await page.reload()
    await page.getByRole("button", { name: "接着填" }).click()
    await part(page, 3)
    expect(await field(page, cell).inputValue()).toBe("6")
    expect(faults).toEqual([])
  })
})

describe("a file that is no report", () => {
  it.for([
    ["照片.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70)],
    ["程序.exe", Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3)],
    ["空.docx", new Uint8Array()],
    ["断.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
    ["坏.pdf", new TextEncoder().encode("%PDF-1.7\nno more")],
    ["名单.csv", new TextEncoder().encode("姓名,电话\n林某,1\n")],
    ["别的.json", new TextEncoder().encode('{"a": 1}')]
  ] as const)("%s is refused with the reason, and the report open stays", async ([name, bytes], { own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 3)
    await typed(page, "5")
    await drop(page, name, bytes)
    await page.locator("dialog").waitFor()
    expect(await page.locator("dialog").innerText()).toMatch(/[。，：！]|没有/u)
    expect(await page.locator("dialog").getByRole("button", { name: "作为报告打开" }).count()).toBe(0)
    await page.keyboard.press("Escape")
    expect(await field(page, cell).inputValue()).toBe("5")
    expect(faults).toEqual([])
  })

  it("a file larger than any report is not read at all", async ({ own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await page.evaluate(() => {
      const data = new DataTransfer()
      const file = new File(["x"], "视频.mp4")
      Object.defineProperty(file, "size", { value: 5e9 })
      data.items.add(file)
      // A file that is put into a transfer loses what was defined on it.
      const event = new DragEvent("drop", { cancelable: true })
      Object.defineProperty(event, "dataTransfer", { value: { files: [file] } })
      window.dispatchEvent(event)
    })
    await page.getByText("文件太大").first().waitFor()
    expect(faults).toEqual([])
  })
})

describe("markup", () => {
  it("in names and texts is text: nothing of it runs, on screen, in the preview and in what is exported", async ({
    own
  }) => {
    const hostile = '<img src=x onerror="globalThis.wasRun=true"><script>globalThis.wasRun=true</script>局'
    const { page, faults } = await own.open()
    await begin(page, hostile)
    expect(await page.locator("h1").innerText()).toContain("<script>")
    await part(page, 1)
    await page.fill("#t-overview", `</textarea>${hostile}</style></p>`)
    expect(await page.locator(".paper").innerText()).toContain("</textarea><img")
    await page.getByRole("button", { name: "预览" }).click()
    const frame = page.frameLocator("dialog iframe")
    await frame.locator("body").waitFor()
    expect(await frame.locator("img").count()).toBe(0)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "导出" }).click()
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("dialog li button", { hasText: ".html" }).click()
    ])
    await page.goto(`file://${await file.path()}`)
    expect(await page.evaluate(() => [Reflect.get(globalThis, "wasRun"), document.querySelector("img")])).toEqual([
      undefined,
      null
    ])
    expect(faults).toEqual([])
  })
})

describe("a report of 2020", () => {
  it("has the tables of the edition of 2019, is filled, checked and saved", async ({ own }) => {
    const { page, faults } = await own.open()
    await page.fill("#new-agency", "云岭县水务局")
    await page.fill("#new-year", "2020")
    await page.click("button[type=submit]")
    await page.waitForSelector(".editor")
    await part(page, 2)
    expect(await page.locator("table.form").innerText()).toContain("本年新制作")
    await part(page, 3)
    await typed(page, "7")
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")])
    const read = Interchange.read(readFileSync(await file.path(), "utf8"))
    expect(read.ok ? entryAt(edition2019, read.draft, cell) : read).toBe(7)
    expect(await told(page)).toContain("下载")
    expect(faults).toEqual([])
  })
})
