/**
 * A refusal on its way out: RFC 9457 problem details, in Chinese or English as the request prefers.
 *
 * Handlers throw a `Refusal`; the application turns it into a document. What nobody foresaw is a 500 that tells nothing.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { languageOf, tagOf } from "./language.ts"

/** A fault at one place of the request. */
export interface Fault {
  /** RFC 6901, into the body; a parameter or header is named instead. */
  readonly pointer?: string
  readonly parameter?: string
  readonly header?: string
  readonly detail: Text
}

/** Everything that a refusal tells. */
export interface Details {
  readonly status: ContentfulStatusCode
  /** What kind of refusal it is, for programs: the end of the document's `type`. */
  readonly kind?: string
  /** One sentence: what is wrong and what to do. */
  readonly detail: Text
  readonly errors?: ReadonlyArray<Fault>
  readonly headers?: Readonly<Record<string, string>>
  /** Further members of the document, as plain data. */
  readonly more?: Readonly<Record<string, unknown>>
  /** The error behind it, for the log alone. */
  readonly cause?: unknown
}

/** An error that the application answers with a problem document. */
export class Refusal extends Error {
  readonly details: Details
  constructor(details: Details) {
    super(details.detail.en)
    this.details = details
  }
}

/** Throws a `Refusal` with these details. */
export const refuse = (details: Details): never => {
  throw new Refusal(details)
}

/** The title of each status, one for all refusals of that status. */
export const titles: { readonly [status: number]: Text } = {
  400: { zh: "请求读不懂", en: "The request cannot be read" },
  401: { zh: "需要令牌或登录", en: "A token or a session is needed" },
  403: { zh: "没有权限", en: "Not allowed" },
  404: { zh: "没有找到", en: "Not found" },
  405: { zh: "此地址不接受这种方法", en: "Method not allowed" },
  406: { zh: "没有所要的文件格式", en: "Not available in that format" },
  409: { zh: "现在不能这样办理", en: "Not possible as it stands" },
  410: { zh: "已不提供", en: "Not available any more" },
  412: { zh: "内容已有变化", en: "It has changed meanwhile" },
  413: { zh: "内容过大", en: "Too large" },
  415: { zh: "不接受这种内容", en: "Content of another type is needed" },
  422: { zh: "内容不合要求", en: "The content does not hold up" },
  428: { zh: "须写明所据的版次", en: "Say what it is based on" },
  429: { zh: "请求太多", en: "Too many requests" },
  500: { zh: "服务器内部出错", en: "Internal error" },
  501: { zh: "此处不能办理", en: "Not available here" },
  503: { zh: "暂时不能办理", en: "Not available just now" },
  507: { zh: "没有地方可存", en: "There is no room to keep it" }
}

/** The stable address of a kind of refusal; one without a kind is told by its status alone. */
export const typeOf = (kind: string | undefined): string =>
  kind === undefined ? "about:blank" : `urn:gongkai:problem:${kind}`

/** The problem document of a refusal. */
export const respond = (c: Context, { status, kind, detail, errors, headers, more }: Details): Response => {
  const language = languageOf(c.req.header("accept-language"))
  const document = {
    type: typeOf(kind),
    title: titles[status]?.[language] ?? String(status),
    status,
    detail: detail[language],
    instance: `urn:request:${c.get("requestId") ?? ""}`,
    ...(errors && { errors: errors.map((fault) => ({ ...fault, detail: fault.detail[language] })) }),
    ...more
  }
  return c.body(JSON.stringify(document), status, {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": tagOf(language),
    "cache-control": "no-store"
  })
}

/** The answer to an error that nobody foresaw: a 500 that tells nothing of it. */
export const unexpected: Details = {
  status: 500,
  detail: {
    zh: "服务器出了没有料到的错误；请稍后再试，并把 instance 中的编号告诉管理员",
    en: "Something went wrong that was not foreseen; try again later, and tell the administrator the number under instance"
  }
}
