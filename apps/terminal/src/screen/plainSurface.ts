/**
 * The editor for a screen reader: the normal screen, a line after another, nothing drawn over what was said.
 *
 * @module
 */
import type { Store } from "@gongkai/editor/Store"
import { arrivals, type Clock } from "./arrivals.ts"
import { sequences } from "./sequences.ts"
import { spoken } from "./spoken.ts"
import type { Surface } from "./Surface.ts"

const [begin, end] = ["\u001b[200~", "\u001b[201~"]

/** Parts what comes from the terminal into keys and pastes; a paste may come in pieces, each of which is looked through once. */
export const pasted = (store: Store, keys: (data: string) => void): ((data: string) => void) => {
  let held: Array<string> | undefined
  /** The end of what came before, in which the mark of the paste's end may have begun. */
  let tail = ""
  const take = (data: string): void => {
    if (held === undefined) {
      const at = data.indexOf(begin)
      if (at !== 0 && data !== "") keys(at < 0 ? data : data.slice(0, at))
      if (at < 0) return
      ;[held, tail] = [[], ""]
      return take(data.slice(at + begin.length))
    }
    held.push(data)
    const seen = tail + data
    tail = seen.slice(1 - end.length)
    if (!seen.includes(end)) return
    const all = held.join("")
    const stop = all.indexOf(end)
    const [text, rest] = [all.slice(0, stop), all.slice(stop + end.length)]
    held = undefined
    store.paste(text)
    if (rest !== "") take(rest)
  }
  return take
}

export const plainSurface = (store: Store, clock: Clock): Surface => {
  const { stdin, stdout } = process
  let told = store.state()
  stdout.write(`\u001b[?2004h${spoken(undefined, told).trimStart()}`)
  const off = store.subscribe(() => {
    const now = store.state()
    stdout.write(spoken(told, now))
    told = now
  })
  const keys = pasted(store, sequences(arrivals(store, clock), clock))
  const listen = (isOn: boolean): void => {
    stdin.setRawMode(isOn)
    if (isOn) stdin.setEncoding("utf8").on("data", keys).resume()
    else stdin.off("data", keys).pause()
  }
  listen(true)
  const waiting: Array<() => void> = []
  const ended = new Promise<void>((resolve) => waiting.push(resolve))
  return {
    ended,
    unmount: () => {
      off()
      listen(false)
      stdout.write("\u001b[?2004l\n")
      for (const leave of waiting) leave()
    },
    suspend: async (work) => {
      listen(false)
      await work().finally(() => listen(true))
    }
  }
}
