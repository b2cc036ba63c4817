/**
 * What the layout must know of fonts: for each role in the document, the face that prints a character, and how wide it is there.
 *
 * A role is what 公文 rules speak of (仿宋, 小标宋); which file stands behind it, and which one helps out with a rare character, is
 * for whoever provides the faces.
 *
 * @module
 */
import type { Role } from "@gongkai/fonts"
import type { Face } from "../fonts/Face.ts"

export type { Face, Role }

export interface Faces {
  /** The face that prints a character: the role's own, or one that helps out; `undefined` when none has it. */
  readonly pick: (role: Role, codePoint: number) => Face | undefined
  /** The faces of a role, in the order in which they are asked. Where they are the same, so is everything that was measured. */
  readonly chain: (role: Role) => ReadonlyArray<Face>
}
