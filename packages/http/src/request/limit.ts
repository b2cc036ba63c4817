/**
 * Refuses a body of more than 1 MB: by its Content-Length, or while reading it where it comes in chunks.
 *
 * It does not read the rest of a refused body. On Node `connection.ts` does, which knows the connection.
 *
 * @module
 */
import type { MiddlewareHandler } from "hono"
import { refuse } from "../problem/Problem.ts"

/** The longest body in bytes. A row of D1 holds twice as much. */
export const limit = 1024 * 1024

const tooLarge = () =>
  refuse({
    status: 413,
    detail: {
      zh: "内容超过 1 MB，不会是一份报告；请核对文件",
      en: "It is longer than 1 MB, which no report is; check the file"
    }
  })

/** Collects a body that comes in chunks. */
const read = async (body: ReadableStream<Uint8Array>): Promise<Blob> => {
  const chunks: Array<Uint8Array<ArrayBuffer>> = []
  const reader = body.getReader()
  for (let size = 0; ;) {
    // One after the other, as they come.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks)
    size += value.length
    if (size > limit) return tooLarge()
    chunks.push(Uint8Array.from(value))
  }
}

/** Refuses a longer body with 413; GET and HEAD pass. */
export const limited: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next()
  const length = c.req.header("content-length")
  if (length !== undefined && c.req.header("transfer-encoding") === undefined) {
    return Number(length) > limit ? tooLarge() : next()
  }
  const { body } = c.req.raw
  if (body !== null) c.req.raw = new Request(c.req.raw, { method: c.req.method, body: await read(body) })
  return next()
}
