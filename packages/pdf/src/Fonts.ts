/**
 * The two fonts of a page: one for the text, one for the title and the headings; Noto Serif SC unless others are named.
 *
 * They are files and stay files: the engine opens them by path itself, we only read their character maps and widths.
 *
 * @module
 */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import * as Effect from "effect/Effect"
import * as Font from "./Font.ts"
import { PrintError } from "./PrintError.ts"

/** Paths of TrueType or OpenType files. */
export interface Fonts {
  readonly regular: string
  readonly bold: string
}

/** The fonts as typesetting sees them. */
export type Faces = { readonly [F in keyof Fonts]: Font.Font }

const family = "@expo-google-fonts/noto-serif-sc"

/** Noto Serif SC, from the package installed beside this one. */
export const packaged: Effect.Effect<Fonts, PrintError> = Effect.try({
  try: () => {
    const { resolve } = createRequire(import.meta.url)
    return {
      regular: resolve(`${family}/400Regular/NotoSerifSC_400Regular.ttf`),
      bold: resolve(`${family}/700Bold/NotoSerifSC_700Bold.ttf`)
    }
  },
  catch: (cause) =>
    new PrintError({
      reason: "font",
      text: {
        zh: `找不到字体包 ${family}。请安装它，或用 fonts 选项指明字体文件`,
        en: `The font package ${family} is not installed: install it, or name font files with the option fonts`
      },
      cause
    })
})

/** Reads both files. */
export const faces = (fonts: Fonts): Effect.Effect<Faces, PrintError> =>
  Effect.all({ regular: face(fonts.regular), bold: face(fonts.bold) }, { concurrency: "unbounded" })

const face = Effect.fn("Fonts.face")(function* (path: string) {
  const bytes = yield* Effect.tryPromise({
    try: () => readFile(path),
    catch: (cause) =>
      new PrintError({
        reason: "font",
        text: {
          zh: `字体文件打不开：${path}。请核对路径和权限`,
          en: `Cannot open the font file ${path}: check its path and permissions`
        },
        cause
      })
  })
  const font = Font.read(bytes)
  if (font !== undefined) return font
  return yield* new PrintError({
    reason: "font",
    text: {
      zh: `字体文件不能用：${path}。请换成单个的 TTF 或 OTF 文件（TTC 字体集不可用）`,
      en: `${path} is not a usable font: give a single TTF or OTF file, not a TTC collection`
    }
  })
})
