/**
 * A headless Chromium with one page of scripts from a folder, as a user opens it from disk: `file://`, no server, no Node.
 *
 * Where Chromium is not installed its tests are skipped, unless GONGKAI_REQUIRE_TOOLS is set.
 *
 * @module
 */
import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

/** Skips a test that needs Chromium where there is none. */
export const needsChromium = (skip: (note: string) => void): void => {
  const isMissing = spawnSync("chromium", ["--version"]).error !== undefined
  if (isMissing && process.env["GONGKAI_REQUIRE_TOOLS"] === undefined) skip("chromium missing")
}

/** What an expression, or the promise that it yields, comes to on a page with these scripts. It must be JSON. */
export const inPage = async (scripts: { readonly [name: string]: string }, expression: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text)
  const page = join(folder, "page.html")
  const tags = Object.keys(scripts).map((name) => `<script src="${name}"></script>`)
  writeFileSync(page, `<!doctype html><meta charset="utf-8">${tags.join("")}`)
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`]
  const browser = spawn("chromium", [...flags, "--remote-debugging-port=0", "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"]
  })
  const ended = new Promise((resolve) => browser.once("close", resolve))
  try {
    return await evaluated(await portOf(browser.stderr), pathToFileURL(page).href, expression)
  } finally {
    browser.kill("SIGKILL")
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Chromium says on stderr where it listens. */
const portOf = async (said: AsyncIterable<Buffer>): Promise<string> => {
  let all = ""
  for await (const part of said) {
    all += part.toString()
    const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//u.exec(all) ?? []
    if (port !== undefined) return port
  }
  throw new Error(`Chromium did not start: ${all}`)
}

interface Told {
  readonly id?: number
  readonly method?: string
  readonly result?: {
    readonly result?: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
  }
}

interface Target {
  readonly type: string
  readonly webSocketDebuggerUrl: string
}

/** Opens the page, waits until its scripts have run, and evaluates the expression there. */
const evaluated = async (port: string, url: string, expression: string): Promise<unknown> => {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  // Chromium documents its answer so.
  const targets = (await answer.json()) as ReadonlyArray<Target>
  const socket = new WebSocket(targets.find(({ type }) => type === "page")?.webSocketDebuggerUrl ?? "")
  const told = (wanted: (each: Told) => boolean): Promise<Told> =>
    new Promise((resolve, reject) => {
      socket.addEventListener("close", () => reject(new Error("Chromium went away")))
      socket.addEventListener("message", ({ data }) => {
        const each: Told = JSON.parse(String(data))
        if (wanted(each)) resolve(each)
      })
    })
  let asked = 0
  const ask = (method: string, params: object): Promise<Told> => {
    const id = (asked += 1)
    socket.send(JSON.stringify({ id, method, params }))
    return told((each) => each.id === id)
  }
  await new Promise((resolve) => socket.addEventListener("open", resolve))
  await ask("Page.enable", {})
  const loaded = told(({ method }) => method === "Page.loadEventFired")
  await ask("Page.navigate", { url })
  await loaded
  const { result } = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })
  socket.close()
  const { exceptionDetails: thrown } = result ?? {}
  if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text)
  return result?.result?.value
}
