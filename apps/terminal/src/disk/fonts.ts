/**
 * The user's own fonts, named by option or environment; they go before the packaged ones.
 *
 * @module
 */
import { readFile } from "node:fs/promises"
import { type Face, own, type OwnFaces } from "@gongkai/pdf"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import { refuse } from "../words/refusal.ts"

const roles: { readonly [name: string]: keyof OwnFaces } = {
  fangsong: "fangsong",
  仿宋: "fangsong",
  kaiti: "kaiti",
  楷体: "kaiti",
  heiti: "heiti",
  黑体: "heiti",
  songti: "songti",
  宋体: "songti",
  xiaobiaosong: "xiaobiaosong",
  小标宋: "xiaobiaosong",
  fallback: "fallback",
  后备: "fallback"
}

/** Fonts of all documents, where the option names none: 仿宋=/path/仿宋_GB2312.ttf;小标宋=/path/FZXBSJW.TTF. */
const fromEnvironment = (): ReadonlyArray<string> =>
  (process.env["GONGKAI_FONTS"] ?? "").split(";").filter((each) => each.trim() !== "")

/** A font file for a role; `font` names or numbers one of a collection. */
interface FontFile {
  readonly role: keyof OwnFaces
  readonly path: string
  readonly font?: string | number
}

/** What is given: ROLE=FILE, or ROLE=FILE#NAME for a font of a collection. */
const fontFile = (given: string) => {
  const [, name = "", path = "", font] = /^\s*([^=]+?)\s*=\s*(.+?)(?:#([^#/\\]+))?\s*$/u.exec(given) ?? []
  const role = roles[name]
  if (role === undefined) return refuse(given, unknownRole)
  const one = font === undefined ? {} : { font: /^\d+$/u.test(font) ? Number(font) : font }
  return Effect.succeed<FontFile>({ role, path, ...one })
}

/** The fonts of the environment as files, for threads that open them themselves; each was opened once, so that a wrong one is told here. */
export const environmentFonts = Effect.gen(function* () {
  yield* ownFaces([])
  return yield* Effect.forEach(fromEnvironment(), fontFile)
})

/** The faces of all files; the option comes before the environment. */
export const ownFaces = Effect.fnUntraced(function* (given: ReadonlyArray<string>) {
  const faces: { -readonly [R in keyof OwnFaces]: Face } = {}
  for (const each of [...fromEnvironment(), ...given]) {
    const { role, path, ...one } = yield* fontFile(each)
    const bytes = yield* Effect.tryPromise({
      try: () => readFile(path),
      catch: () => new Refused({ file: path, text: unreadable(path) })
    })
    const face = yield* Effect.mapError(
      own({ file: path, bytes, ...one }),
      ({ text }) => new Refused({ file: path, text })
    )
    if (face.embedding === "restricted") return yield* refuse(path, restricted(path))
    faces[role] = face
  }
  return faces satisfies OwnFaces
})

const unknownRole = {
  zh: "字体要写成 用途=文件，用途是 仿宋、楷体、黑体、宋体、小标宋、后备 之一，例如 仿宋=/字体/simfang.ttf；后备 用于其他字体都没有的字",
  en: "fonts are given as ROLE=FILE; roles are fangsong, kaiti, heiti, songti, xiaobiaosong, and fallback for what no other font has: fangsong=/fonts/simfang.ttf"
}

/** The report that is printed is named before it, so the font is named here. */
const unreadable = (path: string) => ({
  zh: `字体文件 ${path} 打不开；请核对路径和权限`,
  en: `the font file ${path} cannot be opened; check its path and permissions`
})

const restricted = (path: string) => ({
  zh: `字体 ${path} 的许可不允许嵌入文件（fsType 为受限），没有使用；请换一个允许嵌入的字体，或向字体厂商取得授权`,
  en: `the licence of ${path} forbids embedding (restricted fsType), so it was not used; choose another, or obtain the maker's permission`
})
