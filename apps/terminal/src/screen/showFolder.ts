/**
 * Shows a folder in the desktop's own program: Explorer, Finder, or what xdg-open finds.
 *
 * @module
 */
import { spawn } from "node:child_process"
import type { Text } from "@gongkai/core/Text"

const programs: { readonly [platform: string]: string } = { win32: "explorer", darwin: "open" }

/** What to tell where no program answers; it starts in the background, and its own windows are its own. */
export const showFolder = (folder: string): Promise<Text> => {
  const program = programs[process.platform] ?? "xdg-open"
  const shown: Text = { zh: `已打开 ${folder}`, en: `opened ${folder}` }
  const none: Text = {
    zh: `打不开文件夹；报告在 ${folder}`,
    en: `the folder cannot be opened; the report is in ${folder}`
  }
  return new Promise((resolve) => {
    const child = spawn(program, [folder], { detached: true, stdio: "ignore" })
    child.on("error", () => resolve(none))
    child.on("spawn", () => resolve(shown))
    child.unref()
  })
}
