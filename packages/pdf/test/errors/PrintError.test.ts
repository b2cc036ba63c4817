/** A failure to print speaks Chinese to whoever only looks at its message, and keeps its reason, both sentences and its cause. */
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { PrintError } from "../../src/errors/PrintError.ts"

const text = { zh: "字体文件打不开：甲.ttf", en: "Cannot open 甲.ttf" }

it("its message is the Chinese sentence", () => {
  const error = new PrintError({ reason: "font", text, cause: "EACCES" })
  expect(error).toBeInstanceOf(Error)
  expect([error.message, error.text.en, error.cause]).toEqual([text.zh, text.en, "EACCES"])
})

it.effect("it is caught by its tag, and told apart by its reason", () =>
  Effect.gen(function* () {
    const failing = Effect.fail(new PrintError({ reason: "target", text }))
    expect(yield* Effect.catchTag(failing, "PrintError", ({ reason }) => Effect.succeed(reason))).toBe("target")
  })
)
