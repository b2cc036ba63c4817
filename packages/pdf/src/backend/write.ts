/**
 * Sheets as a PDF, written by pdfmake's renderer and document, both subclassed: pages come laid out, glyphs come numbered.
 *
 * @module
 */
import type { Element, Fill, Rule, Run, Sheets } from "../layout/sheet/Sheets.ts"
import * as Content from "./Content.ts"
import { type Attachment, embed } from "./embed.ts"
import type { Engine, Item, Renderer, StructureContent } from "./engine.ts"
import { type File, type FileClass, fileClass } from "./File.ts"
import { Links } from "./links.ts"
import { info, type Said, xmp } from "./metadata.ts"
import { addStructure, nameOf, type Owners, owners } from "./structure.ts"
import { typeface, type Typeface } from "./Typeface.ts"

/** Which kind of PDF is written. */
export interface Manner {
  /** 3b carries the report inside; 1b, for old archives, cannot. */
  readonly part: "1b" | "3b"
  /** With the structure for readers that do not see. */
  readonly tagged: boolean
}

interface Line {
  readonly run: Run
  readonly owner: Element | undefined
}

/** What drawing the pages collects for the end of the document. */
interface Drawing {
  readonly tagged: boolean
  readonly faces: Map<object, Typeface>
  readonly contents: Map<Element, Array<StructureContent>>
  readonly links: Links
}

/** What is drawn on a page besides text. */
interface Drawn {
  readonly fills: ReadonlyArray<Fill>
  readonly rules: ReadonlyArray<Rule>
}

type Drawer = new (document: File, drawing: Drawing) => Renderer<Line, Drawn>

interface Classes {
  readonly File: FileClass
  readonly Drawer: Drawer
}

const classes = new WeakMap<Engine, Classes>()

const classesOf = (engine: Engine): Classes => {
  const found = classes.get(engine) ?? { File: fileClass(engine), Drawer: drawerClass(engine) }
  classes.set(engine, found)
  return found
}

/** The renderer walks through pages and items; how a line and a path are drawn is ours. */
const drawerClass = ({ Renderer: Base }: Engine): Drawer =>
  class extends Base {
    readonly document: File
    readonly drawing: Drawing
    page: object | null = null
    state = Content.fresh()
    /** What the open mark belongs to: a leaf, an artefact, or nothing is open. */
    open: Element | "artefact" | undefined

    constructor(document: File, drawing: Drawing) {
      super(document)
      this.document = document
      this.drawing = drawing
    }

    turn(): void {
      if (this.page === this.document.page) return
      this.page = this.document.page
      this.state = Content.fresh()
      this.open = undefined
      this.drawing.links.turn(this.document)
    }

    mark(owner: Element | "artefact"): void {
      const { document, drawing } = this
      if (!drawing.tagged || this.open === owner) return
      if (this.open !== undefined) document.endMarkedContent()
      this.open = owner
      if (owner === "artefact") document.markContent("Artifact")
      else {
        const content = document.markStructureContent(nameOf(owner))
        const known = drawing.contents.get(owner)
        if (known === undefined) drawing.contents.set(owner, [content])
        else known.push(content)
      }
    }

    renderLine({ run, owner }: Line): void {
      this.turn()
      this.mark(owner ?? "artefact")
      const { document, drawing } = this
      let face = drawing.faces.get(run.face)
      if (face === undefined) {
        face = typeface(document, run.face, drawing.faces.size)
        drawing.faces.set(run.face, face)
        document._fontFamilies[face.id] = face
      }
      const glyphs = face.encode(run.text)
      if (glyphs === "") return
      if (document.page !== null) document.page.fonts[face.id] = face.reference
      document.addContent(Content.text(this.state, run, face.id, glyphs))
      if (run.link !== undefined && owner?.link === run.link) drawing.links.draw(document, owner, run.link, run)
    }

    renderVector({ fills, rules }: Drawn): void {
      this.turn()
      this.mark("artefact")
      if (fills.length > 0) this.document.addContent(Content.fills(this.state, fills))
      if (rules.length > 0) this.document.addContent(Content.paths(this.state, rules))
    }
  }

const vector = (item: Drawn) => (item.fills.length + item.rules.length === 0 ? [] : [{ type: "vector" as const, item }])

const items = ({ pages }: Sheets, owned: Owners): ReadonlyArray<Item<Line, Drawn>> =>
  pages.map(({ width, height, runs, rules, fills = [] }, page) => {
    const lines = runs.map((run, at) => ({ type: "line" as const, item: { run, owner: owned[page]?.[at] } }))
    // A mark lies behind the rules too.
    const behind = runs.findLastIndex(({ grey }) => grey !== undefined) + 1
    return {
      pageSize: { width, height },
      items: [
        ...vector({ fills, rules: [] }),
        ...lines.slice(0, behind),
        ...vector({ fills: [], rules }),
        ...lines.slice(behind)
      ]
    }
  })

/** The bytes of the file. */
export const write = (
  engine: Engine,
  sheets: Sheets,
  said: Said,
  { part, tagged }: Manner,
  files: ReadonlyArray<Attachment> = []
): Uint8Array => {
  const { File, Drawer } = classesOf(engine)
  const file = new File({
    pdfVersion: part === "1b" ? "1.4" : "1.7",
    subset: `PDF/A-${part}`,
    tagged,
    displayTitle: true,
    lang: "zh-CN",
    autoFirstPage: false,
    font: null,
    info: info(said)
  })
  if (said.made === undefined) Reflect.deleteProperty(file.info, "CreationDate")
  file.description = xmp(said)
  for (const each of part === "1b" ? [] : files) embed(file, each)
  const drawing: Drawing = { tagged, faces: new Map(), contents: new Map(), links: new Links() }
  new Drawer(file, drawing).renderPages(items(sheets, owners(sheets)))
  const placed = drawing.links.end(file)
  if (tagged) addStructure(file, sheets.root, drawing.contents, placed)
  // pdfkit shares one set of options among all outlines; the root, open as PDF/A-1 asks, gets its own.
  file.outline.options = { expanded: true }
  const open: Array<typeof file.outline> = [file.outline]
  for (const { title, level, page, y } of sheets.bookmarks) {
    const parent = open[level - 1] ?? file.outline
    open[level] = parent.addItem(title, { pageNumber: page, top: y, expanded: true })
    open.length = level + 1
  }
  file.end()
  return file.bytes()
}
