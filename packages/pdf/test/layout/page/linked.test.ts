/** An address in a paragraph or an item is a link of its own in the structure, however lines and pages part it; older prints have none. */
import { describe, expect, it } from "@effect/vitest"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { sheets } from "../../../src/layout/page/layout.ts"
import { text, textOf } from "../../../src/layout/sheet/readingOrder.ts"
import { square } from "../faces.ts"
import { claims, elements, isNumber } from "../seen.ts"

const address = `https://www.yunxi.gov.cn/${"zhengwugongkai/".repeat(6)}2023.html`
const said = `本报告可在县政府门户网站（${address}）查阅，联系邮箱a@b.cn。`
const flow: Flow = [
  { kind: "paragraph", text: said },
  { kind: "item", level: 0, mark: "1.", text: "见www.yunxi.gov.cn。" }
]
const laid = sheets("示例", flow, square)
const linked = elements(laid.root).filter(({ role }) => role === "Link")

describe("an address", () => {
  it("is one link, whose words are the address whole", () => {
    expect(linked.map((element) => [textOf(laid, element), element.link])).toEqual([
      [address, address],
      ["a@b.cn", "mailto:a@b.cn"],
      ["www.yunxi.gov.cn", "http://www.yunxi.gov.cn"]
    ])
    expect(linked[0]?.marks.length).toBeGreaterThan(0)
  })
  it("leaves the words of the page as they were, each of one element", () => {
    expect(text(laid)).toBe(`${said}\n1.见www.yunxi.gov.cn。`)
    claims(laid).forEach((counts, page) =>
      counts.forEach((count, at) => {
        const run = laid.pages[page]?.runs[at]
        expect(count).toBe(run !== undefined && isNumber(run) ? 0 : 1)
      })
    )
  })
  it("stands where it stood without the link", () => {
    const before = sheets("示例", flow, square, { rules: 2 })
    const last = (all: typeof laid) => all.pages[0]?.runs.findLast((run) => !isNumber(run))
    expect(last(laid)?.y).toBe(last(before)?.y)
    expect((last(laid)?.x ?? 0) + (last(laid)?.width ?? 0)).toBeCloseTo(
      (last(before)?.x ?? 0) + (last(before)?.width ?? 0)
    )
  })
  it("is none where an older print is made again", () => {
    expect(elements(sheets("示例", flow, square, { rules: 2 }).root).filter(({ role }) => role === "Link")).toEqual([])
  })
})

it("a link that goes on on the next page is one element still", () => {
  const many: Flow = [
    ...Array.from({ length: 21 }, () => ({ kind: "paragraph" as const, text: "公开" })),
    { kind: "paragraph", text: `${said}${said}` }
  ]
  const all = sheets("示例", many, square)
  const first = elements(all.root).filter(({ role }) => role === "Link")
  expect(first.map((element) => textOf(all, element))).toEqual([address, "a@b.cn", address, "a@b.cn"])
})
