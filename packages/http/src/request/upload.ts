/**
 * An uploaded file with its name: the body itself, or the field `file` of a form as browsers send it.
 *
 * @module
 */
import type { Context } from "hono"
import { plain } from "./body.ts"
import * as Result from "effect/Result"
import { refuse } from "../problem/Problem.ts"

/** A file as it was sent. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The last part of a path, as some browsers send one, without what no file name holds. */
const baseName = (name: string): string =>
  (name.split(/[\\/]/u).at(-1) ?? "").replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "").slice(0, 200)

const isFile = (value: unknown): value is File => value instanceof Blob && "name" in value

/** The file of a form's field `file`. */
const inForm = async (c: Context): Promise<File> => {
  const found = await Promise.resolve(c.req.formData()).then(
    (form) => Result.succeed(form.getAll("file")),
    () => Result.fail(undefined)
  )
  if (Result.isFailure(found)) {
    return refuse({
      status: 400,
      detail: {
        zh: "表单读不懂；请以 multipart/form-data 的 file 字段上传，或直接把文件作为请求的内容",
        en: "The form cannot be read; send the file as field file of multipart/form-data, or as the body itself"
      },
      errors: [{ pointer: "", detail: { zh: "不是完整的表单", en: "this is no whole form" } }]
    })
  }
  const [file, ...others] = found.success
  if (isFile(file) && others.length === 0) return file
  return refuse({
    status: 422,
    detail: {
      zh: "表单里应有一个 file 字段，内容为一个文件；多个文件请打成 zip",
      en: "The form takes one field file with one file; put several into a zip"
    },
    errors: [{ pointer: "/file", detail: { zh: "缺少，或不止一个", en: "missing, or more than one" } }]
  })
}

/** The upload of a request. `named` is its name where the body is the file itself. */
export const uploaded = async (c: Context, named = ""): Promise<Upload> => {
  plain(c)
  if (/^multipart\/form-data\b/iu.test(c.req.header("content-type")?.trim() ?? "")) {
    const file = await inForm(c)
    return { name: baseName(named || file.name), bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  return { name: baseName(named), bytes: new Uint8Array(await c.req.arrayBuffer()) }
}
