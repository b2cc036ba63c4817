/**
 * What the layout must know of fonts: for each role in the document, the face that prints a character, and how wide it is there.
 *
 * A role is what 公文 rules speak of (仿宋, 小标宋); which file stands behind it, and which one helps out with a rare character, is
 * for whoever provides the faces.
 *
 * @module
 */
export type { Role } from "../../packs/roles.ts"
export type { Face } from "../../fonts/Face.ts"
export type { Faces } from "../../fonts/Faces.ts"
