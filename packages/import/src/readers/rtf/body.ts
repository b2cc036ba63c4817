/**
 * The text of a rich text file as blocks: without what is hidden, and with tracked changes accepted.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { inStyle, type Style } from "@gongkai/match/marks"
import { limits } from "../limits.ts"
import { Flow, pictureSign } from "./flow.ts"
import { decode, type Font } from "./fonts.ts"
import { itemOf, type Setting } from "./item.ts"
import { RowDefinition } from "./rows.ts"
import { scan } from "./scan.ts"

/** What a file holds. */
export interface Rtf {
  readonly blocks: ReadonlyArray<Block>
  readonly pictures: number
  /** Whether the file ends before all its groups do. */
  readonly isCut: boolean
}

/** What a group may change for itself: where its text goes, and how it is set. */
interface State {
  readonly to: "text" | "fonts" | "nowhere"
  readonly font: number
  /** The font of characters of two bytes, while those are written. */
  readonly wideFont: number | undefined
  readonly isWide: boolean
  /** How many bytes stand in for a character of Unicode where it is not known. */
  readonly substitutes: number
  readonly struck: boolean
  readonly shift: "raised" | "lowered" | undefined
  readonly hidden: boolean
  readonly deleted: boolean
  readonly inTable: boolean
  readonly depth: number
  readonly box: boolean
  /** The number or sign in front of a paragraph of a list, which a tab ends. */
  readonly label: boolean
  readonly setting: Setting
}

const unset: Setting = { level: 0, left: 0, first: 0 }
const plain = { struck: false, shift: undefined, hidden: false } as const
const start: State = {
  ...plain,
  to: "text",
  font: -1,
  wideFont: undefined,
  isWide: false,
  substitutes: 1,
  deleted: false,
  inTable: false,
  depth: 1,
  box: false,
  label: false,
  setting: unset
}

/** Groups that are no text of the report, or say again what was said. */
const unread =
  /^(?:colortbl|stylesheet|info|pict|header[lrf]?|footer[lrf]?|footnote|ftnsepc?|annotation|nonshppict|nonesttables|shprslt|sp|tc|xe|rxe|txe|listtable|upr|fldinst|objdata|pn|pnseclvl)$/u
/** Groups that a program may pass over and that hold text all the same. */
const read = /^(?:shppict|shpinst|nesttableprops|ud|fldrslt)$/u

const characters: { readonly [word: string]: string } = {
  tab: "\t",
  line: "\n",
  page: "\n",
  column: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": " ",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\"
}
/** Text moved up or down by as many half points as this stands beside the line. */
const far = 5

/** How a control word changes the look of text; `undefined` for any other. */
const looked = (name: string, number: number | undefined): Partial<State> | undefined => {
  const isOn = number !== 0
  const moved = (number ?? 6) >= far
  if (name === "strike" || name === "striked") return { struck: isOn }
  if (name === "super" || name === "sub") return { shift: isOn ? (name === "super" ? "raised" : "lowered") : undefined }
  if (name === "up" || name === "dn") return { shift: moved ? (name === "up" ? "raised" : "lowered") : undefined }
  if (name === "nosupersub") return { shift: undefined }
  if (name === "v") return { hidden: isOn }
  return name === "deleted" ? { deleted: isOn } : undefined
}

