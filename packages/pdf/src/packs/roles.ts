/**
 * The typefaces that a document is set in, by role, and the packs that hold them; @gongkai/fonts lists the same.
 *
 * They are written here too because @gongkai/fonts is an optional peer: an application with packs of its own need not install it.
 *
 * @module
 */

/** What an official document uses a typeface for: text, headings of the second and first degree, tables, title. */
export const roles = ["fangsong", "kaiti", "heiti", "songti", "xiaobiaosong"] as const
/** One of the roles. */
export type Role = (typeof roles)[number]

/** A pack of glyphs: one for each role, and one with the rare characters that those lack. */
export type Pack = Role | "rare"
