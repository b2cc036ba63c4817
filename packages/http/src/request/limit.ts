/**
 * Refuses a body that is longer than its address takes: by its Content-Length, or while reading it where it comes in chunks.
 *
 * A report has 1 MB; a file that is uploaded to be read has 16 MB, and of such files only so many are held at once. It does not read the rest
 * of a refused body. On Node `connection.ts` does, which knows the connection.
 *
 * @module
 */
import type { Context, Next } from "hono"
import { refuse } from "../problem/Problem.ts"

/** The longest body in bytes. A row of D1 holds twice as much. */
export const limit = 1024 * 1024

/** The longest file that is uploaded, in bytes, and how many bytes of such files are held at once. */
export const [longestUpload, heldUploads] = [16 * limit, 128 * limit]

/** Where files are uploaded. */
const uploads: ReadonlySet<string> = new Set(["/v1/import"])

/** The longest body that an address takes, in bytes. */
export const limitOf = (path: string): number => (uploads.has(path) ? longestUpload : limit)

const tooLarge = (most: number) =>
  refuse({
    status: 413,
    detail:
      most === limit
        ? {
            zh: "内容超过 1 MB，不会是一份报告；请核对文件",
            en: "It is longer than 1 MB, which no report is; check the file"
          }
        : {
            zh: `文件超过 ${most / limit} MB，没有读；请核对文件，很多份请分几次上传`,
            en: `The file is longer than ${most / limit} MB and was not read; check it, or send many in several`
          }
  })

/** Collects a body that comes in chunks. */
const read = async (body: ReadableStream<Uint8Array>, most: number): Promise<Blob> => {
  const chunks: Array<Uint8Array<ArrayBuffer>> = []
  const reader = body.getReader()
  for (let size = 0; ;) {
    // One after the other, as they come.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks)
    size += value.length
    if (size > most) return tooLarge(most)
    chunks.push(Uint8Array.from(value))
  }
}

/** Bytes of files under way. */
let held = 0

const busy = () =>
  refuse({
    status: 503,
    headers: { "retry-after": "10" },
    detail: {
      zh: "正在上传的文件太多；请 10 秒后再试",
      en: "Too many files are being sent; try again in 10 s"
    }
  })

/** Keeps room for a file while its request is under way. */
const holding = async <A>(size: number, work: () => Promise<A>): Promise<A> => {
  if (held + size > heldUploads) return busy()
  held += size
  try {
    return await work()
  } finally {
    held -= size
  }
}

/** Refuses a longer body with 413, and a file for which there is no room now with 503; GET and HEAD pass. */
export const limited = (c: Context, next: Next): Promise<void> => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next()
  const most = limitOf(c.req.path)
  const length = c.req.header("content-length")
  if (length !== undefined && c.req.header("transfer-encoding") === undefined) {
    if (Number(length) > most) return tooLarge(most)
    return Number(length) > limit ? holding(Number(length), next) : next()
  }
  const { body } = c.req.raw
  const whole = async (): Promise<void> => {
    if (body !== null) c.req.raw = new Request(c.req.raw, { method: c.req.method, body: await read(body, most) })
    await next()
  }
  return most > limit ? holding(most, whole) : whole()
}
