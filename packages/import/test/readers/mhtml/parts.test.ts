/** The parts of a saved page: decoded as they say, named as they are, and no deeper than pages nest. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../../vitest.shared.ts"
import { messageOf } from "../../../src/readers/mhtml/parts.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const message = (...lines: ReadonlyArray<string>) => messageOf(bytes(lines.join("\r\n")))
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content)

const multipart = (boundary: string, pieces: ReadonlyArray<string>, end = `--${boundary}--`) =>
  [
    `Content-Type: multipart/related; boundary="${boundary}"`,
    "",
    ...pieces.flatMap((piece) => [`--${boundary}`, piece]),
    end
  ].join("\r\n")

describe("a part", () => {
  it("has its type, its encoding of characters and its address", () => {
    const [part] =
      message('Content-Type: Text/HTML;\r\n charset="gb2312"', "Content-Location: http://a.cn/b.html", "", "甲")
        ?.parts ?? []
    expect(part).toMatchObject({ type: "text/html", charset: "gb2312", name: "http://a.cn/b.html", isAttached: false })
    expect(text(part?.bytes())).toBe("甲")
  })

  it("that is attached has the name of its file", () =>
    expect(message('Content-Disposition: attachment; filename="a.pdf"', "", "x")?.parts).toMatchObject([
      { name: "a.pdf", isAttached: true }
    ]))

  it("of quoted characters goes on over soft ends of lines", () =>
    expect(
      text(
        message("Content-Transfer-Encoding: quoted-printable", "", "=E5=B9=B4=\r\n=E6=8A=A5 a=3Db")?.parts[0]?.bytes()
      )
    ).toBe("年报 a=b"))

  it.prop(
    "in base64 comes out as it went in, whatever stands between its characters",
    [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 })))],
    ([content]) => {
      const written = Buffer.from(content).toString("base64").replaceAll(/.{7}/gu, "$& \r\n")
      expect([...(message("Content-Transfer-Encoding: base64", "", written)?.parts[0]?.bytes() ?? [])]).toEqual(content)
    },
    { arbitrary: { runs: times(50, 500, 5000) } }
  )
})

describe("a message of parts", () => {
  it("has them in order, parts within parts too, and nothing behind its end", () => {
    const inner = multipart("i+n", ["Content-Type: text/css\r\n\r\nb"])
    const found = message(multipart("out", ["Content-Type: text/html\r\n\r\na", inner, "\r\nc"]), "after")
    expect(found?.parts.map((part) => [part.type, text(part.bytes())])).toEqual([
      ["text/html", "a"],
      ["text/css", "b"],
      ["", "c"]
    ])
    expect(found?.isCut).toBe(false)
  })

  it("that has no end was cut off", () =>
    expect(message(multipart("out", ["\r\na"], ""))).toMatchObject({ isCut: true, parts: [{}] }))

  it("is refused where it nests deeper, or has more parts, than any page", () => {
    const deep = (levels: number): string => (levels === 0 ? "\r\na" : multipart(`b${levels}`, [deep(levels - 1)]))
    expect([message(deep(4))?.parts.length, message(deep(5))]).toEqual([1, undefined])
    expect(
      message(
        multipart(
          "out",
          Array.from({ length: 5001 }, () => "\r\na")
        )
      )
    ).toBeUndefined()
  })
})
