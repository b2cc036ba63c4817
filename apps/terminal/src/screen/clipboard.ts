/**
 * Puts a text on the user's clipboard: through the terminal (OSC 52, also over ssh), and through the system's tool where there is one.
 *
 * Neither tells whether it worked. A terminal that does not know OSC 52 ignores it.
 *
 * @module
 */
import { spawn } from "node:child_process"

/** Longer texts are ignored by terminals, or cut. */
const longest = 74_994

/** The sequence that asks a terminal to take a text; `undefined` where it is too long for one. */
export const sequence = (text: string): string | undefined => {
  const encoded = Buffer.from(text).toString("base64")
  return encoded.length > longest ? undefined : `\u001b]52;c;${encoded}\u0007`
}

type Tool = readonly [command: string, ...parameters: ReadonlyArray<string>]

/** The tools of a system that may be there; each reads the text from its standard input. */
export const tools = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): ReadonlyArray<Tool> => {
  if (platform === "darwin") return [["pbcopy"]]
  if (platform === "win32") return [["clip"]]
  if (env["WAYLAND_DISPLAY"] !== undefined) return [["wl-copy"]]
  if (env["DISPLAY"] === undefined) return []
  return [
    ["xclip", "-selection", "clipboard"],
    ["xsel", "--clipboard", "--input"]
  ]
}

/** Hands the text to the first tool that can be started. */
const handed = (text: string, [tool, ...others]: ReadonlyArray<Tool>): void => {
  if (tool === undefined) return
  const [command, ...parameters] = tool
  const child = spawn(command, parameters, { stdio: ["pipe", "ignore", "ignore"], detached: true })
  child.once("error", () => handed(text, others))
  child.stdin.once("error", () => undefined)
  // clip of Windows reads UTF-16 alone as what it is.
  child.stdin.end(process.platform === "win32" ? Buffer.from(`\ufeff${text}`, "utf16le") : text)
  child.unref()
}

export const copyOut = (text: string): void => {
  const asked = sequence(text)
  if (asked !== undefined) process.stdout.write(asked)
  handed(text, tools(process.platform, process.env))
}
