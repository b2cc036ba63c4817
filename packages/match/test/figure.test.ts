/** What stands in a cell, read as the form wants it. */
import { describe, expect, it } from "vitest"
import { figure } from "../src/figure.ts"

const count = (text: string) => figure(text, "count", "自然人").entry
const amount = (text: string, heading = "本年收费金额（单位：万元）") => figure(text, "amount", heading).entry

describe("a count", () => {
  it.each([
    ["0", 0],
    ["1,234,567", 1_234_567],
    ["１２", 12],
    [" 3 ", 3],
    ["17件", 17],
    ["'19", 19]
  ])("“%s” is %d", (text, number) => expect(count(text)).toBe(number))

  it("beside a remark that a narrow cell breaks anywhere is still the number in front, and two numbers are never one", () => {
    for (const broken of ["42（含\n1件\n重复\n申请，\n2件\n撤回）", "42\n（含1，\n2件）"])
      expect(figure(broken, "count", "总计").entry).toBe(42)
    expect(amount("27\n（含2，\n3件）")).toBe(27_000_000)
    for (const two of ["4\n2（含1，\n2件）", "4, 2", "4，\n2"])
      expect(figure(two, "count", "总计").entry).toMatchObject({ unread: two })
  })
  it("beside a remark is the number in front, and the remark is kept", () => {
    const { entry, note } = figure("22（其中修订16件）", "count", "现行有效件数")
    expect(entry).toBe(22)
    expect(note?.zh).toContain("其中修订16件")
  })

  it.each(["/", "-", "—", "——", "无"])("“%s” is a declared none", (text) => expect(count(text)).toBe("none"))
  it.each(["|", "||"])("“%s” may be a 1 or a border, and is unread", (text) =>
    expect(count(text)).toEqual({ unread: text })
  )

  it.each(["#N/A", "#REF!", "＃N/A"])("“%s” is what a sheet shows for no value: unread, and no sign for none", (text) =>
    expect(count(text)).toEqual({ unread: text })
  )

  it("that is not there is blank", () => expect(count("\u3000")).toBeNull())

  it.each(["零", "〇", "○"])("“%s” is 0, and the word is kept", (text) => {
    const { entry, note } = figure(text, "count", "自然人")
    expect(entry).toBe(0)
    expect(note?.zh).toContain(text)
  })

  it.each(["12.5", "12。5", "约20", "----------", "—————————", "007", "1 2 3 4,5", "20,55", "-3", "9007199254740993"])(
    "“%s” is unread, as it stood",
    (text) => expect(count(text)).toEqual({ unread: text })
  )

  it.each(["5/8", "3~5", "<5", "12:30", "50%"])("“%s” says something else, and no number is proposed", (text) =>
    expect(count(text)).toEqual({ unread: text })
  )

  it("of which a picture or a field shows nothing but itself is unread, never blank", () => {
    for (const text of ["〔图片〕", "〔图片：总数〕", "〔输入框〕", "〔公式〕", "〔脚本〕"])
      expect(count(text)).toEqual({ unread: text })
  })
  it("that begins with 0 is unread because of that", () =>
    expect(figure("007", "count", "自然人").note?.zh).toContain("以 0 开头"))

  it.each([
    ["l2", [12]],
    ["1O", [10]],
    // One number that its cell wrapped, or that of this cell and what another row wrapped.
    ["10 5", [105, 10, 5]],
    ["344\n0", [3440, 344, 0]],
    ["0 0", [0]],
    ["1 2 3", [123]],
    // Dirt, a border of the cell, or a separator of thousands that is not a comma.
    ["1、213", [1213]],
    ["1.213", [1213]],
    ["2·8", [28]],
    ["28.", [28]],
    [":28", [28]],
    ["|2", [2, 12]],
    ["2|", [2, 21]]
  ])("“%s” is unread, and may be %j if the equations say so", (text, candidates) =>
    expect(count(text)).toEqual({ unread: text, candidates })
  )
})

describe("本年增/减", () => {
  it.each([
    ["-417", -417],
    ["－3", -3],
    ["+6", 6],
    ["0", 0],
    ["-0", 0],
    ["增3", 3],
    ["减少4项", -4]
  ])("“%s” is %d", (text, number) => expect(figure(text, "change", "本年增/减").entry).toBe(number))
})

describe("an amount", () => {
  it("under a head that says 万元 is in 万元", () => expect(amount("7,730.28")).toBe(7_730_280_000))
  it.each(["12。5", "１２．５", "12｡5"])("“%s”, as a Chinese input method types it, is 12.5", (text) =>
    expect(amount(text)).toBe(12_500_000)
  )
  it("with its own unit keeps it", () => {
    expect(amount("3940元")).toBe(394_000)
    expect(amount("13575394432.52元", "采购总金额")).toBe(1_357_539_443_252)
  })
  it("without any unit is unread, and says that the unit is not known", () => {
    const { entry, note } = figure("13575", "amount", "采购总金额")
    expect(entry).toEqual({ unread: "13575" })
    expect(note?.zh).toContain("单位不明")
  })
  it("of 0 needs no unit", () => expect(amount("0", "采购总金额")).toBe(0))
  it("finer than 1 分 is unread, never rounded", () => expect(amount("0.0000001")).toEqual({ unread: "0.0000001" }))
})
