/**
 * The fonts as layout sees them: for each role, the face that prints a character, and how wide the character is there.
 *
 * A role is a typeface that the rules for 公文 name (仿宋, 小标宋). Which file it comes from, and which one has the rare characters, is
 * decided in fonts/.
 *
 * @module
 */
export type { Role } from "../../packs/roles.ts"
export type { Face } from "../../fonts/Face.ts"
export type { Faces } from "../../fonts/Faces.ts"
