/**
 * What the command exits with: 0 clean, 1 something to mend, 2 nothing could be done; of several files the highest.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"

export type Code = 0 | 1 | 2

export const highest = (codes: ReadonlyArray<Code>): Code =>
  codes.reduce<Code>((most, code) => (code > most ? code : most), 0)

export class Exit extends Context.Service<
  Exit,
  { readonly raise: (code: Code) => Effect.Effect<void>; readonly code: Effect.Effect<Code> }
>()("gongkai/Exit") {
  static readonly layer = Layer.effect(
    Exit,
    Effect.map(Ref.make<Code>(0), (ref) => ({
      raise: (code: Code) => Ref.update(ref, (before) => highest([before, code])),
      code: Ref.get(ref)
    }))
  )
}
