/** A picture of the text stands for itself; icons, buttons and codes to scan do not. */
import { describe, expect, it } from "vitest"
import { image } from "../../../src/readers/html/images.ts"
import { first } from "../../support/pageTree.ts"

const place = { path: "/html[1]/body[1]/img[1]" }
const read = (attributes: string) => image(first(`<img ${attributes}>`, "img"), place)

it("a picture of the text has its words and its place", () => {
  expect(read('src="W020240112.jpg" alt="依申请公开趋势图" width="600"')).toMatchObject({
    text: "〔图片：依申请公开趋势图〕",
    place,
    picture: { place: "W020240112.jpg" }
  })
  expect(read('src="a.png" title="公示栏"')?.text).toBe("〔图片：公示栏〕")
  expect(read('src="data:image/png;base64,icon" alt="柱状图"')).toMatchObject({ picture: { alternative: "柱状图" } })
})

describe("a picture decorates", () => {
  it.each([
    'src="a.png" width="16"',
    'src="a.png" style="height: 48px"',
    'src="/images/icon_pdf.png"',
    'src="share-btn.png"',
    'src="dot.gif"',
    'src="a.png" alt="扫一扫在手机打开当前页"',
    'src="a.png" title="打印"'
  ])("as %s", (attributes) => expect(read(attributes)).toBeUndefined())
})
