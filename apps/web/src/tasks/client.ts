/**
 * The page's side of its worker: it begins with the first task, and after a fault or a file that takes too long the next task begins a new one.
 *
 * @module
 */
import type {
  Explaining,
  FromWorker,
  Reading,
  Refused,
  Task,
  ToWorker,
  WasExplained,
  WasRead,
  WasWritten,
  Writing
} from "./Task.ts"

type Answer = WasRead | WasWritten | WasExplained | Refused

/** Reads and writes files, and explains rules, elsewhere. */
export interface Work {
  readonly read: (reading: Reading) => Promise<WasRead | Refused>
  readonly write: (writing: Writing) => Promise<WasWritten | Refused>
  readonly explain: (explaining: Explaining) => Promise<WasExplained | Refused>
}

/** A worker, as far as it is used here. */
export interface Thread {
  readonly post: (message: ToWorker) => void
  readonly end: () => void
}

/** What is told of a worker. */
export interface Listening {
  readonly told: (message: FromWorker) => void
  readonly failed: () => void
}

interface Surroundings {
  readonly begin: (listening: Listening) => Thread
  /** The bytes of a pack of fonts; `undefined` where there is none. */
  readonly pack: (pack: string) => Promise<Uint8Array | undefined>
  /** Milliseconds that a task may take. */
  readonly longest: number
}

const broken: Refused = {
  ok: false,
  text: {
    zh: "这个文件处理不了：程序中途出错，已停止。报告没有改动",
    en: "this file could not be handled: the program failed on it and stopped; the report was left alone"
  }
}

const tooLong: Refused = {
  ok: false,
  text: {
    zh: "处理这个文件用时太久，已停止。报告没有改动",
    en: "this file took too long and was given up; the report was left alone"
  }
}

/** Tasks for a worker. Each ends with an answer, whatever becomes of the worker. */
export const work = ({ begin, pack, longest }: Surroundings): Work => {
  let thread: Thread | undefined
  let count = 0
  const open = new Map<number, (answer: Answer) => void>()
  const end = (answer: Refused): void => {
    thread?.end()
    thread = undefined
    for (const resolve of open.values()) resolve(answer)
    open.clear()
  }
  const told = (message: FromWorker): void => {
    if (message.kind === "pack") {
      const own = thread
      const send = (bytes?: Uint8Array): void => own?.post({ kind: "pack", pack: message.pack, bytes })
      pack(message.pack).then(send, () => send())
      return
    }
    open.get(message.id)?.(message.answer)
    open.delete(message.id)
  }
  const ask = (task: Task): Promise<Answer> => {
    thread ??= begin({ told, failed: () => end(broken) })
    const id = (count += 1)
    const clock = setTimeout(() => end(tooLong), longest)
    const answer = new Promise<Answer>((resolve) => open.set(id, resolve))
    thread.post({ kind: "task", id, task })
    return answer.finally(() => clearTimeout(clock))
  }
  return {
    // The answer to a task is of its kind: both ends are ours.
    read: (reading) => ask(reading) as Promise<WasRead | Refused>,
    write: (writing) => ask(writing) as Promise<WasWritten | Refused>,
    explain: (explaining) => ask(explaining) as Promise<WasExplained | Refused>
  }
}
