/**
 * An XML part as a tree of elements. Its depth and size are bounded when it is parsed, the number of its elements here.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { limits, tooMuch } from "./limits.ts"
import { type Attributes, readXml, Stop } from "./xml.ts"

/** An element with its children in order, texts among them. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: ReadonlyArray<Element | string>
}

/** Reads a part as a tree, below a root without a name. `main` recognises the namespace whose prefix is taken off the names. */
export const treeOf = (bytes: Uint8Array, main: RegExp): Result.Result<Element, Text> => {
  const root: { name: string; attributes: Attributes; children: Array<Element | string> } = {
    name: "",
    attributes: {},
    children: []
  }
  const open = [root]
  let left: number = limits.elements
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
      if (--left < 0) throw new Stop(tooMuch)
      const element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.children.push(text)
  })
  return Result.map(read, () => root)
}

/** The children that are elements. */
export const elements = ({ children }: Element): ReadonlyArray<Element> =>
  children.filter((child): child is Element => typeof child !== "string")

/** The element reached by these names, the first of each. */
export const find = (from: Element | undefined, ...names: ReadonlyArray<string>): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => at && elements(at).find((child) => child.name === name), from)
