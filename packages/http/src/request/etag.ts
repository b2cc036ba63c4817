/**
 * Entity tags and preconditions (RFC 9110). The tag of a report is the number of its current revision, so no body is hashed.
 *
 * @module
 */
import type { Expected } from "@gongkai/storage"
import type { Context } from "hono"
import { type Details, refuse } from "../problem/Problem.ts"

/** `"3"`; another form of the same revision has a tag of its own, `"3.pdf"`. */
export const tag = (number: number, form = ""): string => `"${number}${form === "" ? "" : `.${form}`}"`

/**
 * A tag as clients send it back. A proxy that compressed the answer has made it weak (nginx: W/"3") or added how (Apache: "3-gzip");
 * the number in it still names the revision.
 */
const given =
  /^\s*(?:W\/)?"(?<number>[1-9]\d{0,14})(?<form>\.[\w-]+?)?(?:[-;:.]{1,2}(?:gzip|br|zstd|deflate|df))?"\s*$/u

/** Takes away what proxies added to a tag of this server: W/"3-gzip" gives "3". Any other text is only trimmed. */
export const plain = (text: string): string => {
  const { number, form = "" } = given.exec(text)?.groups ?? {}
  return number === undefined ? text.trim() : tag(Number(number), form.slice(1))
}

const malformed = (header: string): Details => ({
  status: 400,
  detail: {
    zh: `${header} 应为取得时 ETag 的原样，例如 "3"（连引号），一次一个`,
    en: `${header} takes the ETag as it was given, such as "3" with its quotes, one at a time`
  },
  errors: [{ header, detail: { zh: "不是本服务器给出的 ETag", en: "this is no ETag of this server" } }]
})

const missing: Details = {
  status: 428,
  detail: {
    zh: "为免覆盖他人的改动：新建请带 If-None-Match: *，修改请带 If-Match: 取得时的 ETag",
    en: "So that nobody's work is overwritten: send If-None-Match: * to create, If-Match with the ETag you were given to change"
  }
}

/** The revision that a write is based on, from If-Match or If-None-Match. Refuses with 428 without either, with 400 both or a wrong one. */
export const expected = (c: Context): Expected => {
  const [match, none] = [c.req.header("if-match"), c.req.header("if-none-match")]
  if (match === undefined && none === undefined) return refuse(missing)
  if (none !== undefined) {
    if (match !== undefined || none.trim() !== "*") return refuse(malformed("If-None-Match"))
    return "none"
  }
  const number = given.exec(match ?? "")?.groups?.["number"]
  return number === undefined ? refuse(malformed("If-Match")) : Number(number)
}

/** The revision that a removal is based on. Refuses If-None-Match, since only an existing report can be removed. */
export const expectedNumber = (c: Context): number => {
  const seen = expected(c)
  return seen === "none" ? refuse(malformed("If-None-Match")) : seen
}

/** Whether If-None-Match names this tag, so that a 304 will do. */
export const isFresh = (c: Context, etag: string): boolean => {
  const header = c.req.header("if-none-match")
  return header !== undefined && header.split(",").some((each) => plain(each) === etag || each.trim() === "*")
}
