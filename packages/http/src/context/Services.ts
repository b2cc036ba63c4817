/**
 * The services of the application, and how errors of storage become answers.
 *
 * @module
 */
import type { Hashing, Storage } from "@gongkai/storage"
import type {
  AgencyNotFound,
  NotKept,
  Outdated,
  ReportLocked,
  ReportNotFound,
  RevisionConflict,
  StorageError
} from "@gongkai/storage"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { type Details, refuse } from "../problem/Problem.ts"
import { tag } from "../request/etag.ts"

/** The services that routes use. */
export interface Services {
  readonly storage: Storage["Service"]
  /** Hashes passwords; the edge has none. */
  readonly hashing?: Hashing
  /** Begins zips; the edge has none. */
  readonly zip?: () => Promise<Zip>
}

/** Begins a zip that grows file by file; `write` takes its bytes as they come. */
export type Zip = (write: (bytes: Uint8Array) => void) => {
  readonly begin: (path: string) => { readonly push: (bytes: Uint8Array) => void; readonly end: () => void }
  readonly end: () => void
}

/** Services as each request finds them: at the edge they are opened by the first. */
export type Open = (bindings: unknown) => Services | Promise<Services>

/** The status for each kind of failure, with Retry-After in seconds where waiting helps. */
const answers: { readonly [K in StorageError["kind"]]: Pick<Details, "status" | "headers"> } = {
  full: { status: 507, headers: { "retry-after": "300" } },
  busy: { status: 503, headers: { "retry-after": "5" } },
  away: { status: 503, headers: { "retry-after": "5" } },
  damaged: { status: 503 },
  moved: { status: 503 },
  closed: { status: 503 },
  broken: { status: 500 }
}

type Failure = AgencyNotFound | NotKept | Outdated | ReportLocked | ReportNotFound | RevisionConflict | StorageError

/** Somebody else decided first; the tag is of what stands now. */
export const outdated = ({ current, text }: Pick<Outdated, "current" | "text">): Details => ({
  status: 412,
  kind: "Outdated",
  detail: text,
  ...(current > 0 && { headers: { etag: tag(current) } })
})

/**
 * Runs a call of storage. Refuses with 404 what is not there, with 409 what is locked or not kept, with 412 what somebody else decided
 * first, with 5xx a failed database; hands a conflict back to the caller.
 */
export const run = <A, E extends Failure>(work: Effect.Effect<A, E>): Promise<A | Extract<E, RevisionConflict>> => {
  const fiber = Effect.runFork(Effect.result(work))
  // A database in this process has answered by now, and to wait for it would cost more than it did.
  const exit = fiber.pollUnsafe()
  if (exit !== undefined && Exit.isSuccess(exit)) return told(exit.value)
  return Effect.runPromise(Fiber.join(fiber)).then(told)
}

const told = async <A, E extends Failure>(result: Result.Result<A, E>): Promise<A | Extract<E, RevisionConflict>> => {
  if (Result.isSuccess(result)) return result.success
  const { failure } = result
  switch (failure._tag) {
    case "ReportNotFound":
      return failure.erased === true
        ? refuse({ status: 410, kind: "Erased", detail: failure.text })
        : refuse({ status: 404, detail: failure.text })
    case "AgencyNotFound":
      return refuse({ status: 404, detail: failure.text })
    case "NotKept":
    case "ReportLocked":
      return refuse({ status: 409, kind: failure._tag, detail: failure.text })
    case "Outdated":
      return refuse(outdated(failure))
    case "RevisionConflict":
      // The tag says which of the failures it is; the compiler does not carry that over to the parameter.
      return failure as Extract<E, RevisionConflict>
    case "StorageError":
      return refuse({ ...answers[failure.kind], detail: failure.text, cause: failure.cause ?? failure })
  }
}
