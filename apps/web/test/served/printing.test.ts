/** PDFs come from the server, which has the fonts; all else is written in the browser. */
import { expect, it } from "vitest"
import type { Api } from "../../src/served/api.ts"
import { printing } from "../../src/served/printing.ts"

const own = {
  read: () => Promise.resolve({ ok: true, reports: [] } as const),
  write: () => Promise.resolve({ ok: true, bytes: new Uint8Array([1]) } as const),
  explain: () => Promise.resolve({ ok: true, lines: ["依据"] } as const)
}
const api = (answer: unknown) => ({ bytes: () => Promise.resolve(answer) }) as unknown as Api
const writing = (format: "pdf" | "docx") => ({ kind: "write", format, text: "{}" }) as const

it("prints by the server, and hands on why it cannot", async () => {
  const bytes = new Uint8Array([2])
  expect(await printing(own, api({ ok: true, body: bytes })).write(writing("pdf"))).toEqual({ ok: true, bytes })
  expect(await printing(own, api({ ok: false, says: "没有字体" })).write(writing("pdf"))).toMatchObject({
    ok: false,
    text: { zh: "没有字体" }
  })
})

it("writes all else in the browser", async () => {
  expect(await printing(own, api(undefined)).write(writing("docx"))).toMatchObject({ bytes: new Uint8Array([1]) })
})
