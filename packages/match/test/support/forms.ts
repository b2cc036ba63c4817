/**
 * The tables of the edition of 2021 by their names.
 *
 * @module
 */
import { forms } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Form } from "@gongkai/core/Form"

const of = (key: string): Form => {
  const found = forms(edition2021).find((form) => form.key === key)
  if (found === undefined) throw new Error(`the edition has no form ${key}`)
  return found
}

export const proactive = of("proactive")
export const requests = of("requests")
export const review = of("review")
