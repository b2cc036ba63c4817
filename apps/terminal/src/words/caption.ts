/**
 * The head of every printed result: whose report it is, of which year and edition.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import { harmless } from "./Terminal.ts"

export const caption = ({ agency, year }: Draft, edition: Edition): Text => ({
  zh: `${harmless(agency.name)} ${year}年度，${edition.title}`,
  en: `${harmless(agency.name)}, ${year}, edition ${edition.key}`
})
