/** Three hundred prints asked for and dropped keep nobody waiting: the patient get their PDF, and everything else is answered meanwhile. */
import { setTimeout } from "node:timers/promises"
import { afterAll, describe, expect, it } from "vitest"
import { onNode } from "./hosts.ts"
import { sound } from "./reports.ts"
import { line } from "./socket.ts"

const host = await onNode()
afterAll(() => host.close())

const headers = { "content-type": "application/json" }
const body = Buffer.from(sound)
const asked = `POST /v1/print HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`

/** Asks for a print and leaves: at once, in the middle of the report, or a moment after it. */
const dropped = async (at: number): Promise<void> => {
  const { send, close } = await line(host.url)
  send(asked)
  send(at % 3 === 0 ? body.subarray(0, 100) : body)
  await setTimeout(at % 50)
  close()
}

describe("a server of which much is asked and dropped", () => {
  it("gives the patient their PDF, and answers what takes no time", async () => {
    const drops = Array.from({ length: 300 }, (_, at) => dropped(at))
    const order: Array<string> = []
    const patient = Array.from({ length: 20 }, async () => {
      const answer = await fetch(`${host.url}/v1/print`, { method: "POST", headers, body: sound })
      const start = new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))
      order.push("printed")
      return [answer.status, start]
    })
    const health = Array.from({ length: 20 }, async (_, at) => {
      await setTimeout(at * 10)
      const { status } = await fetch(`${host.url}/v1/health`)
      order.push("answered")
      return status
    })
    const printed = await Promise.all(patient)
    expect(printed).toEqual(patient.map(() => [200, "%PDF-"]))
    expect(await Promise.all(health)).toEqual(health.map(() => 200))
    await Promise.all(drops)
    expect(order.indexOf("answered")).toBeLessThan(order.lastIndexOf("printed"))
    expect(host.logged()).toEqual([])
  })

  it("answers checks of long reports, each with the gravest thousand of what was found", async () => {
    const value: { readonly overview: unknown } = JSON.parse(sound)
    const text = "我单位主动公开政府信息1234条，受理依申请公开56件，其中予以公开12件，部分公开3件，".repeat(230)
    const long = JSON.stringify({ ...value, overview: [text, text].map((each) => ({ type: "paragraph", text: each })) })
    const checks = Array.from({ length: 4 }, () =>
      fetch(`${host.url}/v1/check`, { method: "POST", headers, body: long })
    )
    const answers = await Promise.all(checks)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const { findings, counts } of await Promise.all(answers.map((answer) => answer.json()))) {
      expect(findings.length).toBe(Math.min(1000, counts.error + counts.warning + counts.note))
    }
  })
})

const paragraphs = (count: number, length: number) =>
  Array.from({ length: count }, () => ({ type: "paragraph", text: "公".repeat(length) }))

describe("a report longer than any that was published", () => {
  const value = JSON.parse(sound)
  it.each([
    ["a text of 20,001 characters", { overview: paragraphs(1, 20_001) }, "/overview/0/text"],
    ["a part of more than 100,000 characters", { overview: paragraphs(6, 19_000) }, "/overview"],
    ["a part of 2,001 paragraphs", { problems: paragraphs(2001, 1) }, "/problems"],
    ["a name of 20,001 characters", { agency: { name: "公".repeat(20_001) } }, "/agency/name"]
  ])("is refused with the place: %s", async (_, more, pointer) => {
    for (const path of ["/v1/print", "/v1/check"]) {
      // oxlint-disable-next-line no-await-in-loop -- the second path is asked when the first has answered
      const answer = await fetch(host.url + path, {
        method: "POST",
        headers,
        body: JSON.stringify({ ...value, ...more })
      })
      expect(answer.status).toBe(422)
      // oxlint-disable-next-line no-await-in-loop -- the second path is asked when the first has answered
      expect(await answer.json()).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining("最多") }] })
    }
  })

  it("with thousands of faults is told the first hundred, and how many more there are", async () => {
    const overview = Array.from({ length: 5000 }, () => ({ type: "paragraph", text: 1 }))
    const answer = await fetch(`${host.url}/v1/check`, {
      method: "POST",
      headers,
      body: JSON.stringify({ ...value, overview })
    })
    const { detail, errors } = await answer.json()
    expect(errors).toHaveLength(100)
    expect(detail).toContain("另有 4900 处")
  })
})
