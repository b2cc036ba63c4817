/**
 * The names of the styles that the cells of a spreadsheet have: 列表, 表头.
 *
 * @module
 */
import * as Result from "effect/Result"
import { attribute, readXml } from "../xml.ts"
import { main } from "./namespace.ts"

/** For each format of cells, by its number, the name of its style; none where the file does not say. */
export const styleNames = (bytes: Uint8Array): ReadonlyArray<string | undefined> => {
  const names = new Map<number, string>()
  const formats: Array<number> = []
  let within = ""
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
      if (name === "cellXfs" || name === "cellStyles") within = name
      else if (within === "cellXfs" && name === "xf") formats.push(Number(attribute(attributes, "xfId") ?? 0))
      else if (within === "cellStyles" && name === "cellStyle")
        names.set(Number(attribute(attributes, "xfId") ?? -1), attribute(attributes, "name") ?? "")
    },
    close: (name) => {
      if (name === within) within = ""
    },
    text: () => {}
  })
  return Result.isFailure(read) ? [] : formats.map((format) => names.get(format))
}

/** The name of the style of cells that head a table. */
export const head = "表头"
