/**
 * Pages that a Word file holds whole and Word takes in when it opens it (`w:altChunk`), as programs write that turn pages into Word files.
 *
 * Only pages are read; the first that cannot be read is the reason why the file cannot.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Carried, Document } from "@gongkai/match/Document"
import { readHtml } from "../html.ts"
import { readMhtml } from "../mhtml.ts"
import { attribute } from "../xml.ts"
import { type Element, elements } from "./tree.ts"

/** No program writes more of them. */
const most = 20

/** A message begins with fields, a page with a tag. */
const isMessage = (bytes: Uint8Array): boolean =>
  /^\s*(?:MIME-Version|From|Subject|Content-[A-Za-z-]+|Date):/iu.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200))
  )

/** The pages in a body, in order. `read` gives the bytes that a relation's number leads to. */
export const chunks = async (
  body: Element,
  read: (id: string) => Result.Result<Uint8Array, Text> | undefined
): Promise<Result.Result<ReadonlyArray<Document>, Text>> => {
  const found: Array<Document> = []
  for (const { attributes } of elements(body)
    .filter(({ name }) => name === "altChunk")
    .slice(0, most)) {
    const bytes = read(attribute(attributes, "id") ?? "")
    if (bytes === undefined) continue
    if (Result.isFailure(bytes)) return Result.fail(bytes.failure)
    // Pages are read one after the other, so that a file with many takes no more room than with one.
    // oxlint-disable-next-line no-await-in-loop
    const page: Result.Result<Document | Carried, Text> = await (isMessage(bytes.success) ? readMhtml : readHtml)(
      bytes.success
    )
    if (Result.isFailure(page)) return Result.fail(page.failure)
    if ("blocks" in page.success) found.push(page.success)
  }
  return Result.succeed(found)
}
