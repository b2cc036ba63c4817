/**
 * Addresses as the client knows them: behind a proxy that serves this application under a prefix, the prefix comes first.
 *
 * @module
 */
import type { Context } from "hono"

/** The proxy says its prefix in X-Forwarded-Prefix; anything that is no plain path counts for nothing. */
export const located = (c: Context, path: string): string => {
  const prefix = c.req.header("x-forwarded-prefix")?.trim().replace(/\/+$/u, "") ?? ""
  return /^(?:\/[\w.~-]+)+$/u.test(prefix) ? prefix + path : path
}
