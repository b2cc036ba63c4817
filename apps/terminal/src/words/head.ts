/**
 * The fields of an agency told for people, under the names that the editor gives them.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import { fields } from "@gongkai/editor/fields"
import { harmless } from "./Terminal.ts"

type Agency = Draft["agency"]

const prefix = "agency."

/** The agency's fields among those of the head, in the editor's order. */
const own = fields.filter(({ key }) => key.startsWith(prefix))

/** What a field says, its value in words where it is one of a few. */
const valueOf = (agency: Agency, { key, choices }: (typeof own)[number], language: Language): string | undefined => {
  const said = Object.entries(agency).find(([name]) => prefix + name === key)?.[1]
  return said && harmless(choices?.find(({ value }) => value === said)?.name[language] ?? said)
}

/** What an agency's fields are called, and what they hold; those that are absent are left out. */
export const ofAgency = (agency: Agency, language: Language): ReadonlyArray<readonly [string, string]> =>
  own.flatMap((field) => {
    const value = valueOf(agency, field, language)
    return value === undefined ? [] : [[field.name[language], value] as const]
  })

const nothing: Text = { zh: "（无）", en: "(nothing)" }

/** The fields in which two agencies differ, a line each. */
export const agencyChanges = (before: Agency, after: Agency, language: Language): ReadonlyArray<string> =>
  own.flatMap((field) => {
    const [was, is] = [before, after].map((agency) => valueOf(agency, field, language) ?? nothing[language])
    return was === is ? [] : [`${field.name[language]}  ${was} → ${is}`]
  })
