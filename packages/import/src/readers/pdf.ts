/**
 * Reads PDF files by the positions of glyphs and ruling lines: prose as paragraphs, tables as grids where lines cross.
 *
 * A report that we printed carries its own data and is taken from there. A file with hardly any text, such as a scan, is refused in words.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Reader } from "@gongkai/match/Document"
import { limits, tooMuch } from "./limits.ts"
import type { Message } from "@gongkai/match/Message"
import { withStrays } from "./foreign.ts"
import { carried, type Inside } from "./pdf/carried.ts"
import { compose } from "./pdf/compose.ts"
import { detailsOf } from "./details.ts"
import { fieldsOf } from "./pdf/fields.ts"
import type { Page } from "./pdf/Page.ts"
import type { Run } from "./pdf/glyphs.ts"
import { type CharacterMap, characterMaps } from "./pdf/characterMaps.ts"
import { withoutBehind } from "./pdf/behind.ts"
import { drawnImages } from "./pdf/drawnImages.ts"
import { filledIn } from "./pdf/filledIn.ts"
import { library } from "./pdf/library.ts"
import { type Matrix, rulings, times } from "./pdf/rulings.ts"
import { withoutRadicals } from "./pdf/radicals.ts"
import { strike } from "./pdf/struck.ts"
import { grids } from "./pdf/tables.ts"
import { direction, straightened, type View, views } from "./pdf/turned.ts"
import { damagedPdf, encrypted } from "./reasons.ts"
import { withoutStruck } from "./struck.ts"

/** Errors that pdf.js throws at damaged files, some where nobody awaits them. */
const strays = new Set([
  "XRefEntryException",
  "XRefParseException",
  "FormatError",
  "ParserEOFException",
  "MissingDataException"
])

/** Reads a PDF; `characterMap` finds the maps of fonts that are not embedded where the platform's own way does not serve. */
export const readPdf = (bytes: Uint8Array, characterMap?: CharacterMap): ReturnType<Reader> =>
  withStrays(strays, () =>
    opened(
      bytes,
      async (document, operators) => {
        const own = await carried(document)
        return own.reports.length > 0
          ? Result.succeed({ carried: own.reports, broken: own.broken })
          : read(document, operators, own)
      },
      { characterMap }
    )
  )

interface Opening {
  /** Whether pdf.js keeps a font's program after drawing with it. */
  readonly keepsFonts?: boolean
  readonly characterMap?: CharacterMap | undefined
}

/** Opens a document while work on it runs; the failure says why it cannot be opened, or what this program lacks to read it. */
export const opened = async <A>(
  bytes: Uint8Array,
  work: (document: PDFDocumentProxy, operators: Operators) => Promise<Result.Result<A, Text>>,
  { keepsFonts = false, characterMap }: Opening = {}
): Promise<Result.Result<A, Text>> => {
  const { getDocument, OPS } = await library()
  const { Factory, lacking } = characterMaps(characterMap)
  const task = getDocument({
    // The library takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    BinaryDataFactory: Factory,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Otherwise the library lets a font's program go as soon as it has it.
    fontExtraProperties: keepsFonts,
    useWasm: false,
    stopAtErrors: false
  })
  try {
    const document = await task.promise
    const done = await work(document, OPS)
    const reason = lacking()
    return reason === undefined ? done : Result.fail(reason)
  } catch (error) {
    const reason = lacking()
    if (reason !== undefined) return Result.fail(reason)
    return Result.fail(error instanceof Error && error.name === "PasswordException" ? encrypted : damagedPdf)
  } finally {
    await task.destroy()
  }
}

const read = async (document: PDFDocumentProxy, operators: Operators, { broken }: Inside): ReturnType<Reader> => {
  if (document.numPages > limits.pages) return Result.fail(tooMuch)
  const pages = withoutBehind((await each(document, (page) => readPage(page, operators))).flat())
  const bare = pages.filter(({ runs, askew }) => runs.length === 0 && askew === 0)
  const all = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")
  if (all.length < 30)
    return Result.fail(
      pages.some(({ askew }) => askew > 0) ? slanted : pages.some(({ isDrawn }) => isDrawn === true) ? scanned : empty
    )
  if (illegible(all)) return Result.fail(brokenText)
  const { blocks, notes } = withoutStruck(compose(pages))
  const { metadata } = await document.getMetadata()
  const fields = fieldsOf(String(metadata?.getRaw() ?? ""))
  const said = detailsOf(fields)
  return Result.succeed({
    reader: "pdf",
    laidOut: true,
    blocks,
    ...(fields.length > 0 && { properties: said.details }),
    notes: [
      ...notes,
      ...said.notes,
      ...(broken === 0 ? [] : [tampered]),
      ...(pages.some(({ askew }) => askew > 0) ? [turned] : []),
      ...withoutText(bare)
    ]
  })
}

/** One page after another, so that no more than one is held. */
export const each = async <A>(
  document: PDFDocumentProxy,
  work: (page: PDFPageProxy) => Promise<A>
): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for (let number = 1; number <= document.numPages; number++) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await document.getPage(number)
    // oxlint-disable-next-line no-await-in-loop
    all.push(await work(page))
    page.cleanup()
  }
  return all
}

/** The numbers by which pdf.js names what a page draws. */
export type Operators = Awaited<ReturnType<typeof library>>["OPS"]

