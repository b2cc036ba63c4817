/**
 * What packs this package has: five typefaces of official documents, and the characters that those lack.
 *
 * A pack is data: `fonts/pack.ts` of @gongkai/pdf reads it, and `location.ts` finds its file in Node.
 *
 * @module
 */

/** The typefaces, by what an official document uses them for: text, headings of the second and first degree, tables, title. */
export const roles = ["fangsong", "kaiti", "heiti", "songti", "xiaobiaosong"] as const
/** A typeface, by its use. */
export type Role = (typeof roles)[number]

/** The typefaces, and last the rare characters. */
export const packs = [...roles, "rare"] as const
/** The name of a pack: its file is `packs/NAME.pack`. */
export type Pack = (typeof packs)[number]
