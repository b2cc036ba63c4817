/**
 * Opens a part in prose, as a text file, in the editor that `$VISUAL` or `$EDITOR` names, and reads back what the user saved.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Text } from "@gongkai/core/Text"
import type { Manuscript } from "@gongkai/editor/Manuscript"
import { fromText, toText } from "@gongkai/editor/text"

const wish = (): string | undefined => process.env["VISUAL"] || process.env["EDITOR"] || undefined

const unset: Text = {
  zh: "没有设置外部编辑器；请在环境变量 EDITOR 中指明，例如 EDITOR=vi",
  en: "no editor is set: name one in EDITOR, such as EDITOR=vi"
}
const broke: Text = {
  zh: "外部编辑器没有正常结束，文字没有改动；请核对环境变量 EDITOR",
  en: "the editor did not end well, and the text was left alone; check EDITOR"
}

/** Runs the editor on the file with the terminal to itself; whether it ended well. The setting may have arguments: a shell reads it. */
const edit = (editor: string, file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(`${editor} "${file}"`, { stdio: "inherit", shell: true })
    child.on("error", () => resolve(false))
    child.on("exit", (code) => resolve(code === 0))
  })

/** The manuscript that the external editor saved, or a message saying what went wrong. `suspend` frees the terminal meanwhile. */
export const written = async (
  manuscript: Manuscript,
  suspend: (work: () => Promise<void>) => Promise<void>
): Promise<Manuscript | Text> => {
  const editor = wish()
  if (editor === undefined) return unset
  const folder = await mkdtemp(join(tmpdir(), "gongkai-"))
  const file = join(folder, "report.txt")
  try {
    await writeFile(file, `${toText(manuscript)}\n`)
    let ended = false
    await suspend(async () => {
      ended = await edit(editor, file)
    })
    return ended ? fromText(await readFile(file, "utf8")) : broke
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
