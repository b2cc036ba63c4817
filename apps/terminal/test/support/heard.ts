/**
 * What a piece of the command prints, without a process of its own.
 *
 * @module
 */
import { vi } from "vitest"

interface Heard<A> {
  readonly answer: A
  readonly out: string
  readonly err: string
}

/** Listens to both outputs while some work runs; nothing of it reaches the terminal. */
export const heard = async <A>(work: () => Promise<A>): Promise<Heard<A>> => {
  const listened = (["stdout", "stderr"] as const).map((name) => {
    const chunks: Array<string> = []
    const spy = vi.spyOn(process[name], "write").mockImplementation((text, ...rest) => {
      chunks.push(String(text))
      const done = rest.find((each) => typeof each === "function")
      done?.()
      return true
    })
    return { chunks, spy }
  })
  try {
    const answer = await work()
    const [out = "", err = ""] = listened.map(({ chunks }) => chunks.join(""))
    return { answer, out, err }
  } finally {
    for (const { spy } of listened) spy.mockRestore()
  }
}
