/**
 * The faces that a document is set in: for each role a chain of them, and for each character the first that has it.
 *
 * A chain begins with the user's own font, if there is one; then comes the packaged one, then the rare characters, and last the
 * user's own font for whatever is still lacking. A pack is read only
 * when a character asks for it, so a document without rare characters never touches the ten megabytes of those.
 *
 * @module
 */
import { once } from "@gongkai/core/once"
import * as Effect from "effect/Effect"
import type { PrintError } from "../errors/PrintError.ts"
import type { Face } from "./Face.ts"
import { invisible } from "./invisible.ts"
import { type Pack, type Role, roles } from "../packs/roles.ts"

/** The faces of one document, by role. */
export interface Faces {
  /** The first face that has a character; for one that is never seen the first of the role; `undefined` when no face has it. */
  readonly pick: (role: Role, codePoint: number) => Face | undefined
  /** The faces of a role, in the order in which they are asked. Where they are the same, so is everything that was measured. */
  readonly chain: (role: Role) => ReadonlyArray<Face>
}

/** A stretch of text with the role of its face. */
export interface Line {
  readonly role: Role
  readonly text: string
}

/** Where packs come from: files in Node, whatever holds bytes elsewhere. */
export type Library = (pack: Pack) => Effect.Effect<Face, PrintError>

/** The user's own faces: by role, and one that is asked last in every role, for the characters that no other has. */
export type OwnFaces = { readonly [R in Role | "fallback"]?: Face }

/** Reads the packs that some text needs, and no other; a role that no line has is left without faces. */
export const load = Effect.fnUntraced(function* (lines: ReadonlyArray<Line>, library: Library, own: OwnFaces = {}) {
  const chained = Effect.fnUntraced(function* (role: Role) {
    const ours = charactersOf(lines).get(role)
    if (ours === undefined) return [role, []] as const
    const needed = [...ours.keys()]
    const first = own[role]
    const faces = [first ?? (yield* library(role))]
    for (const pack of first === undefined ? (["rare"] as const) : ([role, "rare"] as const)) {
      if (isLacking(faces, needed)) faces.push(yield* library(pack))
    }
    if (own.fallback !== undefined && isLacking(faces, needed)) faces.push(own.fallback)
    // Glyphs that come from a server are fetched now: neither layout nor the file waits for anything.
    for (const face of faces)
      yield* face.fetch?.(needed.filter((codePoint) => having(faces, codePoint) === face)) ?? Effect.void
    return [role, faces] as const
  })
  const chains = new Map<Role, ReadonlyArray<Face>>(yield* Effect.forEach(roles, chained, { concurrency: "unbounded" }))
  const chain = (role: Role): ReadonlyArray<Face> => chains.get(role) ?? []
  const pick = (role: Role, codePoint: number): Face | undefined => {
    const faces = chain(role)
    return having(faces, codePoint) ?? (invisible(codePoint) ? faces[0] : undefined)
  }
  return { pick, chain } satisfies Faces
})

const isLacking = (faces: ReadonlyArray<Face>, needed: ReadonlyArray<number>): boolean =>
  needed.some((codePoint) => having(faces, codePoint) === undefined)

const having = (faces: ReadonlyArray<Face>, codePoint: number): Face | undefined =>
  faces.find((face) => face.has(codePoint))

/** The characters of each role that are to be seen: what loads the faces and what looks for lacking characters ask for the same. */
export const charactersOf = once((lines: ReadonlyArray<Line>): ReadonlyMap<Role, ReadonlyMap<number, Line>> => {
  const asked = roles.map((role) => [role, lines.filter((line) => line.role === role)] as const)
  return new Map(asked.flatMap(([role, own]) => (own.length === 0 ? [] : [[role, characters(own)] as const])))
})

/** The characters that are to be seen, each with the first line it stands in. Controls such as line ends are the business of layout. */
export const characters = (lines: ReadonlyArray<Line>): ReadonlyMap<number, Line> => {
  const found = new Map<number, Line>()
  for (const line of lines) {
    const { text } = line
    // A loop over the characters of a text would make a text of each.
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at += 1
      if (!found.has(codePoint) && !isControl(codePoint) && !invisible(codePoint)) found.set(codePoint, line)
    }
  }
  return found
}

const isControl = (codePoint: number): boolean => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
