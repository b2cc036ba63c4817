/**
 * A bare connection, over which bytes are sent as they are and answers are read one after the other.
 *
 * @module
 */
import { once } from "node:events"
import { connect } from "node:net"

interface Answer {
  readonly status: number
  readonly head: string
}

export interface Line {
  readonly send: (bytes: string | Uint8Array) => void
  /** The next answer, or nothing where the other side ended the connection first. */
  readonly answer: () => Promise<Answer | undefined>
  readonly close: () => void
}

const headed = /^(?<head>HTTP\/1\.1 (?<status>\d{3})[^]*?)\r\n\r\n/u

/** The first answer in what was received, and what follows it. */
const first = (received: string): readonly [Answer, string] | undefined => {
  const found = headed.exec(received)
  const { head = "", status = "" } = found?.groups ?? {}
  if (found === null) return
  const length = Number(/^content-length: (?<length>\d+)$/imu.exec(head)?.groups?.["length"] ?? 0)
  const end = found[0].length + length
  return received.length < end ? undefined : [{ status: Number(status), head }, received.slice(end)]
}

export const line = async (url: string): Promise<Line> => {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  await once(socket, "connect")
  let received = ""
  let isOver = false
  let notice: (() => void) | undefined
  socket.setEncoding("latin1")
  socket.on("data", (text: string) => {
    received += text
    notice?.()
  })
  for (const event of ["end", "error", "close"]) {
    socket.on(event, () => {
      isOver = true
      notice?.()
    })
  }
  const answer = async (): Promise<Answer | undefined> => {
    for (;;) {
      const found = first(received)
      if (found !== undefined) {
        received = found[1]
        return found[0]
      }
      if (isOver) return
      // oxlint-disable-next-line no-await-in-loop -- one wait for each piece that arrives
      await new Promise<void>((resolve) => {
        notice = resolve
      })
    }
  }
  return { send: (bytes) => socket.write(bytes), answer, close: () => socket.destroy() }
}
