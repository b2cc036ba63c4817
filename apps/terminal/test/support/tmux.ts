/**
 * A real terminal: tmux runs the command, keys are sent to it, and the screen is read back.
 *
 * @module
 */
import { execFileSync, spawnSync } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const bundle = fileURLToPath(new URL("../../dist/gongkai.mjs", import.meta.url))

/** Why there is no tmux, or nothing where there is; where tools are required, its want is a failure. */
export const missing = (): string | undefined => {
  if (spawnSync("tmux", ["-V"]).status === 0) return undefined
  if (process.env["GONGKAI_REQUIRE_TOOLS"] !== undefined) throw new Error("tmux is required here and is not installed")
  return "tmux is not installed"
}

export interface Terminal {
  /** Keys by tmux's names: Enter, Tab, Escape, Up, F2, C-z; anything else is typed as it stands. */
  readonly keys: (...keys: ReadonlyArray<string>) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly paste: (text: string) => Promise<void>
  /** Text as a terminal sends it that knows no bracketed paste, cut into these pieces. */
  readonly pour: (pieces: ReadonlyArray<string>) => Promise<void>
  /** Keys by tmux's names, sent at once. */
  readonly burst: (...keys: ReadonlyArray<string>) => Promise<void>
  readonly screen: () => string
  /** The screen once this is on it. */
  readonly until: (text: string | RegExp) => Promise<string>
  readonly resize: (columns: number, rows: number) => Promise<void>
  readonly cursor: () => { readonly x: number; readonly y: number }
  readonly pid: () => number
  /** Once the command has ended, however. */
  readonly ended: () => Promise<void>
  readonly close: () => void
}

let opened = 0

export const terminal = async (
  parameters: ReadonlyArray<string>,
  { cwd, columns = 120, rows = 40, env = {}, stays = false }: Options
): Promise<Terminal> => {
  opened += 1
  const socket = `gongkai-${process.pid}-${opened}`
  const tmux = (...parameters: ReadonlyArray<string>) =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...parameters], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8", TMUX: "" },
      cwd
    })
  const settings = Object.entries(env).map(([key, value]) => `${key}='${value}'`)
  // A shell that stays shows what was printed on leaving.
  const line =
    [
      stays ? "env" : "exec env",
      ...settings,
      ...[process.execPath, bundle, ...parameters].map((each) => `'${each}'`)
    ].join(" ") + (stays ? "; echo; sleep 1000" : "")
  tmux("new-session", "-d", "-s", "one", "-x", String(columns), "-y", String(rows), line)
  tmux("set-option", "-g", "remain-on-exit", "on")
  const screen = () => tmux("capture-pane", "-p", "-t", "one")
  const display = (format: string) => tmux("display-message", "-p", "-t", "one", format).trim()
  return {
    // A key at a time, as fingers do: two escapes at once would be another key.
    keys: async (...keys) => {
      for (const key of keys) {
        tmux("send-keys", "-t", "one", key)
        // oxlint-disable-next-line no-await-in-loop
        await sleep(40)
      }
    },
    type: async (text) => {
      tmux("send-keys", "-t", "one", "-l", text)
      await sleep(60)
    },
    paste: async (text) => {
      execFileSync("tmux", ["-L", socket, "load-buffer", "-"], { input: text })
      tmux("paste-buffer", "-p", "-t", "one")
      await sleep(100)
    },
    pour: async (pieces) => {
      // One call for all, lest they come as slowly as programs start.
      tmux(...pieces.flatMap((piece, at) => [...(at > 0 ? [";"] : []), "send-keys", "-t", "one", "-l", piece]))
      await sleep(60)
    },
    burst: async (...keys) => {
      tmux("send-keys", "-t", "one", ...keys)
      await sleep(60)
    },
    screen,
    until: async (text) => {
      for (let turn = 0; turn < patience; turn++) {
        const shown = screen()
        if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return shown
        // oxlint-disable-next-line no-await-in-loop
        await sleep(100)
      }
      throw new Error(`never on screen: ${String(text)}\n${screen()}`)
    },
    resize: async (columns, rows) => {
      tmux("resize-window", "-t", "one", "-x", String(columns), "-y", String(rows))
      await sleep(200)
    },
    cursor: () => {
      const [x, y] = display("#{cursor_x} #{cursor_y}").split(" ").map(Number)
      return { x: x ?? -1, y: y ?? -1 }
    },
    pid: () => Number(display("#{pane_pid}")),
    ended: async () => {
      for (let turn = 0; turn < patience; turn++) {
        if (display("#{pane_dead}") === "1") return
        // oxlint-disable-next-line no-await-in-loop
        await sleep(100)
      }
      throw new Error(`it never ended\n${screen()}`)
    },
    close: () => {
      spawnSync("tmux", ["-L", socket, "kill-server"])
    }
  }
}

/** How many tenths of a second a slow machine is waited for. */
const patience = 6000

interface Options {
  readonly cwd: string
  readonly columns?: number
  readonly rows?: number
  readonly stays?: boolean
  readonly env?: { readonly [name: string]: string }
}
