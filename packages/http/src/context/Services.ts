/**
 * What the application works with: storage, with what it refuses put into answers.
 *
 * @module
 */
import type { Storage } from "@gongkai/storage"
import type { AgencyNotFound, ReportNotFound, RevisionConflict, StorageError } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Details, refuse } from "../problem/Problem.ts"

export interface Services {
  readonly storage: Storage["Service"]
}

/** Services as each request finds them: at the edge they are opened by the first. */
export type Open = (bindings: unknown) => Services | Promise<Services>

/** What each kind of failure is to a client; it may come back where waiting helps. */
const answers: { readonly [K in StorageError["kind"]]: Pick<Details, "status" | "headers"> } = {
  full: { status: 507, headers: { "retry-after": "300" } },
  busy: { status: 503, headers: { "retry-after": "5" } },
  damaged: { status: 503 },
  moved: { status: 503 },
  closed: { status: 503 },
  broken: { status: 500 }
}

type Failure = AgencyNotFound | ReportNotFound | RevisionConflict | StorageError

/** Runs what storage is asked for. What is not there becomes a 404 here; a conflict is its caller's to explain. */
export const run = async <A, E extends Failure>(
  work: Effect.Effect<A, E>
): Promise<A | Extract<E, RevisionConflict>> => {
  const result = await Effect.runPromise(Effect.result(work))
  if (Result.isSuccess(result)) return result.success
  const { failure } = result
  switch (failure._tag) {
    case "AgencyNotFound":
    case "ReportNotFound":
      return refuse({ status: 404, detail: failure.text })
    case "RevisionConflict":
      // The tag says which of the failures it is; the compiler does not carry that over to the parameter.
      return failure as Extract<E, RevisionConflict>
    case "StorageError":
      return refuse({ ...answers[failure.kind], detail: failure.text, cause: failure.cause ?? failure })
  }
}
