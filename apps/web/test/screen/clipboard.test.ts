/** Programs put a table on the clipboard in different ways; whichever they take, its cells go to the cells of the form. In Chromium, from disk. */
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { begin, field, part } from "../support/browser.ts"
import { it } from "../support/page.ts"

const row = "requests/received"

/** Pastes into the first cell of table three what a program put on the clipboard. */
const paste = (page: Page, given: { readonly plain?: string; readonly html?: string }): Promise<void> =>
  page.evaluate(
    ([at, { plain, html }]) => {
      const data = new DataTransfer()
      if (plain !== undefined) data.setData("text/plain", plain)
      if (html !== undefined) data.setData("text/html", html)
      const element = document.getElementById(at)
      element?.focus()
      element?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [`c-${row}/naturalPerson`, given] as const
  )

const cells = (figures: ReadonlyArray<string>): string =>
  `<tr>${figures.map((each) => `<td>${each}</td>`).join("")}</tr>`

describe("a table on the clipboard", () => {
  it.for([
    ["as markup alone", { html: `<table>${cells(["1", "2"])}${cells(["3", "4"])}</table>` }, ["1", "2", "3", "4"]],
    [
      "as markup and a text without columns",
      { plain: "1 2\r\n3 4\r\n", html: `<table>${cells(["1", "2"])}${cells(["3", "4"])}</table>` },
      ["1", "2", "3", "4"]
    ],
    [
      "as a text with columns",
      { plain: "1\t2\r\n3\t4\r\n", html: "<table><tr><td>9</td></tr></table>" },
      ["1", "2", "3", "4"]
    ],
    [
      "with merged cells and paragraphs in cells",
      {
        html: `<table><tr><td colspan=2><p>1</p></td></tr><tr><td rowspan=2><span>3</span></td><td>4<br></td></tr><tr><td>5</td></tr></table>`
      },
      ["1", "", "3", "4"]
    ],
    [
      "with scripts and a table in a cell",
      {
        html: `<img src=x onerror="globalThis.wasRun=1"><table><tr><td>1<script>globalThis.wasRun=1</script></td><td>2</td></tr>${cells(["3", "4"])}</table>`
      },
      ["1", "2", "3", "4"]
    ]
  ] as const)("%s is proposed, and written after yes", async ([, given, wanted], { own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 3)
    await paste(page, given)
    await page.locator("dialog button", { hasText: "写入" }).click()
    const at = [`${row}/naturalPerson`, `${row}/organization.business`]
    const below = at.map((cell) => cell.replace("received", "carriedIn"))
    expect(await Promise.all([...at, ...below].map((cell) => field(page, cell).inputValue()))).toEqual(wanted)
    expect(await page.evaluate(() => Reflect.get(globalThis, "wasRun"))).toBeUndefined()
    await page.keyboard.press("Control+z")
    await page.waitForFunction((id) => {
      const input = document.getElementById(id)
      return input instanceof HTMLInputElement && input.value === ""
    }, `c-${row}/naturalPerson`)
    expect(faults).toEqual([])
  })

  it("of one cell, as markup alone, goes into the field", async ({ own }) => {
    const { page } = await own.open()
    await begin(page)
    await part(page, 3)
    await paste(page, { html: "<table><tr><td> 17 </td></tr></table>" })
    await page.keyboard.press("Tab")
    expect(await field(page, `${row}/naturalPerson`).inputValue()).toBe("17")
    expect(await page.locator("dialog").count()).toBe(0)
  })
})
