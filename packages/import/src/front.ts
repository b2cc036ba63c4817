/**
 * What stands in front of the first part: the title, which names organ and year, and the preamble.
 *
 * @module
 */
import type { Head } from "@gongkai/core/Draft"
import { usualTitle } from "@gongkai/core/Header"
import type { Block } from "./Document.ts"
import type { Identity } from "./identify.ts"
import type { Message } from "./Message.ts"
import { leftOut } from "./part.ts"
import { narrative, paragraphs } from "./prose.ts"

export interface Front {
  readonly head: Pick<Head, "title" | "preamble">
  readonly messages: ReadonlyArray<Message>
}

export const front = (
  blocks: ReadonlyArray<Block>,
  said: Identity,
  { agency, year }: { readonly agency: string; readonly year: number }
): Front => {
  const title = blocks.indexOf(blocks.filter((block) => block._tag === "Paragraph")[said.at ?? -1] as Block)
  const before = blocks.slice(0, Math.max(0, title)).filter((block) => block._tag === "Paragraph")
  const after = blocks.slice(title + 1)
  const preamble = narrative(paragraphs(after))
  return {
    head: {
      ...(said.title !== undefined && said.title !== usualTitle(agency, year) && { title: said.title }),
      ...(preamble.length > 0 && { preamble })
    },
    messages: paragraphs(before)
      .filter(({ text }) => !said.title?.includes(text.replaceAll(/\s/gu, "")))
      .map((paragraph) => leftOut("标题之前的文字", paragraph))
  }
}
