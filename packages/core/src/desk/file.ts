/**
 * Files a draft: it passes the gate, it is of this unit's year, and it is not what was just returned.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Draft } from "../report/Draft.ts"
import { draw, type NotCorrected } from "./Correction.ts"
import { type Asked, type Content, contentOf, type Filing, type NotTaken, take } from "./Filing.ts"
import { type Known, type NotReady, ready } from "./gate.ts"
import { type Refusal, refusal } from "./Refusal.ts"

/** Who acts, when, and the request that asks for it. */
export interface Acting {
  readonly by: string
  readonly at: string
  readonly asked?: Asked | undefined
}

/** What every step tells of who acts. */
const told = ({ by, at, asked }: Acting) => ({ by, at, ...(asked !== undefined && { asked }) })

/** Why a report was not filed. */
export type NotFiled = NotReady | NotTaken | Refusal<"OtherYear", { readonly year: number; readonly found: number }>

const ofYear = ({ year }: Filing, draft: Draft): Result.Result<Draft, NotFiled> =>
  draft.year === year
    ? Result.succeed(draft)
    : Result.fail(
        refusal(
          "OtherYear",
          { year, found: draft.year },
          `应报送${year}年度报告，所报为${draft.year}年度，请核对年度`,
          `report ${year} is due here, and this is of ${draft.year}; check the year`
        )
      )

/** Files a draft that was kept as this content; or answers everything that stands against it. */
export const file = (
  filing: Filing,
  draft: Draft,
  content: Content,
  acting: Acting,
  known: Known = {}
): Result.Result<Filing, NotFiled> => {
  // The state comes first: who may not file now need not be told what is missing.
  const taken = take(filing, { act: "file", ...told(acting), content })
  if (Result.isFailure(taken)) return taken
  return ofYear(filing, draft).pipe(
    Result.flatMap(() => ready(draft, known)),
    Result.flatMap(() => taken)
  )
}

/** Corrects a published report: `before` is what stands, `after` is kept as `content`, and it passes the gate as a filing does. */
export const correct = (
  filing: Filing,
  { before, after, content }: { readonly before: Draft; readonly after: Draft; readonly content: Content },
  { reason, ...acting }: Acting & { readonly reason: string },
  known: Known = {}
): Result.Result<Filing, NotFiled | NotCorrected> => {
  const from = contentOf(filing)?.hash ?? ""
  const { by, at } = acting
  return draw(before, after, { from, to: content.hash, by, at, reason }).pipe(
    Result.flatMap((correction): Result.Result<Filing, NotFiled | NotCorrected> =>
      take(filing, { act: "correct", ...told(acting), content, correction })
    ),
    Result.flatMap((taken): Result.Result<Filing, NotFiled | NotCorrected> =>
      Result.map(ready(after, known), () => taken)
    )
  )
}
