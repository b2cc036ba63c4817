/**
 * Lays a report out: a draft in, pages of placed text and rules out. Pure, and without any notion of how they are written to a file.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import type { Faces } from "../line/Face.ts"
import type { Flow } from "./Flow.ts"
import * as PageFurniture from "./furniture.ts"
import * as Paper from "../sheet/Paper.ts"
import { paginate } from "./paginate.ts"
import * as Press from "../sheet/Press.ts"
import { report } from "./report.ts"
import type { Page, Sheets } from "../sheet/Sheets.ts"
import type { Style } from "./Style.ts"

/** Lays a report out. */
export const layout = (draft: Draft, edition: Edition, faces: Faces, style: Style = {}): Sheets =>
  sheets(titleOf(draft), report(draft, edition, style.rules === undefined ? {} : { rules: style.rules }), faces, style)

/** Lays any flow out. */
export const sheets = (title: string, flow: Flow, faces: Faces, style: Style = {}): Sheets => {
  const press = Press.make(
    faces,
    style,
    (begun) => {
      const { mark } = begun.page.furniture
      if (mark !== undefined) PageFurniture.mark(begun, mark)
    },
    style.rules
  )
  if (style.head !== undefined) PageFurniture.placeHead(press, style.head)
  paginate(press, flow)
  if (style.appendix !== undefined) {
    Press.turn(press)
    paginate(press, style.appendix)
  }
  // A page may have been begun after a wide table that nothing follows.
  if (press.pages.length > 1 && Press.isEmpty(press)) press.pages.pop()
  const { root, bookmarks, missing } = press
  return {
    title,
    pages: press.pages.map((leaf, at): Page => finished(press, leaf, at + 1)),
    root,
    bookmarks,
    missing: [...missing].map(([character, text]) => ({ character, text }))
  }
}

const finished = (press: Press.Press, leaf: Press.Leaf, number: number): Page => {
  press.page = leaf
  if (leaf.furniture.unnumbered !== true) PageFurniture.number(press, number)
  if (leaf.furniture.notice !== undefined) PageFurniture.notice(press, leaf.furniture.notice)
  const { width, height } = leaf.paper
  return {
    width,
    height,
    runs: leaf.runs,
    rules: leaf.rules,
    ...(leaf.fills.length > 0 ? { fills: leaf.fills } : {}),
    ...(leaf.paper === Paper.landscape ? { landscape: true } : {})
  }
}
