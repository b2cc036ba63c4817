/**
 * A client to measure with: `health URL MS` asks for health one time after another, `print URL N` drops N prints and waits for 20.
 *
 * @module
 */
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout } from "node:timers/promises"
import * as Interchange from "@gongkai/core/Interchange"
import { pick, reports } from "./reports.ts"

const [, , role = "", url = "", count = ""] = process.argv
const { hostname, port } = new URL(url)

const health = async (): Promise<ReadonlyArray<number>> => {
  const taken: Array<number> = []
  const end = performance.now() + Number(count)
  while (performance.now() < end) {
    const before = performance.now()
    // One after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    await (await fetch(`${url}/v1/health`)).arrayBuffer()
    taken.push(performance.now() - before)
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(10)
  }
  return taken
}

const body = Buffer.from(Interchange.show(pick(reports, 0)))
const head = `POST /v1/print HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`

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
  const headers = { "content-type": "application/json" }
  const answer = await fetch(`${url}/v1/print`, { method: "POST", headers, body })
  return answer.ok && (await answer.arrayBuffer()).byteLength > 1000
}

const print = async () => {
  const before = performance.now()
  const drops = Array.from({ length: Number(count) }, (_, at) => dropped(at))
  const patient = await Promise.all(Array.from({ length: 20 }, printed))
  await Promise.all(drops)
  return { pdfs: patient.filter(Boolean).length, seconds: (performance.now() - before) / 1000 }
}

process.stdout.write(`${JSON.stringify(role === "health" ? await health() : await print())}\n`)
