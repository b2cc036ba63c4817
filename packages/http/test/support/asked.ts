/**
 * Calls one handler as the application would, and gives what it answers or what it refuses.
 *
 * @module
 */
import { Hono, type Context, type MiddlewareHandler } from "hono"
import { type Details, Refusal } from "../../src/problem/Problem.ts"

export interface Heard<A> {
  readonly answer?: A
  readonly refusal?: Details
}

interface Asking {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: BodyInit
  /** Middleware in front of the handler. */
  readonly through?: MiddlewareHandler
}

/** Errors that are no refusals are thrown on. */
export const asked = async <A>(
  handler: (c: Context) => A | Promise<A>,
  { method = "GET", headers = {}, body, through }: Asking = {}
): Promise<Heard<A>> => {
  let heard: Heard<A> = {}
  const app = new Hono()
  if (through !== undefined) app.use(through)
  app.all("/", async (c) => {
    heard = { answer: await handler(c) }
    return c.text("")
  })
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    heard = { refusal: error.details }
    return c.text("")
  })
  // A stream that is sent needs the word that it is not read back meanwhile.
  const duplex = body instanceof ReadableStream ? { duplex: "half" } : {}
  await app.request("/", { method, headers, ...(body !== undefined && { body }), ...duplex })
  return heard
}
