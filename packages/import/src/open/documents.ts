/**
 * Opens the bytes of a file as documents.
 *
 * Most kinds are one document; plain text may be seen in several ways, since its columns may be kept by tabs, pipes, commas or spaces.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Carried, Document, Reader } from "@gongkai/match/Document"
import { kindOf } from "./kind.ts"
import type { CharacterMap } from "../readers/pdf/characterMaps.ts"
import { kindOfZip, openArchive } from "../readers/archive.ts"
import { readCopied } from "../readers/copied.ts"
import { readCsv } from "../readers/csv.ts"
import { readDrawn } from "../readers/drawn.ts"
import { withoutLostSpaces } from "../readers/lostSpaces.ts"
import { pinyinApart, withoutPinyin } from "../readers/pinyin.ts"
import { withoutDivisions, withoutMarks, withTitle } from "../readers/markdown.ts"
import { withEntities } from "../readers/entities.ts"
import { withFlow } from "../readers/flow.ts"
import { withoutFormulas } from "../readers/formulas.ts"
import { withPictures } from "../readers/images.ts"
import { withNamed } from "../readers/pictures.ts"
import { withoutRadicals } from "../readers/pdf/radicals.ts"
import { readPipes } from "../readers/pipes.ts"
import { withLegible } from "../readers/legible.ts"
import { damaged, encrypted } from "../readers/reasons.ts"
import { readColumned } from "../readers/columned.ts"
import { withoutComments } from "../readers/commented.ts"
import { readRaw, readSpaced } from "../readers/spaced.ts"
import { readTagged } from "../readers/tagged.ts"
import { readText } from "../readers/text.ts"
import { standing } from "../readers/standing.ts"
import { withSigns } from "../readers/symbols.ts"
import { withoutHeadingMarks } from "../readers/wiki.ts"
import { withRests } from "../readers/wrappedRests.ts"

type Opened = Result.Result<Document | Carried, Text>

/** Lines whose words are set apart by so many blanks are lines of a page. */
const wideGap = /\S {3,}\S/u
const fewestGaps = 5

const isLaidOut = (text: string): boolean => text.split("\n").filter((line) => wideGap.test(line)).length >= fewestGaps

/** The ways to see a text, the likeliest first. */
export const textDocuments = (given: string): ReadonlyArray<Document> => {
  const { text: uncommented, also } = withoutComments(given)
  const { text: bare, notes: ofPinyin } = pinyinApart(uncommented)
  const notes = [...(also.notes ?? []), ...ofPinyin]
  const text = withTitle(withoutDivisions(withoutHeadingMarks(withoutFormulas(withoutRadicals(bare)))))
  const plain = withoutMarks(text)
  const tagged = readTagged(text, (rest) => readPipes(rest) ?? readText(withoutMarks(withEntities(rest))))
  const all =
    tagged === undefined
      ? [
          readDrawn(plain),
          readPipes(text),
          readCsv(text),
          readCopied(plain),
          ...readColumned(plain),
          readSpaced(withRests(plain)),
          readText(withRests(plain)),
          readRaw(withRests(plain))
        ]
      : [tagged]
  const laidOut = isLaidOut(plain)
  return all
    .flatMap((document) => (document === undefined ? [] : [laidOut ? { ...document, laidOut } : document]))
    .map((document) => withNamed(withPictures(withFlow(withSigns(withoutLostSpaces(withLegible(document))), text))))
    .map((document) => ({
      ...document,
      ...(also.properties !== undefined && { properties: also.properties }),
      ...(notes.length > 0 && { notes: [...(document.notes ?? []), ...notes] })
    }))
}

/** The document of a file that is no plain text. */
export const openDocument = async (bytes: Uint8Array, characterMap?: CharacterMap): Promise<Opened> => {
  const reader = await readerOf(bytes, characterMap)
  if (Result.isFailure(reader)) return Result.fail(reader.failure)
  try {
    return Result.map(await reader.success(bytes), (found) =>
      "blocks" in found ? standingIn(withNamed(withSigns(withoutLostSpaces(withoutPinyin(withLegible(found)))))) : found
    )
  } catch {
    // Libraries throw what they like at damaged files; whatever it is, this file cannot be read and the next can.
    return Result.fail(damaged)
  }
}

/** Where the lines of a page end, its reader knows itself. */
const standingIn = (document: Document): Document =>
  document.laidOut === true ? document : { ...document, blocks: standing(document.blocks) }

const readerOf = async (
  bytes: Uint8Array,
  characterMap: CharacterMap | undefined
): Promise<Result.Result<Reader, Text>> => {
  const kind = kindOf(bytes)
  if (typeof kind === "object") return Result.fail(kind.unread)
  if (kind === "pdf") {
    const { readPdf } = await import("../readers/pdf.ts")
    return Result.succeed((bytes) => readPdf(bytes, characterMap))
  }
  if (kind === "html") return Result.succeed((await import("../readers/html.ts")).readHtml)
  if (kind === "flat odf") return Result.succeed((await import("../readers/odf.ts")).readFlatOdf)
  if (kind === "word xml") return Result.succeed((await import("../readers/wordXml.ts")).readWordXml)
  if (kind === "sheet xml") return Result.succeed((await import("../readers/sheetXml.ts")).readSheetXml)
  if (kind === "mhtml") return Result.succeed((await import("../readers/mhtml.ts")).readMhtml)
  if (kind === "rtf") return Result.succeed((await import("../readers/rtf.ts")).readRtf)
  if (kind === "ole") return ole(bytes)
  const archive = openArchive(bytes)
  if (Result.isFailure(archive)) return Result.fail(archive.failure)
  const held = kindOfZip(archive.success)
  if (held === "docx") return Result.succeed((await import("../readers/docx.ts")).readDocx)
  if (held === "xlsx") return Result.succeed((await import("../readers/xlsx.ts")).readXlsx)
  if (held === "odf") return Result.succeed((await import("../readers/odf.ts")).readOdf)
  return Result.fail(held === "ofd" ? fixedLayout : severalFiles)
}

const ole = async (bytes: Uint8Array): Promise<Result.Result<Reader, Text>> => {
  const { kindOfOle, unreadable } = await import("../readers/ole.ts")
  const kind = kindOfOle(bytes)
  if (kind === "doc") return Result.succeed((await import("../readers/doc.ts")).readDoc)
  if (kind === "xls") return Result.succeed((await import("../readers/xls.ts")).readXls)
  return Result.fail(kind === "encrypted" ? encrypted : unreadable)
}

const fixedLayout: Text = {
  zh: "这是 OFD 版式文件，目前不能直接读入；请用阅读软件另存为 PDF 或 Word 再导入",
  en: "this is an OFD file, which cannot be read yet: save it as PDF or Word and import that"
}

const severalFiles: Text = {
  zh: "压缩包里不是一份报告；请解压后导入其中的文件",
  en: "the archive is not one report: unpack it and import the files in it"
}
