/** Prose pasted from Word, from a browser and from a sheet keeps its tables, lists and headings. In Chromium, from disk. */
import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { begin, part } from "../support/browser.ts"
import { it } from "../support/page.ts"

/** Pastes into the text of part one and answers what it then says. */
const paste = (page: Page, plain: string, html: string): Promise<string> =>
  page.evaluate(
    ([text, markup]) => {
      const data = new DataTransfer()
      data.setData("text/plain", text)
      data.setData("text/html", markup)
      const area = document.querySelector<HTMLTextAreaElement>("#t-overview")
      area?.focus()
      area?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
      return area?.value ?? ""
    },
    [plain, html] as const
  )

const ofWord = (level: number, sign: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:22pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

describe("what is pasted into a text as markup", () => {
  it.for([
    [
      "a table between paragraphs, with merged cells",
      "全年情况如下。\n渠道\n件数\n门户\n12\n以上。",
      "<p>全年情况如下。</p><table><thead><tr><th>渠道</th><th>件数</th></tr></thead><tr><td rowspan=2>门户</td><td>12</td></tr><tr><td>3｜4</td></tr></table><p>以上。</p>",
      "全年情况如下。\n|= 渠道｜件数\n| 门户｜12\n| ｜3\\｜4\n以上。"
    ],
    [
      "a list of a web page, with one within",
      "甲\n乙\n丙",
      "<ul><li>甲<ol><li>乙</li></ol></li><li><p>丙</p></li></ul><ol start=3><li>丁</li></ol>",
      "* 甲\n**1 乙\n* 丙\n*1= 3. 丁"
    ],
    [
      "lists of Word, by the signs that Word writes",
      "l\t甲\n1.\t乙",
      `${ofWord(1, "l", "甲")}${ofWord(2, "Ø", "次")}${ofWord(1, "1.", "乙")}${ofWord(1, "（一）", "主动公开情况")}`,
      "* 甲\n** 次\n*1= 1. 乙\n## （一）主动公开情况"
    ],
    [
      "scripts, styles and pictures, of which nothing runs",
      "甲\n乙",
      "<style>p{}</style><img src=x onerror='globalThis.wasRun=1'><script>globalThis.wasRun=1</script><ul><li>甲<script>globalThis.wasRun=1</script></li><li>| 乙</li></ul>",
      "* 甲\n* | 乙"
    ],
    ["paragraphs alone, as their plain text", "甲。\n乙。", "<p>甲。</p><p>乙。</p>", "甲。\n乙。"]
  ] as const)("%s", async ([, plain, html, wanted], { own }) => {
    const { page, faults } = await own.open()
    await begin(page)
    await part(page, 1)
    expect(await paste(page, plain, html)).toBe(wanted)
    expect(await page.evaluate(() => Reflect.get(globalThis, "wasRun"))).toBeUndefined()
    expect(faults).toEqual([])
  })
})
