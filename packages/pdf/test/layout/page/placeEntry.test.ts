/** An entry of the contents has its title at the left, its number at the right, leaders between, and leads to its page. */
import { describe, expect, it } from "@effect/vitest"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { sheets } from "../../../src/layout/page/layout.ts"
import { textOf } from "../../../src/layout/sheet/readingOrder.ts"
import { overflows } from "../../../src/layout/sheet/overflows.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"
import { elements, isNumber, lines } from "../seen.ts"

const long = `${"云溪县住房和城乡建设管理委员会".repeat(3)}2023年政府信息公开工作年度报告`
const flow: Flow = [
  { kind: "entry", text: "甲县水务局2021年报告", page: 1 },
  { kind: "entry", text: long, page: 120 },
  { kind: "paragraph", text: "正文" }
]
const all = sheets("汇编", flow, square)
const [page = expect.fail("no page")] = all.pages

describe("an entry", () => {
  it("is one line with leaders, or several, of which the last has them", () => {
    const [first = "", ...rest] = lines(page)
    expect(first).toMatch(/^甲县水务局2021年报告…+2$/u)
    const at = rest.findIndex((line) => /…+121$/u.test(line))
    expect(at).toBeGreaterThan(0)
    expect(
      rest
        .slice(0, at + 1)
        .join("")
        .replace(/…+121$/u, "")
    ).toBe(long)
  })
  it("ends at the right edge, and stays on the page", () => {
    const ends = page.runs.filter((run) => /^(?:2|121)$/u.test(run.text)).map(({ x, width }) => x + width)
    for (const end of ends) expect(end).toBeCloseTo(Paper.portrait.left + Paper.portrait.across)
    expect(ends).toHaveLength(2)
    expect(overflows(all)).toEqual([])
  })
  it("leads to its page, whichever part of it is pressed", () => {
    const toc = all.root.children[0]
    expect([toc?.role, toc?.children.map(({ role }) => role)]).toEqual(["TOC", ["TOCI", "TOCI"]])
    const links = elements(toc ?? expect.fail("no contents")).filter(({ role }) => role === "Link")
    expect(links.map(({ link }) => link)).toEqual([1, 120])
    expect(links.map((link) => textOf(all, link).replaceAll("…", ""))).toEqual(["甲县水务局2021年报告2", `${long}121`])
    expect(page.runs.every((run) => run.link !== undefined || isNumber(run) || run.text === "正文")).toBe(true)
  })
})
