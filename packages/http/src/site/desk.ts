/**
 * The desk in the browser at `/`: a page, its script and its style, given out as they were built; nothing of the database is in them.
 *
 * The policy lets run what comes from this server alone, and no script inside a page.
 *
 * @module
 */
import { blank } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { page } from "@gongkai/render"
import { type Context, Hono } from "hono"
import type { Env } from "../context/Env.ts"
import type { Site } from "../context/Site.ts"
import { refuse } from "../problem/Problem.ts"
import { styleOf } from "./answer.ts"

/** A file of the desk: its bytes, compressed too, and what names them. */
interface File {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  /** Of the bytes: the same as long as they are. */
  readonly hash: string
}

/** The files by their names below `/desk/`; the page itself is `index.html`. */
export type Files = ReadonlyMap<string, File>

const types: { readonly [ending: string]: string } = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8"
}

let known: string | undefined

/** What the desk may do. The preview of a report is a page of its own inside, whose style is named by its hash. */
const policy = async (): Promise<string> => {
  const report = page(blank(edition2021, { year: 2023, agency: { name: "示例" } }))
  known ??=
    `default-src 'none'; script-src 'self'; style-src 'self' ${await styleOf(report)}; connect-src 'self'; img-src 'self' data: blob:; ` +
    "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  return known
}

/** A part of the script is named by what it holds: under its name it never changes, and nobody asks again. */
const keeping = (name: string): string =>
  /^part-[\dA-Z]{8}\.js$/u.test(name) ? "public, max-age=31536000, immutable" : "no-cache"

const given = async (c: Context<Env>, name: string, files: Files): Promise<Response> => {
  const file = files.get(name)
  if (file === undefined) {
    return refuse({ status: 404, detail: { zh: `没有文件“${name}”`, en: `there is no file "${name}"` } })
  }
  const isZipped = /\bgzip\b/u.test(c.req.header("accept-encoding") ?? "")
  const etag = `"${file.hash}${isZipped ? "-gz" : ""}"`
  c.set("isTagged", true)
  const headers = {
    etag,
    "cache-control": keeping(name),
    "content-security-policy": await policy(),
    vary: "Accept-Encoding"
  }
  if (
    c.req
      .header("if-none-match")
      ?.split(",")
      .some((each) => each.trim() === etag)
  )
    return c.body(null, 304, headers)
  return c.body(isZipped ? file.gzip : file.bytes, 200, {
    ...headers,
    "content-type": types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
    ...(isZipped && { "content-encoding": "gzip" })
  })
}

/** The desk, to be mounted beside the interface. */
export const desk = (files: Files): ReadonlyArray<Site> => [
  { at: "/", routes: new Hono<Env>().get("/", (c) => given(c, "index.html", files)) },
  { at: "/desk", routes: new Hono<Env>().get("/:name", (c) => given(c, c.req.param("name"), files)) }
]
