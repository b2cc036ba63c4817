/**
 * Shows a folder in the desktop's own program: Explorer, Finder, or what xdg-open finds.
 *
 * @module
 */
import { spawn } from "node:child_process"
import type { Text } from "@gongkai/core/Text"

const programs: { readonly [platform: string]: string } = { win32: "explorer", darwin: "open" }

/** For so long, in milliseconds, a program may take to say that it cannot. */
const patience = 1500

/** What to tell: that it was opened, or that it cannot be and where the report is. The program goes on in the background. */
export const showFolder = (folder: string): Promise<Text> => {
  const program = programs[process.platform] ?? "xdg-open"
  const shown: Text = { zh: `已打开 ${folder}`, en: `opened ${folder}` }
  const none: Text = {
    zh: `打不开文件夹；报告在 ${folder}`,
    en: `the folder cannot be opened; the report is in ${folder}`
  }
  return new Promise((resolve) => {
    const child = spawn(program, [folder], { detached: true, stdio: "ignore" })
    const timer = setTimeout(() => resolve(shown), patience).unref()
    const ended = (text: Text): void => {
      clearTimeout(timer)
      resolve(text)
    }
    child.on("error", () => ended(none))
    // Explorer ends with 1 also where it has opened the folder.
    child.on("exit", (code) => ended(code === 0 || program === "explorer" ? shown : none))
    child.unref()
  })
}
