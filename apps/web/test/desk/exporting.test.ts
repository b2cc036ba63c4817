/** Other files are written by the worker and handed to the downloads; without fonts the browser prints. */
import { describe, expect, it } from "vitest"
import { begun } from "../support/world.ts"

const write = () => Promise.resolve({ ok: true, bytes: new TextEncoder().encode("<p>") } as const)

describe("exporting", () => {
  it("names the file after organ and year", async () => {
    const { desk, downloads } = await begun({ work: { write } })
    await desk.export("docx", false)
    expect(downloads.map(({ name }) => name)).toEqual(["云岭县水务局-2024.docx"])
    expect(desk.model().report?.state.message?.severity).toBe("good")
  })
  it("prints by the browser where no fonts lie beside the page", async () => {
    const { desk, downloads } = await begun({ work: { write } })
    await desk.export("pdf", false)
    expect(downloads).toEqual([])
    expect(desk.model().dialog).toMatchObject({ _tag: "Preview", html: "<p>", isPrinted: true })
  })
  it("writes a PDF where they do", async () => {
    const { desk, downloads } = await begun({ work: { write }, hasFonts: true })
    await desk.export("pdf", true)
    expect(downloads.map(({ name }) => name)).toEqual(["云岭县水务局-2024.pdf"])
  })
  it("says why nothing was written", async () => {
    const { desk, downloads } = await begun()
    await desk.export("xlsx", false)
    expect(downloads).toEqual([])
    expect(desk.model()).toMatchObject({ report: { state: { message: { text: { zh: "没有工作线程" } } } } })
    expect(desk.model().busy).toBeUndefined()
  })
})
