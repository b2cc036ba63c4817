/**
 * What a PDF of ours says in XMP of the organ, its count and the day of publication, which its pages do not show.
 *
 * The files inside may be taken away; XMP stays, also where another program writes it down anew.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Field } from "../details.ts"
import { type Element, elements, treeOf } from "../tree.ts"

/** The namespace of what our prints say of themselves. */
const namespace = /^urn:gongkai:print\/$/u

/** The items below the property of that name. */
const itemsOf = (element: Element, isWithin = false): ReadonlyArray<string> =>
  elements(element).flatMap((child) => {
    if (isWithin && /(?:^|:)li$/u.test(child.name))
      return [child.children.filter((each) => typeof each === "string").join("")]
    return itemsOf(child, isWithin || /(?:^|:)fields$/u.test(child.name))
  })

/** The fields in the XMP of a PDF of ours; none of any other file. A text that is no XML says nothing. */
export const fieldsOf = (xmp: string): ReadonlyArray<Field> => {
  if (!xmp.includes('"urn:gongkai:print/"')) return []
  const tree = treeOf(new TextEncoder().encode(xmp), namespace)
  if (Result.isFailure(tree)) return []
  return itemsOf(tree.success).flatMap((item) => {
    const [, name, text] = /^([^：]+)：([^]*)$/u.exec(item) ?? []
    return name === undefined || text === undefined ? [] : [{ name, text }]
  })
}