/** A page in each direction in which text runs on it. */
const readPage = async (page: PDFPageProxy, operators: Operators): Promise<ReadonlyArray<Page>> => {
  const viewport = page.getViewport({ scale: 1 })
  const shown = { matrix: viewport.transform as unknown as Matrix, width: viewport.width, height: viewport.height }
  const [content, list, filled] = await Promise.all([
    page.getTextContent({ disableNormalization: true, includeMarkedContent: false }),
    page.getOperatorList(),
    filledIn(page, shown.matrix)
  ])
  const items = content.items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" ? [{ ...item, transform: item.transform as unknown as Matrix }] : []
  )
  const upright = straightened(
    shown,
    items.map(({ transform, str }) => ({ transform, length: str.trim().length }))
  )
  const running = (view: View, quarters: number | undefined) =>
    items.filter(({ transform }) => direction(transform, view.matrix) === quarters)
  const size = (quarters: number | undefined) =>
    running(upright, quarters).reduce((sum, { str }) => sum + str.trim().length, 0)
  const all = views(upright, [size(0), size(1), size(2), size(3)])
  const read = all.map((view) => running(view, 0).length).reduce((sum, count) => sum + count, 0)
  return all.map((view, at): Page => {
    const runs = running(view, 0).flatMap((item): ReadonlyArray<Run> => {
      const [, , , d, x, y] = times(view.matrix, item.transform)
      const size = Math.hypot(item.transform[2], item.transform[3]) || Math.abs(d)
      if (size <= 0) return []
      const [top, bottom] = [y - size * 0.85, y + size * 0.15]
      const run = { text: unified(item.str), size, left: x, right: x + item.width, top, bottom }
      return isOnPage(run) ? [run] : []
    })
    const ruled = rulings(list.fnArray, list.argsArray, operators, view.matrix)
    const struck = strike(runs, ruled.level)
    const level = ruled.level.filter((line) => !struck.lines.has(line))
    return {
      number: page.pageNumber,
      ...(items.length === 0 && isDrawn(list.fnArray, list.argsArray, operators) && { isDrawn: true }),
      askew: at === 0 ? items.length - read : 0,
      width: view.width,
      height: view.height,
      runs: at === 0 ? [...struck.runs, ...filled] : struck.runs,
      images: drawnImages(list.fnArray, list.argsArray, operators, view.matrix),
      grids: grids({ upright: ruled.upright, level }),
      level
    }
  })
}

/** So many shapes are letters that were drawn; a few are a frame or a ground. */
const manyShapes = 50

/** Whether a page shows a picture, or shapes that may be letters. */
const isDrawn = (
  functions: ReadonlyArray<number>,
  parameters: ReadonlyArray<unknown>,
  operators: Operators
): boolean => {
  const pictures = new Set([
    operators.paintImageXObject,
    operators.paintInlineImageXObject,
    operators.paintImageMaskXObject,
    operators.paintImageXObjectRepeat,
    operators.paintImageMaskXObjectGroup,
    operators.paintImageMaskXObjectRepeat
  ])
  const isShape = (each: number, at: number): boolean => {
    const given = parameters[at]
    return each === operators.constructPath && Array.isArray(given) && given[0] !== operators.endPath
  }
  return functions.some((each) => pictures.has(each)) || functions.filter(isShape).length > manyShapes
}

/** Some printers name glyphs by the radicals that look like them: ⼈ for 人. What no glyph stands for is left to be counted. */
const unified = (text: string): string => withoutRadicals(text).replaceAll(/[\p{Cc}\p{Cs}]/gu, "\ufffd")

/** Far from any page, or nowhere at all: the numbers of a damaged file. */
const isOnPage = ({ left, top, right, bottom }: Run): boolean =>
  [left, top, right, bottom].every((at) => Math.abs(at) < 100_000)

/** Characters that a broken table of glyphs leaves: replacement, private use, control. */
const illegible = (text: string): boolean => (text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0) > text.length * 0.05

const scanned: Text = {
  zh: "这是扫描件（图片），没有可以读取的文字；请向报送单位索取可编辑的文件，或先用文字识别软件转换",
  en: "this is a scan without any text: ask for an editable file, or have its text recognised first"
}

const empty: Text = {
  zh: "文件里没有可以读取的文字，也没有图片，可能是空白文件或已损坏；请让报送单位重新发送",
  en: "there is neither text nor a picture in the file, which may be blank or damaged: ask for it to be sent again"
}

const slanted: Text = {
  zh: "文件里的文字几乎都是斜排的，读不出来；请向报送单位索取可编辑的文件",
  en: "nearly all text in the file is slanted and cannot be read: ask for an editable file"
}

const brokenText: Text = {
  zh: "PDF 里的文字编码已损坏，读出来是乱码；请向报送单位索取 Word 文件",
  en: "the text inside the PDF is broken and comes out as garbage: ask for the Word file"
}

const turned: Message = {
  severity: "note",
  text: {
    zh: "有斜排、转了方向或衬在正文底下的大字（多为水印），没有读入",
    en: "text that is slanted, turned or large behind the rest, a watermark mostly, was not read"
  }
}

const tampered: Message = {
  severity: "warning",
  text: {
    zh: "随文件带的数据与校验值不符，没有采用，改从页面读取；请核对文件是否被改动",
    en: "the data inside the file does not match its hash and was not used; the pages were read: check whether the file was changed"
  }
}

/** Pages that are pictures, by their numbers; an empty page has nothing that could be left out. */
const withoutText = (bare: ReadonlyArray<Page>): ReadonlyArray<Message> => {
  const numbers = bare.filter(({ isDrawn }) => isDrawn === true).map(({ number }) => number)
  const [page] = numbers
  if (page === undefined) return []
  return [
    {
      severity: "warning",
      place: { page },
      text: {
        zh: `第${numbers.join("、")}页是图片，没有可以读取的文字，上面的内容没有读入；请对照原件补录，或索取可编辑的文件`,
        en: `page ${numbers.join(", ")}: a picture without text; what is on it was not read: fill it in from the original, or ask for an editable file`
      }
    }
  ]
}
