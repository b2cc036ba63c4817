/**
 * What printing asks of the machine it runs on: digests, bytes of text, and files.
 *
 * Node and the web each have one implementation. The conditions of `exports` in package.json choose it: `node.ts` under `node`, `web.ts`
 * anywhere else. Deflate is no part of it: one library deflates everywhere, so the same report gives the same bytes on every platform.
 *
 * @module
 */
import type { Pack } from "../packs/roles.ts"
import type { Source } from "../packs/Source.ts"

/** The machine, as printing sees it. */
export interface Platform {
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string
  /** One byte for each UTF-16 unit: its low eight bits. */
  readonly latin1: (text: string) => Uint8Array
  /** Opens a pack of @gongkai/fonts. Rejects when it cannot be found. */
  readonly pack: (pack: Pack) => Promise<Uint8Array | Source>
  /** Reads a font file. Rejects when it cannot be opened. */
  readonly file: (path: string) => Promise<Uint8Array>
}
