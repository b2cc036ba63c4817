/**
 * In place of the reader of PDF, which is larger than the rest of the worker: says which server reads PDF.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"

/** Told of a PDF, alone or in a zip. */
export const noPdf: Text = {
  zh: "这台服务器不读 PDF；请上传 Word、Excel 等原文件，或用 gongkai import，或向用 gongkai serve 运行的服务器请求",
  en: "This server reads no PDF; send the Word or Excel file that it was made of, use gongkai import, or ask a server that runs by gongkai serve"
}

/** Whether a file is a PDF; its mark may stand anywhere in the first 1,024 bytes. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")

/** What the bundle has for `readPdf` of the importer. */
export const readPdf = async (): Promise<Result.Result<never, Text>> => Result.fail(noPdf)

const absent = (): Promise<never> => Promise.reject(new Error(noPdf.en))
/** What the bundle has for the rest of that module; nothing at the edge calls it. */
export { absent as each, absent as opened }