/** Reads a file. Answers `undefined` where it holds more, or nests deeper, than any report. */
export const bodyOf = (bytes: Uint8Array): Rtf | undefined => {
  const fonts = new Map<number, Font>()
  const row = new RowDefinition()
  const stack: Array<State> = []
  const flows: Array<{ readonly flow: Flow; text: string; label: string; readonly boxes: Array<Block> }> = [
    { flow: new Flow(), text: "", label: "", boxes: [] }
  ]
  let [state, page, pictures, size] = [start, 1252, 0, 0]
  let [skip, usual, isStarred, isTooMuch] = [0, -1, false, false]
  let [pending, font]: [Array<number>, Font | undefined] = [[], undefined]
  let run: { readonly style: Style | undefined; text: string } = { style: undefined, text: "" }

  const here = () => flows.at(-1) ?? { flow: new Flow(), text: "", label: "", boxes: [] }
  const ended = (): void => {
    if (pending.length > 0) {
      const text = decode(pending, font, page)
      pending = []
      put(text)
    }
  }
  const put = (text: string): void => {
    ended()
    if (state.to !== "text" || state.hidden) return
    const style = state.deleted ? "deleted" : state.struck ? "struck" : state.shift
    if (style !== run.style) settle(style)
    run.text += text
    if (state.label) here().label += text
    size += text.length
    isTooMuch ||= size > limits.characters
  }
  const settle = (style?: Style): void => {
    here().text += inStyle(run.style, run.text)
    run = { style, text: "" }
  }
  const taken = (): string => {
    ended()
    settle()
    const own = here()
    const { text } = own
    own.text = ""
    return text
  }
  const change = (to: Partial<State>): void => {
    ended()
    state = { ...state, ...to }
  }
  const depthOf = (least: number): number => Math.max(least, state.inTable ? state.depth : 0)
  const boxed = (depth: number): void => {
    const own = here()
    if (own.boxes.length > 0) own.flow.add(own.boxes.splice(0), depth)
  }

  const paragraph = (depth: number): void => {
    const [text, { label }] = [taken(), here()]
    here().label = ""
    here().flow.paragraph(text, depth, itemOf(label, text, state.setting))
    boxed(depth)
  }

  const destination = (name: string): boolean => {
    if (name === "fonttbl") change({ to: "fonts" })
    else if (unread.test(name) || (isStarred && !read.test(name))) {
      if (name === "pict" && state.to === "text") {
        pictures++
        put(pictureSign)
      }
      change({ to: "nowhere" })
    } else if (name === "listtext" || name === "pntext") change({ label: true })
    else if (name === "shptxt") {
      ended()
      settle()
      flows.push({ flow: new Flow(), text: "", label: "", boxes: [] })
      state = { ...start, font: state.font, box: true }
    } else return false
    return true
  }

  const inText = (name: string, number: number | undefined): void => {
    const character = characters[name]
    if (character !== undefined) put(name === "tab" && state.label ? "" : character)
    else if (name === "u") {
      const code = number ?? 0
      put(String.fromCharCode(code < 0 ? code + 65_536 : code))
      skip = state.substitutes
    } else if (name === "par" || name === "sect" || name === "\n" || name === "\r") {
      if (state.deleted && name === "par") return
      paragraph(depthOf(0))
    } else if (name === "cell" || name === "nestcell") {
      const depth = name === "cell" ? 1 : depthOf(2)
      const text = taken()
      here().label = ""
      if (here().boxes.length > 0) {
        here().flow.paragraph(text, depth)
        boxed(depth)
        here().flow.cell("", depth)
      } else here().flow.cell(text, depth)
    } else if (name === "row" || name === "nestrow") {
      ended()
      here().flow.row(row.divisions(), name === "row" ? 1 : depthOf(2))
    } else if (name === "pard") change({ inTable: false, depth: 1, setting: unset })
    else if (name === "ilvl") change({ setting: { ...state.setting, level: Math.max(0, Math.min(8, number ?? 0)) } })
    else if (name === "li") change({ setting: { ...state.setting, left: number ?? 0 } })
    else if (name === "fi") change({ setting: { ...state.setting, first: number ?? 0 } })
    else if (name === "intbl") change({ inTable: true })
    else if (name === "itap") change({ inTable: (number ?? 0) > 0, depth: Math.min(8, Math.max(1, number ?? 1)) })
    else if (/^(?:trowd|trleft|clv?mrg|cellx)$/u.test(name)) row.word(name, number ?? 0)
  }

  scan(bytes, {
    open: () => {
      ended()
      skip = 0
      stack.push(state)
      if (stack.length > limits.depth) isTooMuch = true
      if (isTooMuch) state = { ...state, to: "nowhere" }
      isStarred = false
    },
    close: () => {
      ended()
      skip = 0
      const before = stack.pop()
      if (before === undefined) return
      if (state.box && !before.box && flows.length > 1) {
        const text = taken()
        const { flow, boxes } = here()
        if (text !== "") flow.paragraph(text, 0)
        flow.add(boxes, 0)
        flows.pop()
        isTooMuch ||= flow.isTooMuch
        here().boxes.push(...flow.blocks())
      }
      state = before
      isStarred = false
    },
    word: (name, number) => {
      if (name === "*") {
        isStarred = true
        return
      }
      if (state.to === "nowhere" || isTooMuch) return
      if (skip > 0 && name !== "u" && characters[name] !== undefined) {
        skip--
        return
      }
      skip = 0
      if (destination(name)) isStarred = false
      else if (name === "f" || (name === "af" && state.isWide)) {
        const id = number ?? 0
        change(state.isWide ? { wideFont: id, ...(name === "f" && { font: id }) } : { font: id })
        if (state.to === "fonts" && !fonts.has(id) && fonts.size < limits.entries)
          fonts.set(id, { name: "", charset: undefined })
      } else if (name === "fcharset") {
        const own = fonts.get(state.font)
        if (own !== undefined && state.to === "fonts") own.charset = number
      } else if (name === "ansicpg") page = number ?? page
      else if (name === "deff") {
        usual = number ?? 0
        change({ font: usual })
      } else if (name === "plain") change({ ...plain, font: usual, isWide: false, wideFont: undefined })
      else if (name === "uc") change({ substitutes: Math.max(0, Math.min(8, number ?? 1)) })
      else if (name === "dbch" || name === "loch" || name === "hich") change({ isWide: name === "dbch" })
      else {
        const look = looked(name, number)
        if (look !== undefined) change(look)
        else if (state.to === "text") inText(name, number)
      }
      isStarred = false
    },
    byte: (byte) => {
      if (state.to === "nowhere" || isTooMuch) return
      if (skip > 0) {
        skip--
        return
      }
      if (state.to === "fonts") {
        const own = fonts.get(state.font)
        if (own !== undefined && byte !== 0x3b && own.name.length < 64) own.name += String.fromCharCode(byte)
        return
      }
      if (pending.length === 0) font = fonts.get(state.isWide ? (state.wideFont ?? state.font) : state.font)
      pending.push(byte)
    }
  })
  const [main] = flows
  if (main === undefined || isTooMuch) return undefined
  const isCut = stack.length > 0
  while (flows.length > 1) {
    const text = taken()
    const { flow } = here()
    flow.paragraph(text, 0)
    flows.pop()
    here().boxes.push(...flow.blocks())
  }
  paragraph(depthOf(0))
  const blocks = main.flow.blocks()
  return main.flow.isTooMuch ? undefined : { blocks, pictures, isCut }
}
