/**
 * Whether a PDF may be written over what stands in its place: only over one that we printed and nobody touched since.
 *
 * A seal or a remark in it is somebody's work; so is any file of another program.
 *
 * @module
 */
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"

/** `next`: what the user can do about it. */
export const replaceable = (path: string, next: Text = withForce): Effect.Effect<void, Refused> =>
  Effect.gen(function* () {
    if (!existsSync(path)) return
    const [{ standing }, bytes] = yield* Effect.tryPromise({
      try: () => Promise.all([import("@gongkai/pdf"), readFile(path)]),
      catch: () => refused(path, unreadable, next)
    })
    const found = standing(bytes)
    if (found !== "ours") return yield* refused(path, found === "touched" ? touched : foreign, next)
  })

const refused = (path: string, why: Text, next: Text): Refused =>
  new Refused({
    file: basename(path),
    text: { zh: `${why.zh}，没有改动；${next.zh}`, en: `${why.en}, and was left alone; ${next.en}` }
  })

const withForce: Text = {
  zh: "要覆盖请加 --force，或用 -o 另指文件名",
  en: "add --force to replace it, or name another with -o"
}

const foreign: Text = {
  zh: "已有同名文件，不是本软件印出的",
  en: "a file of this name exists that we did not print"
}

const touched: Text = {
  zh: "已有同名的 PDF，印出以后被人动过（签章、批注或另存）",
  en: "a PDF of this name exists that was signed, annotated or saved anew since it was printed"
}

const unreadable: Text = {
  zh: "已有同名文件，而且读不出来",
  en: "a file of this name exists that cannot be read"
}
