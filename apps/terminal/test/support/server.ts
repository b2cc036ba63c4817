/**
 * The bundled command serving, as a program of its own: started, stopped, or killed.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import { bundle, gongkai, type Outcome } from "./gongkai.ts"

export interface Running {
  readonly url: string
  /** Sends a signal, waits for the end, and tells the exit code, which is null when the signal itself ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Serves from this folder at any free port. */
export const serving = async (cwd: string, parameters: ReadonlyArray<string> = []): Promise<Running> => {
  const child = spawn(process.execPath, [bundle, "serve", "--port", "0", "--json", ...parameters], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"]
  })
  const errors: Array<string> = []
  child.stderr.on("data", (chunk) => errors.push(String(chunk)))
  const ended = once(child, "exit")
  const line = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => undefined)])
  if (line === undefined) throw new Error(`the server did not start: ${errors.join("")}`)
  const { url }: { readonly url: string } = JSON.parse(String(line[0]))
  return {
    url,
    end: async (signal) => {
      child.kill(signal)
      const [code] = await ended
      return typeof code === "number" ? code : null
    }
  }
}

/** A token for the database of this folder. */
export const token = (cwd: string, label: string): string =>
  JSON.parse(gongkai(["serve", "--init", "--json", "--label", label], { cwd }).out).token

/** Runs the command while this process goes on, so that it can answer the command itself. */
export const running = async (
  parameters: ReadonlyArray<string>,
  { cwd, token }: { readonly cwd: string; readonly token?: string }
): Promise<Outcome> => {
  const { GONGKAI_TOKEN: _, ...environment } = process.env
  const child = spawn(process.execPath, [bundle, ...parameters], {
    cwd,
    env: { ...environment, NO_COLOR: "1", ...(token !== undefined && { GONGKAI_TOKEN: token }) },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")])
  return { code, out, err }
}
