/**
 * Asks the server of this page: every answer is a value, whether it is what was asked for, a refusal in words, or no answer at all.
 *
 * A session that has ended is told of once; what was asked waits until the user has signed in again, and is asked once more.
 *
 * What is sent again before its answer is there, as by a double click, is sent once, and both have the one answer.
 *
 * @module
 */
import type { Grant } from "@gongkai/core/desk/Access"
import type { Language } from "@gongkai/core/Text"

/** What was asked for. The tag names the version that a change is based on. */
interface Good<A> {
  readonly ok: true
  readonly status: number
  readonly body: A
  readonly tag?: string
}

/** A fault at one place of what was sent. */
export interface Fault {
  readonly pointer?: string
  readonly detail: string
}

/** Why there is nothing; status 0 where the server does not answer. */
export interface Bad {
  readonly ok: false
  readonly status: number
  readonly says: string
  readonly errors: ReadonlyArray<Fault>
}

/** What a request is answered with. */
export type Answer<A> = Good<A> | Bad

/** How a body is read: as JSON, as text, as bytes. */
type Reading = "json" | "text" | "bytes"

/** The server, as this page asks it. */
export interface Api {
  readonly get: <A>(path: string, as?: Reading) => Promise<Answer<A>>
  readonly send: <A>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>
  ) => Promise<Answer<A>>
  /** Sends a text and takes bytes. */
  readonly bytes: (path: string, body: string) => Promise<Answer<Uint8Array<ArrayBuffer>>>
  /** Signs in, and remembers the proof that requests of this page carry. */
  readonly signIn: (id: string, password: string) => Promise<Answer<Me>>
  /** Who is signed in, without asking anybody to sign in. */
  readonly me: () => Promise<Answer<Me>>
}

/** Who is signed in. */
export interface Me {
  readonly by: string
  readonly account: { readonly id: string; readonly name: string } | null
  readonly grants: ReadonlyArray<Grant>
  readonly csrf?: string
}

/** The world around it. */
export interface Surroundings {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly language: () => Language
  /** Resolves when the user has signed in again: `false` where they will not. */
  readonly ended: () => Promise<boolean>
}

const away: { readonly [L in Language]: string } = {
  zh: "连不上服务器；所填内容留在这台电脑的浏览器里，请稍后再试",
  en: "the server does not answer; what you filled in stays in this browser: try again later"
}

const strange: { readonly [L in Language]: string } = {
  zh: "服务器的答复读不懂，请刷新页面后再试",
  en: "the server's answer cannot be read: reload the page and try again"
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null

/** The refusal in a problem document. */
const refusal = (status: number, body: unknown, language: Language): Bad => {
  const document = isObject(body) ? body : {}
  const errors = Array.isArray(document["errors"]) ? document["errors"] : []
  return {
    ok: false,
    status,
    says: typeof document["detail"] === "string" ? document["detail"] : `${strange[language]} (${status})`,
    errors: errors.flatMap((each: unknown) =>
      isObject(each) && typeof each["detail"] === "string"
        ? [
            {
              detail: each["detail"],
              ...(typeof each["pointer"] === "string" && { pointer: each["pointer"] })
            }
          ]
        : []
    )
  }
}

/** The server of this page. */
export const api = ({ fetch, language, ended }: Surroundings): Api => {
  let csrf: string | undefined
  const once = async <A>(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
    as: Reading
  ): Promise<Answer<A>> => {
    const now = language()
    try {
      const answer = await fetch(path, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        headers: {
          "accept-language": now === "zh" ? "zh-CN" : "en",
          ...(as === "json" && { accept: "application/json" }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(csrf !== undefined && { "x-csrf-token": csrf }),
          ...headers
        },
        ...(body !== undefined && {
          body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body)
        })
      })
      if (!answer.ok) {
        const text = await answer.text()
        return refusal(answer.status, jsonOf(text), now)
      }
      const tag = answer.headers.get("etag")
      const content: unknown =
        answer.status === 204
          ? undefined
          : as === "bytes"
            ? new Uint8Array(await answer.arrayBuffer())
            : as === "text"
              ? await answer.text()
              : jsonOf(await answer.text())
      // What the routes answer, both ends are ours.
      return { ok: true, status: answer.status, body: content as A, ...(tag !== null && { tag }) }
    } catch {
      return { ok: false, status: 0, says: away[now], errors: [] }
    }
  }
  const asked: typeof once = async (...request) => {
    const answer = await once<never>(...request)
    if (answer.ok || answer.status !== 401) return answer
    return (await ended()) ? await once(...request) : answer
  }
  const unanswered = new Map<string, Promise<Answer<never>>>()
  const sent = <A>(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>) => {
    // A key that lets a request be sent twice is another each time, and says nothing of what is asked for.
    const { "idempotency-key": _, ...telling } = headers
    const about = JSON.stringify([method, path, body, telling])
    const answer = unanswered.get(about) ?? asked<never>(method, path, body, headers, "json")
    unanswered.set(about, answer)
    const over = (): boolean => unanswered.delete(about)
    answer.then(over, over)
    return answer as Promise<Answer<A>>
  }
  const known = (answer: Answer<Me>): Answer<Me> => {
    if (answer.ok) csrf = answer.body.csrf
    return answer
  }
  return {
    get: (path, as = "json") => asked("GET", path, undefined, {}, as),
    send: (method, path, body, headers = {}) => sent(method, path, body, headers),
    bytes: (path, body) => asked("POST", path, body, {}, "bytes"),
    signIn: async (id, password) => known(await once<Me>("POST", "/v1/sessions", { id, password }, {}, "json")),
    me: async () => known(await once<Me>("GET", "/v1/me", undefined, {}, "json"))
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
