/** Office files: written, read again, taken as tables of units; where a host reads no PDF, it says which server does. */
import { describe, expect, it } from "vitest"
import type { Host } from "../hosts.ts"
import { sound } from "../reports.ts"
import { json, problem } from "./caller.ts"

export const office = (host: Host): void => {
  const written = async (form: string): Promise<ArrayBuffer> => {
    const answer = await host.request(`/v1/print?form=${form}`, { method: "POST", headers: json, body: sound })
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([
      200,
      expect.stringContaining(`report-2023.${form}`)
    ])
    return answer.arrayBuffer()
  }
  const read = (name: string, body: BodyInit) =>
    host.request(`/v1/import?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body
    })

  describe("office files", () => {
    it.each(["docx", "xlsx"])("%s is written, and read again with every number", async (form) => {
      const answer = await read(`报告.${form}`, await written(form))
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({
        items: [{ agency: "示例市档案局", year: 2023, cells: { all: 200, read: 200, blank: 0, unread: 0 } }]
      })
    })

    it("a report as a page is read again, too, and a damaged file is refused with the reason", async () => {
      expect((await read("报告.html", await written("html"))).status).toBe(200)
      await problem(await read("报告.docx", new Uint8Array(await written("docx")).subarray(0, 2000)), 422)
    })

    it("a PDF is read where that can be, and elsewhere its sender is told where", async () => {
      const pdf = await (await host.request("/v1/print", { method: "POST", headers: json, body: sound })).arrayBuffer()
      const answer = await read("报告.pdf", pdf)
      if (host.readsPdf) expect(await answer.json()).toMatchObject({ items: [{ year: 2023 }] })
      else expect((await problem(answer, 501)).detail).toContain("gongkai serve")
    })
  })
}
