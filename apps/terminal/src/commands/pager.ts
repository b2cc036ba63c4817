/**
 * Shows text a screen at a time: by the program of $PAGER where one is set, else by a pager of our own; plain where nobody watches.
 *
 * Our own lays the text out anew when the window changes its width, and leaves the screen as it was.
 *
 * @module
 */
import { spawn } from "node:child_process"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { say } from "../words/Terminal.ts"

/** The text for a window of so many columns. */
export type Laid = (columns: number) => ReadonlyArray<string>

/** Where nobody watches, lines are as long as on a wide window. */
const plainWidth = 100

const columnsOf = (): number => process.stdout.columns || Number(process.env["COLUMNS"]) || plainWidth

export const paged = (text: Laid, language: Language): Effect.Effect<void> =>
  Effect.suspend(() => {
    const lines = text(columnsOf())
    const watched = process.stdout.isTTY && process.stdin.isTTY
    const program = process.env["PAGER"]?.trim() ?? ""
    if (!watched || lines.length < (process.stdout.rows || 24)) return say(lines.join("\n"))
    return program === "" ? own(text, language) : through(program, lines.join("\n"))
  })

const ignored = (): void => undefined

/** `less` shows colours with R, ends by itself where all fits with F, and clears nothing with X: what Git asks of it too. */
const through = (program: string, text: string): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    const child = spawn(program, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", ...process.env }
    })
    const plainly = (): void => resume(say(text))
    child.on("error", plainly)
    // 127 is what a shell answers where there is no such program.
    child.on("close", (code) => (code === 127 ? plainly() : resume(Effect.void)))
    // A pager that is left before the end reads no more.
    child.stdin.on("error", () => undefined)
    child.stdin.end(`${text}\n`)
    // Ctrl-C is for the pager.
    process.on("SIGINT", ignored)
    child.on("close", () => process.off("SIGINT", ignored))
  })

type Move = "down" | "up" | "page" | "back" | "top" | "end" | "leave"

/** What a key does, by what the terminal sends for it. */
const keys: { readonly [sent: string]: Move } = {
  " ": "page",
  f: "page",
  "\u001b[6~": "page",
  b: "back",
  "\u001b[5~": "back",
  j: "down",
  "\r": "down",
  "\u001b[B": "down",
  "\u001bOB": "down",
  k: "up",
  "\u001b[A": "up",
  "\u001bOA": "up",
  g: "top",
  "\u001b[H": "top",
  "\u001b[1~": "top",
  G: "end",
  "\u001b[F": "end",
  "\u001b[4~": "end",
  q: "leave",
  Q: "leave",
  "\u001b": "leave",
  "\u0003": "leave",
  "\u0004": "leave"
}

const hint: Text = {
  zh: "空格 下一屏  b 上一屏  ↑↓ 一行  g 首  G 尾  q 退出",
  en: "space: next  b: back  ↑↓: a line  g: top  G: end  q: leave"
}

/** The keys in what arrived; a Chinese input method may send full-width letters. */
const parted = (sent: string): ReadonlyArray<string> =>
  (sent.match(/\p{Cc}\[[\d;]*[A-Za-z~]|\p{Cc}O[A-Z]|[\s\S]/gu) ?? []).map((key) => key.normalize("NFKC"))

const own = (text: Laid, language: Language): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    const { stdin, stdout } = process
    let [lines, top] = [text(columnsOf()), 0]
    const height = (): number => Math.max(1, (stdout.rows || 24) - 1)
    const draw = (): void => {
      const last = Math.max(0, lines.length - height())
      top = Math.min(Math.max(0, top), last)
      const shown = lines.slice(top, top + height())
      const share = `${Math.min(lines.length, top + height())}/${lines.length}`
      const empty = Array.from({ length: height() - shown.length }, () => "")
      stdout.write(
        `\u001b[H${[...shown, ...empty].map((line) => `${line}\u001b[K`).join("\r\n")}\r\n\u001b[7m${share}  ${hint[language]}\u001b[0m\u001b[K`
      )
    }
    const leave = (): void => {
      stdin.off("data", pressed)
      stdout.off("resize", resized)
      stdin.setRawMode(false)
      stdin.pause()
      stdout.write("\u001b[?25h\u001b[?1049l")
    }
    const pressed = (data: Buffer): void => {
      for (const key of parted(data.toString())) {
        const move = keys[key]
        if (move === "leave") {
          leave()
          return resume(Effect.void)
        }
        if (move === "down") top += 1
        if (move === "up") top -= 1
        if (move === "page") top += height()
        if (move === "back") top -= height()
        if (move === "top") top = 0
        if (move === "end") top = lines.length
      }
      draw()
    }
    const resized = (): void => {
      const share = top / Math.max(1, lines.length)
      lines = text(columnsOf())
      top = Math.round(share * lines.length)
      draw()
    }
    stdin.setRawMode(true)
    stdin.resume()
    stdin.on("data", pressed)
    stdout.on("resize", resized)
    stdout.write("\u001b[?1049h\u001b[?25l\u001b[2J")
    draw()
    return Effect.sync(leave)
  })
