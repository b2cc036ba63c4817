/**
 * What the roles of whoever is signed in offer on screen; what they may do to which report, the server decides.
 *
 * @module
 */
import { type Act, acts, everywhere, type Grant } from "@gongkai/core/desk/Access"
import type { Me } from "./api.ts"

/** Whether some role does an act. */
export const may = ({ grants }: Pick<Me, "grants">, act: Act): boolean =>
  grants.some(({ role }) => acts[role].includes(act))

/** The units over which there are roles, each with them; the whole server is none. */
export const units = ({ grants }: Pick<Me, "grants">): ReadonlyMap<string, ReadonlyArray<Grant["role"]>> => {
  const found = new Map<string, Array<Grant["role"]>>()
  for (const { role, over } of grants) {
    if (over === everywhere) continue
    const known = found.get(over)
    if (known === undefined) found.set(over, [role])
    else known.push(role)
  }
  return found
}

/** Over whom a role reaches, by name where the unit is known. */
export const overOf = (over: string, zh: boolean, known: ReadonlyMap<string, string> = new Map()): string => {
  if (over === everywhere) return zh ? "（全部）" : "(all)"
  const name = known.get(over)
  return name === undefined ? over : `${name}（${over}）`
}

/** Whether some role reaches the whole server. */
export const isEverywhere = ({ grants }: Pick<Me, "grants">): boolean => grants.some(({ over }) => over === everywhere)
