/**
 * A part of a Word file as a tree of elements by local names; its depth and size were bounded when it was parsed.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { attribute, type Attributes, readXml } from "../xml.ts"

/** An element of a Word part, by its local name. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: ReadonlyArray<Element | string>
}

const main = /wordprocessingml(?:\/2006)?\/main$/u

/** Reads a part as a tree of elements. */
export const tree = (bytes: Uint8Array): Result.Result<Element, Text> => {
  const root: { name: string; attributes: Attributes; children: Array<Element | string> } = {
    name: "",
    attributes: {},
    children: []
  }
  const open = [root]
  const read = readXml(bytes, main, {
    open: (name, attributes) => {
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

/** The value of an element below, along a path of names. */
export const value = (from: Element | undefined, ...names: ReadonlyArray<string>): string | undefined => {
  const found = find(from, ...names)
  return found && attribute(found.attributes, "val")
}

/** A switch such as `<w:b/>`: on where it stands, unless its value says off. */
export const on = (from: Element | undefined, ...names: ReadonlyArray<string>): boolean =>
  find(from, ...names) !== undefined && !["0", "false", "off", "none"].includes(value(from, ...names) ?? "")
