/**
 * Compresses pages for whoever takes it, so that a county without a proxy sends a tenth; tags become weak, as a proxy makes them.
 *
 * On Node alone: at the edge the platform compresses, and would do it twice.
 *
 * @module
 */
import type { MiddlewareHandler } from "hono"
import { compress } from "hono/compress"

const zipped = compress({ contentTypeFilter: (type) => /^(?:text\/html|application\/json)\b/u.test(type) })

/** For addresses that anybody may read: beside what is secret, lengths would tell of it. */
export const compressed: MiddlewareHandler = (c, next) =>
  // What the Node adapter binds under this name.
  typeof c.env === "object" && c.env !== null && "outgoing" in c.env ? zipped(c, next) : next()
