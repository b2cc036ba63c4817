/**
 * A client to measure with, which prints one line of JSON.
 *
 * `health URL OTHER MS` asks both for health one time after another, `print URL N` drops N prints and waits for 20, `check URL N` has
 * N reports of 800 KB checked, `keep URL TOKEN N` keeps N reports at once.
 *
 * @module
 */
import { once } from "node:events"
import { Agent, request } from "node:http"
import { connect } from "node:net"
import { setTimeout } from "node:timers/promises"
import * as Interchange from "@gongkai/core/Interchange"
import { pick, reports } from "./reports.ts"

const [, , role = "", url = "", second = "", third = ""] = process.argv
const { hostname, port } = new URL(url)

const agent = new Agent({ keepAlive: true })

/** How long one answer takes, in milliseconds. */
const timed = (at: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const before = performance.now()
    request(`${at}/v1/health`, { agent }, (answer) => {
      answer.resume().once("end", () => resolve(performance.now() - before))
    })
      .once("error", reject)
      .end()
  })

const health = async () => {
  const [own, bare]: [Array<number>, Array<number>] = [[], []]
  const end = performance.now() + Number(third)
  while (performance.now() < end) {
    // At the same moment, so that the machine is equally busy for both.
    // oxlint-disable-next-line no-await-in-loop
    const [one, other] = await Promise.all([timed(url), timed(second)])
    own.push(one)
    bare.push(other)
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(10)
  }
  agent.destroy()
  return { own, bare }
}

const body = Buffer.from(Interchange.show(pick(reports, 0)))
const head = `POST /v1/print HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
const headers = { "content-type": "application/json" }

const dropped = async (at: number): Promise<void> => {
  const socket = connect({ host: hostname, port: Number(port) })
  socket.on("error", () => {})
  await once(socket, "connect")
  socket.write(head)
  socket.write(at % 3 === 0 ? body.subarray(0, 100) : body)
  await setTimeout(at % 50)
  socket.destroy()
}

const printed = async (): Promise<boolean> => {
  const answer = await fetch(`${url}/v1/print`, { method: "POST", headers, body })
  return answer.ok && (await answer.arrayBuffer()).byteLength > 1000
}

const print = async () => {
  const before = performance.now()
  const drops = Array.from({ length: Number(second) }, (_, at) => dropped(at))
  const patient = await Promise.all(Array.from({ length: 20 }, printed))
  await Promise.all(drops)
  return { pdfs: patient.filter(Boolean).length, seconds: (performance.now() - before) / 1000 }
}

/** A report whose paragraphs fill 800 KB of the 1 MB that a body may have. */
const long = (): string => {
  const value = JSON.parse(Interchange.show(pick(reports, 0)))
  const paragraph = "全年收到政府信息公开申请12件，结转上年1件，办结13件，其中予以公开8件，部分公开2件。".repeat(40)
  const paragraphs = Array.from({ length: 90 }, () => paragraph)
  return JSON.stringify({ ...value, overview: paragraphs, issues: paragraphs })
}

const check = async () => {
  const before = performance.now()
  const text = long()
  const answers = await Promise.all(
    Array.from({ length: Number(second) }, async () => {
      const answer = await fetch(`${url}/v1/check`, { method: "POST", headers, body: text })
      await answer.arrayBuffer()
      return answer.status
    })
  )
  return {
    done: answers.filter((status) => status < 500).length,
    seconds: (performance.now() - before) / 1000,
    answers
  }
}

const keep = async () => {
  const authorization = `Bearer ${second}`
  const statuses: Record<string, number> = {}
  await Promise.all(
    Array.from({ length: Number(third) }, async (_, at) => {
      const answer = await fetch(`${url}/v1/agencies/a-${at}`, {
        method: "PUT",
        headers: { ...headers, authorization, "if-none-match": "*" },
        body: JSON.stringify({ name: `示例市档案局${at}${"甲".repeat(60)}` })
      })
      await answer.arrayBuffer()
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    })
  )
  return { statuses }
}

const roles: { readonly [role: string]: () => Promise<unknown> } = { health, print, check, keep }
process.stdout.write(`${JSON.stringify(await roles[role]?.())}\n`)
