/** A mail without a page is its text, in whatever way it was packed; what is attached is read apart. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { expect, it } from "vitest"
import { plainMail } from "../../src/open/mail.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { csv } from "../support/office.ts"

const utf8 = new TextEncoder()
const head = "From: a@b.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
const plain = (body: Uint8Array): Uint8Array =>
  utf8.encode(
    `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString("base64")}\r\n`
  )
const textOf = (bytes: Uint8Array): string | undefined => {
  const own = plainMail(bytes)
  return own && new TextDecoder().decode(own)
}

it("its text is decoded, by its own encoding too", () => {
  expect(textOf(plain(utf8.encode("年度报告")))).toBe("年度报告")
  const gbk = `${head}Content-Type: text/plain; charset=GBK\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C4=EA=B1=A8 1=\r\n2`
  expect(textOf(utf8.encode(gbk))).toBe("年报 12")
})

const mixed = (part: string) =>
  utf8.encode(
    `${head}Content-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\nContent-Type: text/plain\r\n\r\na\r\n--X\r\n${part}\r\n\r\nb\r\n--X--\r\n`
  )

it("a mail with a page is none; what is attached is no part of its text", () => {
  expect(textOf(mixed("Content-Type: text/html"))).toBeUndefined()
  expect(textOf(mixed("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt"))).toBe("a")
})

it("a report in it is read whole", async () => {
  const draft = draftOf(edition2021, [3, 0, 12, null])
  const { draft: read } = await opened(plain(csv(edition2021, draft)), "报送.eml")
  const all = slots(edition2021)
  expect(all.map(({ cell }) => at(read, cell))).toEqual(all.map(({ cell }) => at(draft, cell)))
})
