/**
 * `gongkai verify FILE.pdf…`: prints the report inside a PDF again, in the way the PDF says it was printed, and compares the bytes.
 *
 * A PDF of another version cannot have the same bytes; then the text on its pages is compared. Exit 1 when something differs.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { pdfInside, type PdfInside } from "@gongkai/import"
import { print, Record, same as holdsTheSame } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Code, Exit, highest } from "../Exit.ts"
import { ownFaces } from "../fonts.ts"
import { optionsOf } from "../load.ts"
import { complain, harmless, say } from "../Terminal.ts"

interface Input {
  readonly files: ReadonlyArray<string>
  readonly font: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  readonly json: boolean
  readonly language: Language
}

interface Verdict {
  readonly code: Code
  readonly text: Text
}

export const verify = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const all = yield* Effect.forEach(input.files, (path) =>
      Effect.map(verifyOne(path, input), (verdict) => ({ path, ...verdict }))
    )
    const { json, language } = input
    if (json)
      yield* say(
        JSON.stringify(
          { files: all.map(({ path, code, text }) => ({ file: path, same: code === 0, verdict: text[language] })) },
          null,
          2
        )
      )
    else
      for (const { path, code, text } of all)
        yield* (code === 2 ? complain : say)(harmless(`${path}${language === "zh" ? "：" : ": "}${text[language]}`))
    yield* (yield* Exit).raise(highest(all.map(({ code }) => code)))
  })

const verifyOne = (path: string, input: Input): Effect.Effect<Verdict> =>
  Effect.gen(function* () {
    const bytes = yield* Effect.result(Effect.tryPromise(() => readFile(path)))
    if (Result.isFailure(bytes)) return unreadable
    if (!bytes.success.subarray(0, 1024).includes("%PDF-")) return notOurs
    const inside = yield* Effect.result(pdfInside({ name: path, bytes: bytes.success }))
    if (Result.isFailure(inside)) return { code: 2 as const, text: inside.failure.text }
    const record = Record.parse(inside.success.keywords)
    if (record === undefined) return notOurs
    const [report] = inside.success.reports
    if (report === undefined) return record.part === "1b" ? withoutData : robbed
    const draft = Interchange.parse(report)
    if (Result.isFailure(draft)) return tampered
    const again = yield* Effect.result(printedAgain(draft.success, record, input))
    if (Result.isFailure(again)) return { code: 2 as const, text: again.failure.text }
    if (Buffer.compare(bytes.success, again.success) === 0) return same(hash(bytes.success))
    if (holdsTheSame(bytes.success, again.success)) return sameInside(hash(bytes.success))
    return yield* differing(inside.success, record, again.success)
  })

const printedAgain = Effect.fnUntraced(function* (
  draft: Parameters<typeof print>[0],
  { part, tagged, head, pages }: Record.Record,
  { font, previous: named }: Input
) {
  const said = { agency: Option.none(), year: Option.none(), previous: named }
  const { previous = [] } = yield* optionsOf(said)
  const faces = yield* ownFaces(font)
  return yield* print(draft, {
    part,
    tagged,
    faces,
    previous,
    ...(head !== undefined && { head }),
    ...(pages !== undefined && { pages })
  })
})

/** What differs, once the bytes do: the text of the pages, or only how it is written. */
const differing = Effect.fnUntraced(function* (
  inside: PdfInside,
  { version, fonts }: Record.Record,
  again: Uint8Array
) {
  const ours = yield* Effect.result(pdfInside({ name: "again.pdf", bytes: again }))
  const other = version !== Record.version
  if (Result.isFailure(ours)) return { code: 2 as const, text: ours.failure.text }
  const [one, two] = [inside.pages, ours.success.pages].map((pages) => pages.map((page) => page.replaceAll(/\s/gu, "")))
  const at = (two ?? []).findIndex((page, place) => page !== one?.[place])
  if (at < 0 && one?.length === two?.length)
    return other ? sameText(version) : fonts === undefined ? rewritten : otherFonts(Object.values(fonts))
  return textDiffers(Math.max(0, at) + 1, other ? version : undefined)
})

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

const unreadable: Verdict = {
  code: 2,
  text: { zh: "文件打不开；请核对路径和权限", en: "cannot be opened; check its path and permissions" }
}

const notOurs: Verdict = {
  code: 2,
  text: {
    zh: "不是 gongkai 印出的 PDF，无从核对；可用 gongkai import 读入、gongkai check 校验",
    en: "was not printed by gongkai, so there is nothing to verify it by; gongkai import reads it, gongkai check checks it"
  }
}

const withoutData: Verdict = {
  code: 2,
  text: {
    zh: "是 PDF/A-1b，里面没有数据，无从核对",
    en: "is PDF/A-1b without its data; there is nothing to verify it by"
  }
}

const robbed: Verdict = {
  code: 1,
  text: {
    zh: "不符：其中的数据不见了，或已被改动（与所记的 SHA-256 不符）",
    en: "differs: the data inside is gone, or was changed (its SHA-256 is not the one recorded)"
  }
}

const tampered: Verdict = {
  code: 1,
  text: { zh: "不符：其中的数据不是一份报告", en: "differs: the data inside is no report" }
}

const same = (sha256: string): Verdict => ({
  code: 0,
  text: {
    zh: `一致：重印逐字节相同（sha256 ${sha256}）`,
    en: `the same: printed again, byte for byte (sha256 ${sha256})`
  }
})

const sameInside = (sha256: string): Verdict => ({
  code: 0,
  text: {
    zh: `一致：重印逐项相同，只是压缩的结果随机器不同（sha256 ${sha256}）`,
    en: `the same: printed again, object by object; only how it is compressed differs with the machine (sha256 ${sha256})`
  }
})

const sameText = (version: string): Verdict => ({
  code: 0,
  text: {
    zh: `由 ${version} 版印出，与本版 ${Record.version} 不能逐字节比较；各页文字与重印相同`,
    en: `printed by version ${version}, which cannot be compared with ${Record.version} byte for byte; the text of every page is the same`
  }
})

const otherFonts = (names: ReadonlyArray<string>): Verdict => ({
  code: 1,
  text: {
    zh: `各页文字与重印相同，但用的是另外的字体（${names.join("、")}）；请用 --font 指明同样的字体再核对`,
    en: `the text of every page is the same, but it was printed with other fonts (${names.join(", ")}): name them with --font`
  }
})

const rewritten: Verdict = {
  code: 1,
  text: {
    zh: "不符：各页文字与重印相同，但文件已被别的软件改写，不是印出时的原件",
    en: "differs: the text of every page is the same, but the file was rewritten since and is not the original"
  }
}

const textDiffers = (page: number, version: string | undefined): Verdict => ({
  code: 1,
  text: {
    zh: `不符：第${page}页的文字与其中的数据不一致${version === undefined ? "" : `（由 ${version} 版印出）`}`,
    en: `differs: the text of page ${page} is not what the data inside says${version === undefined ? "" : ` (printed by version ${version})`}`
  }
})
