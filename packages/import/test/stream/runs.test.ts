/** What stands behind a label up to the next: its figures, whole, and nothing else's. */
import { lines } from "@gongkai/core/Axis"
import { requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { besideFull, type Label, type Run, runOf, tie } from "../../src/stream/runs.ts"
import { occurrences, stream } from "../../src/stream/stream.ts"

const rows = requests.blocks.flatMap((block) => lines(block.rows).map((line) => ({ block, line })))

/** The runs behind these words, which stand for the first rows of part three, in a text. */
const runsOf = (text: string, ...words: ReadonlyArray<string>): ReadonlyArray<Run> => {
  const source = stream(text.split("\n").map((each, at) => ({ _tag: "Paragraph", text: each, place: { line: at } })))
  const labels = words.flatMap((word, at): ReadonlyArray<Label> => {
    const [hit] = occurrences(source, word)
    const row = rows[at]
    return hit === undefined || row === undefined ? [] : [{ ...row, hit }]
  })
  return labels.map((label, at) => runOf(source, label, labels[at + 1]?.hit.from, []))
}
const figures = (text: string, ...words: ReadonlyArray<string>) => runsOf(text, ...words).map(({ run }) => run)

describe("the figures behind a label", () => {
  it("end where the number of a page stands before the next part", () =>
    expect(figures("甲乙丙丁1000001- 12 -四、政府信息公开行政复议", "甲乙丙丁", "四政府信息")[0]).toBe("1000001"))

  it("end there where a note or the next row follows the page", () => {
    expect(figures("甲乙丙丁1000001- 12 -注：数字截至年末。", "甲乙丙丁", "注数字")[0]).toBe("1000001")
    expect(figures("甲乙丙丁1000001- 12 -（二）戊己庚辛", "甲乙丙丁", "二戊己")[0]).toBe("1000001")
  })

  it.each(["1 0 1、481", "1 0 28.0", "1 0 1→0", "1 0 1O", "1 0 12|5"])(
    "in “%s” end in the middle of a number, which is marked",
    (text) => expect(runsOf(`甲乙丙丁 ${text}\n戊己庚辛 3`, "甲乙丙丁", "戊己庚辛")[0]?.after).toMatch(/¦$/u)
  )

  it("are whole in front of the number of the next label, and of a unit", () => {
    expect(runsOf("甲乙丙丁 1 0 0 2.丑寅卯 7\n戊己庚辛3", "甲乙丙丁", "戊己庚辛")[0]?.after).not.toContain("¦")
    expect(runsOf("甲乙丙丁 1 0 3件\n戊己庚辛3", "甲乙丙丁", "戊己庚辛")[0]?.after).not.toContain("¦")
  })

  it("are none where nothing but the number of a page stands there", () =>
    expect(figures("甲乙丙丁- 12 -四、政府信息公开行政复议", "甲乙丙丁", "四政府信息")[0]).toBe(""))

  it("keep a sign for none between figures", () =>
    expect(figures("甲乙丙丁1 - 0 - 3\n戊己庚辛2", "甲乙丙丁", "戊己庚辛")[0]).toBe("1 - 0 - 3"))

  it("keep their last digit where the next label, misprinted, was found from it on", () =>
    expect(figures("甲乙丙丁\n0\n25\n戊己庚辛\n3", "甲乙丙丁", "5戊己庚辛")[0]).toBe("0\n25"))

  it("do so where their digits are wide", () =>
    expect(figures("甲乙丙丁\n０\n２５\n戊己庚辛\n3", "甲乙丙丁", "5戊己庚辛")[0]).toBe("０\n２５"))

  it("do not take the number of a label that was not recognised", () =>
    expect(figures("甲乙丙丁1 0 0 2.丑寅卯 7\n戊己庚辛3", "甲乙丙丁", "戊己庚辛")[0]).toBe("1 0 0"))

  it("end before a rate, which is no figure of the row", () =>
    expect(figures("甲乙丙丁 1  0  3%\n戊己庚辛 3", "甲乙丙丁", "戊己庚辛")[0]).toBe("1  0"))
})

const before5 = (text: string) => {
  const source = stream([{ _tag: "Paragraph", text, place: {} }])
  const [row] = rows
  const [hit] = occurrences(source, "甲乙丙丁")
  if (row === undefined || hit === undefined) throw new Error("the label is not found")
  return runOf(source, { ...row, hit, serial: 5 }, source.skeleton.indexOf("戊"), []).run
}

describe("a serial number in front of the next label", () => {
  it("has a stroke behind it that is no sign for none", () => expect(before5("甲乙丙丁\n5-戊己庚辛\n0")).toBe(""))

  it("is the last: a figure further in front may end with the same digit", () =>
    expect(before5("甲乙丙丁15①02195戊己庚辛0")).toBe("15 0219"))
})

it("figures without the serial number that should end them are never a blank row", () =>
  expect(before5("甲乙丙丁00000006戊己庚辛0")).not.toBe(""))

const row = "1\n0\n0\n0\n0\n0\n1"

const piled = (behind: string) =>
  tie(runsOf(`甲乙丙丁\n戊己庚辛\n${behind}`, "甲乙丙丁", "戊己庚辛")).map((run) => run.piled)

describe("labels that stand together", () => {
  it("have their figures in order where there are as many as both rows have", () =>
    expect(piled(`${row}\n${row}`)).toEqual(["tied", "tied"]))

  it("share them where there are more than a row's: whose each is nobody knows", () =>
    expect(piled(`${row}\n3`)).toEqual(["shared", "shared"]))

  it("leave open whether a row's figures are those of the last", () => expect(piled(row)).toEqual(["open", "last"]))

  it("share figures of several rows, and those of a line below where other labels have theirs beside them", () => {
    expect(piled("0 21\n7198 18737")).toEqual(["shared", "shared"])
    const all = tie(runsOf("子丑寅卯 1 1\n甲乙丙丁\n戊己庚辛\n4 4", "子丑寅卯", "甲乙丙丁", "戊己庚辛"))
    expect(all.map((run) => run.piled)).toEqual([undefined, "shared", "shared"])
  })
})

const isOpen = (text: string) => besideFull(runsOf(text, "甲乙丙丁", "戊己庚辛")).map((run) => run.piled)

describe("a label with blank cells alone", () => {
  const blank = "␀\n".replace("␀", "\u2400").repeat(7)

  it("may own the row of figures that stands without a label further down, as may those above it", () =>
    expect(isOpen(`甲乙丙丁\n${blank}戊己庚辛\n${blank}注：年末。\n${row}`)).toEqual(["open", "open"]))

  it("is blank where only words follow", () =>
    expect(isOpen(`甲乙丙丁\n${blank}戊己庚辛\n${blank}注：年末。`)).toEqual([undefined, undefined]))
})
