/**
 * Where the file of a pack lies.
 *
 * It is found by the name of this package, not by the place of this module, so that it is found from inside a bundle too; whoever bundles
 * must have @gongkai/fonts among their own dependencies.
 *
 * @module
 */
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import type { Pack } from "./index.ts"

let folder: URL | undefined

/** The URL of a pack's file. Throws where the package is not installed beside the program. */
export const location = (pack: Pack): URL => {
  folder ??= new URL(".", pathToFileURL(createRequire(import.meta.url).resolve("@gongkai/fonts/packs/fangsong.pack")))
  return new URL(`${pack}.pack`, folder)
}
