/** Pinyin in brackets behind characters, as copies of pages have it, is no text of a report. */
import { describe, expect, it } from "vitest"
import { pinyinApart, withoutPinyin } from "../../src/readers/pinyin.ts"

const many = "項(xiàng)目(mù)數(shù)量(liàng)共(gòng)計"

describe("pinyin", () => {
  it("is left out of a text, and a note says so", () => {
    const { text, notes } = pinyinApart(`${many}，申請(qǐng)3件`)
    expect(text).toBe("項目數量共計，申請3件")
    expect(notes).toMatchObject([{ severity: "note", leavesOut: true }])
    expect(notes[0]?.text.zh).toContain("6个字")
  })

  it("is left out of paragraphs and cells", () => {
    const { blocks, notes } = withoutPinyin({
      reader: "html",
      blocks: [
        { _tag: "Paragraph", text: many, place: {} },
        {
          _tag: "Rectangle",
          rows: [{ place: {}, cells: [{ text: "規(guī)章", said: "規(guī)章" }, null, { text: "0" }] }]
        }
      ]
    })
    expect(blocks).toMatchObject([
      { text: "項目數量共計" },
      { rows: [{ cells: [{ text: "規章", said: "規章" }, null, { text: "0" }] }] }
    ])
    expect(notes).toHaveLength(1)
  })

  it.each(["平台(app)、公众号(wx)、网站(www)、热线(tel)、邮箱(mail)、系统(oa)", "項(xiàng)目(mù)", "（á）à（é）"])(
    "is not seen in “%s”",
    (text) => expect(pinyinApart(text)).toEqual({ text, notes: [] })
  )
})
