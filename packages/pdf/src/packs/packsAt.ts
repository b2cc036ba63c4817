/**
 * Packs on a server, fetched by ranges where it knows them, whole where it does not.
 *
 * @module
 */
import type { Pack } from "./roles.ts"
import type { RangedSource } from "./Source.ts"

/** The part of `fetch` that we use: a function of your own may send credentials, or keep the answers. */
export type Fetch = (url: string, init?: { readonly headers: { readonly [name: string]: string } }) => Promise<Response>

/**
 * Reads the packs in the folder `base`, a URL that ends in a slash: `library(packsAt("https://example.org/packs/"))`.
 *
 * A server of another origin must expose `Content-Range`; without it a pack is fetched whole.
 */
export const packsAt =
  (base: string | URL, fetch: Fetch = globalThis.fetch) =>
  async (pack: Pack): Promise<Uint8Array | RangedSource> => {
    const url = new URL(`${pack}.pack`, base).href
    const ask = async (headers: { readonly [name: string]: string }): Promise<Response> => {
      const answer = await fetch(url, { headers })
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
      return answer
    }
    const first = await ask({ Range: "bytes=0-127" })
    const length = Number(/\/(\d+)$/u.exec(first.headers.get("Content-Range") ?? "")?.[1])
    if (first.status !== 206) return bytesOf(first)
    if (Number.isNaN(length)) return bytesOf(await ask({}))
    return { length, fetch: async (from, to) => bytesOf(await ask({ Range: `bytes=${from}-${to - 1}` })) }
  }

const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer())
