/** What verifying comes to: 0 is the original, 1 is something that differs, 2 is nothing to verify by. */
import { describe, expect, it } from "vitest"
import { appended, same, sameText, silent, textDiffers, withAdded } from "../../src/verify/verdicts.ts"

const note = { text: { zh: "第1页：便笺", en: "page 1: a note" }, isGrave: false }
const stamp = { text: { zh: "第2页：图章", en: "page 2: a stamp" }, isGrave: true }
const original = same("ab12")

describe("an original that was added to", () => {
  it("is the original still beside what is harmless", () => {
    const { code, text, added } = appended(original, [note], 99)
    expect(code).toBe(0)
    expect(text.zh).toBe("原件未动，其后追加了：第1页：便笺。原件本身：一致：重印逐字节相同（sha256 ab12）")
    expect(added).toEqual([note.text])
  })
  it("is not what is seen where one of the things is grave, and all are listed", () => {
    const { code, text, added } = appended(original, [note, stamp], 99)
    expect(code).toBe(1)
    expect(text.zh).toContain("第1页：便笺；第2页：图章。看到的页面可能不是印出的样子")
    expect(added).toEqual([note.text, stamp.text])
  })
  it("shows nothing else where nothing was found in what was appended", () => {
    const { code, text } = appended(original, [], 99)
    expect([code, text.zh]).toEqual([0, expect.stringContaining("99字节，没有改变任何一页")])
  })
  it("is never better than the original alone", () => {
    expect(appended(silent(original, "未读2格"), [note], 9).code).toBe(1)
  })
})

describe("a file without an original in it", () => {
  it("stays as it was judged where nothing else is on it", () => {
    expect(withAdded(sameText("0.1.0"), [])).toEqual(sameText("0.1.0"))
  })
  it("differs as soon as anything else is, be it a note", () => {
    const { code, text } = withAdded(sameText("0.1.0"), [note])
    expect([code, text.zh]).toEqual([1, expect.stringMatching(/各页文字与重印相同。另有不是印出时的：第1页：便笺$/u)])
  })
})

describe("an original whose pages keep silent about what is missing in it", () => {
  it("is to be printed again, and says why", () => {
    const { code, text } = silent(original, "未读2格")
    expect([code, text.zh]).toEqual([1, expect.stringContaining("页上没有写明“未读2格”，请用本版重印")])
  })
})

describe("text that differs", () => {
  it("is named by its page, with the version only where that is another", () => {
    expect(textDiffers(3, undefined).text.zh).toBe("不符：第3页的文字与其中的数据不一致")
    expect(textDiffers(3, "0.1.0").text.zh).toBe("不符：第3页的文字与其中的数据不一致（由 0.1.0 版印出）")
  })
})
