/**
 * A refusal as a client has it: the problem document of an answer (RFC 9457), and an error that carries it.
 *
 * @module
 */

/** A fault at one place of the request: of its body by a pointer (RFC 6901), of its query, or of its headers. */
export interface ProblemFault {
  readonly pointer?: string
  readonly parameter?: string
  readonly header?: string
  readonly detail: string
}

/** A problem document. */
export interface ProblemDocument {
  /** `urn:gongkai:problem:NotReady`, which never changes; `about:blank` where the status says it all. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** One sentence in the language that was asked for: what is wrong and what to do. */
  readonly detail: string
  /** The number of the request, for whoever keeps the server. */
  readonly instance?: string
  readonly errors?: ReadonlyArray<ProblemFault>
  /** Members of a kind of refusal: of a conflict, what stands now and which cells changed. */
  readonly [member: string]: unknown
}

/** A request that was refused, or answered by something that is no such server. */
export class Refused extends Error {
  override readonly name = "Refused"
  readonly status: number
  /** `undefined` where the answer was no problem document. */
  readonly problem: ProblemDocument | undefined
  constructor(status: number, problem?: ProblemDocument) {
    super(problem?.detail ?? `${status}`)
    this.status = status
    this.problem = problem
  }
}

const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  "detail" in value &&
  typeof value.detail === "string"

/** The problem document of an answer, or `undefined` where it is none; the body is read. */
export const problemOf = async (answer: Response): Promise<ProblemDocument | undefined> => {
  if (!/^application\/problem\+json\b/u.test(answer.headers.get("content-type") ?? "")) return undefined
  const value: unknown = await answer.json().catch(() => undefined)
  return isProblem(value) ? value : undefined
}

/** Rejects with what an answer says that is none of those hoped for. */
export const refused = async (answer: Response): Promise<never> => {
  throw new Refused(answer.status, await problemOf(answer))
}
