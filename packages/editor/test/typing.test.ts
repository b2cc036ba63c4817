/** A line that is typed: characters go in at the caret, which stands between characters as a reader sees them. */
import { describe, expect, it } from "vitest"
import type { Command } from "../src/bindings.ts"
import type { Input } from "../src/Input.ts"
import { boundary, characters } from "../src/prose/graphemes.ts"
import { inserted, isTyped, opened, typedOn } from "../src/typing.ts"
import { numbers } from "./paste/printed.ts"
import { seeds, words } from "./support/manuscripts.ts"

/** The line after several keys that mean something within it. */
const after = (input: Input, ...commands: ReadonlyArray<Command>): Input =>
  commands.reduce((own, command) => typedOn(own, "", command) ?? own, input)

/** Any line, the caret between any two of its characters. */
const lineOf = (seed: number): Input => {
  const next = numbers(seed)
  const line = opened(words(next, 12))
  return { ...line, caret: boundary(line.text, next(line.text.length + 1)) }
}

describe("a line that is typed", () => {
  it("is opened with the caret at its end, and remembers what it said", () => {
    expect(opened("示例市")).toEqual({ text: "示例市", caret: 3, isEditing: true, initial: "示例市" })
  })

  it("is as it was once what was put in is erased, character by character", () => {
    for (const seed of seeds) {
      const line = lineOf(seed)
      const typed = "局𠮷é"
      const back = after(inserted(line, typed), ...characters(typed).map((): Command => "erase"))
      expect(back).toEqual(line)
    }
  })

  it("has its caret on a boundary of characters after any key, and loses a whole one by erasing", () => {
    const commands = ["left", "right", "home", "end", "erase", "eraseAhead"] as const
    for (const seed of seeds) {
      const line = lineOf(seed)
      for (const command of commands) {
        const { text, caret } = after(line, command)
        expect(boundary(text, caret), `${command} in ${JSON.stringify(line)}`).toBe(caret)
        const before = characters(line.text)
        if (command === "erase" && line.caret > 0) expect(before).toContain(line.text.slice(caret, line.caret))
      }
    }
  })

  it("moves by one character, and to either end", () => {
    const line = { ...opened("甲𠮷乙"), caret: 1 }
    expect(after(line, "right").caret).toBe(3)
    expect(after(line, "left", "left").caret).toBe(0)
    expect(after(line, "end", "right").caret).toBe(4)
    expect(after(line, "end", "home").caret).toBe(0)
    expect(after(line, "eraseAhead")).toMatchObject({ text: "甲乙", caret: 1 })
  })

  it("knows nothing of keys that lead elsewhere, nor of names of keys", () => {
    for (const command of ["apply", "cancel", "up", "nextPart"] as const)
      expect(typedOn(opened("甲"), "", command)).toBeUndefined()
    expect(typedOn(opened("甲"), "insert", undefined)).toBeUndefined()
  })
})

describe("a character", () => {
  it.each(["a", "９", "报", "𠮷", " "])("is typed: %s", (stroke) => {
    expect(isTyped(stroke)).toBe(true)
    expect(typedOn({ ...opened("甲乙"), caret: 1 }, stroke, undefined)?.text).toBe(`甲${stroke}乙`)
  })

  it.each(["enter", "ctrl+a", "", "\u001B", "\u202E", "\uD842"])(
    "is not the name of a key, nor what nobody sees: %j",
    (stroke) => {
      expect(isTyped(stroke)).toBe(false)
    }
  )
})
