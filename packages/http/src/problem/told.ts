/**
 * A refusal of core on its way out: its tag is the kind, its sentence the detail, and each kind has its status.
 *
 * @module
 */
import type { Refusal } from "@gongkai/core/desk"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { type Fault, refuse } from "./Problem.ts"

/** What is not there is a 404, what cannot be done as things stand a 409; what is wrong with the request itself is a 422. */
const statuses: { readonly [kind: string]: ContentfulStatusCode } = {
  NoSuchUnit: 404,
  NotAllowed: 403,
  NotThen: 409,
  LaterChange: 409,
  WrongState: 409,
  SameAgain: 409,
  OtherContent: 409,
  NothingCorrected: 409,
  NoReports: 409
}

const isList = (value: Refusal | ReadonlyArray<Refusal>): value is ReadonlyArray<Refusal> => Array.isArray(value)

/** Answers with a refusal of core, or with all of them; `pointer` says where in the request each has its cause. */
export const told = (
  given: Refusal | ReadonlyArray<Refusal>,
  pointer: (refusal: Refusal) => string = () => "",
  more: Readonly<Record<string, unknown>> = {}
): never => {
  const all = isList(given) ? given : [given]
  const [first] = all
  return refuse({
    // Several are what is wrong with the request; one may be about how things stand.
    status: isList(given) ? 422 : (statuses[given._tag] ?? 422),
    ...(first !== undefined && { kind: first._tag }),
    detail: {
      zh: all.map(({ text }) => text.zh).join("；"),
      en: all.map(({ text }) => text.en).join("; ")
    },
    errors: all.slice(0, 100).map((each): Fault => ({ pointer: pointer(each), detail: each.text })),
    more
  })
}
