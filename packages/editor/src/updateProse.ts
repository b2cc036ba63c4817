/**
 * What keys do in a part in prose. Every change of the text is a change of the report at once; a sentence typed is one step to undo.
 *
 * @module
 */
import { same } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import { topicsOf } from "@gongkai/core/editions/topics"
import { level } from "@gongkai/core/Narrative"
import { shown } from "@gongkai/core/Plain"
import type { Text } from "@gongkai/core/Text"
import * as Edit from "./prose/edit.ts"
import * as Manuscript from "./prose/Manuscript.ts"
import * as Move from "./prose/move.ts"
import { asShown } from "./prose/references.ts"
import * as Rows from "./prose/rows.ts"
import { headed, missing } from "./prose/subheadings.ts"
import { showing } from "./prose/Wrap.ts"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { pause, replace } from "./Editing.ts"
import { leavingProse, manuscriptAt, proseAt, prosePatch } from "./proseAt.ts"
import { type InProse, saying, type State, stay, type Step } from "./State.ts"
import { isTyped } from "./typing.ts"

type Change = (manuscript: Manuscript.Manuscript) => Manuscript.Manuscript

const commands: { readonly [C in Command]?: Change } = {
  kill: (manuscript) => Rows.killCell(manuscript) ?? Edit.kill(manuscript),
  heading: (manuscript) => {
    const { text, level: own } = Manuscript.lineAt(manuscript, manuscript.cursor.line)
    return Edit.toggleHeading(manuscript, own ?? level(text) ?? 2)
  },
  wordLeft: Move.wordLeft,
  wordRight: Move.wordRight,
  textStart: Move.textStart,
  textEnd: Move.textEnd
}

/** Keys that only a text has; they are not in the table of bindings, as no clerk needs to be told of them. */
const keys = ({ view, editing }: State): { readonly [stroke: string]: Change } => {
  const { page } = view
  const wrap = showing(view.wrap, shown(editing.edition, editing.draft))
  return {
    left: Move.left,
    right: Move.right,
    up: (manuscript) => Move.up(manuscript, wrap),
    down: (manuscript) => Move.down(manuscript, wrap),
    home: (manuscript) => Move.rowStart(manuscript, wrap),
    end: (manuscript) => Move.rowEnd(manuscript, wrap),
    pageup: (manuscript) => Move.up(manuscript, wrap, page.prose),
    pagedown: (manuscript) => Move.down(manuscript, wrap, page.prose),
    enter: (manuscript) => Rows.rowBelow(manuscript) ?? Edit.newline(manuscript),
    backspace: (manuscript) => Rows.backspace(manuscript) ?? Edit.backspace(manuscript),
    delete: (manuscript) => Rows.deleteForward(manuscript) ?? Edit.deleteForward(manuscript)
  }
}

export const updateProse = (state: State, place: InProse, stroke: string, command: Command | undefined): Step => {
  if (command === "back") {
    return stay(leavingProse({ ...state, editing: pause(state.editing) }, place))
  }
  if (command === "copy") return copied(state, place.manuscript)
  if (command === "cut") {
    const { state: after, orders } = copied(state, place.manuscript)
    const cut = orders.length === 0 ? stay(after) : written(after, place, Edit.backspace(place.manuscript))
    return { ...cut, orders: [...orders, ...cut.orders] }
  }
  if (command === "selectAll") {
    const all = Manuscript.select(Move.textStart(place.manuscript), Move.textEnd)
    return stay({ ...state, editing: pause(state.editing), place: { ...place, manuscript: all } })
  }
  if (command === "select") {
    const move = keys(state)[stroke.slice("shift+".length)]
    const manuscript = move === undefined ? place.manuscript : Manuscript.select(place.manuscript, move)
    return stay({ ...state, editing: pause(state.editing), place: { ...place, manuscript } })
  }
  if (command === "subheading") return subheaded(state, place)
  if (command === "next" || command === "previous") {
    const cell = command === "next" ? Rows.nextCell(place.manuscript) : Rows.previousCell(place.manuscript)
    return cell === undefined ? saying(state, "note", noCells) : written(state, place, cell)
  }
  if (command === "external") return { state, orders: [{ _tag: "Write", section: place.section }] }
  const typed = command === undefined && isTyped(stroke)
  const change = command === undefined ? keys(state)[stroke] : commands[command]
  if (typed) {
    const step = written(state, place, Edit.insert(place.manuscript, stroke), "typing")
    // A sentence is a step to take back: a page typed at one go does not go at one key.
    return /^[。！？；]$/u.test(stroke)
      ? { ...step, state: { ...step.state, editing: pause(step.state.editing) } }
      : step
  }
  if (change === undefined) return stay(state)
  const kind = stroke === "backspace" || stroke === "delete" ? stroke : undefined
  return written(state, place, change(place.manuscript), kind)
}

const noCells: Text = {
  zh: "Tab 只在文中的表格里移到下一格；段首的空两字不用键入",
  en: "Tab goes on to the next cell of a table in the text; no paragraph needs an indent"
}

