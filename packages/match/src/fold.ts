/**
 * Text made comparable: width, traditional characters, spaces and invisible marks set aside, digits and signs in one form.
 *
 * It serves to recognise, never to rewrite what was read.
 *
 * @module
 */
import { simplify } from "@gongkai/core/simplified"
import { kept } from "./kept.ts"
import { narrowLabel } from "./marks.ts"

export { simplify }

const longest = 80
const memory = kept<string>(10_000)

const folded = (text: string): string => simplify(narrowLabel(text)).replaceAll(/[^\p{L}\p{N}]/gu, "")

/** Without what typists vary: width, script, spaces, brackets, dots, dashes and quotes. */
export const plain = (text: string): string => (text.length > longest ? folded(text) : memory(text, () => folded(text)))

/** Without spaces and invisible marks; everything else as it stands. */
export const compact = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/gu, "")
