/**
 * Writes the site into a folder that is not there yet or that it wrote itself: `node src/build.ts [FOLDER]`.
 *
 * @module
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { printMemo } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import { reference } from "./api.ts"
import { memo } from "./handbook.ts"
import { site } from "./site.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const [, , into = fileURLToPath(new URL("../dist", import.meta.url))] = process.argv
const mark = join(into, ".gongkai-site")

if (existsSync(into) && readdirSync(into).length > 0 && !existsSync(mark)) {
  console.error(`${into} holds files that are not of this site; choose another folder`)
  process.exit(2)
}
rmSync(into, { recursive: true, force: true })
mkdirSync(into, { recursive: true })
writeFileSync(mark, "")

const { texts, copies } = site(root)
const place = (path: string): string => {
  mkdirSync(dirname(join(into, path)), { recursive: true })
  return join(into, path)
}
for (const [path, text] of texts) writeFileSync(place(path), text)
for (const [path, source] of copies) copyFileSync(join(root, source), place(path))
const handbook = memo(readFileSync(join(root, "docs/手册.md"), "utf8"), "gongkai")
writeFileSync(place("年报手册.pdf"), await Effect.runPromise(printMemo(handbook)))
await reference(root, join(into, "api"))
console.log(`${into}: ${texts.size} pages and files, ${copies.size} copies, and the reference`)
