/**
 * How many findings there are, in words: what is wrong by its gravity, what is open as a number of its own.
 *
 * @module
 */
import { count, type Finding } from "@gongkai/core/Finding"
import type { Language } from "@gongkai/core/Text"
import { countOpen } from "@gongkai/editor/Editing"
import { type Line, run } from "./Line.ts"

/** Errors, warnings and notes, those that there are. */
export const wrongs = (findings: ReadonlyArray<Finding>, language: Language): Line => {
  const { error, warning, note } = count(findings)
  return [
    ...(error > 0 ? [run({ zh: `${error}错误 `, en: `${error} error(s) ` }[language], "error")] : []),
    ...(warning > 0 ? [run({ zh: `${warning}警告 `, en: `${warning} warning(s) ` }[language], "warning")] : []),
    ...(note > 0 ? [run({ zh: `${note}提示 `, en: `${note} note(s) ` }[language], "note")] : [])
  ]
}

/** What is still to be filled in, where anything is. */
export const opens = (findings: ReadonlyArray<Finding>, language: Language): Line => {
  const open = countOpen(findings)
  return open === 0 ? [] : [run({ zh: `待填${open} `, en: `${open} to fill ` }[language], "faint")]
}
