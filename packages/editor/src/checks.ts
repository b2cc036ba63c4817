/**
 * The check of a report that is being edited: after a change only what the change touches is checked again.
 *
 * Each draft is checked when its findings are first asked for. A draft that was made by `changed` from a checked one goes on from there.
 * What is known by one register of rules is not known by another: once more rules are asked, every draft is checked anew.
 *
 * @module
 */
import { after } from "@gongkai/core/after"
import { asked, type Checked, type Register } from "@gongkai/core/asked"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { once } from "@gongkai/core/once"
import * as Patch from "@gongkai/core/Patch"
import { first } from "./register.ts"

/** What a draft came from. The draft before is not held, or no draft of a session would ever be let go. */
interface Origin {
  readonly checked: Checked
  readonly patch: Patch.Patch
}

let register = first

/** Which rules are asked now. */
export const asking = (): Register => register

/** From now on asks the rules of this register. */
export const ask = (next: Register): void => {
  register = next
}

const memories = once((_register: Register) =>
  once((_edition: Edition) => ({
    checks: new WeakMap<Draft, Checked>(),
    origins: new WeakMap<Draft, Origin>()
  }))
)

/** The draft with the patch in it; its check will go on from the check of the draft before, where that was made. */
export const changed = (edition: Edition, draft: Draft, patch: Patch.Patch): Draft => {
  const { checks, origins } = memories(register)(edition)
  const next = Patch.apply(draft, patch)
  const before = checks.get(draft)
  if (before !== undefined) origins.set(next, { checked: before, patch })
  return next
}

/** The findings of a draft read as one that is being filled in: a blank is not known yet. */
export const findingsOf = (edition: Edition, draft: Draft): Checked["findings"] => {
  const { checks, origins } = memories(register)(edition)
  const known = checks.get(draft)
  if (known !== undefined) return known.findings
  const origin = origins.get(draft)
  const made =
    origin === undefined ? asked(register, draft, { edition, reading: "draft" }) : after(origin.checked, origin.patch)
  checks.set(draft, made)
  origins.delete(draft)
  return made.findings
}
