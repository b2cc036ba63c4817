/**
 * Why a font file cannot be used, with what to do about it.
 *
 * @module
 */
import { PrintError } from "../errors/PrintError.ts"

const refused = (zh: string, en: string, cause?: unknown): PrintError =>
  new PrintError({ reason: "font", text: { zh, en }, ...(cause === undefined ? {} : { cause }) })

/** The beginnings of files that are fonts of a kind that cannot be embedded. */
const kinds: ReadonlyArray<readonly [beginning: string, zh: string, en: string]> = [
  ["wOFF", "网页字体（WOFF）", "a web font (WOFF)"],
  ["wOF2", "网页字体（WOFF2）", "a web font (WOFF2)"],
  ["%!PS", " Type 1 字体", "a Type 1 font"],
  ["%!Fo", " Type 1 字体", "a Type 1 font"],
  ["\u0080\u0001", " Type 1 字体", "a Type 1 font"],
  ["GKPK", "本软件另一版本的字形包", "a glyph pack of another version"]
]

/** A file that is neither TrueType nor OpenType. */
export const unknown = (file: string, bytes: Uint8Array): PrintError => {
  if (bytes.length === 0)
    return refused(
      `字体文件是空的：${file}。请重新复制这个文件`,
      `The font file ${file} is empty: copy it from its source again`
    )
  const beginning = String.fromCharCode(...bytes.subarray(0, 4))
  const kind = kinds.find(([each]) => beginning.startsWith(each))
  return kind === undefined
    ? refused(`不是字体文件：${file}。请给 TTF、OTF 或 TTC 文件`, `${file} is not a font: give a TTF, OTF or TTC file`)
    : refused(
        `字体文件不能用：${file} 是${kind[1]}。请换成 TTF、OTF 或 TTC 文件`,
        `${file} cannot be used, it is ${kind[2]}: give a TTF, OTF or TTC file`
      )
}

/** A file that the system does not let us read. */
export const unopened = (file: string, cause: unknown): PrintError =>
  refused(
    `字体文件打不开：${file}。请核对路径和权限`,
    `Cannot open the font file ${file}: check its path and permissions`,
    cause
  )

/** A file that ends early, or points outside itself. */
export const damaged = (file: string, cause: unknown): PrintError =>
  refused(
    `字体文件已损坏或不完整：${file}。请重新复制这个文件，或换一个字体`,
    `The font file ${file} is damaged or incomplete: copy it from its source again, or name another font`,
    cause
  )

/** A collection that has no font of the name or number asked for. */
export const absent = (file: string, asked: string | number, names: ReadonlyArray<string>): PrintError =>
  refused(
    `字体集 ${file} 里没有“${asked}”。里面有：${names.join("、")}。请写其中一个，或写序号（从 0 起）`,
    `${file} has no font “${asked}”, but ${names.join(", ")}: give one of these, or a number from 0`
  )

/** A font that does not say which character is which glyph. */
export const mapless = (file: string): PrintError =>
  refused(
    `字体文件不能用：${file} 没有 Unicode 字符表。请换成较新的 TTF 或 OTF 文件`,
    `${file} cannot be used, it has no Unicode character map: give a newer TTF or OTF file`
  )

/** A variable font shows its default, often its thinnest, shape; a font of pictures has no outlines. */
export const shapeless = (file: string, variable: boolean): PrintError =>
  variable
    ? refused(
        `字体文件不能用：${file} 是可变字体。请换成一种字重的静态字体（文件名多带 Regular、Bold）`,
        `${file} cannot be used, it is a variable font: give the static font of one weight (Regular, Bold …)`
      )
    : refused(
        `字体文件不能用：${file} 没有字形轮廓（点阵或彩色字体）。请换成轮廓字体`,
        `${file} cannot be used, it has no outlines, but bitmaps or pictures: give a font with outlines`
      )
