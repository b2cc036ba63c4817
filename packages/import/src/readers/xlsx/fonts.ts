/**
 * Which cells and which stretches of their text are raised, lowered or struck through, by the fonts of a spreadsheet.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Style } from "@gongkai/match/marks"
import { attribute, type Attributes, readXml } from "../xml.ts"
import { main } from "./namespace.ts"

/** What an element within a font, or the properties of a stretch, says. */
export const fontStyle = (name: string, attributes: Attributes): Style | undefined => {
  const value = attribute(attributes, "val")
  if (name === "strike") return value === "0" || value === "false" ? undefined : "struck"
  if (name !== "vertAlign") return undefined
  return value === "superscript" ? "raised" : value === "subscript" ? "lowered" : undefined
}

/** For each format of cells, by its number, the style of its font. */
export const cellStyles = (bytes: Uint8Array): Result.Result<ReadonlyArray<Style | undefined>, Text> => {
  const fonts: Array<Style | undefined> = []
  const formats: Array<number> = []
  let within = ""
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
      if (name === "fonts" || name === "cellXfs" || name === "dxfs" || name === "cellStyleXfs") within = name
      else if (within === "fonts" && name === "font") fonts.push(undefined)
      else if (within === "fonts") {
        const style = fontStyle(name, attributes)
        if (style !== undefined && fonts.at(-1) !== "struck") fonts.splice(-1, 1, style)
      } else if (within === "cellXfs" && name === "xf") formats.push(Number(attribute(attributes, "fontId") ?? 0))
    },
    close: (name) => {
      if (name === within) within = ""
    },
    text: () => {}
  })
  return Result.map(read, () => formats.map((font) => fonts[font]))
}
