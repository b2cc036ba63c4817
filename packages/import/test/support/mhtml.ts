/**
 * Saves a page with all that belongs to it in one file, as browsers (in UTF-8, quoted) and Word (in GBK, as base64) do.
 *
 * @module
 */
import { gbk } from "./encoded.ts"

export type Manner = "browser" | "word"

const quoted = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte)
  )
    .join("")
    .split("\n")
    .flatMap((line) => line.match(/(?:=[\dA-F]{2}|[^=]){1,70}|^$/gu)?.join("=\r\n") ?? [])
    .join("\r\n")

const packed = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replaceAll(/.{76}/gu, "$&\r\n")

const boundary = "----MultipartBoundary--7Xq(1)"

/** A part: its heads, and its body as it stands in the file. */
export const part = (heads: ReadonlyArray<string>, body: string): string => `${heads.join("\r\n")}\r\n\r\n${body}`

/** A message of several parts. */
export const message = (parts: ReadonlyArray<string>, type = "multipart/related"): string =>
  [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://example.org/1.html",
    "MIME-Version: 1.0",
    `Content-Type: ${type};`,
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    "",
    "",
    ...parts.map((each) => `--${boundary}\r\n${each}`),
    `--${boundary}--`,
    ""
  ].join("\r\n")

const picture = part(
  ["Content-Type: image/png", "Content-Transfer-Encoding: base64", "Content-Location: 1.png"],
  "iVBORw0KGgo="
)

/** The page in one file. */
export const mhtml = (page: string, manner: Manner = "browser"): Uint8Array => {
  const own =
    manner === "browser"
      ? part(
          [
            "Content-Type: text/html",
            "Content-ID: <frame-1@mhtml.blink>",
            "Content-Transfer-Encoding: quoted-printable"
          ],
          quoted(new TextEncoder().encode(page))
        )
      : part(
          [
            "Content-Location: file:///C:/1.htm",
            "Content-Transfer-Encoding: base64",
            'Content-Type: text/html; charset="gb2312"'
          ],
          packed(gbk(page))
        )
  return new TextEncoder().encode(message([own, picture]))
}
