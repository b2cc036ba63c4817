/** A text is visible if anything of it is printed: spaces, controls and marks without a shape are not. */
import { expect, it } from "@effect/vitest"
import { isVisible } from "../../../src/layout/line/isVisible.ts"

it.each(["", " ", "　", "\n\t", "\u200b\u{e0100}", "\ufeff ", "\u3164"])("%j has nothing to print", (text) =>
  expect(isVisible(text)).toBe(false)
)

it.each(["公", " 。", "\u{20000}", "　1", "\ue123"])("%j has", (text) => expect(isVisible(text)).toBe(true))
