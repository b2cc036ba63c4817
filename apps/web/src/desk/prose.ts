/**
 * Prose as the lines of a text: written as they stand, and read as headings, paragraphs, lists and tables at once.
 *
 * @module
 */
import { same } from "@gongkai/core/difference"
import type { Narrative } from "@gongkai/core/Narrative"
import { commit } from "@gongkai/editor/commit"
import { paste as pasteInto } from "@gongkai/editor/edit"
import { pause } from "@gongkai/editor/Editing"
import * as Manuscript from "@gongkai/editor/Manuscript"
import { manuscriptAt, proseAt, prosePatch } from "@gongkai/editor/proseAt"
import type { State, Step } from "@gongkai/editor/State"
import { fromText, toText } from "@gongkai/editor/text"

type Writing = { readonly section: string; readonly text: string } | undefined

const read = ({ editing: { edition } }: State, text: string): Narrative | null =>
  Manuscript.to(fromText(text), Manuscript.cellsOf(edition))

/** The text of a part as it is shown: as it is being written, as long as the report says the same. */
export const textOf = (state: State, section: string, writing: Writing): string => {
  const own = proseAt(state.editing, section)
  if (writing?.section === section && same(read(state, writing.text), own)) return writing.text
  return own === null || own.length === 0 ? "" : toText(manuscriptAt(state.editing, section)).replace(/\n$/u, "")
}

/** Writes the text of a part. A sentence is one step to take back. */
export const write = (state: State, section: string, text: string): Step => {
  const step = commit(state, prosePatch(section, read(state, text)), `typing ${section}`)
  if (!/[。！？；\n]$/u.test(text)) return step
  return { ...step, state: { ...step.state, editing: pause(step.state.editing) } }
}

const item = /^(?<sign>\d+[.．、)）]|[•·●○■□◆◇▪➢✓Ø§lnuü–-])\t(?<text>[^\t]*)$/u

/** An item as Word copies it into plain text: its sign, a tab, its text. */
const asItem = (line: string): string | undefined => {
  const { sign, text } = item.exec(line.trim())?.groups ?? {}
  if (sign === undefined || text === undefined || text.trim() === "") return undefined
  return `${/^\d/u.test(sign) ? `*1= ${sign}` : "*"} ${text.trim()}`
}

/** The lines of a text in runs of those with a tab and those without. */
const runsOf = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const runs: Array<Array<string>> = []
  let before: boolean | undefined
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const isParted = line.trim().includes("\t")
    if (isParted !== before) runs.push([])
    runs.at(-1)?.push(line)
    before = isParted
  }
  return runs
}

/**
 * What is pasted, in the marks of the text: its headings, lists and tables are known as the editor knows them. A run of lines of which each
 * is a sign, a tab and a text is a list and no table.
 */
export const pasted = (text: string): string => {
  const lines: Array<string> = []
  let rest: Array<string> = []
  const end = (): void => {
    const own = toText(pasteInto(Manuscript.empty, rest.join("\n"))).replaceAll(/^\n|\n+$/gu, "")
    if (own !== "") lines.push(own)
    rest = []
  }
  for (const run of runsOf(text)) {
    const items = run.map(asItem)
    if (items.some((each) => each === undefined)) rest.push(...run)
    else {
      end()
      lines.push(...items.flatMap((each) => each ?? []))
    }
  }
  end()
  return lines.join("\n")
}
