/** What a PDF shows besides what was printed, page by page, and which of it is grave. */
import { describe, expect, it } from "vitest"
import type { PdfSeen } from "@gongkai/import"
import { added } from "../../src/verify/added.ts"
import { laid, over, page, seen } from "./seen.ts"

const before = seen(["一", "二", "三", "四"].map((paint) => page(paint)))

const told = (now: PdfSeen, from = before): ReadonlyArray<readonly [string, boolean]> =>
  added(from, now).map(({ text, isGrave }) => [text.zh, isGrave] as const)

/** The second of two pages with something laid on it. */
const second = (...things: Parameters<typeof page>[1] & ReadonlyArray<unknown>) =>
  told(seen([page("一"), page("二", things)]), seen([page("一"), page("二")]))

describe("pages", () => {
  it("that look as they were printed are not told of", () => {
    expect(told(before)).toEqual([])
  })
  it("that look otherwise are named, neighbours as a range", () => {
    const now = seen(["一", "贰", "叁", "四"].map((paint) => page(paint)))
    expect(told(now)).toEqual([["第2—3页的内容被改过", true]])
    const apart = seen(["壹", "二", "叁", "四"].map((paint) => page(paint)))
    expect(told(apart)).toEqual([["第1、3页的内容被改过", true]])
  })
  it("that changed places were changed, though each looks like one that was printed", () => {
    expect(told(seen(["二", "一", "三", "四"].map((paint) => page(paint))))).toEqual([["第1—2页的内容被改过", true]])
  })
  it("put between the printed ones are named by their place in the file", () => {
    const now = seen(["一", "夹页", "二", "三", "四"].map((paint) => page(paint)))
    expect(told(now)).toEqual([
      ["页数由4页变为5页", true],
      ["第2页不是印出时的", true]
    ])
  })
  it("taken out are named by the place they were printed at", () => {
    expect(told(seen([page("一"), page("四")]))).toEqual([
      ["页数由4页变为2页", true],
      ["印出时的第2—3页不见了", true]
    ])
  })
  it("printed once more at the end are told of by their number alone", () => {
    expect(told(seen([...before.pages, page("四")]))).toEqual([["页数由4页变为5页", true]])
  })
})

describe("what is laid on a page", () => {
  it("is told with its page, and is grave where it shows something of its own", () => {
    expect(second(laid("Text"), laid("FreeText"))).toEqual([
      ["第2页：便笺", false],
      ["第2页：文字批注", true]
    ])
  })
  it("was there before when it is the same, on that very page", () => {
    const stamp = laid("Stamp")
    const from = seen([page("一"), page("二", [stamp])])
    expect(told(seen([page("一"), page("二", [stamp])]), from)).toEqual([])
    expect(told(seen([page("一", [stamp]), page("二")]), from)).toEqual([["第1页：图章", true]])
    expect(told(seen([page("一"), page("二", [{ ...stamp, digest: "moved" }])]), from)).toEqual([["第2页：图章", true]])
  })
  it("is grave over figures, whatever it is, and they are named", () => {
    expect(second(laid("Widget", { field: "Sig", box: over }))).toEqual([
      ["第2页：电子签章，盖住了“收到申请42件”", true]
    ])
  })
  it("names three of the figures and counts the others", () => {
    const words = [1, 2, 3, 4, 5].map((each) => ({ text: `${each}0件`, box: over }))
    const now = seen([{ ...page("一", [laid("Stamp", { box: over })]), words }])
    const [one] = added(seen([page("一")]), now)
    expect(one?.text.zh).toBe("第1页：图章，盖住了“10件”“20件”“30件”等5处数字")
    expect(one?.text.en).toBe("page 1: a stamp, over “10件”, “20件”, “30件” and 2 more figures")
  })
  it("hides nothing when it is a link, or is not shown", () => {
    expect(second(laid("Link", { box: over }), laid("Stamp", { box: over, isHidden: true }))).toEqual([
      ["第2页：链接", false],
      ["第2页：图章（隐藏，不显示）", false]
    ])
  })
  it("is not told of when it is only the window of a note", () => {
    expect(second(laid("Popup", { box: over }))).toEqual([])
  })
})

const own = (...kinds: ReadonlyArray<string>) => kinds.map((kind, at) => ({ name: `域${at}`, kind }))

describe("form fields that lie on no page", () => {
  it("are counted, signatures first, and are not grave", () => {
    expect(told({ ...before, fields: own("signature") })).toEqual([["不显示的电子签章1个", false]])
    expect(told({ ...before, fields: own("text", "text") })).toEqual([["不显示的表单域2个", false]])
  })
  it("are not told of twice when they lie on a page", () => {
    const now = seen([page("一", [laid("Widget", { field: "Sig" })])], { fields: own("signature") })
    expect(told(now, seen([page("一")]))).toEqual([["第1页：电子签章", false]])
  })
  it("were there before when they have the same name", () => {
    expect(told({ ...before, fields: own("signature") }, { ...before, fields: own("signature") })).toEqual([])
  })
})

describe("the file as a whole", () => {
  it.each([
    ["acts", { isActive: true }, "脚本、打开时的动作或动态表单", true],
    ["has layers", { hasLayers: true }, "可显示可隐藏的图层", true],
    ["holds another file", { files: ["附表.xlsx"] }, "附件：附表.xlsx", false],
    ["says something else of itself", { metadata: "改过" }, "文件信息有改动", false]
  ])("that %s is told of once, unless it did before", (_, more, words, isGrave) => {
    expect(told({ ...before, ...more })).toEqual([[words, isGrave]])
    expect(told({ ...before, ...more }, { ...before, ...more })).toEqual([])
  })
})
