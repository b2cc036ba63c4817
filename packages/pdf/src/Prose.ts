/**
 * Text as it runs down the page: paragraphs and headings as lines, and which lines must stay together.
 *
 * A heading never ends a page: it is tied to the two lines that follow it, or to the table that does.
 *
 * @module
 */
import type * as Narrative from "@gongkai/core/Narrative"
import type { Node, Text } from "./Definition.ts"
import type { Faces } from "./Fonts.ts"
import * as Line from "./Line.ts"
import * as Page from "./Page.ts"

/** A run of nodes; a heading holds on to what comes after it. */
export interface Block {
  readonly kind: "heading" | "text" | "table"
  readonly nodes: ReadonlyArray<Node>
}

/** One line of text at its place. */
export const line = (
  text: string,
  style: Page.Style,
  faces: Faces,
  place: { readonly left?: number; readonly spacing?: number; readonly alignment?: Text["alignment"] } = {}
): Text => ({
  text,
  noWrap: true,
  bold: style.face === "bold",
  fontSize: style.size,
  lineHeight: style.pitch / (faces[style.face].pitch * style.size),
  characterSpacing: place.spacing ?? 0,
  alignment: place.alignment ?? "left",
  margin: [place.left ?? 0, 0, 0, 0]
})

const lines = (text: string, style: Page.Style, faces: Faces): ReadonlyArray<Text> =>
  Line.set(text, { faces, style, width: Page.width, indent: 2 }).map(({ text, indent, spacing }) =>
    line(text, style, faces, { left: indent, spacing })
  )

/** The numbered heading of a part, which is also its entry in the outline. */
export const part = (text: string, faces: Faces): Block => ({
  kind: "heading",
  nodes: lines(text, Page.styles.part, faces).map((node, at) =>
    at === 0 ? { ...node, outline: true, outlineText: text } : node
  )
})

export const blocks = (narrative: Narrative.Narrative, faces: Faces): ReadonlyArray<Block> =>
  narrative.map(({ text, ...block }) =>
    block.type === "heading"
      ? { kind: "heading", nodes: lines(text, Page.styles[block.level <= 2 ? "heading" : "subheading"], faces) }
      : { kind: "text", nodes: lines(text, Page.styles.text, faces) }
  )

/** Ties headings to what follows them; tables are whole in any case. */
export const flow = (blocks: ReadonlyArray<Block>): ReadonlyArray<Node> => {
  const nodes: Array<Node> = []
  let held: ReadonlyArray<Node> = []
  for (const { kind, nodes: own } of blocks) {
    if (kind === "heading") held = [...held, ...own]
    else {
      const tied = kind === "table" ? 1 : 2
      nodes.push(whole([...held, ...own.slice(0, tied)]))
      nodes.push(...(kind === "table" ? own.slice(tied).map((node) => whole([node])) : own.slice(tied)))
      held = []
    }
  }
  return [...nodes, ...held]
}

const whole = (stack: ReadonlyArray<Node>): Node => ({ stack, unbreakable: true })
