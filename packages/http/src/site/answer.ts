/**
 * How a page of the public site leaves: in the language asked for, with a style named by its hash, and nothing that runs or loads.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Link, Place } from "@gongkai/render/site"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Env } from "../context/Env.ts"
import { tagOf } from "../problem/language.ts"
import { located } from "../request/located.ts"

/** The address at which the site begins. */
export const root = "/public"

/** The language of a page: that of its address, else that of the browser. */
export const languageAsked = (c: Context<Env>): Language => {
  const asked = c.req.query("lang")
  return asked === "zh" || asked === "en" ? asked : c.get("language")
}

/** An address of the site as the client knows it; it keeps the language that the page before was asked for in. */
export const address = (c: Context<Env>, path: string, query: Readonly<Record<string, string>> = {}): string => {
  const asked = c.req.query("lang")
  const all = new URLSearchParams({ ...query, ...((asked === "zh" || asked === "en") && { lang: asked }) }).toString()
  return `${located(c, path)}${all === "" ? "" : `?${all}`}`
}

/** The address of a unit's pages: `/public/units/culture`, with the year or what stands behind it. */
export const ofUnit = (unit: string, ...more: ReadonlyArray<string | number>): string =>
  [root, "units", encodeURIComponent(unit), ...more].join("/")

/** Where a page stands: the way to it, and itself in the other language. */
export const placeOf = (c: Context<Env>, way: ReadonlyArray<Link> = []): Place => {
  const language = languageAsked(c)
  const { lang: _lang, ...query } = c.req.query()
  const other = new URLSearchParams({ ...query, lang: language === "zh" ? "en" : "zh" }).toString()
  return { language, root: address(c, root), other: `${located(c, c.req.path)}?${other}`, way }
}

const hashOf = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

/** The hash of the one style in a page, as a policy names it. */
export const styleOf = async (page: string): Promise<string> =>
  `'sha256-${await hashOf(/<style>(?<text>[\s\S]*?)<\/style>/u.exec(page)?.groups?.["text"] ?? "")}'`

/** What a browser may do with a page: apply the one style in it, show pictures in it, send its form to where it came from. */
export const policy = async (page: string): Promise<string> =>
  `default-src 'none'; style-src ${await styleOf(page)}; img-src data:; form-action 'self'; ` +
  "base-uri 'none'; frame-ancestors 'none'"

/** Caches keep a page and ask whether it still holds, so that what is withdrawn is gone at once. */
export const cached = { "cache-control": "public, no-cache" } as const

/** Answers with a page. */
export const answered = async (
  c: Context<Env>,
  page: string,
  headers: Readonly<Record<string, string>> = cached,
  status: ContentfulStatusCode = 200
): Promise<Response> =>
  c.body(page, status, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "content-language": tagOf(languageAsked(c)),
    "content-security-policy": await policy(page)
  })
