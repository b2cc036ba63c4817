/** A picture is named by what its author said of it, never by what a program wrote down. */
import { describe, expect, it } from "vitest"
import { pictured, withNamed } from "../../src/readers/pictures.ts"

const place = { path: "/body/p[3]" }
const said = (alternative: string | undefined) => pictured(alternative, undefined, place)

it("a picture is a paragraph at its place, with its words and where it lies", () =>
  expect(pictured(" 各乡镇\n公开数量 ", "word/media/image2.png", place)).toEqual({
    _tag: "Paragraph",
    text: "〔图片：各乡镇 公开数量〕",
    place,
    picture: { alternative: "各乡镇 公开数量", place: "word/media/image2.png" }
  }))

describe("nobody wrote", () => {
  it.each(["IMG_0042", "图片 7", "image3", "折线.jpeg", "undefined", "", "描述已自动生成", undefined])(
    "“%s”",
    (words) => expect(said(words)).toEqual({ _tag: "Paragraph", text: "〔图片〕", place, picture: {} })
  )
})

it("words beside what a program added are kept, and long ones cut", () => {
  expect(said("公示栏照片 描述已自动生成").text).toBe("〔图片：公示栏照片〕")
  expect(said("长".repeat(500)).picture?.alternative).toHaveLength(200)
})

describe("where a picture lies is not told", () => {
  it.each(["data:image/png;base64,AAAA", "", "a\u0000b.png", `${"深".repeat(300)}.png`])("by %s", (lies) =>
    expect(pictured("柱状图", lies, place).picture).toEqual({ alternative: "柱状图" })
  )
})

const named = (text: string) => {
  const [block] = withNamed({ reader: "html", blocks: [{ _tag: "Paragraph", text, place }] }).blocks
  return block?._tag === "Paragraph" ? block.picture : undefined
}

describe("a text that names a picture as left out", () => {
  it.each([
    ["〔图片：图3 办件走势，逐月下降，未收入〕", { named: true, caption: "图3 办件走势", alternative: "逐月下降" }],
    ["〔图片：图3 办件走势，未收入〕", { named: true, caption: "图3 办件走势" }],
    ["〔图片：大厅，窗口，未收入〕", { named: true, alternative: "大厅，窗口" }],
    ["〔图片，未收入〕", { named: true }],
    [
      "〔图片：“图3 收到，答复”，柱状，分月，未收入〕",
      { named: true, caption: "图3 收到，答复", alternative: "柱状，分月" }
    ],
    ["〔图片：“大厅，窗口”，未收入〕", { named: true, caption: "大厅，窗口" }],
    ["〔图片：图3 含〔甲〕一处，未收入〕", { named: true, caption: "图3 含〔甲〕一处" }]
  ])("%s is the picture", (text, picture) => expect(named(text)).toEqual(picture))

  it.each(["如〔图片：图3，未收入〕所示。", "〔图片〕", "〔图片：未收入〕"])("%s is text", (text) =>
    expect(named(text)).toBe(undefined)
  )
})
