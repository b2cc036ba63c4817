/**
 * The sums of requests that the verbs of a text count: 收到, 办理, 办结.
 *
 * @module
 */
import { distinct } from "./One.ts"
import type { Applicants, Term, Terms } from "./terms.ts"

/** The sums that 收到, 办理 or 办结 may mean: offices count those carried in among those received, or not. */
export const flow = (verbs: string, terms: Terms, of: Applicants): ReadonlyArray<Term> => {
  const [received, both, closed] = [terms.received(of), terms.withCarriedIn(of), terms.closed(of)]
  return distinct(
    Array.from(verbs).flatMap((verb) =>
      verb === "R" ? [received, both] : verb === "W" ? [received] : verb === "C" ? [closed] : [closed, received, both]
    )
  )
}

/** The verbs among kinds of words, `otherwise` where there are none; 办理答复 is what was closed. */
export const verbsOf = (text: string, otherwise: string): string => {
  const verbs = text.replaceAll(/[^RWHC]|H(?=C)/gu, "")
  return verbs === "" ? otherwise : verbs
}
