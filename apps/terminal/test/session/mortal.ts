/**
 * The real disk, on which a program dies at a chosen operation: that one is half done or not at all, and none comes after it.
 *
 * Timers run when the test says so, and nothing else of the surroundings is changed.
 *
 * @module
 */
import { type Disk, disk } from "../../src/session/Disk.ts"
import { type Surroundings, surroundings } from "../../src/session/Surroundings.ts"

export interface Mortal extends Surroundings {
  /** Operations so far. */
  readonly count: () => number
  readonly isDead: () => boolean
  /** Settles when the program dies. */
  readonly death: Promise<void>
  /** Lets the time pass for which something was to be done later, once. */
  readonly pass: () => void
}

const never = <A>() => new Promise<A>(() => undefined)
const half = (text: string): string => text.slice(0, text.length / 2)

/** `at` counts from 0; without it nobody dies. */
export const mortal = (at: number = Infinity, isTorn = false): Mortal => {
  let count = 0
  let die: (() => void) | undefined
  const death = new Promise<void>((resolve) => {
    die = resolve
  })
  const due = new Set<() => void>()
  const isDead = (): boolean => count > at
  /** Whether the next operation is done, done by half, or never. */
  const step = (): "whole" | "half" | "never" => {
    const fate = count < at ? "whole" : count === at && isTorn ? "half" : "never"
    count += 1
    if (fate !== "whole") die?.()
    return fate
  }
  const now = <A>(work: () => A, torn?: () => void): A => {
    const fate = step()
    if (fate === "whole") return work()
    if (fate === "half") torn?.()
    throw new Error("dead")
  }
  const later = <A>(work: () => Promise<A>, torn?: () => Promise<unknown>): Promise<A> => {
    const fate = step()
    if (fate === "whole") return work()
    return fate === "half" && torn !== undefined ? torn().then(() => never<A>()) : never<A>()
  }
  const dying: Disk = {
    stat: (path) => later(() => disk.stat(path)),
    writable: (path) => later(() => disk.writable(path)),
    read: (path) => later(() => disk.read(path)),
    write: (path, text, mode) =>
      later(
        () => disk.write(path, text, mode),
        () => disk.write(path, half(text), mode)
      ),
    rename: (from, to) => later(() => disk.rename(from, to)),
    syncFolder: (path) => later(() => disk.syncFolder(path)),
    sync: (file) => later(() => disk.sync(file)),
    open: (path, how, mode) => now(() => disk.open(path, how, mode)),
    append: (file, text) =>
      now(
        () => disk.append(file, text),
        () => disk.append(file, half(text))
      ),
    flush: (file) => now(() => disk.flush(file)),
    makeFolder: (path) => now(() => disk.makeFolder(path)),
    move: (from, to) => now(() => disk.move(from, to)),
    remove: (path) => now(() => disk.remove(path)),
    close: (file) => now(() => disk.close(file))
  }
  return {
    ...surroundings,
    disk: dying,
    later: (_, work) => {
      due.add(work)
      return () => due.delete(work)
    },
    count: () => count,
    isDead,
    death,
    pass: () => {
      const all = [...due]
      due.clear()
      for (const work of all) work()
    }
  }
}
