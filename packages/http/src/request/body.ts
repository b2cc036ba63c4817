/**
 * Reads the body of a request: checks its type and its UTF-8, then decodes it by the schemas that also read files.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { type Problem, problems } from "@gongkai/core/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Text } from "@gongkai/core/Text"
import type { Context } from "hono"
import { refuse } from "../problem/Problem.ts"
import { overlong } from "./overlong.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** A fault of the body as a whole. */
const whole = (detail: Text) => [{ pointer: "", detail }]

/** Refuses with 415 a body that was compressed on its way: it would be read as what it is not. */
export const plain = (c: Context): void => {
  const coding = c.req.header("content-encoding")?.trim().toLowerCase() ?? ""
  if (coding === "" || coding === "identity") return
  return refuse({
    status: 415,
    detail: {
      zh: `不接受压缩过的内容（Content-Encoding: ${coding.slice(0, 40)}）；请不压缩，直接发送`,
      en: `No compressed content is taken (Content-Encoding: ${coding.slice(0, 40)}); send it as it is`
    },
    errors: [{ header: "Content-Encoding", detail: { zh: "只接受 identity，或不写", en: "identity, or none at all" } }]
  })
}

/** The body as text; anything but JSON in UTF-8 is refused. */
export const json = async (c: Context): Promise<string> => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase()
  if (type !== "application/json" && !/^application\/[\w.-]+\+json$/u.test(type ?? "")) {
    return refuse({
      status: 415,
      detail: { zh: "请以 Content-Type: application/json 发送", en: "Send it as Content-Type: application/json" },
      errors: [{ header: "Content-Type", detail: { zh: "应为 application/json", en: "application/json is taken" } }]
    })
  }
  plain(c)
  const bytes = await c.req.arrayBuffer()
  const decoded = Result.try(() => utf8.decode(bytes))
  if (Result.isSuccess(decoded)) return decoded.success
  const detail = {
    zh: "内容不是正确的 UTF-8；请另存为 UTF-8 再发送",
    en: "It is not well-formed UTF-8; save it as UTF-8 and send it again"
  }
  return refuse({ status: 400, detail, errors: whole(detail) })
}

/** The most faults that an answer lists. More of them usually repeat one mistake. */
const listed = 100

const faults = (found: ReadonlyArray<Problem>) =>
  found.slice(0, listed).map(({ pointer, message }) => ({ pointer, detail: message }))

/** Refuses with 422 and a pointer for each problem. */
export const unreadable = (found: ReadonlyArray<Problem>): never =>
  refuse({
    // The body is JSON, so each fault has a pointer into it.
    status: 422,
    detail:
      found.length <= listed
        ? {
            zh: `共 ${found.length} 处不合交换文件的要求，见 errors`,
            en: `${found.length} place(s) do not hold up as a report file; see errors`
          }
        : {
            zh: `共 ${found.length} 处不合交换文件的要求，errors 列出前 ${listed} 处，另有 ${found.length - listed} 处`,
            en: `${found.length} places do not hold up as a report file; errors has the first ${listed} and leaves out ${found.length - listed}`
          },
    errors: faults(found)
  })

/** Refuses a report with a text or list that is too long. */
const bounded = (draft: Draft): Draft => {
  const found = overlong(draft)
  return found.length === 0 ? draft : unreadable(found)
}

/** Decodes a report from the text of an interchange file. Refuses with 400 what is no JSON, with 422 and pointers what is no report. */
export const parsed = (given: string): Draft => {
  const result = Interchange.parse(given)
  if (Result.isSuccess(result)) return bounded(result.success)
  const found = result.failure.problems
  if (isJson(given)) return unreadable(found)
  return refuse({
    status: 400,
    detail: found[0]?.message ?? { zh: "不是 JSON", en: "this is not JSON" },
    errors: faults(found)
  })
}

const isJson = (given: string): boolean => Result.isSuccess(Result.try((): unknown => JSON.parse(given)))

const Envelope = Schema.Struct({ agency: Agency })
const decodeAgency = Schema.decodeUnknownResult(Envelope, { errors: "all", onExcessProperty: "error" })

/** The body as a JSON value; 400 where it is none. */
export const valueOf = async (c: Context): Promise<unknown> => {
  const given = await json(c)
  const value = Result.try((): unknown => JSON.parse(given))
  if (Result.isSuccess(value)) return value.success
  // The interchange file is JSON too, so its reader says where it stops being that.
  const at = Result.match(Interchange.parse(given), {
    onSuccess: () => undefined,
    onFailure: ({ problems: [first] }) => first?.message
  })
  const detail = at ?? { zh: "内容不是正确的 JSON", en: "The content is not valid JSON" }
  return refuse({ status: 400, detail, errors: whole(detail) })
}

/** Decodes an agency, which has the shape that it has in a report. */
export const agency = async (c: Context): Promise<Agency> => {
  const input = { agency: await valueOf(c) }
  const decoded = decodeAgency(input)
  if (Result.isSuccess(decoded)) return decoded.success.agency
  const found = problems(decoded.failure.issue, input, edition2021).map(({ pointer, message }) => ({
    // In a report an agency is under /agency; here it is the whole body.
    pointer: pointer.replace(/^\/agency/u, ""),
    message: {
      zh: message.zh.replace(/（\/agency(?=[/）])/u, "（").replace("（）", ""),
      en: message.en.replace(/^\/agency(?::\s*)?/u, "")
    }
  }))
  return unreadable(found)
}
