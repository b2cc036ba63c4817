/** Pages saved in one file: what browsers, Word and Excel put into it, in whatever encoding. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { limits } from "../../src/readers/limits.ts"
import { readMhtml } from "../../src/readers/mhtml.ts"
import { messageOf } from "../../src/readers/mhtml/parts.ts"
import { message, mhtml, part } from "../support/mhtml.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

const read = async (file: Uint8Array) => {
  const document = Result.getOrThrow(await readMhtml(file))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

const texts = async (file: Uint8Array) =>
  (await read(file)).blocks.map((block) => (block._tag === "Paragraph" ? block.text : "table"))

const page = "<html><head><title>题</title></head><body><p>一、总体情况</p><p class='a  b'>a = b   c</p></body></html>"
const html = (body: string, ...heads: ReadonlyArray<string>) => part(["Content-Type: text/html", ...heads], body)

describe("a page in one file", () => {
  it.each(["browser", "word"] as const)("of a %s is read as the page is", async (manner) => {
    const file = mhtml(page, manner)
    expect(await texts(file)).toEqual(["一、总体情况", "a = b c"])
    expect(await read(file)).toMatchObject({ reader: "html", title: "题" })
  })

  it("is in the encoding of its part, whatever the page goes on to name", async () => {
    const old = '<meta charset="gb2312"><p>年度报告</p>'
    const file = message([html(old, 'Content-Type: text/html; charset="utf-8"', "Content-Transfer-Encoding: 8bit")])
    expect(await texts(bytes(file))).toEqual(["年度报告"])
  })

  it("keeps the spaces in front of a soft end of line", async () => {
    const file = message([html("<p>a =\r\nb=\r\nc=3D</p>", "Content-Transfer-Encoding: quoted-printable")])
    expect(await texts(bytes(file))).toEqual(["a bc="])
  })

  it("is followed by the pages in its frames, but for Excel's list of sheets", async () => {
    const file = message([
      html("<frameset><frame src=sheet001.htm></frameset>"),
      html("<p>表一</p>", "Content-Location: a/sheet001.htm"),
      html("<p>Sheet1</p>", "Content-Location: a/tabstrip.htm")
    ])
    expect(await texts(bytes(file))).toEqual(["表一"])
  })

  it("may be a part among the parts of another", async () => {
    const inner = message([html("<p>甲</p>")], "multipart/alternative")
      .replaceAll("(1)", "(2)")
      .split("MIME-Version: 1.0\r\n")
    expect(await texts(bytes(message([inner[1] ?? ""])))).toEqual(["甲"])
  })

  it("without a page is refused, and so is a mail whose only page is attached", async () => {
    const refused = await readMhtml(bytes(message([part(["Content-Type: text/css"], "p {}")])))
    expect(Result.isFailure(refused) && refused.failure.zh).toContain("没有网页正文")
    const attached = html("<p>甲</p>", 'Content-Disposition: attachment; filename="a.html"')
    expect(Result.isFailure(await readMhtml(bytes(message([attached], "multipart/mixed"))))).toBe(true)
  })
})

const nested = (at: number) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`

describe("hostile and damaged pages in one file", () => {
  it("one that is cut off is read as far as it goes, and said to be cut off", async () => {
    const { blocks, notes } = await read(bytes(message([html("<p>甲</p><p>乙</p>")]).slice(0, -40)))
    expect(blocks.length).toBeGreaterThan(0)
    expect(notes?.[0]?.text.zh).toContain("可能被截断")
  })

  it.each([
    ["parts within parts without end", [1, 2, 3, 4, 5, 6].map(nested).join("")],
    [
      "more parts than any page",
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n${"--a\r\n\r\n".repeat(limits.entries + 2)}`
    ]
  ])("%s: refused in a sentence", async (_, file) => {
    expect(messageOf(bytes(file))).toBeUndefined()
    const result = await readMhtml(bytes(file))
    expect(Result.isFailure(result) && result.failure.zh).toContain("远远超过")
  })
})
