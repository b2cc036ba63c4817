/**
 * The parts of pdfmake that a document is written with, and their types: its document and its renderer, to be subclassed.
 *
 * They load with the first document, so a program that never prints does not wait for them. We do not use its layout: pages come laid out.
 *
 * @module
 */

/** An indirect object; data may be changed until it is ended. */
export interface Reference {
  readonly id: number
  readonly data: { [key: string]: unknown }
  /** Whether pdfkit deflates the bytes written to this object. */
  compress: boolean
  readonly write: (chunk: Uint8Array) => void
  readonly end: (chunk?: Uint8Array | string) => void
}

/** Marked content on a page, a leaf of the structure. */
export interface StructureContent {
  /** The page's object, and the number of the mark on that page. */
  readonly refs: ReadonlyArray<{ readonly pageRef: Reference; readonly mcid: number }>
}

/** What pdfkit finishes and writes when a document ends. */
export interface FontEntry {
  readonly finalize: () => void
}

interface Outline {
  options: { readonly expanded: boolean }
  readonly addItem: (
    title: string,
    options: { readonly pageNumber: number; readonly top: number; readonly expanded: boolean }
  ) => Outline
}

/** How pdfkit makes a document of ours. */
export interface Options {
  readonly pdfVersion: "1.4" | "1.7"
  readonly subset: "PDF/A-1b" | "PDF/A-3b"
  readonly tagged: boolean
  readonly displayTitle: true
  readonly lang: string
  readonly autoFirstPage: false
  readonly font: null
  readonly info: { readonly [key: string]: string | Date }
}

interface Page {
  readonly fonts: { [id: string]: Reference }
  readonly content: Reference
  readonly dictionary: Reference
  readonly width: number
  readonly height: number
  readonly annotations: Array<unknown>
  /** Marks that are open. */
  readonly markings: ReadonlyArray<object>
}

/** The part of pdfmake's document, which is pdfkit's, that we use. */
export interface Document {
  readonly ref: (data?: object) => Reference
  readonly options: Options
  /** None before the first. */
  readonly page: Page | null
  readonly outline: Outline
  readonly subset: number
  readonly info: { readonly [key: string]: string | Date }
  readonly _root: Reference
  readonly _fontFamilies: { [id: string]: FontEntry }
  readonly _info: Reference
  readonly _id: Uint8Array
  readonly _offsets: Array<unknown>
  addContent(operators: string): unknown
  flushPages(): void
  readonly addNamedEmbeddedFile: (name: string, specification: Reference) => void
  readonly appendXML: (xml: string) => void
  readonly markContent: (tag: "Artifact") => void
  readonly markStructureContent: (tag: string) => StructureContent
  readonly endMarkedContent: () => void
  readonly getStructTreeRoot: () => Reference
  /** For each page, by its `StructParents`, the element that each mark belongs to. */
  readonly getStructParentTree: () => {
    readonly get: (page: number) => Array<unknown>
    readonly add: (key: number, value: unknown) => unknown
  }
  readonly createStructParentTreeNextKey: () => number
  readonly end: () => void
}

/** What a page holds, as pdfmake's renderer takes it. */
export interface Item<Line, Vector> {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly items: ReadonlyArray<
    { readonly type: "line"; readonly item: Line } | { readonly type: "vector"; readonly item: Vector }
  >
}

/** The part of pdfmake's renderer that we use. */
export interface Renderer<Line, Vector> {
  readonly renderPages: (pages: ReadonlyArray<Item<Line, Vector>>) => void
}

/** The two classes of pdfmake that ours extend. */
export interface Engine {
  readonly Document: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: Options
  ) => Document
  readonly Renderer: new (document: Document) => Renderer<unknown, unknown>
}

/** Loads pdfmake. */
export const engine = async (): Promise<Engine> => {
  const { Document, Renderer } = await import("@gongkai/pdf/engine")
  return { Document: unwrapped(Document), Renderer: unwrapped(Renderer) }
}

/** What a CommonJS module exports as its default is the thing itself or lies one level deeper, by who loaded it. */
const unwrapped = <A>(exported: A | { readonly default: A }): A =>
  typeof exported === "object" && exported !== null && "default" in exported ? exported.default : exported
