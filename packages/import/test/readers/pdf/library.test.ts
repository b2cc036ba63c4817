/** pdf.js is loaded once, in silence, with the classes of a browser that it asks for, and works in the same thread. */
import { expect, it } from "vitest"
import { library } from "../../../src/readers/pdf/library.ts"

it("the library is loaded once, and leaves the console as it was", async () => {
  const { warn } = console
  const [one, other] = await Promise.all([library(), library()])
  expect(one).toBe(other)
  expect(console.warn).toBe(warn)
  expect(one.OPS.setFont).toBeTypeOf("number")
})

it("its worker, and what it and Node 20 lack, are there", async () => {
  await library()
  expect(Reflect.get(globalThis, "pdfjsWorker")).toHaveProperty("WorkerMessageHandler")
  expect(["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis))).toEqual([])
  expect(["withResolvers" in Promise, "transferToFixedLength" in ArrayBuffer.prototype]).toEqual([true, true])
})
