/**
 * Reports kept in IndexedDB: what is kept outlives a crash of the page, of the browser, and the power.
 *
 * Browsers may forbid it, or have no room left: then nothing is kept, and the page says so.
 *
 * @module
 */
import type { Base } from "./journal.ts"
import type { Kept, Outcome } from "./Kept.ts"

const store = "reports"

const request = <A>(asked: IDBRequest<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result))
    asked.addEventListener("error", () => reject(asked.error ?? new Error("the database failed")))
  })

const opened = (factory: IDBFactory): Promise<IDBDatabase> => {
  const asked = factory.open("gongkai", 1)
  asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(store, { keyPath: "id" }))
  return request(asked)
}

/** Resolves when the transaction is written. */
const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve())
    const failed = (): void => reject(transaction.error ?? new Error("the transaction failed"))
    transaction.addEventListener("abort", failed)
    transaction.addEventListener("error", failed)
  })

/** The reports kept in the database of this factory. */
export const database = (factory: IDBFactory): Base => {
  let known: Promise<IDBDatabase> | undefined
  // A database that could not be opened once is asked for again: the user may have made room.
  const whole = (): Promise<IDBDatabase> =>
    (known ??= opened(factory).catch((cause: unknown) => {
      known = undefined
      throw cause
    }))
  const reading = async <A>(read: (reports: IDBObjectStore) => IDBRequest<A>): Promise<A | undefined> => {
    try {
      return await request(read((await whole()).transaction(store).objectStore(store)))
    } catch {
      return undefined
    }
  }
  return {
    all: async () => (await reading((reports) => reports.getAll() as IDBRequest<Array<Kept>>)) ?? [],
    one: (id) => reading((reports) => reports.get(id) as IDBRequest<Kept | undefined>),
    put: async (kept): Promise<Outcome> => {
      try {
        // Strict: told as kept when it is on the disk, not when it is handed to the system.
        const transaction = (await whole()).transaction(store, "readwrite", { durability: "strict" })
        const reports = transaction.objectStore(store)
        const done = ended(transaction)
        const before = await request(reports.get(kept.id) as IDBRequest<Kept | undefined>)
        const isNext = kept.revision === (before?.revision ?? 0) + 1
        if (isNext) reports.put(kept)
        await done
        return isNext ? "kept" : "overtaken"
      } catch {
        return "failed"
      }
    },
    remove: async (id) => {
      try {
        const transaction = (await whole()).transaction(store, "readwrite")
        const done = ended(transaction)
        transaction.objectStore(store).delete(id)
        await done
      } catch {
        // It stays among those offered at the start.
      }
    }
  }
}