/** Adds the next official sub-heading of a part that has some. */
const subheaded = (state: State, place: InProse): Step => {
  const topics = topicsOf(place.section)
  if (topics.length === 0)
    return saying(state, "note", {
      zh: "通知只为第一部分列出要写的各个方面，这里没有规定的小标题",
      en: "the notice names topics for part one alone: there are no official sub-headings here"
    })
  const [topic, ...others] = missing(place.manuscript, topics)
  const after = topic && headed(place.manuscript, topic)
  if (topic === undefined || after === undefined)
    return saying(state, "note", {
      zh: "通知列出的各个方面都已有小标题",
      en: "every topic of the notice has its sub-heading"
    })
  const step = written(state, place, after)
  if (step.state.message !== undefined) return step
  const zh = `已加小标题“${topic.name}”${others.length > 0 ? `，还有 ${others.length} 个方面没有小标题` : "，各个方面都有了"}`
  const en = `sub-heading ${topic.name} added; ${others.length} topic(s) have none yet`
  return { ...step, state: { ...step.state, message: { severity: "good", text: { zh, en } } } }
}

/** Puts what is selected on the clipboard. */
export const copied = (state: State, manuscript: Manuscript.Manuscript): Step => {
  const text = Manuscript.selectedText(manuscript, shown(state.editing.edition, state.editing.draft))
  const copied = Manuscript.selectedText(manuscript)
  if (text === "")
    return saying(state, "note", {
      zh: "没有选中的字；按住 Shift 移动可选",
      en: "nothing is selected; Shift and the arrows select"
    })
  const count = text.match(/\S/gu)?.length ?? 0
  const { state: told } = saying({ ...state, copied }, "good", {
    zh: `${count} 字已送到剪贴板`,
    en: `${count} characters sent to the clipboard`
  })
  return { state: told, orders: [{ _tag: "Copy", text }] }
}

/** The manuscript as it is now, and the part with it where the text is another. */
export const written = (state: State, place: InProse, changed: Manuscript.Manuscript, kind?: string): Step => {
  const { edition, draft } = state.editing
  const manuscript = Edit.withoutStray(place.manuscript, changed, shown(edition, draft))
  const message = manuscript === changed ? {} : ({ message: { severity: "note", text: asNumbers } } as const)
  // Whatever is not typed on ends the run, also where the report does not change, as with an empty line.
  const editing = kind === undefined ? pause(state.editing) : state.editing
  const moved: State = { ...state, editing, place: { ...place, manuscript }, ...message }
  if (manuscript.lines === place.manuscript.lines) return stay({ ...moved, editing: pause(editing) })
  const step = commit(
    moved,
    prosePatch(place.section, Manuscript.to(manuscript, Manuscript.cellsOf(edition))),
    kind && `${kind} ${place.section}`
  )
  // Where the report may not change, what is on screen must not either.
  return state.status.kind === "readOnly" ? { ...step, state: { ...step.state, place } } : step
}

const asNumbers: Text = {
  zh: "标题、列表和表格里不能引用，引用处已写成现在的数；撤销按 Ctrl-Z",
  en: "headings, lists and tables cannot refer to a cell: the numbers shown now are written there; Ctrl-Z takes it back"
}

/** A text copied here last comes back with its references, as long as these show what was copied. */
const asCopied = ({ copied, editing: { edition, draft } }: State, text: string): string => {
  if (copied === undefined) return text
  const said = asShown(copied, Manuscript.cellsOf(edition), shown(edition, draft))
  return said === text.replaceAll(/\r\n?/gu, "\n") ? copied : text
}

export const pasteProse = (state: State, place: InProse, text: string): Step =>
  written(state, place, Rows.pasteCells(place.manuscript, text) ?? Edit.paste(place.manuscript, asCopied(state, text)))

/** The text as $EDITOR left it. */
export const replaced = (state: State, section: string, manuscript: Manuscript.Manuscript): Step => {
  const { place } = state
  if (place._tag !== "Prose" || place.section !== section) return stay(state)
  const { edition } = state.editing
  return written(state, place, { ...manuscript, isCell: Manuscript.cellsOf(edition) })
}

/** Shows prose as the report has it where that is another text, the cursor where it was as far as that still exists. */
export const rebuilt = (state: State): State => {
  const { place, editing } = state
  if (place._tag !== "Prose") return state
  const own = Manuscript.to(place.manuscript, Manuscript.cellsOf(editing.edition))
  if (same(own, proseAt(editing, place.section))) return state
  const fresh = manuscriptAt(editing, place.section)
  return { ...state, place: { ...place, manuscript: Manuscript.moveTo(fresh, place.manuscript.cursor) } }
}

/** Goes on with another version of the report; going back leads to the one before. */
export const reopened = (state: State, draft: Draft): State => {
  const place = state.place._tag === "Conflict" ? state.place.from : state.place
  return rebuilt({ ...state, editing: replace(state.editing, draft), place })
}
