/** pdfmake loads as two classes that ours extend, however its modules are packed. */
import { expect, it } from "@effect/vitest"
import { engine } from "../../src/backend/engine.ts"

it("both are classes, the same for every document", async () => {
  const [one, other] = [await engine(), await engine()]
  for (const each of ["Document", "Renderer"] as const) {
    expect(one[each].prototype).toBeTypeOf("object")
    expect(one[each]).toBe(other[each])
  }
  expect(one.Document.prototype).toHaveProperty("addNamedEmbeddedFile")
  expect(one.Renderer.prototype).toHaveProperty("renderPages")
})
